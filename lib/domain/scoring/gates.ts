import type { Answers } from "../assessment/schema.ts";
import { addMonths, compareDates } from "../date.ts";
import type { Edition, Label } from "../edition/edition.ts";
import type { GateDocument } from "../edition/schema.ts";
import { own } from "../record.ts";
import type { GateResult, GateState, IndicatorResult, Score } from "./result.ts";

/** What a gate is judged on: the label, the answers, each indicator's result by position, whether all are answered, and the label's score. */
export type Case = {
  edition: Edition;
  label: Label;
  answers: Answers;
  results: readonly IndicatorResult[];
  allAnswered: boolean;
  score: Score;
};

function unanswered(
  { edition, results, allAnswered }: Case,
  positions: readonly number[],
  counts: (position: number) => boolean = () => true,
): string[] {
  const ids: string[] = [];
  if (allAnswered) return ids;
  for (const position of positions)
    if (results[position]?.state === "unanswered" && counts(position)) ids.push(edition.indicators[position]?.id ?? "");
  return ids;
}

function eligibility({ label, answers: { eligibility: given } }: Case): GateResult {
  const missed: string[] = [];
  const open: string[] = [];
  for (const { id, reason } of label.criteria) {
    const holds = own(given, id);
    if (holds === undefined) open.push(reason);
    else if (!holds) missed.push(reason);
  }
  if (missed.length > 0) return { kind: "eligibility", state: "failed", because: missed };
  return { kind: "eligibility", state: open.length > 0 ? "undetermined" : "passed", because: open };
}

function complete(subject: Case): GateResult {
  const open = unanswered(subject, subject.label.scope);
  return { kind: "complete", state: open.length > 0 ? "undetermined" : "passed", because: open };
}

function minimums(subject: Case): GateResult {
  const { edition, label, results } = subject;
  const below: string[] = [];
  for (const position of label.withMinimum) {
    const { state, points } = results[position] as IndicatorResult;
    if (state !== "unanswered" && points !== null && points.low < (label.minimums[position] ?? 0))
      below.push(edition.indicators[position]?.id ?? "");
  }
  if (below.length > 0) return { kind: "minimums", state: "failed", because: below };
  const open = unanswered(subject, label.withMinimum);
  return { kind: "minimums", state: open.length > 0 ? "undetermined" : "passed", because: open };
}

function score(subject: Case): GateResult {
  const { low, high, possible, bar } = subject.score;
  if (possible === 0) return { kind: "score", state: "undetermined", because: ["nothing-possible"] };
  if (bar === null || low >= bar) return { kind: "score", state: "passed", because: [] };
  if (high < bar) return { kind: "score", state: "failed", because: [] };
  const hasWeight = (position: number) => (subject.edition.indicators[position]?.weight ?? 0) > 0;
  return { kind: "score", state: "undetermined", because: unanswered(subject, subject.label.scope, hasWeight) };
}

type Elapsed = Extract<GateDocument, { kind: "elapsed" }>;

function liesWithin(date: string, since: string, { minMonths, maxMonths }: Elapsed): boolean {
  return (
    (minMonths === undefined || compareDates(date, addMonths(since, minMonths)) >= 0) &&
    (maxMonths === undefined || compareDates(date, addMonths(since, maxMonths)) <= 0)
  );
}

/** Months count from the latest assessment of the named label; two assessments that lie that far apart keep the gate passed. */
function elapsed({ answers: { labels = [], asOf } }: Case, gate: Elapsed): GateResult {
  const never: GateResult = { kind: "elapsed", state: "failed", because: [`label:${gate.since}`], opensOn: null, closesOn: null };
  if (labels.length === 0) return never;
  const assessed = labels
    .filter((held) => held.label === gate.since && compareDates(held.assessedOn, asOf) <= 0)
    .map((held) => held.assessedOn)
    .sort(compareDates);
  const latest = assessed.at(-1);
  if (latest === undefined) return never;
  const opensOn = gate.minMonths === undefined ? null : addMonths(latest, gate.minMonths);
  const closesOn = gate.maxMonths === undefined ? null : addMonths(latest, gate.maxMonths);
  const paired = assessed.some((first) => assessed.some((second) => compareDates(first, second) < 0 && liesWithin(second, first, gate)));
  const state: GateState = paired || liesWithin(asOf, latest, gate) ? "passed" : "failed";
  const early = opensOn !== null && compareDates(asOf, opensOn) < 0;
  return { kind: "elapsed", state, because: state === "passed" ? [] : [early ? "too-early" : "too-late"], opensOn, closesOn };
}

function improvements({ edition, answers, results }: Case, { count }: { count: number }): GateResult {
  const { improvements: given = [] } = answers;
  if (given.length === 0) return { kind: "improvements", state: count > 0 ? "failed" : "passed", because: [] };
  const named = given
    .map(({ indicator, from }) => ({ position: edition.positions.get(indicator) ?? -1, from }))
    .sort((a, b) => a.position - b.position);
  const risen = ({ position, from }: { position: number; from: number }, end: "low" | "high") =>
    (results[position]?.points?.[end] ?? 0) > from;
  const certain = named.filter((improvement) => risen(improvement, "low")).length;
  const possible = named.filter((improvement) => risen(improvement, "high")).length;
  if (certain >= count) return { kind: "improvements", state: "passed", because: [] };
  const notRisen = named.filter((improvement) => !risen(improvement, "low")).map(({ position }) => edition.indicators[position]?.id ?? "");
  return { kind: "improvements", state: possible < count ? "failed" : "undetermined", because: notRisen };
}

/**
 * Judges one gate (contract §3): `failed` when no completion of the answers passes it, `passed` when every one does,
 * else `undetermined`; `because` names what causes the state, in the edition's order.
 */
export function judge(gate: GateDocument, subject: Case): GateResult {
  switch (gate.kind) {
    case "eligibility":
      return eligibility(subject);
    case "complete":
      return complete(subject);
    case "minimums":
      return minimums(subject);
    case "score":
      return score(subject);
    case "elapsed":
      return elapsed(subject, gate);
    case "improvements":
      return improvements(subject, gate);
  }
}
