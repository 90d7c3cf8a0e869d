import { addDays, compareDates } from "#lib/domain/date.ts";
import type { GateKind } from "#lib/domain/edition/schema.ts";
import type { GateResult, Path } from "#lib/domain/scoring/result.ts";

export type PathWarnings = {
  /** Gates that are not passed and that no step of a path can close. */
  leavesOpen: GateKind[];
  /** The day the last step can be shown and the day the window closes, when the first lies after the second. */
  late: { ends: string; closesOn: string } | null;
};

/** Lead times beyond this are late in any case and could leave the calendar. */
const farthest = 1_000_000;

/** What a path does not achieve: paths close minimums and the bar, and unanswered questions are asked for beside them. */
export function pathWarnings(path: Path, gates: readonly GateResult[], asOf: string): PathWarnings {
  const open = gates.filter(({ kind, state }) => state !== "passed" && kind !== "score" && kind !== "minimums" && kind !== "complete");
  const ends = addDays(asOf, Math.min(path.leadDays, farthest));
  const closings = gates.flatMap(({ kind, closesOn }) => (kind === "elapsed" && closesOn != null ? [closesOn] : [])).sort(compareDates);
  const closesOn = closings[0];
  const late = closesOn !== undefined && path.steps.length > 0 && compareDates(ends, closesOn) > 0;
  return { leavesOpen: [...new Set(open.map(({ kind }) => kind))], late: late ? { ends, closesOn } : null };
}
