import type { Candidate, Option } from "./candidates.ts";
import { denseTable, fitsDense } from "./dense.ts";
import { sparseTable } from "./sparse.ts";
import type { Asked, Table } from "./table.ts";

export type Choice = { candidate: Candidate; option: Option };

/**
 * The least work that raises every obliged candidate and gains at least so many weighted points, exactly, for each of
 * `needs`: the smallest sum of days; then the fewest steps; then the lexicographically smallest list of positions; then
 * of targets. Null where no set of steps does it. Only steps with at most `lead` lead days count.
 *
 * Prefixing two ways to finish with the same steps keeps their order, so the best way to finish is always part of the
 * best path. A table says how much work each way to finish takes; the path is then read from the first candidate on.
 */
export function leastEffort(
  candidates: readonly Candidate[],
  needs: readonly number[],
  lead = Number.POSITIVE_INFINITY,
): (Choice[] | null)[] {
  const unit = commonUnit(candidates);
  const counted = unit === 1 ? candidates : candidates.map((candidate) => inUnits(candidate, unit));
  const units = unit === 1 ? needs : needs.map((need) => Math.ceil(need / unit));
  const asked: Asked = { least: Math.min(...units), most: Math.max(...units), lead };
  const table = fitsDense(counted, asked) ? denseTable(counted, asked) : sparseTable(counted, asked);
  return units.map((need) => {
    const path = trace(counted, table, need, lead);
    return path === null || unit === 1 ? path : path.map(({ candidate, option }) => ({ candidate, option: inPoints(option, unit) }));
  });
}

/** The greatest number that divides every gain; 1 where nothing is gained. */
function commonUnit(candidates: readonly Candidate[]): number {
  let unit = 0;
  for (const { options } of candidates)
    for (const { gain } of options) {
      unit = greatestDivisor(unit, gain);
      if (unit === 1) return 1;
    }
  return unit === 0 ? 1 : unit;
}

function greatestDivisor(one: number, other: number): number {
  let [a, b] = [one, other];
  while (b !== 0) [a, b] = [b, a % b];
  return a;
}

function inUnits(candidate: Candidate, unit: number): Candidate {
  return { ...candidate, options: candidate.options.map((option) => ({ ...option, gain: option.gain / unit })) };
}

function inPoints(option: Option, unit: number): Option {
  return { ...option, gain: option.gain * unit };
}

/** A part of a path: the points still needed after it, its last choice, and what went before. */
type Part = { points: number; choice: Choice | null; before: Part | null };

/**
 * Reads the best path from a table. Of paths with equal work the one that takes a step at the earlier candidate comes
 * first. Which points that step should rise to, later candidates may decide: all parts that can still be the best stay
 * side by side, those with the smaller targets first. They have taken equally many steps, so one is done when all are.
 */
function trace(candidates: readonly Candidate[], table: Table, need: number, lead: number): Choice[] | null {
  if (!table.reaches(need)) return null;
  let parts: Part[] = [{ points: need, choice: null, before: null }];
  for (let at = 0; at < candidates.length; at += 1) {
    if (table.isDone(at, (parts[0] as Part).points)) break;
    const longer: Part[] = [];
    for (const part of parts) lengthen(part, candidates[at] as Candidate, at, table, lead, longer);
    if (longer.length > 0) parts = longer.length === 1 ? longer : firstOfEach(longer);
  }
  const choices: Choice[] = [];
  for (let part = parts[0] ?? null; part?.choice != null; part = part.before) choices.push(part.choice);
  return choices.reverse();
}

/** Adds what a part becomes with each step of a candidate that is on a best path. */
function lengthen(part: Part, candidate: Candidate, at: number, table: Table, lead: number, longer: Part[]): void {
  for (const option of candidate.options) {
    if (option.leadDays > lead) return;
    if (table.isBest(at, part.points, option))
      longer.push({ points: Math.max(0, part.points - option.gain), choice: { candidate, option }, before: part });
  }
}

/** Of the parts that still need equally many points, the first. */
function firstOfEach(parts: readonly Part[]): Part[] {
  const seen = new Set<number>();
  return parts.filter(({ points }) => !seen.has(points) && seen.add(points));
}
