import type { Answers } from "../assessment/schema.ts";
import { compareDates } from "../date.ts";
import type { Edition, Indicator, Label } from "../edition/edition.ts";
import { findPaths } from "../path/paths.ts";
import { own } from "../record.ts";
import { judge } from "./gates.ts";
import { rate } from "./rating.ts";
import { engineVersion, type GateResult, type IndicatorResult, type LabelResult, type Result, type Score, type Verdict } from "./result.ts";

/** Tenths of a percent, rounded down and with one digit: 119 of 150 is "79.3". Null when nothing is possible. */
function percentText(points: number, possible: number): string | null {
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

function scoreOf(edition: Edition, label: Label, results: readonly IndicatorResult[]): Score {
  let [low, high, possible] = [0, 0, 0];
  for (const position of label.scope) {
    const { weight, maxPoints } = edition.indicators[position] as Indicator;
    const points = results[position]?.points ?? null;
    if (points === null) continue;
    low += points.low * weight;
    high += points.high * weight;
    possible += maxPoints * weight;
  }
  const bar = label.share === null ? null : barOf(possible, label.share);
  return { low, high, possible, bar, percentLow: percentText(low, possible), percentHigh: percentText(high, possible) };
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

/** A record of values by the ids in the same places; like Object.fromEntries, but quick for the usual ids. */
function record<T>(named: readonly { id: string }[], values: readonly T[]): Record<string, T> {
  const result: Record<string, T> = {};
  for (let at = 0; at < named.length; at += 1) {
    const id = (named[at] as { id: string }).id;
    if (id === "__proto__") Object.defineProperty(result, id, { value: values[at], enumerable: true, writable: true, configurable: true });
    else result[id] = values[at] as T;
  }
  return result;
}

type Options = { paths: boolean };

function scoreLabel(edition: Edition, label: Label, answers: Answers, results: readonly IndicatorResult[], options: Options): LabelResult {
  const score = scoreOf(edition, label, results);
  const gates = label.gates.map((gate) => judge(gate, { edition, label, answers, results, score }));
  const distance = score.bar === null ? null : Math.max(0, score.bar - score.low);
  const paths = options.paths ? findPaths({ edition, label, answers, results, score }) : null;
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
  const results = edition.indicators.map((indicator) => rate(indicator, own(answers.answers, indicator.id)));
  const labels = edition.labels.map((label) => scoreLabel(edition, label, answers, results, options));
  return {
    edition: edition.identity,
    engine: engineVersion,
    asOf: answers.asOf,
    indicators: record(edition.indicators, results),
    labels: record(edition.labels, labels),
  };
}
