import { createHmac, randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { call, serve } from "#app/_adapters/testing/served.ts";
import { database } from "#db/client.ts";
import { session } from "#db/schema/identity.ts";
import { programmeRole, token } from "#db/schema/organisation.ts";
import { readSheet } from "#lib/platform/spreadsheet.ts";
import { hashOf } from "#lib/usecases/people/actor.ts";
import { enter } from "#lib/usecases/register/testing/entries.ts";
import { organisationOn, personOn } from "#lib/usecases/testing/people.ts";
import { openApiDocument } from "./openapi.json/document.ts";
import * as file from "./organisations/[organisation]/evidence/[id]/file/route.ts";
import * as evidence from "./organisations/[organisation]/evidence/route.ts";
import * as badge from "./register/[slug]/badge.svg/route.ts";
import * as calendar from "./register/calendar.ics/route.ts";
import * as sheet from "./register/export/route.ts";
import * as preview from "./register/import/preview/route.ts";
import * as register from "./register/route.ts";

serve();

const secret = "a secret of the tests that is long enough";
const formulas = ["=1+1", "+1", "-1+1", "@SUM(1)", "=HYPERLINK(1)", "'=1"];
let folder = "";
/** What an administrator of CED sends with a session by a passkey, and with a token of theirs. */
let [strong, byToken, lead]: [HeadersInit, HeadersInit, HeadersInit] = [{}, {}, {}];

async function tokenOf(personId: string): Promise<HeadersInit> {
  const value = randomUUID();
  const row = { id: randomUUID(), personId, label: "test", hash: hashOf(value), createdAt: new Date() };
  await (await database()).write((writer) => writer.insert(token).values(row));
  return { Authorization: `Bearer ${value}` };
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "klyngeklar-attacks-"));
  vi.stubEnv("FILES_URL", pathToFileURL(folder).href);
  vi.stubEnv("AUTH_SECRET", secret);
  const opened = await database();
  const organisation = await organisationOn(opened, { slug: "egen" });
  const [admin, leading] = [await personOn(opened, "Admin"), await personOn(opened, "Lea", [[organisation, "lead"]])];
  const [userId, value, now] = [admin.actor.id, randomUUID(), new Date()];
  const expiresAt = new Date(now.getTime() + 3_600_000);
  await opened.write(async (writer) => {
    await writer.insert(programmeRole).values({ personId: userId, role: "admin", grantedAt: now });
    const row = { id: randomUUID(), token: value, userId, strength: "passkey" as const, createdAt: now, updatedAt: now, expiresAt };
    await writer.insert(session).values(row);
    await enter(
      writer,
      formulas.map((name, index) => ({ name: `${name} ${index}`, awards: [["gold", "2024-12", "2098-12"]] })),
    );
  });
  const signature = createHmac("sha256", secret).update(value).digest("base64");
  strong = { Cookie: `better-auth.session_token=${encodeURIComponent(`${value}.${signature}`)}` };
  [byToken, lead] = [await tokenOf(userId), await tokenOf(leading.actor.id)];
});
afterAll(() => rm(folder, { recursive: true }));

describe("an administrator", () => {
  const form = () => {
    const body = new FormData();
    body.append("file", new File(["slug;name\n"], "a.csv"));
    return body;
  };

  test("has nothing of CED's with a token, which is one thing only", async () => {
    const ask = async (headers: HeadersInit) => [
      (await call(sheet.GET, "/api/v1/register/export", { headers })).status,
      (await call(preview.POST, "/api/v1/register/import/preview", { method: "POST", headers, body: form() })).status,
    ];
    expect(await ask(strong)).toEqual([200, 200]);
    expect(await ask(byToken)).toEqual([404, 404]);
  });

  test("finds no address of the API that grants a role, to themselves or to anybody", () => {
    const writing = Object.entries(openApiDocument.paths).filter(([, methods]) => Object.keys(methods).some((method) => method !== "get"));
    expect(writing.length).toBeGreaterThan(8);
    expect(writing.map(([path]) => path).filter((path) => /role|grant|team|people|person|invit|programme/.test(path))).toEqual([]);
    expect(JSON.stringify(openApiDocument)).not.toMatch(/"(role|roles|programmeRoles)":/);
  });
});

describe("a sheet that is exported holds no formula, whatever a cluster is called", () => {
  test.each([
    ["the public register", () => call(register.GET, "/api/v1/register?format=csv&state=all")],
    ["the whole register", () => call(sheet.GET, "/api/v1/register/export?format=csv", { headers: strong })],
  ])("%s as CSV", async (_, ask) => {
    const read = await readSheet(new Uint8Array(await (await ask()).arrayBuffer()));
    const cells = read.ok ? read.value.rows.flat() : [];
    expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    for (const formula of formulas) expect(cells.some((cell) => cell.startsWith("'") && cell.includes(formula))).toBe(true);
  });

  test("the whole register as a workbook", async () => {
    const answer = await call(sheet.GET, "/api/v1/register/export?format=xlsx", { headers: strong });
    const parts = Object.entries(unzipSync(new Uint8Array(await answer.arrayBuffer())));
    const sheets = parts.filter(([name]) => name.startsWith("xl/worksheets/")).map(([, bytes]) => strFromU8(bytes));
    expect(sheets.length).toBeGreaterThan(0);
    for (const text of sheets) expect(text).not.toMatch(/<f[ >/]|<hyperlink/);
  });
});

test("a picture of four billion pixels is kept as the bytes it came as: nothing decodes it", async () => {
  const bomb = Uint8Array.from([
    ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52],
    ...[0, 1, 0, 0, 0, 1, 0, 0, 8, 6, 0, 0, 0, 1, 2, 3, 4, 0, 0, 0, 0, 0x49, 0x44, 0x41, 0x54, 0, 0, 0, 0],
  ]);
  const body = new FormData();
  for (const [name, value] of Object.entries({ title: "Billede", titleEn: "", documentDate: "" })) body.append(name, value);
  body.append("file", new File([bomb], "billede.png"));
  const added = await call(evidence.POST, "/api/v1/x", { method: "POST", headers: lead, body }, { organisation: "egen" });
  expect(added.status).toBe(201);
  const { id } = await added.json();
  const down = await call(file.GET, "/api/v1/x", { headers: lead }, { organisation: "egen", id });
  expect(new Uint8Array(await down.arrayBuffer())).toEqual(bomb);
});

test("a forged Host changes no byte of what everybody may read and keep", async () => {
  const forged = { Host: "evil.example", "X-Forwarded-Host": "evil.example", "X-Forwarded-Proto": "http", Forwarded: "host=evil.example" };
  const params = { slug: "1-1-0" };
  for (const [{ GET }, path] of [
    [register, "/api/v1/register?state=all"],
    [calendar, "/api/v1/register/calendar.ics"],
    [badge, "/api/v1/register/1-1-0/badge.svg"],
  ] as const) {
    const [honest, other] = [
      await call(GET, path, {}, params),
      await GET(new Request(`http://evil.example${path}`, { headers: forged }), { params: Promise.resolve(params) }),
    ];
    expect(honest.status).toBe(200);
    expect([Object.fromEntries(other.headers), await other.text()]).toEqual([Object.fromEntries(honest.headers), await honest.text()]);
  }
});
