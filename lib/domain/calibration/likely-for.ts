import type { Entry } from "../assessment/schema.ts";
import type { Indicator } from "../edition/edition.ts";
import { rate } from "../scoring/rating.ts";
import type { Cell } from "./calibrate.ts";
import { type LikelyRange, likelyOfficial } from "./likely.ts";

/** What may be said beside an answer: the likely official range of the points it gives, and from how many clusters. */
export type LikelyFor = LikelyRange & { points: number; n: number };

/**
 * The likely official range of an answer. Null until the answer gives certain points: a range seen before would anchor
 * it. Null too where it is not applicable or too little is known.
 */
export function likelyFor(indicator: Indicator, entry: Entry, cell: Cell): LikelyFor | null {
  const { state, points } = rate(indicator, entry);
  if (state === "unanswered" || points === null || points.low !== points.high || cell.figures === null) return null;
  const range = likelyOfficial(points.low, cell, indicator.attainable);
  return range === null ? null : { ...range, points: points.low, n: cell.figures.n };
}
