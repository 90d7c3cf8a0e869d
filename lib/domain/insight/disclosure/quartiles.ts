import { rounding } from "../cell.ts";

/** Values by how often they occur: `counts[v]` times `v`. */
export type Counts = Int32Array;

/** A count as it is published: the nearest multiple of three. */
export function roundedCount(count: number): number {
  return Math.round(count / rounding) * rounding;
}

/** The smallest value that at least so many quarters of the values do not exceed: an observed value, never one between two. */
export function quartilesOf(counts: Counts): [number, number, number] {
  const n = counts.reduce((sum, count) => sum + count, 0);
  const found: [number, number, number] = [0, 0, 0];
  for (const [at, quarters] of [1, 2, 3].entries()) {
    let [value, below] = [0, counts[0] ?? 0];
    while (4 * below < quarters * n) {
      value += 1;
      below += counts[value] ?? 0;
    }
    found[at] = value;
  }
  return found;
}

/** How many values lie below a mark. */
export function countBelow(counts: Counts, mark: number): number {
  let below = 0;
  for (let value = 0; value < mark; value += 1) below += counts[value] ?? 0;
  return below;
}

/** For each value: how far down and how far up a single one of it can go while everything published of the cell stays. */
export type Reach = { down: Uint8Array; up: Uint8Array };

/**
 * The reach of a cell that publishes its quartiles and, rounded, how many lie below each mark. A change across the border
 * between `u` and `u + 1` alters one figure, how many lie at or below `u`; it matters to the quartile `u` when somebody
 * leaves, to the quartile `u + 1` when somebody joins, and to a mark at `u + 1`.
 */
export function reachOf(counts: Counts, marks: readonly number[]): Reach {
  const levels = counts.length;
  const quartiles = quartilesOf(counts);
  const n = countBelow(counts, levels);
  const stays = (u: number, change: 1 | -1) => {
    const now = countBelow(counts, u + 1);
    const keepsMarks = marks.every((mark) => mark !== u + 1 || roundedCount(now) === roundedCount(now + change));
    return (
      keepsMarks &&
      quartiles.every((quartile, at) =>
        change === -1 ? quartile !== u || 4 * (now - 1) >= (at + 1) * n : quartile !== u + 1 || 4 * (now + 1) < (at + 1) * n,
      )
    );
  };
  const [down, up] = [new Uint8Array(levels), new Uint8Array(levels)];
  for (let value = 0; value < levels; value += 1) down[value] = value > 0 && stays(value - 1, 1) ? (down[value - 1] ?? 0) : value;
  for (let value = levels - 1; value >= 0; value -= 1)
    up[value] = value < levels - 1 && stays(value, -1) ? (up[value + 1] ?? value) : value;
  return { down, up };
}
