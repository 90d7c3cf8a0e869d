import { randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import AssessmentDimensionPage from "#app/[locale]/o/[organisation]/assessments/[assessment]/[dimension]/page.tsx";
import WorkspacePage from "#app/[locale]/o/[organisation]/page.tsx";
import { PUT } from "#app/api/v1/assessments/[id]/[part]/[key]/route.ts";
import { database } from "#db/client.ts";
import { token } from "#db/schema/organisation.ts";
import { newDatabaseUrl } from "#db/testing/database.ts";
import { LibsqlServer } from "#db/testing/libsql-server.ts";
import { currentEdition } from "#lib/editions/published.ts";
import { startAssessment } from "#lib/usecases/assessments/start.ts";
import { publishEdition } from "#lib/usecases/editions/publish.ts";
import { hashOf } from "#lib/usecases/people/actor.ts";
import { callersOn, noon } from "#lib/usecases/testing/callers.ts";
import { organisationOn, personOn } from "#lib/usecases/testing/people.ts";
import { sessionOn } from "#lib/usecases/testing/session.ts";
import { call } from "./testing/served.ts";

const secret = "a secret that signs the cookies of this test";
const asked = vi.hoisted(() => ({ headers: new Headers() }));
vi.mock("next/headers", () => ({ headers: async () => asked.headers }));
// As while a page is drawn, where it finds once who opens it.
vi.mock("react", async (original) => ({
  ...(await original<typeof import("react")>()),
  cache: <T>(make: () => Promise<T>) => {
    let made: { for: Headers; it: Promise<T> } | undefined;
    return () => {
      if (made?.for !== asked.headers) made = { for: asked.headers, it: make() };
      return made.it;
    };
  },
}));

let server: LibsqlServer;
let at: { organisation: string; assessment: string };
let file: string;

beforeAll(async () => {
  file = fileURLToPath(await newDatabaseUrl());
  server = new LibsqlServer(file);
  await server.start();
  for (const [name, value] of Object.entries({ DATABASE_URL: server.url, AUTH_SECRET: secret, LOG_LEVEL: "silent" }))
    vi.stubEnv(name, value);
  const opened = await database();
  await opened.maintain(async () => undefined);
  await publishEdition(callersOn(opened).server, currentEdition);
  const organisation = await organisationOn(opened, { slug: "prove" });
  const lead = await personOn(opened, "Lea", [[organisation, "lead"]]);
  const started = await startAssessment(lead, { edition: currentEdition.id });
  if (!started.ok) throw new Error(started.code);
  at = { organisation: "prove", assessment: started.value.id };
  const row = { id: randomUUID(), personId: lead.actor.id, label: "test", hash: hashOf("token"), createdAt: noon, lastUsedAt: new Date() };
  await opened.write((writer) => writer.insert(token).values(row));
  asked.headers = new Headers({ Cookie: `better-auth.session_token=${await sessionOn(opened, lead.actor.id, secret)}` });
});

afterAll(async () => {
  (await database()).close();
  await server.stop();
  await rm(dirname(file), { recursive: true });
  vi.unstubAllEnvs();
});

/** How often a request goes to the database server, once it has read what it keeps. */
async function turnsOf(request: () => Promise<unknown>): Promise<number> {
  await request();
  server.asked = [];
  asked.headers = new Headers(asked.headers);
  await request();
  return server.asked.length;
}

test("A secretariat's home is read in four turns: who asks, what is open, what hangs on it, and whether it is shared", async () => {
  expect(await turnsOf(() => WorkspacePage({ params: Promise.resolve({ locale: "da", ...at }) }))).toBe(4);
});

test("The questionnaire is read in three turns: who asks, the assessment, and what hangs on it", async () => {
  expect(await turnsOf(() => AssessmentDimensionPage({ params: Promise.resolve({ locale: "da", ...at, dimension: "2" }) }))).toBe(3);
});

test("A remark is saved in five turns: who asks, the assessment, the remark, its history with the log, and the end", async () => {
  const [part, key] = ["remarks", currentEdition.indicators[0]?.id ?? ""];
  let version = 0;
  const put = async () => {
    const headers = { Authorization: "Bearer token", "If-Match": `"${version}"` };
    const body = JSON.stringify({ note: `${version}` });
    const path = `/api/v1/assessments/${at.assessment}/${part}/${key}`;
    const { status } = await call(PUT, path, { method: "PUT", headers, body }, { id: at.assessment, part, key });
    expect(status).toBe(200);
    version += 1;
  };
  expect(await turnsOf(put)).toBe(5);
});
