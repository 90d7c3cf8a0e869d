import type { Indicator } from "../edition/edition.ts";
import type { Because, Bound } from "./result.ts";

/** What some points of an indicator take: nothing to compute (a statement), or a limit of its figure and the figure now. */
export type Target =
  | { kind: "statement"; points: number }
  | { kind: "limit"; of: string; bound: Bound; now: number | [number, number] | null }
  | null;

/** What it takes to reach some points, as data for a sentence. */
export function targetOf(rating: Indicator["rating"], because: Because | undefined, to: number): Target {
  if (rating.kind === "rubric") return { kind: "statement", points: to };
  const step = rating.steps.find(({ points }) => points === to);
  if (step === undefined) return null;
  const { atLeast, atMost } = step;
  const bound: Bound = atLeast !== undefined ? { atLeast, points: to } : atMost !== undefined ? { atMost, points: to } : { points: to };
  const now = because?.rule === "thresholds" || because?.rule === "ratio" ? because.value : null;
  return { kind: "limit", of: rating.of, bound, now };
}
