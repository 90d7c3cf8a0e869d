import type { Disagreement } from "./disagreements.ts";

/** One indicator of a closed round: how far apart the ratings are, what was noted, what stands as the answer, what was agreed. */
export type Outcome = Disagreement & {
  /** Without names, in the order of the points. */
  notes: { points: number; note: string }[];
  /** The points that can be agreed on. */
  options: readonly number[];
  answer: { version: number; points: number | null; hasFigures: boolean };
  agreed: { points: number; reason: string; by: string } | null;
};
