import { addDays, addMonths, compareDates } from "../date.ts";
import type { GateDocument } from "../edition/schema.ts";
import type { ValidityRule } from "./award.ts";
import { daysOf, type PublishedDate } from "./published-date.ts";

/** The last day on which a label that ended can still be renewed; the day of the end itself where the edition knows no grace. */
export function lastDayOfGrace(end: string, { graceMonths = 0 }: ValidityRule): string {
  return addMonths(end, graceMonths);
}

/** The last day of a date's month. */
function monthEnd(date: string): string {
  return addDays(addMonths(`${date.slice(0, 7)}-01`, 1), -1);
}

/** A period that an assessment gives. Days are included; `until` and `graceUntil` are null where the edition is silent about renewals. */
export type NextPeriod = { kind: "first" | "renewed"; from: string; until: string | null; graceUntil: string | null };

/**
 * The period that an assessment on a day gives, if the label is awarded. Up to the last day of grace it is a renewal: it
 * begins the day after the previous end, without a gap, and lasts `renewedMonths` from that end. Later, or without a
 * previous end, it is a first period: to the end of the month that lies `firstMonths` after the month of the assessment.
 * Months are added by the calendar, the day clamped to the month's last (contract §3). Source: ecei.md §3, bronze; silver
 * and gold by analogy.
 */
export function nextPeriod(rule: ValidityRule, assessedOn: string, previousEnd: string | null): NextPeriod {
  const graceOf = (until: string) => lastDayOfGrace(until, rule);
  if (previousEnd === null || compareDates(assessedOn, graceOf(previousEnd)) > 0) {
    const until = monthEnd(addMonths(assessedOn, rule.firstMonths));
    return { kind: "first", from: assessedOn, until, graceUntil: graceOf(until) };
  }
  const until = rule.renewedMonths === undefined ? null : addMonths(previousEnd, rule.renewedMonths);
  return { kind: "renewed", from: addDays(previousEnd, 1), until, graceUntil: until === null ? null : graceOf(until) };
}

/**
 * The days on which a second assessment may follow an earlier one (silver's gate `elapsed`): from `minMonths` to
 * `maxMonths` after it, both included, a missing limit null. Of an earlier date that is not known to the day, the days
 * that are right whatever it means; null when there are none.
 */
export function windowAfter(
  earlier: PublishedDate,
  { minMonths, maxMonths }: Pick<Extract<GateDocument, { kind: "elapsed" }>, "minMonths" | "maxMonths">,
): { opensOn: string | null; closesOn: string | null } | null {
  const { from, to } = daysOf(earlier);
  const opensOn = minMonths === undefined ? null : addMonths(to, minMonths);
  const closesOn = maxMonths === undefined ? null : addMonths(from, maxMonths);
  return opensOn !== null && closesOn !== null && compareDates(opensOn, closesOn) > 0 ? null : { opensOn, closesOn };
}
