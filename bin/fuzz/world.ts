import { randomBytes, randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { assessment, snapshot } from "#db/schema/assessment.ts";
import { evidence, evidenceUse } from "#db/schema/evidence.ts";
import { person } from "#db/schema/identity.ts";
import { membership, organisation, programmeRole, token } from "#db/schema/organisation.ts";
import { registerCluster } from "#db/schema/register.ts";
import { report } from "#db/schema/report.ts";
import { sparringCase } from "#db/schema/sparring.ts";
import { prepareEdition } from "#lib/domain/edition/edition.ts";
import { fields } from "#lib/domain/label/fields.ts";
import { regions } from "#lib/domain/region/regions.ts";
import { takeSnapshot } from "#lib/domain/snapshot/schema.ts";
import { currentEdition } from "#lib/editions/published.ts";
import { digestsOf } from "#lib/platform/digest.ts";
import { serverSecret } from "#lib/platform/secret.ts";
import { addFile } from "#lib/usecases/evidence/add-file.ts";
import type { Caller } from "#lib/usecases/kernel/verb.ts";
import { hashOf } from "#lib/usecases/people/actor.ts";
import { renewCalendar } from "#lib/usecases/plan/renew-calendar.ts";
import { sessionOn } from "#lib/usecases/testing/session.ts";
import type { Known } from "./values.ts";

/** What there is to ask for, by the names of parameters, and the headers of each who asks. */
export type World = { known: Known; who: Readonly<Record<string, Readonly<Record<string, string>>>> };

const now = new Date();
const round = { editionId: currentEdition.id, revision: currentEdition.revision };

async function someone(database: Database): Promise<string> {
  const id = randomUUID();
  const row = { id, name: "Prøve", email: `${id}@prove.example`, emailVerified: true, createdAt: now, updatedAt: now };
  await database.write((writer) => writer.insert(person).values(row));
  return id;
}

/** The header of a token of a person's. */
async function tokenOf(database: Database, personId: string): Promise<Readonly<Record<string, string>>> {
  const secret = randomBytes(24).toString("base64url");
  const row = { id: randomUUID(), personId, label: "fuzz", hash: hashOf(secret), createdAt: now };
  await database.write((writer) => writer.insert(token).values(row));
  return { Authorization: `Bearer ${secret}` };
}

/** An administrator of CED who came in with a passkey: a token carries no role at CED. */
async function administrator(database: Database): Promise<Readonly<Record<string, string>>> {
  const personId = await someone(database);
  await database.write((writer) => writer.insert(programmeRole).values({ personId, role: "admin", grantedAt: now }));
  return { Cookie: `better-auth.session_token=${await sessionOn(database, personId, serverSecret(), { hours: 6 })}` };
}

/** A secretariat with a lead, an open round, a submitted one with its snapshot, and a document used in the open one, and a report of it. */
async function secretariat(database: Database) {
  const [id, lead, open, submitted, taken] = [randomUUID(), await someone(database), randomUUID(), randomUUID(), randomUUID()];
  const slug = `prove-${id}`;
  const answers = { edition: currentEdition.id, asOf: "2026-11-23", answers: {} };
  const {
    edition: editionId,
    answers: given,
    result,
    ...keys
  } = takeSnapshot(prepareEdition(currentEdition, digestsOf(currentEdition)), answers);
  const frozen = { ...keys, editionId, answers: JSON.stringify(given), result: JSON.stringify(result) };
  const ofRound = { ...round, organisationId: id, startedBy: lead, startedAt: now };
  await database.write(async (writer) => {
    await writer.insert(organisation).values({ id, slug, name: "Klynge Prøve", createdAt: now });
    await writer.insert(membership).values({ organisationId: id, personId: lead, role: "lead", joinedAt: now });
    await writer.insert(assessment).values({ ...ofRound, id: open, state: "open" });
    await writer.insert(assessment).values({ ...ofRound, id: submitted, state: "submitted", submittedAt: now });
    await writer
      .insert(snapshot)
      .values({ ...frozen, id: taken, organisationId: id, assessmentId: submitted, takenBy: lead, takenAt: now });
    await writer.insert(sparringCase).values({ id: open, organisationId: id, openedAt: now });
  });
  const actor = {
    kind: "person" as const,
    id: lead,
    strong: false,
    memberships: [{ organisation: id, role: "lead" as const }],
    programmeRoles: [],
  };
  const caller: Caller = { actor, clock: () => now, database };
  const file = {
    slug,
    name: "strategi.csv",
    bytes: new TextEncoder().encode("a,b\n1,2\n"),
    title: "Strategi",
    titleEn: "",
    documentDate: "",
  };
  const [added, calendar] = [await addFile(caller, file), await renewCalendar(caller, { slug })];
  if (!added.ok || !calendar.ok) throw new Error("The secretariat to ask for could not be made.");
  const indicatorId = currentEdition.indicators[0]?.id ?? "";
  const used = { evidenceId: added.value.id, assessmentId: open, indicatorId, kind: "document", addedBy: lead, addedAt: now };
  const [kept] = await database.reader.select().from(evidence).where(eq(evidence.id, added.value.id));
  const made = { id: randomUUID(), organisationId: id, assessmentId: open, kind: "spreadsheet" as const, locale: "da" as const };
  const done = { state: "done" as const, progress: 100, fileName: "rapport.xlsx", askedBy: lead, askedAt: now, doneAt: now };
  const { storageKey = null, size = null, hash = null } = kept ?? {};
  await database.write(async (writer) => {
    await writer.insert(evidenceUse).values(used);
    await writer.insert(report).values({ ...made, ...done, storageKey, size, hash });
  });
  return {
    id,
    slug,
    lead,
    open,
    submitted,
    taken,
    report: made.id,
    document: added.value.id,
    calendar: calendar.value.address.split("/").at(-1) ?? "",
  };
}

/** Makes, on a prepared database, two secretariats and those who ask: nobody, a lead of each, an administrator of CED, a wrong token. */
export async function makeWorld(database: Database): Promise<World> {
  const [own, foreign] = [await secretariat(database), await secretariat(database)];
  const clusters = await database.reader.select({ slug: registerCluster.slug }).from(registerCluster).limit(3);
  const indicators = currentEdition.indicators.slice(0, 6).map(({ id }) => id);
  const inputs = currentEdition.indicators.slice(0, 6).flatMap((indicator) => (indicator.inputs ?? []).map(({ key }) => key));
  const criteria = (currentEdition.eligibility ?? []).map(({ id }) => id);
  const known = {
    "assessments/id": [own.open, own.open, own.submitted, foreign.open],
    "answers/indicator": [...indicators, "9.9"],
    "{part}/key": [...indicators, ...criteria, "list", "list"],
    "{id}/part": ["remarks", "effort", "eligibility", "labels", "improvements", "answers"],
    "snapshots/id": [own.taken, foreign.taken, own.open],
    "editions/id": [currentEdition.id],
    "reports/id": [own.report, own.report, foreign.report],
    "evidence/id": [own.document, foreign.document],
    "documents/id": [own.document, foreign.document],
    "cases/case": [own.open, own.open, foreign.open],
    "organisations/organisation": [own.slug, own.slug, own.slug, foreign.slug, own.id],
    "calendar/file": [own.calendar, foreign.calendar, "x.ics"],
    "register/slug": clusters.map(({ slug }) => slug),
    ...{ "answers.*": indicators, "effort.*": indicators, "inputs.*": inputs, "eligibility.*": criteria },
    ...{ indicator: indicators, organisation: [own.id, foreign.id, own.slug], revision: ["1"], edition: [currentEdition.id] },
    ...{ label: ["gold", "silver", "bronze"], lang: ["da", "en", "da", "en", "de"], state: ["valid", "all", "expiring,in-grace"] },
    ...{ field: fields.map(({ id }) => id), region: regions.map(({ id }) => id), q: ["a", "ø", "%", "_"] },
    ...{ format: ["json", "csv", "xlsx"], sort: ["name", "-awarded", "valid-until"], without: ["0", "1"] },
    ...{ "If-Match": ['"0"', '"1"', '"2"', '"9"'], "If-None-Match": ["*", '"x"'], title: ["Strategi"], mapping: ["{}", "[]"] },
  };
  const who = {
    nobody: {},
    own: await tokenOf(database, own.lead),
    foreign: await tokenOf(database, foreign.lead),
    administrator: await administrator(database),
    "a wrong token": { Authorization: "Bearer ' OR 1=1 --".replaceAll(" ", "_") },
  };
  return { known, who };
}
