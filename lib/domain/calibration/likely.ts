import type { Cell } from "./calibrate.ts";

/** Whole, unweighted points. */
export type LikelyRange = { low: number; middle: number; high: number };

/** The attainable points nearest to a value; of two equally near the lower. */
function nearest(value: number, attainable: readonly number[]): number {
  return attainable.reduce((best, points) => {
    const closer = Math.abs(points - value) - Math.abs(best - value);
    return closer < 0 || (closer === 0 && points < best) ? points : best;
  });
}

/**
 * What an assessor is likely to give where a secretariat gives itself `points`: the middle, and the range that holds
 * the assessor's points with the calibration's confidence, each the nearest of the attainable points (`Indicator.
 * attainable`). Null where nothing is shown or nothing attainable. Show it after the question is answered, never
 * before: it would anchor.
 */
export function likelyOfficial(points: number, { figures }: Cell, attainable: readonly number[]): LikelyRange | null {
  if (figures === null || attainable.length === 0) return null;
  const { shrunken, reach } = figures;
  const [low, middle, high] = [-reach, 0, reach].map((aside) => nearest(points + shrunken + aside, attainable)) as [number, number, number];
  return { low, middle, high };
}
