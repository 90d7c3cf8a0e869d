import { addDays, compareDates } from "../date.ts";
import type { LabelDocument } from "../edition/schema.ts";
import { advisedDays } from "./audit-plan.ts";
import { type NextPeriod, nextPeriod } from "./next-period.ts";

/**
 * What public facts tell of the next renewal. Assessed on `lastDay` or before, the label goes on without a break; `startBy`
 * is the day to begin so that a year is left before the documents are due for an assessment on the day of the end (advice,
 * as in `auditPlan`); `next` is the period that a renewal gives; `over` tells that the last day has passed.
 */
export type RenewalHint = { over: boolean; lastDay: string; startBy: string; next: NextPeriod; documentsDueDaysBefore: number | null };

/** Null where the end is not known, or where the edition tells no validity of the label. */
export function renewalHint(
  { validity, documentsDueDaysBefore }: Pick<LabelDocument, "validity" | "documentsDueDaysBefore">,
  { endsOn, graceUntil }: { endsOn: string | null; graceUntil: string | null },
  today: string,
): RenewalHint | null {
  if (validity === undefined || endsOn === null || graceUntil === null) return null;
  return {
    over: compareDates(today, graceUntil) > 0,
    lastDay: graceUntil,
    startBy: addDays(endsOn, -(advisedDays.preparation + (documentsDueDaysBefore ?? 0))),
    next: nextPeriod(validity, endsOn, endsOn),
    documentsDueDaysBefore: documentsDueDaysBefore ?? null,
  };
}
