import type { Answers } from "../assessment/schema.ts";
import type { Digests } from "../edition/edition.ts";
import type { EditionDocument, GateDocument, LabelDocument } from "../edition/schema.ts";
import type { GateResult, GateState, IndicatorResult, LabelResult, Result, Verdict } from "../scoring/result.ts";
import { oraclePaths } from "./oracle-paths.ts";
import { barFor, minimumOf, monthsLater, ownValue, percent, sums, type Told, told } from "./oracle-values.ts";

/*
 * A second reading of the contract's §3, written from its text before the engine was seen: slow, literal and free of the
 * engine's code. Properties hold the engine against it. It expects a valid edition and valid answers to it, both small
 * enough for every set of steps to be enumerated. What it does not give is the free-form `because` of an indicator.
 */

export type OracleResult = Omit<Result, "indicators"> & { indicators: Record<string, Omit<IndicatorResult, "because">> };

function indicatorResult(points: Told | undefined, max: number): Omit<IndicatorResult, "because"> {
  if (points === undefined || points === "unanswered") return { state: "unanswered", points: { low: 0, high: max }, max };
  if (points === "not-applicable") return { state: "not-applicable", points: null, max };
  const state = points === max ? "met" : points === 0 ? "unmet" : "partly";
  return { state, points: { low: points, high: points }, max };
}

type Case = { document: EditionDocument; label: LabelDocument; answers: Answers; all: readonly Told[] };

function gateResult(gate: GateDocument, { document, label, answers, all }: Case): GateResult {
  const { kind } = gate;
  const indicators = document.indicators.map((indicator, position) => ({ ...indicator, points: all[position] }));
  const unanswered = indicators.filter(({ points }) => points === "unanswered");
  switch (gate.kind) {
    case "eligibility": {
      const criteria = (document.eligibility ?? []).filter(({ labels }) => labels.includes(label.id));
      const named = (given: boolean | undefined) =>
        criteria.filter(({ id }) => ownValue(answers.eligibility, id) === given).map(({ id }) => `eligibility:${id}`);
      if (named(false).length > 0) return { kind, state: "failed", because: named(false) };
      if (named(undefined).length > 0) return { kind, state: "undetermined", because: named(undefined) };
      return { kind, state: "passed", because: [] };
    }
    case "complete": {
      const because = unanswered.filter(({ scope }) => scope.includes(label.id)).map(({ id }) => id);
      return { kind, state: because.length === 0 ? "passed" : "undetermined", because };
    }
    case "minimums": {
      const below = indicators.filter((one) => typeof one.points === "number" && one.points < (minimumOf(one, label.id) ?? 0));
      if (below.length > 0) return { kind, state: "failed", because: below.map(({ id }) => id) };
      const missing = unanswered.filter((one) => (minimumOf(one, label.id) ?? 0) > 0);
      return { kind, state: missing.length > 0 ? "undetermined" : "passed", because: missing.map(({ id }) => id) };
    }
    case "score": {
      const { low, high, possible } = sums(document, label.id, all);
      const bar = barFor(document, label.id, possible) ?? 0;
      if (possible === 0) return { kind, state: "undetermined", because: ["nothing-possible"] };
      if (low >= bar) return { kind, state: "passed", because: [] };
      if (high < bar) return { kind, state: "failed", because: [] };
      const because = unanswered.filter(({ scope, weight }) => scope.includes(label.id) && weight > 0).map(({ id }) => id);
      return { kind, state: "undetermined", because };
    }
    case "elapsed": {
      const within = (from: string, to: string) =>
        (gate.minMonths === undefined || monthsLater(from, gate.minMonths) <= to) &&
        (gate.maxMonths === undefined || to <= monthsLater(from, gate.maxMonths));
      const dates = (answers.labels ?? [])
        .filter((held) => held.label === gate.since && held.assessedOn <= answers.asOf)
        .map((held) => held.assessedOn)
        .sort();
      const latest = dates.at(-1);
      if (latest === undefined) return { kind, state: "failed", because: [`label:${gate.since}`], opensOn: null, closesOn: null };
      const opensOn = gate.minMonths === undefined ? null : monthsLater(latest, gate.minMonths);
      const closesOn = gate.maxMonths === undefined ? null : monthsLater(latest, gate.maxMonths);
      const pair = dates.some((first) => dates.some((second) => first < second && within(first, second)));
      if (within(latest, answers.asOf) || pair) return { kind, state: "passed", because: [], opensOn, closesOn };
      const because = opensOn !== null && answers.asOf < opensOn ? "too-early" : "too-late";
      return { kind, state: "failed", because: [because], opensOn, closesOn };
    }
    case "improvements": {
      const named = indicators.flatMap((one) => {
        const improvement = (answers.improvements ?? []).find(({ indicator }) => indicator === one.id);
        return improvement === undefined ? [] : [{ ...one, from: improvement.from }];
      });
      const risen = named.filter(({ points, from }) => typeof points === "number" && points > from);
      const mayRise = named.filter(({ points, from, maxPoints }) => points === "unanswered" && maxPoints > from);
      if (risen.length >= gate.count) return { kind, state: "passed", because: [] };
      const state = risen.length + mayRise.length < gate.count ? "failed" : "undetermined";
      return { kind, state, because: named.filter((one) => !risen.includes(one)).map(({ id }) => id) };
    }
  }
}

function verdictOf(gates: readonly GateResult[]): { verdict: Verdict; opensOn?: string } {
  const failed = gates.filter(({ state }) => state === "failed");
  if (failed.length === 0) return { verdict: gates.every(({ state }) => state === "passed") ? "ready" : "open" };
  if (failed.some(({ because }) => because.join() !== "too-early")) return { verdict: "not-yet" };
  const opensOn = failed
    .map((gate) => gate.opensOn ?? "")
    .sort()
    .at(-1);
  return { verdict: "blocked", opensOn: opensOn ?? "" };
}

function labelResult(one: Case): LabelResult {
  const { document, label, answers, all } = one;
  const sum = sums(document, label.id, all);
  const bar = barFor(document, label.id, sum.possible);
  const gates = label.gates.map((gate) => gateResult(gate, one));
  return {
    ...verdictOf(gates),
    score: { ...sum, bar, percentLow: percent(sum.low, sum.possible), percentHigh: percent(sum.high, sum.possible) },
    gates,
    distance: bar === null ? null : Math.max(0, bar - sum.low),
    paths: oraclePaths(document, label.id, answers, all),
  };
}

/** The whole result of some answers, by the contract's text alone. */
export function oracle(document: EditionDocument, answers: Answers, digests: Digests): OracleResult {
  const { id, revision, basis } = document;
  const all = document.indicators.map((indicator) => told(indicator, answers));
  return {
    edition: { id, revision, digest: digests.digest, rulesDigest: digests.rulesDigest, basis },
    engine: 1,
    asOf: answers.asOf,
    indicators: Object.fromEntries(
      document.indicators.map((indicator, position) => [indicator.id, indicatorResult(all[position], indicator.maxPoints)]),
    ),
    labels: Object.fromEntries(document.labels.map((label) => [label.id, labelResult({ document, label, answers, all })])),
  };
}

/** Every way to give the unanswered indicators some points from 0 to their maximum. */
function completions(document: EditionDocument, all: readonly Told[], position = 0): Told[][] {
  const indicator = document.indicators[position];
  if (indicator === undefined) return [[]];
  const points = all[position] ?? "unanswered";
  const own: Told[] = points === "unanswered" ? Array.from({ length: indicator.maxPoints + 1 }, (_, value) => value) : [points];
  const rest = completions(document, all, position + 1);
  return own.flatMap((value) => rest.map((others) => [value, ...others]));
}

/**
 * The states of the gates that completions decide, by the generic definition: failed when no completion passes, passed when
 * all do. Null for the others (`complete`, and a score of which nothing is possible, have their own rule).
 */
export function genericGateStates(document: EditionDocument, label: LabelDocument, answers: Answers): (GateState | null)[] {
  const all = document.indicators.map((indicator) => told(indicator, answers));
  const every = completions(document, all);
  const { possible } = sums(document, label.id, all);
  const points = (completion: readonly Told[], position: number) => {
    const value = completion[position];
    return typeof value === "number" ? value : null;
  };
  return label.gates.map((gate) => {
    let passed: (completion: readonly Told[]) => boolean;
    if (gate.kind === "minimums") {
      passed = (one) =>
        document.indicators.every((indicator, at) => (points(one, at) ?? Infinity) >= (minimumOf(indicator, label.id) ?? 0));
    } else if (gate.kind === "score" && possible > 0) {
      const [over, under] = gate.share;
      passed = (one) => BigInt(sums(document, label.id, one).low) * BigInt(under) >= BigInt(over) * BigInt(possible);
    } else if (gate.kind === "improvements") {
      passed = (one) =>
        (answers.improvements ?? []).filter(
          ({ indicator, from }) =>
            (points(
              one,
              document.indicators.findIndex(({ id }) => id === indicator),
            ) ?? -1) > from,
        ).length >= gate.count;
    } else return null;
    if (every.every(passed)) return "passed";
    return every.some(passed) ? "undetermined" : "failed";
  });
}
