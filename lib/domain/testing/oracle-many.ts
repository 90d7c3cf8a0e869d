import type { Answers } from "../assessment/schema.ts";
import type { EditionDocument } from "../edition/schema.ts";
import { allowedSteps, type PlacedStep } from "./oracle-paths.ts";
import { barFor, minimumOf, ownValue, sums, type Told } from "./oracle-values.ts";

/*
 * Paths where too many sets of steps exist to enumerate them. From each indicator on, and for each number of points still
 * needed, the best list of steps is kept whole and compared by the contract's order as it is written.
 */

type Kept = readonly PlacedStep[] | null;

function differs(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at === -1 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

function isBetter(a: readonly PlacedStep[], b: Kept): boolean {
  if (b === null) return true;
  const days = (steps: readonly PlacedStep[]) => steps.reduce((sum, step) => sum + step.days, 0);
  const list = (steps: readonly PlacedStep[], key: "position" | "to") => steps.map((step) => step[key]);
  const order =
    days(a) - days(b) || a.length - b.length || differs(list(a, "position"), list(b, "position")) || differs(list(a, "to"), list(b, "to"));
  return order < 0;
}

type Rise = { steps: readonly PlacedStep[]; mustRise: boolean; weight: number };

function best(rises: readonly Rise[], need: number, at = 0, kept = new Map<string, Kept>()): Kept {
  const rise = rises[at];
  if (rise === undefined) return need > 0 ? null : [];
  const key = `${at}:${Math.max(0, need)}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  let found: Kept = rise.mustRise ? null : best(rises, need, at + 1, kept);
  for (const step of rise.steps) {
    const rest = best(rises, Math.max(0, need - (step.to - step.from) * rise.weight), at + 1, kept);
    if (rest !== null && isBetter([step, ...rest], found)) found = [step, ...rest];
  }
  kept.set(key, found);
  return found;
}

function plain(steps: Kept) {
  return steps === null ? null : steps.map(({ position: _, ...step }) => step);
}

/** The steps of the three paths to a label with a bar or a minimum. */
export function stepsOfPaths(document: EditionDocument, label: string, answers: Answers, all: readonly Told[]) {
  const rises = document.indicators.map((indicator, position): Rise => {
    const locked = ownValue(answers.effort, indicator.id)?.locked === true;
    const points = all[position];
    const low = points === "unanswered" ? 0 : points;
    return {
      steps: locked
        ? []
        : allowedSteps(document, label, answers, position, points).filter(({ to }) => to >= (minimumOf(indicator, label) ?? 0)),
      mustRise: typeof low === "number" && low < (minimumOf(indicator, label) ?? 0),
      weight: indicator.scope.includes(label) ? indicator.weight : 0,
    };
  });
  const { low, possible } = sums(document, label, all);
  const bar = barFor(document, label, possible);
  const target = bar === null ? 0 : Math.min(bar + Math.ceil(possible / 20), possible);
  const leads = [...new Set([0, ...rises.flatMap(({ steps }) => steps.map(({ leadDays }) => leadDays))])].sort((a, b) => a - b);
  let fastest: Kept = null;
  for (const lead of leads) {
    const within = rises.map((rise) => ({ ...rise, steps: rise.steps.filter(({ leadDays }) => leadDays <= lead) }));
    fastest = best(within, (bar ?? 0) - low);
    if (fastest !== null) break;
  }
  return { leastEffort: plain(best(rises, (bar ?? 0) - low)), fastest: plain(fastest), robust: plain(best(rises, target - low)) };
}
