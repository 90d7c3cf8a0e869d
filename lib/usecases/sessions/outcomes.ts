import "server-only";
import { randomUUID } from "node:crypto";
import { and, asc, eq, inArray, isNull, or } from "drizzle-orm";
import type { Reader, Writer } from "#db/client.ts";
import { person } from "#db/schema/identity.ts";
import { auditEntry } from "#db/schema/organisation.ts";
import { sessionOutcome, sparringSession } from "#db/schema/sparring.ts";
import { type Fault, fault } from "#lib/domain/fault.ts";
import { NewOutcome, OneOutcome } from "#lib/domain/session/schema.ts";
import { recordSparring } from "#lib/usecases/independence/record.ts";
import { audit, personOf } from "#lib/usecases/kernel/audit.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { ownerFaults } from "#lib/usecases/plan/owner.ts";
import type { SparringCase } from "#lib/usecases/sparring/case.ts";
import { openSession } from "./open.ts";

/** What is wrong with an owner: who has left is named, so that everybody knows whom to replace. */
export async function outcomeOwnerFaults(reader: Reader, { id, organisation }: SparringCase, owner: string): Promise<Fault[]> {
  const faults = await ownerFaults(reader, organisation, owner);
  if (faults.length === 0) return [];
  // Only who had to do with this cluster is named: an id alone tells nobody's name.
  const acted = reader.select({ id: auditEntry.personId }).from(auditEntry).where(eq(auditEntry.organisationId, organisation));
  const owned = reader
    .select({ id: sessionOutcome.owner })
    .from(sessionOutcome)
    .innerJoin(sparringSession, eq(sparringSession.id, sessionOutcome.sessionId))
    .where(eq(sparringSession.caseId, id));
  const [left] = await reader
    .select({ name: person.name })
    .from(person)
    .where(and(eq(person.id, owner), isNull(person.erasedAt), or(inArray(person.id, acted), inArray(person.id, owned))));
  return left === undefined ? faults : [fault(["owner"], "former-colleague", { name: left.name })];
}

/** The outcomes of a session that were not taken out, as they were written down. */
export async function outcomesOf(reader: Pick<Reader, "select">, session: string) {
  return reader
    .select()
    .from(sessionOutcome)
    .where(and(eq(sessionOutcome.sessionId, session), isNull(sessionOutcome.removedAt)))
    .orderBy(asc(sessionOutcome.writtenAt), asc(sessionOutcome.id));
}

/** What one side has confirmed is no longer what stands there: it is asked again. */
async function askAgain(writer: Writer, id: string) {
  await writer
    .update(sparringSession)
    .set({ confirmedBySecretariat: null, confirmedByCed: null })
    .where(and(eq(sparringSession.id, id), isNull(sparringSession.confirmedAt)));
}

/** Writes down what a session decides, from either side; a confirmation that was given before is asked for again. */
export const addOutcome = verb("session.plan", NewOutcome, async (context, { session: id, indicator, title, owner, due }) =>
  context.database.write(async (writer) => {
    const open = await openSession(writer, context, id);
    if ("refusal" in open) return open.refusal;
    const { found } = open;
    if (indicator !== "" && !found.edition.positions.has(indicator))
      return refuse("invalid", [fault(["indicator"], "unknown-indicator", { value: indicator })]);
    const faults = await outcomeOwnerFaults(writer, found, owner);
    if (faults.length > 0) return refuse("invalid", faults);
    const row = { id: randomUUID(), sessionId: id, indicatorId: indicator || null, title: title.trim(), owner: owner || null };
    await writer.insert(sessionOutcome).values({ ...row, due: due || null, writtenBy: personOf(context), writtenAt: context.clock() });
    await askAgain(writer, id);
    await recordSparring(writer, context, found);
    const detail = { did: "outcome-added", outcome: row.id };
    await audit(writer, context, "session.plan", { organisation: found.organisation, subject: id, detail });
    return done({ id: row.id });
  }),
);

/** Takes an outcome out again, as long as it is not an action of the plan. */
export const removeOutcome = verb("session.plan", OneOutcome, async (context, { session: id, outcome }) =>
  context.database.write(async (writer) => {
    const open = await openSession(writer, context, id);
    if ("refusal" in open) return open.refusal;
    const there = and(eq(sessionOutcome.id, outcome), eq(sessionOutcome.sessionId, id), isNull(sessionOutcome.removedAt));
    const { rowsAffected } = await writer.update(sessionOutcome).set({ removedAt: context.clock() }).where(there);
    if (rowsAffected === 0) return refuse("not-found");
    await askAgain(writer, id);
    await recordSparring(writer, context, open.found);
    const detail = { did: "outcome-removed", outcome };
    await audit(writer, context, "session.plan", { organisation: open.found.organisation, subject: id, detail });
    return done({ id });
  }),
);
