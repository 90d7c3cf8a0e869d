import "server-only";
import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import type { Writer } from "#db/client.ts";
import { assessment } from "#db/schema/assessment.ts";
import type { Edition } from "#lib/domain/edition/edition.ts";
import { fault } from "#lib/domain/fault.ts";
import * as z from "#lib/domain/zod.ts";
import { findRevision } from "#lib/usecases/editions/find.ts";
import { audit, personOf } from "#lib/usecases/kernel/audit.ts";
import { type Caller, done, type Outcome, refuse, verb } from "#lib/usecases/kernel/verb.ts";

const Input = z.strictObject({ edition: z.string(), organisation: z.optional(z.string()) });

/** The only organisation of the caller; null when there is none or there are several. */
function onlyOrganisation({ actor }: Caller): string | null {
  if (actor.kind !== "person" || actor.memberships.length !== 1) return null;
  return actor.memberships[0]?.organisation ?? null;
}

/** The open round of an organisation; null when none is open. */
export async function openAssessment(reader: Pick<Writer, "select">, organisation: string): Promise<string | null> {
  const [open] = await reader
    .select({ id: assessment.id })
    .from(assessment)
    .where(and(eq(assessment.organisationId, organisation), eq(assessment.state, "open")));
  return open?.id ?? null;
}

/**
 * Writes a new round in a transaction that the caller holds and gives its id; refused as `already-open` with the id of
 * the one that is open. Who may is asked before.
 */
export async function writeStart(
  writer: Writer,
  caller: Caller,
  { organisation, edition, previous = null }: { organisation: string; edition: Edition; previous?: string | null },
): Promise<Outcome<string, "already-open">> {
  const { id: editionId, revision } = edition.identity;
  const row = { id: randomUUID(), organisationId: organisation, editionId, revision, state: "open" as const, previousId: previous };
  const { rowsAffected } = await writer
    .insert(assessment)
    .values({ ...row, startedAt: caller.clock(), startedBy: personOf(caller) })
    .onConflictDoNothing();
  if (rowsAffected === 0) {
    const open = await openAssessment(writer, organisation);
    return refuse("already-open", undefined, open === null ? {} : { open });
  }
  await audit(writer, caller, "assessment.start", { organisation, subject: row.id, detail: { edition: editionId, revision } });
  return done(row.id);
}

/**
 * Starts a round on the newest revision that the caller may see, which it keeps, and gives its id. `organisation` may be
 * left out by who belongs to one. Refused as `already-open`, with the id of the round that is open.
 */
export const startAssessment = verb("assessment.start", Input, async (context, asked) => {
  const organisation = asked.organisation ?? onlyOrganisation(context);
  if (organisation === null) return refuse("invalid", [fault(["organisation"], "required")]);
  if (!context.may({ organisation })) return refuse("not-found");
  const found = await findRevision(context.database.reader, { id: asked.edition }, (revision) => context.can("edition.read", revision));
  if (typeof found === "string") return refuse("invalid", [fault(["edition"], "unknown-edition", { value: asked.edition })]);
  const started = await context.database.write((writer) => writeStart(writer, context, { organisation, edition: found.edition }));
  return started.ok ? done({ id: started.value }) : started;
});
