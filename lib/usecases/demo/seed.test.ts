import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import type { Database } from "#db/client.ts";
import { answerChange, assessment, assignment, comment, snapshot } from "#db/schema/assessment.ts";
import { consensus } from "#db/schema/blind-round.ts";
import { evidence } from "#db/schema/evidence.ts";
import { account, person, session, twoFactor } from "#db/schema/identity.ts";
import { membership, organisation, programmeFact, programmeRole } from "#db/schema/organisation.ts";
import { planAction } from "#db/schema/plan.ts";
import { newDatabase } from "#db/testing/database.ts";
import { prepareEdition } from "#lib/domain/edition/edition.ts";
import { scoreDocument } from "#lib/domain/scoring/document.ts";
import { shippedEditions } from "#lib/editions/index.ts";
import { currentEdition } from "#lib/editions/published.ts";
import { digestsOf } from "#lib/platform/digest.ts";
import { oneTimeCode } from "#lib/platform/sign-in/one-time-code.mjs";
import { createSignIn } from "#lib/platform/sign-in/sign-in.ts";
import { answersDocument } from "#lib/usecases/assessments/answers.ts";
import { publishEdition } from "#lib/usecases/editions/publish.ts";
import { proposeFigures } from "#lib/usecases/participants/propose.ts";
import { actorOf, grantedTo } from "#lib/usecases/people/actor.ts";
import { callersOn } from "#lib/usecases/testing/callers.ts";
import { cast } from "./cast.ts";
import { nordlysSheet } from "./participants.ts";
import type { DemoAccount } from "./secrets.ts";
import { seedDemo } from "./seed.ts";

const url = "file:///tmp/demo.db";
const secret = "a secret of the tests, long enough";

beforeEach(async () => {
  vi.stubEnv("AUTH_SECRET", secret);
  const folder = await mkdtemp(join(tmpdir(), "klyngeklar-test-"));
  vi.stubEnv("FILES_URL", pathToFileURL(folder).href);
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
});

async function anEmptyDatabase(): Promise<Database> {
  const database = await newDatabase();
  expect(await publishEdition(callersOn(database).server, shippedEditions[0])).toMatchObject({ ok: true });
  return database;
}

async function seeded(database: Database): Promise<DemoAccount[]> {
  const outcome = await seedDemo(callersOn(database).server, { url });
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value.accounts;
}

function signInOn(database: Database) {
  const nothing = async () => undefined;
  return createSignIn({ database, secret, publicUrl: "http://localhost:3000", alsoFrom: [], send: nothing, askReset: nothing });
}

const cookiesOf = (headers: Headers) =>
  headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");

/** Signs in as a browser would, with the second factor where one is asked for, and gives who that is to us. */
async function signedIn(database: Database, { email, password, secret: factor }: DemoAccount) {
  const signIn = signInOn(database);
  const first = await signIn.api.signInEmail({ body: { email, password }, returnHeaders: true });
  let cookie = cookiesOf(first.headers);
  if (factor !== null) {
    expect(first.response).toMatchObject({ twoFactorRedirect: true });
    const code = oneTimeCode(factor, Date.now()) ?? "";
    const second = await signIn.api.verifyTOTP({ body: { code }, headers: new Headers({ cookie }), returnHeaders: true });
    cookie = cookiesOf(second.headers);
  }
  return (await actorOf(database, new Headers({ cookie }), new Date())).actor;
}

describe("the demo", () => {
  test("lets everybody in with what it printed, in the role that they have, and keeps no secret in clear", async () => {
    const database = await anEmptyDatabase();
    const accounts = await seeded(database);
    expect(accounts.map(({ email }) => email)).toEqual(cast.map(({ email }) => email));
    const slugs = new Map((await database.reader.select().from(organisation)).map(({ id, slug }) => [id, slug]));
    const seen: Record<string, unknown> = {};
    for (const one of accounts) {
      const actor = await signedIn(database, one);
      if (actor.kind !== "person") throw new Error(`${one.email} cannot sign in`);
      const memberships = actor.memberships.map((held) => `${held.role} of ${slugs.get(held.organisation)}`);
      seen[one.email] = [...memberships, ...actor.programmeRoles, ...(actor.strong ? ["strong"] : [])];
    }
    expect(seen).toEqual({
      "lead@guld.example": ["lead of guld"],
      "member@guld.example": ["member of guld"],
      "reader@guld.example": ["reader of guld"],
      "lead@ny.example": ["lead of ny"],
      "benchmarker@ced.example": ["benchmarker", "strong"],
      "benchmarker2@ced.example": ["benchmarker", "strong"],
      "analyst@ced.example": ["analyst", "strong"],
      "admin@ced.example": ["admin", "strong"],
      "steering@ced.example": ["steering", "strong"],
    });
    const kept = JSON.stringify([await database.reader.select().from(account), await database.reader.select().from(twoFactor)]);
    for (const { password, secret: factor } of accounts) {
      expect(kept).not.toContain(password);
      if (factor !== null) expect(kept).not.toContain(factor);
    }
    const all = accounts.flatMap((one) => [one.password, one.secret ?? []].flat());
    expect(new Set(all).size).toBe(all.length);
  }, 60_000);

  test("shows one cluster nearly gold, with a history and a list of participants, and one that has just begun", async () => {
    const database = await anEmptyDatabase();
    await seeded(database);
    const { reader } = database;
    const rounds = await reader.select().from(assessment).orderBy(assessment.startedAt);
    expect(rounds.map(({ state, previousId }) => [state, previousId])).toEqual([
      ["submitted", null],
      ["open", rounds[0]?.id],
      ["open", null],
    ]);
    const result = scoreDocument(
      prepareEdition(currentEdition, digestsOf(currentEdition)),
      await answersDocument(reader, rounds[1]?.id ?? "", "2026-11-23"),
    );
    const { verdict, score } = result.ok ? JSON.parse(result.value).labels.gold : {};
    expect([verdict, score]).toMatchObject(["open", { low: 114, high: 124, possible: 150, bar: 120 }]);
    const authors = await reader
      .selectDistinct({ by: answerChange.changedBy })
      .from(answerChange)
      .where(eq(answerChange.assessmentId, rounds[1]?.id ?? ""));
    expect(authors).toHaveLength(2);
    const counts = [snapshot, evidence, planAction, comment, assignment, consensus].map((table) => reader.$count(table));
    expect((await Promise.all(counts)).every((count) => count > 0)).toBe(true);

    // The list of participants is newer than the answers: what it proposes is mostly something else, and nothing is missing.
    const { server } = callersOn(database);
    const names = new TextDecoder().decode(nordlysSheet(server.clock())).split("\r\n");
    expect(new Set(names.map((row) => row.split(";")[0])).size).toBe(names.length);
    const [lead] = await reader.select().from(person).where(eq(person.email, "lead@guld.example"));
    const id = lead?.id ?? "";
    const actor = { kind: "person", id, strong: false, ...(await grantedTo(reader, id)) } as const;
    const found = await proposeFigures({ ...server, actor }, { slug: "guld", offices: [], locale: "da" });
    const proposals = found.ok ? found.value.proposals : [];
    expect(proposals.map(({ indicator, state, inputs }) => [indicator, state, inputs.map(({ proposed }) => proposed)])).toEqual([
      ["1.1.0", "differs", [121, 167]],
      ["1.1.1", "differs", [86, 9, 6, 7, 13]],
      ["1.1.2", "differs", [121]],
      ["1.2", "differs", [87, 121]],
      ["2.3", "same", [14, 156]],
      ["2.5", "differs", [90, 121]],
    ]);
  }, 60_000);

  test("is filled once; the second time gives new secrets, keeps sessions and refuses the old secrets", async () => {
    const database = await anEmptyDatabase();
    const [first] = await seeded(database);
    if (first === undefined) throw new Error("nobody is in the demo");
    await signedIn(database, first);
    const tables = [person, organisation, membership, programmeRole, account, twoFactor, session];
    const counts = () => Promise.all(tables.map((table) => database.reader.$count(table)));
    const before = await counts();
    const again = await seedDemo(callersOn(database).server, { url });
    expect(again).toMatchObject({ ok: true, value: { isNew: false } });
    expect(await counts()).toEqual(before);
    await expect(signedIn(database, first)).rejects.toThrow(/Invalid/);
    const renewed = again.ok ? again.value.accounts[0] : undefined;
    expect(renewed?.email).toBe(first.email);
    expect(renewed?.password).not.toBe(first.password);
    if (renewed !== undefined) expect((await signedIn(database, renewed)).kind).toBe("person");
  }, 60_000);

  test.each(["libsql://db.example", "http://127.0.0.1:8080"])("refuses %s", async (elsewhere) => {
    const database = await newDatabase();
    expect(await seedDemo(callersOn(database).server, { url: elsewhere })).toEqual({ ok: false, code: "not-local" });
    expect(await database.reader.$count(person)).toBe(0);
  });

  test("refuses a database with somebody's own organisation or account", async () => {
    const database = await newDatabase();
    const now = new Date();
    await database.write((writer) => writer.insert(organisation).values({ id: "o", slug: "o", name: "O", createdAt: now }));
    expect(await seedDemo(callersOn(database).server, { url })).toEqual({ ok: false, code: "not-empty" });
    await database.write((writer) => writer.delete(organisation));
    await database.write((writer) =>
      writer.insert(person).values({ id: "p", name: "P", email: "p@p.example", emailVerified: true, createdAt: now, updatedAt: now }),
    );
    expect(await seedDemo(callersOn(database).server, { url })).toEqual({ ok: false, code: "not-empty" });
    expect(await database.reader.$count(programmeFact)).toBe(0);
  });

  test("refuses to go on where a seeding broke off", async () => {
    const database = await newDatabase();
    await database.write((writer) => writer.insert(programmeFact).values({ key: "demo", value: "begun" }));
    expect(await seedDemo(callersOn(database).server, { url })).toEqual({ ok: false, code: "half-seeded" });
  });

  test("is the server's own to fill", async () => {
    const { everybody } = callersOn(await newDatabase());
    expect(await seedDemo(everybody, { url })).toEqual({ ok: false, code: "forbidden" });
  });
});
