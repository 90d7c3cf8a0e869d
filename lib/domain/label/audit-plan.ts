import { addDays, addMonths, compareDates } from "../date.ts";
import type { LabelDocument } from "../edition/schema.ts";

/** What leads up to an audit. `evidence-from`: documents with that age limit must be dated on this day or later. */
export type PlanPoint =
  | { what: "preparation" | "session" | "mock-audit" | "documents-due" | "audit" | "label-ends" | "grace-ends"; day: string }
  | { what: "evidence-from"; day: string; maxAgeMonths: number };

/** When our own steps come, in days before the documents are due. Advice of Klyngeklar, not a rule of ESCA's. */
export const advisedDays = { preparation: 365, session: 42, mockAudit: 14 } as const;

/**
 * The first date on which a document may be dated to be young enough on a day: the same rule as `freshnessOf`, read
 * backwards. Where the clamping of a short month falls on a day that is too early, it is the day after.
 */
export function firstFreshDate(day: string, maxAgeMonths: number): string {
  const back = addMonths(day, -maxAgeMonths);
  return compareDates(addMonths(back, maxAgeMonths), day) < 0 ? addDays(back, 1) : back;
}

/** What is known when an audit day is chosen. */
export type ChosenAudit = {
  auditDay: string;
  label: Pick<LabelDocument, "documentsDueDaysBefore">;
  /** The age limits of the evidence that the edition asks for, in months; the same one may stand more than once. */
  ageLimits: readonly number[];
  /** The days that the chosen path to the label takes (`leadDays` of contract §3); null without a path. */
  leadDays: number | null;
  /** The end of the label held and the last day on which it can be renewed; null without one. */
  held: { end: string; graceUntil: string } | null;
};

/**
 * The days that lead up to a chosen audit day, the earliest first: when to start, spar, try the audit, send the
 * documents, how old the documents may be, and when the label held ends. Where the edition does not tell when documents
 * are due, they are due on the audit day and no day is named for them. Preparation starts the path's lead time before
 * that, or a year without a path: advice, as one cluster told it of its first gold (ecei.md §9).
 */
export function auditPlan({ auditDay, label, ageLimits, leadDays, held }: ChosenAudit): PlanPoint[] {
  const { documentsDueDaysBefore } = label;
  const due = addDays(auditDay, -(documentsDueDaysBefore ?? 0));
  const before = (days: number) => addDays(due, -days);
  const points: PlanPoint[] = [
    ...[...new Set(ageLimits)].sort((a, b) => b - a).map((limit): PlanPoint => freshness(auditDay, limit)),
    { what: "preparation", day: before(Math.max(leadDays ?? advisedDays.preparation, advisedDays.session)) },
    { what: "session", day: before(advisedDays.session) },
    { what: "mock-audit", day: before(advisedDays.mockAudit) },
    ...(documentsDueDaysBefore === undefined ? [] : [{ what: "documents-due" as const, day: due }]),
    { what: "audit", day: auditDay },
    ...(held === null
      ? []
      : [
          { what: "label-ends" as const, day: held.end },
          { what: "grace-ends" as const, day: held.graceUntil },
        ]),
  ];
  return points.sort((a, b) => compareDates(a.day, b.day));
}

function freshness(auditDay: string, maxAgeMonths: number): PlanPoint {
  return { what: "evidence-from", day: firstFreshDate(auditDay, maxAgeMonths), maxAgeMonths };
}
