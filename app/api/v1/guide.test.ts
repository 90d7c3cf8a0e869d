import { randomBytes, randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { call, serve } from "#app/_adapters/testing/served.ts";
import { database } from "#db/client.ts";
import { token } from "#db/schema/organisation.ts";
import { shippedEditions } from "#lib/editions/index.ts";
import { hashOf } from "#lib/usecases/people/actor.ts";
import { noon } from "#lib/usecases/testing/callers.ts";
import { organisationOn, personOn } from "#lib/usecases/testing/people.ts";
import * as part from "./assessments/[id]/[part]/[key]/route.ts";
import * as answer from "./assessments/[id]/answers/[indicator]/route.ts";
import * as result from "./assessments/[id]/result/route.ts";
import * as assessments from "./assessments/route.ts";
import * as editions from "./editions/route.ts";
import { openApiDocument } from "./openapi.json/document.ts";
import * as readiness from "./readiness/route.ts";
import * as register from "./register/route.ts";

const routes = [
  [/^\/api\/v1\/readiness$/, readiness],
  [/^\/api\/v1\/editions$/, editions],
  [/^\/api\/v1\/register$/, register],
  [/^\/api\/v1\/assessments$/, assessments],
  [/^\/api\/v1\/assessments\/(?<id>[^/]+)\/result$/, result],
  [/^\/api\/v1\/assessments\/(?<id>[^/]+)\/answers\/(?<indicator>[^/]+)$/, answer],
  [/^\/api\/v1\/assessments\/(?<id>[^/]+)\/(?<part>[^/]+)\/(?<key>[^/]+)$/, part],
] as const;

serve(...shippedEditions);

/** What a reader of the guide has in hand while going through it. */
const known = { HOST: "http://klyngeklar.example", TOKEN: randomBytes(24).toString("base64url"), ASSESSMENT: "", ETAG: "" };

beforeAll(async () => {
  const opened = await database();
  const { actor } = await personOn(opened, "Anna", [[await organisationOn(opened), "lead"]]);
  const row = { id: randomUUID(), personId: actor.id, label: "guide", hash: hashOf(known.TOKEN), createdAt: noon };
  await opened.write((writer) => writer.insert(token).values(row));
});

/** The words of a command line; what stands in double quotes has its variables replaced, as a shell does. */
function wordsOf(command: string): string[] {
  return [...command.replaceAll("\\\n", " ").matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(
    ([, plain, filled, bare]) => plain ?? filled?.replaceAll(/\$([A-Z]+)/g, (_, name: keyof typeof known) => known[name]) ?? bare ?? "",
  );
}

/** The request that a line of curl makes. */
function requestOf(command: string): { url: URL; init: RequestInit } {
  const [program, ...words] = wordsOf(command);
  const [headers, init]: [Headers, RequestInit] = [new Headers(), {}];
  let address = "";
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? "";
    if (word === "-X") init.method = words[++at] ?? "";
    else if (word === "-H") headers.append(...((words[++at] ?? "").split(/: (.*)/s).slice(0, 2) as [string, string]));
    else if (word === "-d") init.body = words[++at] ?? "";
    else if (word !== "-i") address = word;
  }
  expect(program).toBe("curl");
  return { url: new URL(address), init: { ...init, method: init.method ?? (init.body === undefined ? "GET" : "POST"), headers } };
}

/** What an answer is held against: "…" is whatever came, what the guide leaves out may be there. */
function asShown(shown: unknown): unknown {
  if (shown === "…") return expect.any(String);
  if (Array.isArray(shown)) return shown.map(asShown);
  if (typeof shown !== "object" || shown === null) return shown;
  return expect.objectContaining(Object.fromEntries(Object.entries(shown).map(([key, value]) => [key, asShown(value)])));
}

const guide = readFileSync(join(import.meta.dirname, "../../../docs/api.md"), "utf8");
const examples = [...guide.matchAll(/```sh\n(curl .*?)```\n\n```http\n(.*?)```/gs)].map(([, command = "", shown = ""]) => ({
  command,
  shown,
}));

test("every example of the guide answers as the guide shows", async () => {
  expect(examples).toHaveLength([...guide.matchAll(/^curl /gm)].length);
  for (const { command, shown } of examples) {
    const { url, init } = requestOf(command);
    const [pattern, handlers] = routes.find(([path]) => path.test(url.pathname)) ?? [];
    const handler = (handlers as Record<string, typeof readiness.POST> | undefined)?.[init.method ?? ""];
    if (pattern === undefined || handler === undefined) throw new Error(`no route takes ${url.pathname}`);
    const came = await call(handler, url.pathname + url.search, init, { ...pattern.exec(url.pathname)?.groups });
    const [head = "", body = ""] = shown.split(/\n\n(.*)/s);
    const [status = "", ...headers] = head.trim().split("\n");
    expect(`HTTP/1.1 ${came.status}`, command).toBe(status);
    for (const line of headers) {
      const [name = "", value = ""] = line.split(/: (.*)/s);
      const given = came.headers.get(name) ?? "";
      const [start = "", end] = value.split("…");
      const isShown = end === undefined ? given === value : given.length > value.length && given.startsWith(start) && given.endsWith(end);
      expect(isShown, `${command}\n${name}: ${given}`).toBe(true);
    }
    const text = await came.text();
    if (body.trim() === "") expect(text).toBe("");
    else expect(JSON.parse(text), command).toEqual(asShown(JSON.parse(body)));
    if (came.status === 201) known.ASSESSMENT = JSON.parse(text).id;
    known.ETAG = came.headers.get("ETag") ?? known.ETAG;
  }
});

test("a key that only reads is told so whatever it is to change, and reads", async () => {
  const opened = await database();
  const { actor } = await personOn(opened, "Bo", [[await organisationOn(opened), "lead"]]);
  const row = { id: randomUUID(), personId: actor.id, label: "reads", hash: hashOf("reads"), createdAt: noon, scope: "read" as const };
  await opened.write((writer) => writer.insert(token).values(row));
  const headers = { Authorization: "Bearer reads" };
  const params = Promise.resolve({});
  const asked = (init: RequestInit) => new Request("http://klyngeklar.example/api/v1/assessments", { headers, ...init });
  expect((await assessments.GET(asked({}), { params })).status).toBe(200);
  const refused = await assessments.POST(asked({ method: "POST", body: '{"edition": "ecei-2013"}' }), { params });
  expect([refused.status, await refused.json()]).toMatchObject([
    403,
    { title: "Forbidden", detail: "This key may only read. Make one that may save." },
  ]);
});

test("the guide's table says what to do about every error that the API's document names", () => {
  const listed = new Set([...guide.matchAll(/^\| (\d{3}) /gm)].map(([, status]) => status));
  const operations = Object.values(openApiDocument.paths).flatMap((path) => Object.values(path)) as { responses: object }[];
  const named = new Set(operations.flatMap(({ responses }) => Object.keys(responses)).filter((status) => status >= "400"));
  expect(named.size).toBeGreaterThan(5);
  expect([...named].filter((status) => !listed.has(status))).toEqual([]);
});
