import "server-only";
import { and, asc, eq } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { person } from "#db/schema/identity.ts";
import { mockAudit, mockAuditItem, mockAuditRater } from "#db/schema/sparring.ts";
import type { Actor } from "#lib/authz/actor.ts";
import { findCase, type SparringCase } from "#lib/usecases/sparring/case.ts";
import { benchmarkersOf } from "./benchmarkers.ts";

export type AuditItem = typeof mockAuditItem.$inferSelect;
/** Who rates: the name is null where they were erased; `hasLeft` when they can no longer finish what they began. */
type Rater = { person: string; name: string | null; doneAt: Date | null; hasLeft: boolean };
/** A mock audit with its drawn indicators in their order, and who rates. */
export type MockAudit = typeof mockAudit.$inferSelect & { items: AuditItem[]; raters: Rater[] };

/** A mock audit and its case, for who may see the case; null for everybody else (sparring/case.ts). */
export async function findAudit(reader: Reader, actor: Actor, id: string): Promise<{ found: SparringCase; audit: MockAudit } | null> {
  const [row] = await reader.select().from(mockAudit).where(eq(mockAudit.id, id));
  if (row === undefined) return null;
  const found = await findCase(reader, actor, row.caseId);
  if (found === null) return null;
  const [items, raters, benchmarkers] = await Promise.all([
    reader.select().from(mockAuditItem).where(eq(mockAuditItem.auditId, id)).orderBy(asc(mockAuditItem.position)),
    reader
      .select({ person: mockAuditRater.personId, name: person.name, erasedAt: person.erasedAt, doneAt: mockAuditRater.doneAt })
      .from(mockAuditRater)
      .innerJoin(person, eq(person.id, mockAuditRater.personId))
      .where(eq(mockAuditRater.auditId, id))
      .orderBy(asc(person.name), asc(person.id)),
    benchmarkersOf(reader),
  ]);
  const seen = raters.map(({ erasedAt, name, ...one }) => ({
    ...{ ...one, name: erasedAt === null ? name : null },
    hasLeft: one.doneAt === null && !benchmarkers.some(({ id: who }) => who === one.person),
  }));
  return { found, audit: { ...row, items, raters: seen } };
}

/** What the policy asks about a caller's rating: closed once they have said that they are done. */
export function ratingSubject(found: SparringCase, { raters }: MockAudit, me: string) {
  return { ...found, raters: raters.map(({ person: one }) => one), closed: raters.some((one) => one.person === me && one.doneAt !== null) };
}

/** Whether a rater is still to be named: there is one only, or one has left before they were done. */
export function lacksRater({ raters }: MockAudit): boolean {
  return raters.filter(({ hasLeft }) => !hasLeft).length < 2;
}

/** Whether ratings may be seen: both raters are there and done. */
export function isRated({ raters }: MockAudit): boolean {
  return raters.length === 2 && raters.every(({ doneAt }) => doneAt !== null);
}

/** Where one drawn indicator is kept. */
export const itemAt = (audit: string, indicator: string) => and(eq(mockAuditItem.auditId, audit), eq(mockAuditItem.indicatorId, indicator));
