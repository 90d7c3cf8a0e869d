import "server-only";
import { and, desc, eq, inArray, or } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { person } from "#db/schema/identity.ts";
import { membership } from "#db/schema/organisation.ts";
import { report as table } from "#db/schema/report.ts";
import * as z from "#lib/domain/zod.ts";
import { personOf } from "#lib/usecases/kernel/audit.ts";
import { type Caller, done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { findCase, type SparringCase } from "#lib/usecases/sparring/case.ts";

/** As many as a person looks at. */
const most = 20;

/**
 * Which reports of a case the caller may have: what they asked for themselves, and for the secretariat what its people
 * asked for. CED's reports hold no plan and the secretariat's do, so that neither side gets the other's.
 */
export function ownReports(reader: Pick<Reader, "select">, caller: Caller, { id, organisation, side }: SparringCase) {
  const mine = eq(table.askedBy, personOf(caller));
  const team = reader.select({ person: membership.personId }).from(membership).where(eq(membership.organisationId, organisation));
  return and(eq(table.assessmentId, id), side === "secretariat" ? or(mine, inArray(table.askedBy, team)) : mine);
}

/**
 * The files asked for of a case, the newest first: how far each is, what came of it, and the documents that a dossier was
 * made without. Times are ISO 8601, UTC.
 */
export const readReports = verb("report.read", z.strictObject({ case: z.string() }), async (context, asked) => {
  const { reader } = context.database;
  const found = await findCase(reader, context.actor, asked.case);
  if (found === null || !context.may(found)) return refuse("not-found");
  const rows = await reader
    .select({ row: table, name: person.name, erasedAt: person.erasedAt })
    .from(table)
    .innerJoin(person, eq(person.id, table.askedBy))
    .where(ownReports(reader, context, found))
    .orderBy(desc(table.askedAt), desc(table.id))
    .limit(most);
  return done({
    can: { make: context.can("report.make", found) },
    reports: rows.map(
      ({ row: { id, kind, locale, state, progress, failedBecause, fileName, size, askedAt, missing }, name, erasedAt }) => ({
        ...{ id, kind, locale, state, progress, failedBecause, askedAt: askedAt.toISOString() },
        askedBy: erasedAt === null && name !== "" ? name : null,
        file: fileName === null || size === null ? null : { name: fileName, size },
        missing: missing ?? [],
      }),
    ),
  });
});
