import { readFileSync } from "node:fs";
import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { eq, isNotNull, sql } from "drizzle-orm";
import { beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { type Database, openDatabase } from "#db/client.ts";
import { answerChange, assessment, assignment, comment, snapshot } from "#db/schema/assessment.ts";
import { consensus } from "#db/schema/blind-round.ts";
import { consent } from "#db/schema/consent.ts";
import { evidence } from "#db/schema/evidence.ts";
import { account, person, session, twoFactor } from "#db/schema/identity.ts";
import { job } from "#db/schema/job.ts";
import { membership, organisation, programmeFact, programmeRole } from "#db/schema/organisation.ts";
import { officialOutcome } from "#db/schema/outcome.ts";
import { planAction } from "#db/schema/plan.ts";
import { registerCluster } from "#db/schema/register.ts";
import { mockAudit, sessionOutcome, sparringCase } from "#db/schema/sparring.ts";
import { newDatabase, newDatabaseUrl } from "#db/testing/database.ts";
import { prepareEdition } from "#lib/domain/edition/edition.ts";
import { scoreDocument } from "#lib/domain/scoring/document.ts";
import { shippedEditions } from "#lib/editions/index.ts";
import { currentEdition } from "#lib/editions/published.ts";
import { digestsOf } from "#lib/platform/digest.ts";
import { oneTimeCode } from "#lib/platform/sign-in/one-time-code.mjs";
import { createSignIn } from "#lib/platform/sign-in/sign-in.ts";
import { answersDocument } from "#lib/usecases/assessments/answers.ts";
import { readCaseload } from "#lib/usecases/caseload/read.ts";
import { publishEdition } from "#lib/usecases/editions/publish.ts";
import { readBenchmark } from "#lib/usecases/insight/benchmark.ts";
import { readDemand } from "#lib/usecases/insight/demand.ts";
import { readReferences } from "#lib/usecases/insight/reference-desk.ts";
import type { Caller } from "#lib/usecases/kernel/verb.ts";
import { readAudit } from "#lib/usecases/mock-audit/read.ts";
import { exportAnnex, readAnnex } from "#lib/usecases/offerings/annex.ts";
import { readOfferings } from "#lib/usecases/offerings/list.ts";
import { proposeFigures } from "#lib/usecases/participants/propose.ts";
import { actorOf, grantedTo } from "#lib/usecases/people/actor.ts";
import { answerRegister } from "#lib/usecases/register/public/answer.ts";
import { readStatistics } from "#lib/usecases/reports/statistics/view.ts";
import { readSessions } from "#lib/usecases/sessions/read.ts";
import { readCase } from "#lib/usecases/sparring/read.ts";
import { callersOn, noon } from "#lib/usecases/testing/callers.ts";
import { cast, clusters, type Email } from "./cast.ts";
import { nordlysSheet } from "./participants.ts";
import type { DemoAccount } from "./secrets.ts";
import { seedDemo } from "./seed.ts";

const url = "file:///tmp/demo.db";
const secret = "a secret of the tests, long enough";

/** The demo, seeded once; each test has a copy of its file. */
let seeded: { file: string; accounts: DemoAccount[] };

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), "klyngeklar-test-"));
  vi.stubEnv("AUTH_SECRET", secret);
  vi.stubEnv("FILES_URL", pathToFileURL(folder).href);
  const empty = await newDatabaseUrl();
  const database = await openDatabase(empty);
  expect(await publishEdition(callersOn(database).server, shippedEditions[0])).toMatchObject({ ok: true });
  const outcome = await seedDemo(callersOn(database).server, { url });
  if (!outcome.ok) throw new Error(outcome.code);
  const file = join(folder, "seeded.db");
  await database.maintain((writing) => writing.run(sql`VACUUM INTO ${file}`));
  database.close();
  await rm(new URL(".", empty), { recursive: true, force: true });
  seeded = { file, accounts: outcome.value.accounts };
  return async () => {
    vi.unstubAllEnvs();
    await rm(folder, { recursive: true, force: true });
  };
});

async function theDemo(): Promise<Database> {
  const folder = await mkdtemp(join(tmpdir(), "klyngeklar-test-"));
  const file = join(folder, "demo.db");
  await copyFile(seeded.file, file);
  const database = await openDatabase(pathToFileURL(file).href);
  onTestFinished(async () => {
    database.close();
    await rm(folder, { recursive: true, force: true });
  });
  return database;
}

/** Somebody of the demo on the day it was made for, as they are when signed in in the strong way. */
async function actingAs(database: Database, email: Email): Promise<Caller> {
  const { server } = callersOn(database);
  const [row] = await database.reader.select().from(person).where(eq(person.email, email));
  const id = row?.id ?? "";
  return { ...server, actor: { kind: "person", id, strong: true, ...(await grantedTo(database.reader, id)) } };
}

function signInOn(database: Database) {
  const nothing = async () => undefined;
  const settings = { database, secret, publicUrl: "http://localhost:3000", alsoFrom: [], providers: [] };
  return createSignIn({ ...settings, send: nothing, askReset: nothing, provision: nothing });
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
    const database = await theDemo();
    const { accounts } = seeded;
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
    const database = await theDemo();
    const { reader } = database;
    const known = Object.values(clusters).map(({ slug }) => slug as string);
    const rows = await reader.select().from(assessment).innerJoin(organisation, eq(organisation.id, assessment.organisationId));
    const rounds = rows
      .filter((row) => known.includes(row.organisation.slug))
      .map((row) => row.assessment)
      .toSorted((a, b) => a.startedAt.getTime() - b.startedAt.getTime());
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
    const names = new TextDecoder().decode(nordlysSheet(noon)).split("\r\n");
    expect(new Set(names.map((row) => row.split(";")[0])).size).toBe(names.length);
    const found = await proposeFigures(await actingAs(database, "lead@guld.example"), { slug: "guld", offices: [], locale: "da" });
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

  test("spars with one cluster: rated, mostly agreed on, talked about, met and rated blind; the other shares nothing", async () => {
    const database = await theDemo();
    const { reader } = database;
    const [brandt, karen] = [await actingAs(database, "benchmarker@ced.example"), await actingAs(database, "lead@guld.example")];
    const [shared, ...more] = await reader.select().from(sparringCase);
    expect(more).toEqual([]);
    const id = shared?.id ?? "";
    const seen = await readCase(brandt, { case: id });
    const { indicators, benchmarkers } = seen.ok ? seen.value : { indicators: [], benchmarkers: [] };
    expect(benchmarkers.map(({ name }) => name)).toEqual(["Lone Brandt"]);
    const rated = indicators.filter(({ rating }) => rating !== null);
    expect(rated.map(({ id: indicator, difference, rating }) => [indicator, difference === null ? "agrees" : rating?.reason])).toEqual([
      ["2.4", "agrees"],
      ["2.7", "stricter-reading"],
      ["3.2", "evidence-too-old"],
      ["4.1.2", "agrees"],
      ["4.1.3", "agrees"],
      ["4.1.4", "evidence-missing"],
      ["4.2", "agrees"],
      ["4.6.2", "agrees"],
    ]);
    expect(rated.filter(({ difference }) => difference !== null).every(({ rating }) => (rating?.comment.length ?? 0) > 80)).toBe(true);
    expect(
      indicators.flatMap(({ id: indicator, agreements: { agreed } }) => (agreed === null ? [] : [[indicator, agreed.points]])),
    ).toEqual([["2.7", 3]]);
    expect(indicators.flatMap(({ id: indicator, waiting }) => (waiting.requests > 0 ? [indicator] : []))).toEqual(["4.1.4"]);

    const sessions = await readSessions(karen, { case: id, locale: "da" });
    const states = sessions.ok ? sessions.value.sessions.map(({ state, startsAt }) => [state, startsAt.slice(0, 10)]) : [];
    expect(states).toEqual([
      ["planned", "2026-12-15"],
      ["held", "2026-11-19"],
    ]);
    const outcomes = await reader.select().from(sessionOutcome);
    const actions = await reader.select({ id: planAction.id, title: planAction.title }).from(planAction);
    expect(actions).toContainEqual({ id: outcomes[0]?.planActionId, title: outcomes[0]?.title });

    const [mock] = await reader.select().from(mockAudit);
    const audit = await readAudit(brandt, { audit: mock?.id ?? "", locale: "da" });
    const found = audit.ok ? audit.value : null;
    expect(found).toMatchObject({ hasEnded: true, total: 6, raters: [{ isDone: true }, { isDone: true }] });
    expect(found?.outcome?.filter(({ weighted }) => weighted !== 0)).toHaveLength(1);
    // The second cluster shares nothing, so nobody at CED sees that it is there.
    const caseload = await readCaseload(brandt, {});
    expect(caseload.ok && caseload.value.clusters.map(({ name, isMine }) => [name, isMine])).toEqual([["Klynge Nordlys", true]]);
    const shares = await reader.select().from(consent).where(eq(consent.purpose, "sparring"));
    expect(new Set(shares.map(({ organisationId }) => organisationId))).toEqual(new Set([shared?.organisationId]));
  });

  test("leaves an outcome at CED's desk, and no invented cluster in the register", async () => {
    const { reader } = await theDemo();
    expect(await reader.select().from(officialOutcome)).toMatchObject([
      { label: "bronze", awarded: true, assessedOn: "2025-04-02", confirmedAt: null, returnedBecause: null },
    ]);
    const named = (await reader.select({ name: registerCluster.name }).from(registerCluster)).map(({ name }) => name);
    for (const { name } of Object.values(clusters)) expect(named).not.toContain(name);
    expect(await reader.$count(registerCluster, isNotNull(registerCluster.secretariatId))).toBe(0);
  });

  test("gives the account of 2014 to 2016 back, byte for byte, from attendance that says it is made up", async () => {
    const database = await theDemo();
    const { server } = callersOn(database);
    const period = { from: "2014-10-01", to: "2016-12-31" };
    const made = await exportAnnex(server, { ...period, format: "text" });
    expect(made.ok && new TextDecoder().decode(made.value.bytes)).toBe(readFileSync("db/facts/annex-activity-types.csv", "utf8"));
    const read = await readAnnex(server, period);
    expect(read.ok && [read.value.events.length, read.value.isGenerated, read.value.annex.total.unplaced]).toEqual([30, true, 0]);
    const listed = await readOfferings(await actingAs(database, "analyst@ced.example"), {});
    expect(listed.ok && [listed.value.offerings.length, listed.value.coming.length]).toEqual([17, 4]);
  });

  test("has a published release of invented clusters, that an analyst, the steering group and a lead read", async () => {
    const database = await theDemo();
    const { server } = callersOn(database);
    const demand = await readDemand(await actingAs(database, "analyst@ced.example"), { locale: "da" });
    expect(demand.ok && demand.value.view?.release).toMatchObject({ from: "2026-01-01", to: "2026-06-30" });
    const report = await readStatistics(await actingAs(database, "steering@ced.example"), { form: "steering", locale: "da" });
    expect(report.ok && report.value.releases).toHaveLength(1);
    const compared = await readBenchmark(await actingAs(database, "lead@guld.example"), { slug: "guld", locale: "da" });
    expect(compared).toMatchObject({ ok: true });
    // Nobody can be told from it, and nobody of CED's meets those clusters anywhere else.
    const names = (await database.reader.select({ name: organisation.name }).from(organisation)).map(({ name }) => name);
    expect(names).toHaveLength(14);
    const seen = JSON.stringify([demand, report, compared, await answerRegister(server, {})]);
    expect(names.filter((name) => name !== clusters.nordlys.name && seen.includes(name))).toEqual([]);
  });

  test("writes letters to invented addresses only", async () => {
    const { reader } = await theDemo();
    const letters = (await reader.select().from(job).where(eq(job.kind, "mail"))).map(({ payload }) => JSON.stringify(payload));
    expect(letters.length).toBeGreaterThan(5);
    for (const letter of letters) expect(letter.match(/[\w.]+@[\w.]+/g)?.every((address) => address.endsWith(".example"))).toBe(true);
  });

  test("is filled once; the second time gives new secrets, keeps sessions and refuses the old secrets", async () => {
    const database = await theDemo();
    const [first] = seeded.accounts;
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

  test("has figures from publications to compare with, each as it was published", async () => {
    const analyst = await actingAs(await theDemo(), "analyst@ced.example");
    const facts = readFileSync(join(import.meta.dirname, "../../../db/facts/published-gold-scores.csv"), "utf8");
    const outcome = await readReferences(analyst, {});
    const references = outcome.ok ? outcome.value.references : [];
    expect(references.map(({ value, year }) => [value, year])).toEqual([
      ["95", 2021],
      ["93", 2019],
      ["85.3", 2013],
    ]);
    const lines = facts.split("\n");
    for (const { value, year, source } of references)
      expect(lines.filter((line) => line.includes(`,${year},${value},`) && line.endsWith(`,${source}`))).toHaveLength(1);
  });

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
