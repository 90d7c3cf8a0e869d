import type { Edition, Label } from "../edition/edition.ts";
import type { Calibration, Model } from "./calibrate.ts";
import { studentQuantile } from "./quantile.ts";

/**
 * Weighted points to have above a label's bar by one's own rating, so that the official sum still reaches it with the
 * confidence given; `measured` of the `inScope` indicators have figures of their own. Null with its reason: too few
 * figures, or a label without a bar.
 */
export type Margin =
  | { margin: number; confidence: number; measured: number; inScope: number }
  | { margin: null; reason: "too-few" | "no-bar" };

type Part = { worth: number; value: number; spread: number; towards: number };

/** An indicator in the scope; one without figures is expected as the pooled mean says, as far off as the true means are. */
function partOf({ shown, mean, meanVariance, between }: Model, id: string, worth: number): Part {
  const unknown = { value: mean, spread: Math.sqrt(between + meanVariance), towards: 1 };
  return { worth, ...(shown.get(id) ?? unknown) };
}

function sum(parts: readonly Part[], of: (part: Part) => number): number {
  return parts.reduce((total, part) => total + of(part), 0);
}

/** The variance of one more cluster's weighted sum: of each indicator alone, of the pooled mean they lean on, of what a cluster shares. */
function varianceOf(parts: readonly Part[], { meanVariance, own, shared, fewestClusters }: Model): number {
  const alone = sum(parts, ({ worth, spread }) => worth ** 2 * (spread ** 2 + own));
  const leaning = sum(parts, ({ worth, towards }) => worth * towards) ** 2 - sum(parts, ({ worth, towards }) => (worth * towards) ** 2);
  return alone + leaning * meanVariance + sum(parts, ({ worth }) => worth) ** 2 * shared * (1 + 1 / fewestClusters);
}

/**
 * A recommended margin over a label's bar, from the distribution of the difference between both sums over its scope:
 * the smallest whole number, at least 0 and at most all possible points, that the official sum falls behind by no more
 * than with `confidence` (0.5 to 0.975; one-sided). The model is `calibrate`'s, with a cluster that is not among those
 * it was made from; that points end at 0 and at the maximum is left aside. Too few: fewer
 * than four indicators with figures, or these carry less than half of the scope's weighted points.
 */
export function marginFor(edition: Edition, label: Label, { model }: Calibration, confidence = 0.8): Margin {
  if (label.share === null) return { margin: null, reason: "no-bar" };
  const inScope = edition.indicators.filter(({ position }) => label.inScope[position]);
  const worthOf = ({ weight, maxPoints }: (typeof inScope)[number]) => weight * maxPoints;
  const possible = inScope.reduce((total, indicator) => total + worthOf(indicator), 0);
  const measured = inScope.filter(({ id }) => model?.shown.has(id));
  const covered = measured.reduce((total, indicator) => total + worthOf(indicator), 0);
  if (model === null || model.shown.size < 4 || covered * 2 < possible || covered === 0) return { margin: null, reason: "too-few" };
  const parts = inScope.map((indicator) => partOf(model, indicator.id, worthOf(indicator)));
  const behind = -sum(parts, ({ worth, value }) => worth * value);
  const aside = studentQuantile(confidence, model.fewestClusters - 1) * Math.sqrt(varianceOf(parts, model));
  const margin = Math.min(possible, Math.max(0, Math.ceil(behind + aside)));
  return { margin, confidence, measured: measured.length, inScope: inScope.length };
}
