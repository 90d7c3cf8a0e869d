import type { Candidate, Option } from "./candidates.ts";

/**
 * What is known of the least work with the candidates from one place on: the smallest sum of days that raises the obliged
 * among them and gains at least so many points, then the fewest steps for it.
 */
export type Table = {
  /** Whether steps of all candidates can gain so many points. */
  reaches(points: number): boolean;
  /** Whether the least work from a place on takes no step. */
  isDone(from: number, points: number): boolean;
  /** Whether the least work from a place on can begin with this step. */
  isBest(from: number, points: number, option: Option): boolean;
};

/** What a table is made for: the smallest and the greatest number of points asked of it, and the most lead days of a step. */
export type Asked = { least: number; most: number; lead: number };

/** The points that an indicator gains at most; a higher step never takes fewer lead days. */
export function mostGain(options: readonly Option[], lead: number): number {
  let most = 0;
  for (let at = 0; at < options.length; at += 1) {
    const { gain, leadDays } = options[at] as Option;
    if (leadDays > lead) break;
    most = gain;
  }
  return most;
}

/** The points still to be gained from each place on, when all candidates before it gain what they can. */
export function leastNeeds(candidates: readonly Candidate[], { least, lead }: Asked): number[] {
  let need = least;
  return candidates.map(({ options }) => {
    const before = Math.max(0, need);
    need -= mostGain(options, lead);
    return before;
  });
}
