import { addMonths, compareDates } from "../date.ts";

/**
 * How long somebody who sparred with a cluster may not assess it, in calendar months; CED may set another period. Two years
 * is what ISO/IEC 17021-1 asks between consultancy and audit of the same client.
 */
export const usualIndependenceMonths = 24;

/**
 * The last day on which somebody sparred with a cluster so late that it stands against assessing it on an audit day, or
 * null. The period is counted from the sparring by calendar months; an audit on the very day it ends is free again.
 * Sparring after the audit day stands against it too: the two would overlap.
 */
export function standsAgainst(sparredOn: readonly string[], auditDay: string, months: number): string | null {
  const late = sparredOn.filter((day) => compareDates(addMonths(day, months), auditDay) > 0);
  return late.toSorted(compareDates).at(-1) ?? null;
}
