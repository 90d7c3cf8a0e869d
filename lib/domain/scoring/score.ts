import type { Answers } from "../assessment/schema.ts";
import { compareDates } from "../date.ts";
import type { Edition, Label } from "../edition/edition.ts";
import { findPaths } from "../path/paths.ts";
import { type Case, judge } from "./gates.ts";
import { rateAll } from "./known.ts";
import { engineVersion, type GateResult, type IndicatorResult, type LabelResult, type Result, type Score, type Verdict } from "./result.ts";

/** Tenths of a percent, rounded down and with one digit: 119 of 150 is "79.3". Null when nothing is possible. */
export function percentText(points: number, possible: number): string | null {
  if (possible === 0) return null;
  const product = points * 1000;
  const tenths =
    product <= Number.MAX_SAFE_INTEGER ? (product - (product % possible)) / possible : Number((BigInt(points) * 1000n) / BigInt(possible));
  return `${Math.floor(tenths / 10)}.${tenths % 10}`;
}

/** The smallest whole number of points that is at least a share of the possible ones. */
export function barOf(possible: number, [numerator, denominator]: readonly [number, number]): number {
  const product = possible * numerator;
  if (product <= Number.MAX_SAFE_INTEGER) return (product - (product % denominator)) / denominator + (product % denominator === 0 ? 0 : 1);
  return Number((BigInt(possible) * BigInt(numerator) + BigInt(denominator) - 1n) / BigInt(denominator));
}

type Sums = { low: number; high: number; possible: number; percentLow: string | null; percentHigh: string | null };

function sumsOf({ scope, weights }: Label, results: readonly IndicatorResult[]): Sums {
  let low = 0;
  let high = 0;
  let possible = 0;
  for (let at = 0; at < scope.length; at += 1) {
    const { points, max } = results[scope[at] as number] as IndicatorResult;
    if (points === null) continue;
    const weight = weights[at] as number;
    low += points.low * weight;
    high += points.high * weight;
    possible += max * weight;
  }
  const percentLow = percentText(low, possible);
  return { low, high, possible, percentLow, percentHigh: high === low ? percentLow : percentText(high, possible) };
}

function scoreOf({ share }: Label, { low, high, possible, percentLow, percentHigh }: Sums): Score {
  return { low, high, possible, bar: share === null ? null : barOf(possible, share), percentLow, percentHigh };
}

function verdictOf(gates: readonly GateResult[]): { verdict: Verdict; opensOn?: string } {
  let [passed, latest] = [true, ""];
  for (const { state, because, opensOn } of gates) {
    if (state !== "passed") passed = false;
    if (state !== "failed") continue;
    if (because[0] !== "too-early") return { verdict: "not-yet" };
    if (compareDates(opensOn ?? "", latest) > 0) latest = opensOn ?? "";
  }
  if (latest !== "") return { verdict: "blocked", opensOn: latest };
  return { verdict: passed ? "ready" : "open" };
}

type Options = { paths: boolean };

function scoreLabel(subject: Case, options: Options): LabelResult {
  const { label, score } = subject;
  const gates: GateResult[] = [];
  for (const gate of label.gates) gates.push(judge(gate, subject));
  const distance = score.bar === null ? null : Math.max(0, score.bar - score.low);
  const paths = options.paths ? findPaths(subject) : null;
  const { verdict, opensOn } = verdictOf(gates);
  return opensOn === undefined ? { verdict, score, gates, distance, paths } : { verdict, opensOn, score, gates, distance, paths };
}

/**
 * Scores answers against an edition (contract §3): every indicator with its reason, and for every label its score as a
 * range, its gates, its verdict and the paths that reach it.
 *
 * Pure and total for answers that `parseAnswers` has let through: no clock, no rounding, the same input gives the same
 * result. `paths: false` leaves the paths out (null), for where only the verdict is shown.
 */
export function score(edition: Edition, answers: Answers, options: Options = { paths: true }): Result {
  const results = rateAll(edition, answers.answers);
  let allAnswered = true;
  for (const { state } of results) allAnswered &&= state !== "unanswered";
  const sums: Sums[] = [];
  const labels: LabelResult[] = [];
  for (const label of edition.labels) {
    const sum = sums[label.sameScope] ?? sumsOf(label, results);
    sums.push(sum);
    labels.push(scoreLabel({ edition, label, answers, results, allAnswered, score: scoreOf(label, sum) }, options));
  }
  return {
    edition: edition.identity,
    engine: engineVersion,
    asOf: answers.asOf,
    indicators: edition.byIndicator(results),
    labels: edition.byLabel(labels),
  };
}
