import type { Entry } from "../assessment/schema.ts";
import { own } from "../record.ts";
import type { IndicatorResult, LabelResult, Result } from "../scoring/result.ts";
import { type EntryChange, entryChanges } from "./entry-changes.ts";
import type { Snapshot } from "./schema.ts";

/**
 * Why an indicator stands otherwise: it was answered for the first time; its answer was taken back; its figure was to
 * be given again at the renewal and has not been (`figure-aged`); it was answered otherwise; or the answer is the same
 * and the edition's rules (or what the edition asks for) are not.
 */
export type Why = "newly-answered" | "withdrawn" | "figure-aged" | "entry-changed" | "rules-changed";

/** An indicator that stands otherwise. `before` and `after` are null where that edition does not have it; points are unweighted. */
type IndicatorChange = {
  indicator: string;
  before: Pick<IndicatorResult, "state" | "points" | "max"> | null;
  after: Pick<IndicatorResult, "state" | "points" | "max"> | null;
  inputs: EntryChange[];
  why: Why;
};

type LabelStand = Pick<LabelResult, "verdict" | "score" | "distance">;
type LabelChange = { label: string; before: LabelStand | null; after: LabelStand | null; changed: boolean };

/** `sameRules`: whether both were scored by rules that score alike, so that points may be compared as they are. */
export type Changes = { sameRules: boolean; indicators: IndicatorChange[]; labels: LabelChange[] };

type Side = { entry: Entry | undefined; result: IndicatorResult | undefined };

function sideOf({ answers, result }: Snapshot, id: string): Side {
  return { entry: own(answers.answers, id), result: own(result.indicators, id) };
}

function isAnswered({ result }: Side): boolean {
  return result !== undefined && result.state !== "unanswered";
}

function standsAlike(a: IndicatorResult | undefined, b: IndicatorResult | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return a.state === b.state && a.max === b.max && a.points?.low === b.points?.low && a.points?.high === b.points?.high;
}

function whyOf(before: Side, after: Side, inputs: readonly EntryChange[], askedAgain: boolean): Why {
  if (inputs.length === 0 || after.result === undefined) return "rules-changed";
  if (isAnswered(after)) return isAnswered(before) ? "entry-changed" : "newly-answered";
  if (!isAnswered(before)) return "entry-changed";
  return askedAgain ? "figure-aged" : "withdrawn";
}

function standOf(result: IndicatorResult | undefined): IndicatorChange["before"] {
  return result === undefined ? null : { state: result.state, points: result.points, max: result.max };
}

/** The ids of both records: those of the later one first, in their order, then those that are gone. */
function idsOf(before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>): string[] {
  return [...new Set([...Object.keys(after), ...Object.keys(before)])];
}

function labelChanges(before: Result, after: Result): LabelChange[] {
  const standing = (result: LabelResult | undefined): LabelStand | null =>
    result === undefined ? null : { verdict: result.verdict, score: result.score, distance: result.distance };
  return idsOf(before.labels, after.labels).map((label) => {
    const [was, is] = [standing(own(before.labels, label)), standing(own(after.labels, label))];
    const sums = (stand: LabelStand | null) =>
      stand && [stand.verdict, stand.score.low, stand.score.high, stand.score.possible, stand.score.bar];
    return { label, before: was, after: is, changed: JSON.stringify(sums(was)) !== JSON.stringify(sums(is)) };
  });
}

/**
 * What changed from one snapshot to another, and why: every indicator whose answer or points differ, in the order of
 * the later result, and every label. `askedAgain` names the indicators whose figures the later round had to give again
 * (`renewalOf`): left unanswered they have aged, they were not taken back.
 */
export function changesBetween(before: Snapshot, after: Snapshot, askedAgain: readonly string[] = []): Changes {
  const indicators = idsOf(before.result.indicators, after.result.indicators).flatMap((indicator): IndicatorChange[] => {
    const [was, is] = [sideOf(before, indicator), sideOf(after, indicator)];
    const inputs = entryChanges(was.entry, is.entry);
    if (inputs.length === 0 && standsAlike(was.result, is.result)) return [];
    const why = whyOf(was, is, inputs, askedAgain.includes(indicator));
    return [{ indicator, before: standOf(was.result), after: standOf(is.result), inputs, why }];
  });
  const sameRules = before.result.edition.rulesDigest === after.result.edition.rulesDigest && before.engine === after.engine;
  return { sameRules, indicators, labels: labelChanges(before.result, after.result) };
}
