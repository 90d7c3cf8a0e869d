import { randomUUID } from "node:crypto";
import { openDatabase } from "#db/client.ts";
import { consent } from "#db/schema/consent.ts";
import { membership, organisation, programmeRole } from "#db/schema/organisation.ts";
import { sparringAssignment, sparringCase } from "#db/schema/sparring.ts";
import type { Actor } from "#lib/authz/actor.ts";
import { currentEdition } from "#lib/editions/published.ts";
import { saveAnswer } from "#lib/usecases/assessments/save-answer.ts";
import { startAssessment } from "#lib/usecases/assessments/start.ts";
import { inEmptyWorkspace, somebody, workspaceUrl } from "./workspace.ts";

export type Secretariat = { slug: string; assessment: string; cookie: string };
export type Programme = {
  address: string;
  /** Of the process that was started; the server is its child. */
  pid: number;
  secretariats: Secretariat[];
  benchmarkers: string[];
};

const clock = () => new Date();

/** A secretariat with a lead, and an assessment that is answered in half and shared with CED. */
async function secretariat(at: number): Promise<Secretariat> {
  const database = await openDatabase(workspaceUrl);
  const [id, slug] = [randomUUID(), `prove-${at}`];
  try {
    const { cookie, id: lead } = await somebody(database, `Lead ${at}`);
    await database.write(async (writer) => {
      await writer.insert(organisation).values({ id, slug, name: `Klynge Prøve ${at}`, createdAt: clock() });
      await writer.insert(membership).values({ organisationId: id, personId: lead, role: "lead", joinedAt: clock() });
    });
    const memberships = [{ organisation: id, role: "lead" as const, closing: false }];
    const actor: Actor = { kind: "person", id: lead, strong: true, memberships, programmeRoles: [] };
    const caller = { actor, clock, database };
    const started = await startAssessment(caller, { edition: currentEdition.id, organisation: id });
    if (!started.ok) throw new Error(`no assessment was started: ${started.code}`);
    const assessment = started.value.id;
    for (const { id: key } of currentEdition.indicators.filter((_, of) => of % 2 === 0))
      await saveAnswer(caller, { assessment, part: "answers", key, version: 0, value: { rated: at % 2 }, origin: "typed" });
    const given = { id: randomUUID(), organisationId: id, purpose: "sparring" as const, assessmentId: assessment };
    await database.write(async (writer) => {
      await writer.insert(consent).values({ ...given, givenBy: lead, givenAt: clock() });
      await writer.insert(sparringCase).values({ id: assessment, organisationId: id, openedAt: clock() });
    });
    return { slug, assessment, cookie };
  } finally {
    database.close();
  }
}

/** Somebody at CED who spars with some of the secretariats. */
async function benchmarker(at: number, cases: readonly Secretariat[]): Promise<string> {
  const database = await openDatabase(workspaceUrl);
  try {
    const { cookie, id: personId } = await somebody(database, `Sparring ${at}`);
    await database.write(async (writer) => {
      await writer.insert(programmeRole).values({ personId, role: "benchmarker", grantedAt: clock() });
      const assigned = { personId, assignedBy: personId, assignedAt: clock() };
      await writer.insert(sparringAssignment).values(cases.map(({ assessment }) => ({ caseId: assessment, ...assigned })));
    });
    return cookie;
  } finally {
    database.close();
  }
}

/** Serves the build on a new database with so many secretariats, and a benchmarker for every five of them. */
export function inProgramme<T>(count: number, measure: (programme: Programme) => Promise<T>): Promise<T> {
  return inEmptyWorkspace(async (address, pid) => {
    const secretariats: Secretariat[] = [];
    for (let at = 0; at < count; at += 1) secretariats.push(await secretariat(at));
    const benchmarkers: string[] = [];
    for (let at = 0; at * 5 < count; at += 1) benchmarkers.push(await benchmarker(at, secretariats.slice(at * 5, at * 5 + 5)));
    return measure({ address, pid, secretariats, benchmarkers });
  });
}
