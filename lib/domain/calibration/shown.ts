import type { Cell } from "./calibrate.ts";
import type { Margin } from "./margin.ts";
import type { Comparison } from "./schema.ts";

/**
 * A comparison as it is shown: the day it is from (YYYY-MM-DD), its cells with one decimal, and the recommended margin
 * over each label's bar. `n` is the fewest clusters behind a figure; null where none is shown.
 */
export type ShownComparison = {
  comparison: Comparison;
  day: string;
  n: number | null;
  cells: Cell[];
  margins: { label: string; margin: Margin }[];
};
