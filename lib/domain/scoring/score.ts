import type { Answers } from "../assessment/schema.ts";
import { compareDates } from "../date.ts";
import type { Edition, Label } from "../edition/edition.ts";
import { findPaths } from "../path/paths.ts";
import { own } from "../record.ts";
import { judge } from "./gates.ts";
import { rate } from "./rating.ts";
import { engineVersion, type GateResult, type IndicatorResult, type LabelResult, type Result, type Score, type Verdict } from "./result.ts";

/** Tenths of a percent, rounded down and with one digit: 119 of 150 is "79.3". Null when nothing is possible. */
export function percentText(points: number, possible: number): string | null {
  if (possible === 0) return null;
  const tenths = Number((BigInt(points) * 1000n) / BigInt(possible));
  return `${Math.floor(tenths / 10)}.${tenths % 10}`;
}

/** The smallest whole number of points that is at least a share of the possible ones. */
export function barOf(possible: number, [numerator, denominator]: readonly [number, number]): number {
  const product = BigInt(possible) * BigInt(numerator);
  return Number((product + BigInt(denominator) - 1n) / BigInt(denominator));
}

function scoreOf(edition: Edition, label: Label, results: readonly IndicatorResult[]): Score {
  let [low, high, possible] = [0, 0, 0];
  for (const { position, weight, maxPoints } of edition.indicators) {
    const points = results[position]?.points ?? null;
    if (points === null || label.inScope[position] !== true) continue;
    low += points.low * weight;
    high += points.high * weight;
    possible += maxPoints * weight;
  }
  const bar = label.share === null ? null : barOf(possible, label.share);
  return { low, high, possible, bar, percentLow: percentText(low, possible), percentHigh: percentText(high, possible) };
}

function verdictOf(gates: readonly GateResult[]): { verdict: Verdict; opensOn?: string } {
  const failed = gates.filter((gate) => gate.state === "failed");
  if (failed.some((gate) => gate.because[0] !== "too-early")) return { verdict: "not-yet" };
  const opensOn = failed
    .map((gate) => gate.opensOn ?? "")
    .sort(compareDates)
    .at(-1);
  if (opensOn !== undefined) return { verdict: "blocked", opensOn };
  return { verdict: gates.every((gate) => gate.state === "passed") ? "ready" : "open" };
}

type Options = { paths: boolean };

function scoreLabel(edition: Edition, label: Label, answers: Answers, results: readonly IndicatorResult[], options: Options): LabelResult {
  const score = scoreOf(edition, label, results);
  const gates = label.gates.map((gate) => judge(gate, { edition, label, answers, results, score }));
  const distance = score.bar === null ? null : Math.max(0, score.bar - score.low);
  const paths = options.paths ? findPaths({ edition, label, answers, results, score }) : null;
  return { ...verdictOf(gates), score, gates, distance, paths };
}

/**
 * Scores answers against an edition (contract §3): every indicator with its reason, and for every label its score as a
 * range, its gates, its verdict and the paths that reach it.
 *
 * Pure and total for answers that `parseAnswers` has let through: no clock, no rounding, the same input gives the same
 * result. `paths: false` leaves the paths out (null), for where only the verdict is shown.
 */
export function score(edition: Edition, answers: Answers, options: Options = { paths: true }): Result {
  const results = edition.indicators.map((indicator) => rate(indicator, own(answers.answers, indicator.id)));
  return {
    edition: edition.identity,
    engine: engineVersion,
    asOf: answers.asOf,
    indicators: Object.fromEntries(edition.indicators.map((indicator) => [indicator.id, results[indicator.position] as IndicatorResult])),
    labels: Object.fromEntries(edition.labels.map((label) => [label.id, scoreLabel(edition, label, answers, results, options)])),
  };
}
