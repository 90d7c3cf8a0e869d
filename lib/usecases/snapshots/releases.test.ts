import { join } from "node:path";
import { and, eq, sql } from "drizzle-orm";
import { afterAll, expect, onTestFinished, test } from "vitest";
import { type Database, openDatabase } from "#db/client.ts";
import { readCopy } from "#db/copy.ts";
import { knownMigrations, migrateDatabase } from "#db/migrate.ts";
import { answer, assessment, snapshot as snapshots } from "#db/schema/assessment.ts";
import { editionRevision } from "#db/schema/edition-revision.ts";
import { membership, organisation, programmeRole } from "#db/schema/organisation.ts";
import { unpackedRelease } from "#db/testing/releases/unpacked.ts";
import { parseAnswers } from "#lib/domain/assessment/check.ts";
import { prepareEdition } from "#lib/domain/edition/edition.ts";
import type { EditionDocument } from "#lib/domain/edition/schema.ts";
import { receiptJson } from "#lib/domain/scoring/receipt.ts";
import { resultJson } from "#lib/domain/scoring/result.ts";
import { score } from "#lib/domain/scoring/score.ts";
import { shippedEditions } from "#lib/editions/index.ts";
import { digestsOf } from "#lib/platform/digest.ts";
import { readAssessment } from "#lib/usecases/assessments/read.ts";
import { readResult } from "#lib/usecases/assessments/read-result.ts";
import { saveAnswer } from "#lib/usecases/assessments/save-answer.ts";
import { readCaseload } from "#lib/usecases/caseload/read.ts";
import { readConsents } from "#lib/usecases/consent/read.ts";
import { publishEdition } from "#lib/usecases/editions/publish.ts";
import { readEvidence } from "#lib/usecases/evidence/read.ts";
import type { Caller } from "#lib/usecases/kernel/verb.ts";
import { readParticipants } from "#lib/usecases/participants/read.ts";
import { grantedTo } from "#lib/usecases/people/actor.ts";
import { readPlan } from "#lib/usecases/plan/read.ts";
import { publishRegister } from "#lib/usecases/register/publish.ts";
import { readCase } from "#lib/usecases/sparring/read.ts";
import { readTeam } from "#lib/usecases/team/read.ts";
import { callersOn } from "#lib/usecases/testing/callers.ts";
import { readHistory } from "./read-history.ts";
import { readReceipt } from "./read-receipt.ts";

const migrations = join(import.meta.dirname, "../../../db/migrations");

/** The releases that left a database behind: how many migrations each had, and what its demo held (`db/testing/releases/make.sh`). */
const releases = [
  { name: "0000", organisations: 0, submitted: 0, shared: [] },
  { name: "0001", organisations: 2, submitted: 1, shared: [] },
  { name: "0002", organisations: 2, submitted: 1, shared: ["Klynge Nordlys"] },
  { name: "0003", organisations: 14, submitted: 13, shared: ["Klynge Nordlys"] },
  { name: "0004", organisations: 14, submitted: 13, shared: ["Klynge Nordlys"] },
  { name: "0005", organisations: 14, submitted: 13, shared: ["Klynge Nordlys"] },
];

const leftovers: (() => unknown)[] = [];
afterAll(async () => {
  for (const cleared of leftovers.reverse()) await cleared();
});

async function upgrade(name: string): Promise<Database> {
  const { url, remove } = await unpackedRelease(name);
  const database = await openDatabase(url);
  leftovers.push(remove, database.close);
  await migrateDatabase(database, migrations);
  const { server } = callersOn(database);
  for (const document of shippedEditions)
    expect(await publishEdition(server, document)).toMatchObject({ ok: true, value: { isNew: false } });
  expect(await publishRegister(server, {})).toMatchObject({ ok: true });
  return database;
}

const upgrades = new Map<string, Promise<Database>>();

/** A release's database after the upgrade, made once: migrated, with this release's editions and register as at every start. */
function upgraded(name: string): Promise<Database> {
  const made = upgrades.get(name) ?? upgrade(name);
  upgrades.set(name, made);
  return made;
}

/** Somebody of that database, some weeks after it was left. */
async function actingAs(database: Database, id: string): Promise<Caller> {
  const actor = { kind: "person", id, strong: true, ...(await grantedTo(database.reader, id)) } as const;
  return { actor, clock: () => new Date("2027-01-15T12:00:00Z"), database };
}

/** The lead of each organisation, with what they hold now. */
async function leadsOf(database: Database): Promise<{ lead: Caller; slug: string; id: string }[]> {
  const rows = await database.reader
    .select({ person: membership.personId, slug: organisation.slug, id: organisation.id })
    .from(membership)
    .innerJoin(organisation, eq(organisation.id, membership.organisationId))
    .where(eq(membership.role, "lead"));
  return Promise.all(rows.map(async ({ person, slug, id }) => ({ lead: await actingAs(database, person), slug, id })));
}

test("every migration but the newest has a database of its release", () => {
  expect(releases.length).toBeGreaterThanOrEqual(knownMigrations(migrations).length - 1);
});

test.each(releases)("a database of release $name is migrated without losing a row", async ({ name }) => {
  const { file, url, remove } = await unpackedRelease(name);
  onTestFinished(remove);
  const before = await readCopy(file);
  const known = knownMigrations(migrations);
  expect(before.migrations).toEqual(known.slice(0, Number(name) + 1));
  const database = await openDatabase(url);
  await migrateDatabase(database, migrations);
  expect(await database.reader.all(sql`pragma integrity_check`)).toEqual([{ integrity_check: "ok" }]);
  expect(await database.reader.all(sql`pragma foreign_key_check`)).toEqual([]);
  database.close();
  const after = await readCopy(file);
  expect(after.migrations).toEqual(known);
  const { __drizzle_migrations: _, ...kept } = before.tables;
  expect(after.tables).toMatchObject(kept);
});

test.each(releases)("every receipt of release $name is recomputed byte for byte", async ({ name, submitted }) => {
  const database = await upgraded(name);
  const leads = await leadsOf(database);
  const rows = await database.reader
    .select({ taken: snapshots, document: editionRevision.document, digest: editionRevision.digest })
    .from(snapshots)
    .innerJoin(editionRevision, and(eq(editionRevision.editionId, snapshots.editionId), eq(editionRevision.revision, snapshots.revision)));
  expect(rows).toHaveLength(submitted);
  for (const { taken, document, digest } of rows) {
    const published: unknown = JSON.parse(document);
    const digests = digestsOf(published);
    expect([digests.digest, taken.digest]).toEqual([digest, digest]);
    const edition = prepareEdition(published as EditionDocument, digests);
    const answers = parseAnswers(edition, JSON.parse(taken.answers));
    if (!answers.ok) throw new Error(JSON.stringify(answers.faults));
    const result = score(edition, answers.value);
    expect(resultJson(edition, result)).toBe(taken.result);
    const lead = leads.find(({ id }) => id === taken.organisationId)?.lead ?? callersOn(database).everybody;
    const receipt = await readReceipt(lead, { snapshot: taken.id });
    expect(receipt).toMatchObject({ ok: true, value: { text: receiptJson(edition, answers.value, result) } });
  }
});

test.each(releases)("what release $name left is read and worked on", async ({ name, organisations }) => {
  const database = await upgraded(name);
  const leads = await leadsOf(database);
  expect(leads).toHaveLength(organisations);
  for (const { lead, slug } of leads) {
    const history = await readHistory(lead, { slug });
    const rounds = history.ok ? history.value.rounds : [];
    expect(rounds).not.toEqual([]);
    for (const { assessment: round } of rounds) {
      expect(await readAssessment(lead, { assessment: round })).toMatchObject({ ok: true });
      expect(await readResult(lead, { assessment: round })).toMatchObject({ ok: true });
    }
    for (const read of [readEvidence, readTeam, readConsents, readParticipants])
      expect(await read(lead, { slug })).toMatchObject({ ok: true });
    expect(await readPlan(lead, { slug, locale: "da" })).toMatchObject({ ok: true });
  }
  const open = await database.reader
    .select({ at: assessment, version: answer.version, key: answer.key, value: answer.value })
    .from(answer)
    .innerJoin(assessment, eq(assessment.id, answer.assessmentId))
    .where(and(eq(assessment.state, "open"), eq(answer.part, "answers")));
  expect(open.length > 0).toBe(organisations > 0);
  for (const { at, ...given } of open) {
    const lead = leads.find(({ id }) => id === at.organisationId)?.lead ?? callersOn(database).everybody;
    const saved = await saveAnswer(lead, { assessment: at.id, part: "answers", ...given, origin: "typed" });
    expect(saved).toMatchObject({ ok: true, value: { version: given.version + 1 } });
  }
});

test.each(releases)("CED sees of release $name what was shared with it", async ({ name, shared }) => {
  const database = await upgraded(name);
  const people = await database.reader.select().from(programmeRole).where(eq(programmeRole.role, "benchmarker"));
  const seen = new Set<string>();
  for (const { personId } of people) {
    const benchmarker = await actingAs(database, personId);
    const caseload = await readCaseload(benchmarker, {});
    for (const { case: id, name: cluster } of caseload.ok ? caseload.value.clusters : []) {
      expect(await readCase(benchmarker, { case: id })).toMatchObject({ ok: true });
      seen.add(cluster);
    }
  }
  expect([...seen]).toEqual(shared);
});
