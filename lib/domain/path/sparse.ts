import type { Candidate, Option } from "./candidates.ts";
import { type Asked, leastNeeds, type Table } from "./table.ts";

/** A way to finish: what it gains and costs. */
type Way = { gain: number; days: number; steps: number };

/** How many ways may stand side by side: a bound on time and memory that weights and days come near only when both are in the billions and alike. */
const mostWays = 50_000;

/** Those ways that no other beats in both gain and work, the least work first. */
function unbeaten(ways: Way[]): Way[] {
  ways.sort((a, b) => a.days - b.days || a.steps - b.steps || b.gain - a.gain);
  const kept: Way[] = [];
  let gain = -1;
  for (const way of ways) {
    if (way.gain <= gain) continue;
    kept.push(way);
    gain = way.gain;
  }
  if (kept.length > mostWays) throw new RangeError("the weights and efforts of this edition leave too many paths to compare");
  return kept;
}

function extend(ways: readonly Way[], { options, obliged }: Candidate, { most, lead }: Asked, needed: number): Way[] {
  const extended: Way[] = [];
  for (const way of ways) {
    if (!obliged && way.gain >= needed) extended.push(way);
    for (const option of options) {
      if (option.leadDays > lead) break;
      const gain = Math.min(most, way.gain + option.gain);
      if (gain >= needed) extended.push({ gain, days: way.days + option.days, steps: way.steps + 1 });
    }
  }
  return unbeaten(extended);
}

/** The least work among ways that gains at least so many points; gains rise with the work. */
function wayTo(ways: readonly Way[], points: number): Way | undefined {
  let [from, to] = [0, ways.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((ways[middle] as Way).gain >= points) to = middle;
    else from = middle + 1;
  }
  return ways[from];
}

/**
 * The table where weights are too large for one cell per point: only the gains that steps can reach are kept, and of them
 * those that no other beats. Their number is at most that of the different points, and that of the different sums of
 * days and steps, so that a table stays small as long as one of the two is.
 */
export function sparseTable(candidates: readonly Candidate[], asked: Asked): Table {
  const lowest = leastNeeds(candidates, asked);
  const rows: Way[][] = [];
  let row: Way[] = [{ gain: 0, days: 0, steps: 0 }];
  rows[candidates.length] = row;
  for (let at = candidates.length - 1; at >= 0; at -= 1) {
    row = extend(row, candidates[at] as Candidate, asked, lowest[at] as number);
    rows[at] = row;
  }
  const find = (from: number, points: number) => wayTo(rows[from] as Way[], points);
  return {
    reaches: (points) => find(0, points) !== undefined,
    isDone: (from, points) => find(from, points)?.steps === 0,
    isBest: (from, points, { gain, days }: Option) => {
      const [best, rest] = [find(from, points), find(from + 1, Math.max(0, points - gain))];
      return rest !== undefined && rest.days + days === best?.days && rest.steps + 1 === best.steps;
    },
  };
}
