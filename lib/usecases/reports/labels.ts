import "server-only";
import type { Entry } from "#lib/domain/assessment/schema.ts";
import { own } from "#lib/domain/record.ts";
import type { ReportDimension, ReportLabel, ReportScore, Series } from "#lib/domain/report/report.ts";
import { sharePercent } from "#lib/domain/scoring/fraction.ts";
import type { IndicatorResult, LabelResult, Result } from "#lib/domain/scoring/result.ts";
import { dimensionRows } from "#lib/domain/scoring/rows.ts";
import { barOf, score } from "#lib/domain/scoring/score.ts";
import { gateLines, lineText } from "#lib/i18n/result/gate-lines.ts";
import { sentenceOf } from "#lib/i18n/result/sentence.ts";
import { stepText } from "#lib/i18n/result/step.ts";
import { translator } from "#lib/i18n/text.ts";
import type { Basis } from "./basis.ts";
import type { OtherSeries } from "./series.ts";
import type { Spoken } from "./words.ts";

/**
 * The result of a series that names points of some indicators. What is not rated in it counts from nothing to everything;
 * what the secretariat left out as not applicable stays out of every sum unless the series rates it. Null without a rating.
 */
export function resultOfSeries({ edition, answers }: Basis, points: ReadonlyMap<string, number>): Result | null {
  const entries = edition.indicators.flatMap(({ id }): [string, Entry][] => {
    const rated = points.get(id);
    if (rated !== undefined) return [[id, { rated }]];
    const entry = own(answers.answers, id);
    return entry?.notApplicable === undefined ? [] : [[id, { notApplicable: entry.notApplicable }]];
  });
  if (points.size === 0) return null;
  return score(edition, { ...answers, answers: Object.fromEntries(entries) }, { paths: false });
}

/** The results of the three series side by side. */
export type SeriesResults = { [S in Series]: Result | null } & { self: Result };

/** Whether somebody gave points; in the secretariat's own series "not applicable" is an answer too. */
function isRated(series: Series, state: IndicatorResult["state"] | undefined): boolean {
  return state !== undefined && state !== "unanswered" && (series === "self" || state !== "not-applicable");
}

function scoreIn({ edition }: Basis, label: string, series: Series, results: SeriesResults): ReportScore | null {
  const result = results[series];
  const found = result === null ? undefined : own(result.labels, label)?.score;
  const scope = edition.labels.find(({ id }) => id === label)?.scope ?? [];
  if (found === undefined || result === null) return null;
  const states = scope.map((position) => own(result.indicators, edition.indicators[position]?.id ?? "")?.state);
  return { ...found, rated: states.filter((state) => isRated(series, state)).length, count: scope.length };
}

/** The assessors' own total where they gave one; else what their points of the indicators add up to. */
function officialScore(basis: Basis, label: string, results: SeriesResults, { outcomes }: OtherSeries): ReportScore | null {
  const { points = null, possible = null } = outcomes.get(label) ?? {};
  if (points === null || possible === null) return scoreIn(basis, label, "official", results);
  const prepared = basis.edition.labels.find(({ id }) => id === label);
  const percent = possible === 0 ? null : sharePercent(points, possible);
  const bar = prepared?.share == null ? null : barOf(possible, prepared.share);
  const total = { low: points, high: points, possible, bar, percentLow: percent, percentHigh: percent };
  return { ...total, rated: null, count: prepared?.scope.length ?? 0 };
}

function pathOf({ basis, words, locale }: Spoken, { paths }: LabelResult): Pick<ReportLabel, "path" | "pathText"> {
  const [t, shared, target] = [translator(locale, "report"), translator(locale, "shared"), translator(locale, "result.target")];
  if (paths === null) return { path: null, pathText: null };
  const path = paths.leastEffort;
  if (path === null) {
    const locked = paths.reasons.leastEffort?.lockedBy ?? [];
    const pathText = locked.length === 0 ? t("pathUnreachableAlone") : t("pathUnreachable", { list: words.list(locked.map(words.title)) });
    return { path, pathText };
  }
  const steps = path.steps.map(({ indicator, from, to, days, leadDays }) => {
    const [because] = own(basis.result.indicators, indicator)?.because ?? [];
    const text = stepText(words, target, { edition: basis.edition, indicator, because, to });
    return { indicator, title: words.title(indicator), from, to, days, leadDays, text };
  });
  const { days, leadDays, score: reached } = path;
  const total = { days: shared("days", { days }), leadDays: shared("leadDays", { days: leadDays }), score: reached };
  return { path: { steps, days, leadDays, score: reached }, pathText: steps.length === 0 ? t("pathThere") : t("pathTotal", total) };
}

function outcomeOf({ outcomes }: OtherSeries, label: string): ReportLabel["outcome"] {
  const found = outcomes.get(label);
  if (found === undefined) return null;
  const { awarded, assessedOn, validUntil, certificate, confirmedAt } = found;
  return { awarded, assessedOn, validUntil, certificate, confirmed: confirmedAt !== null };
}

/** Every label of the edition: its sentence, gates, scores in each series, path and outcome. */
export function labelsOf(spoken: Spoken, results: SeriesResults, others: OtherSeries): ReportLabel[] {
  const { basis, words, locale, view } = spoken;
  const { edition, result } = basis;
  const states = translator(locale, "result.states");
  return view.labels.flatMap(({ id, title }): ReportLabel[] => {
    const found = own(result.labels, id);
    const self = scoreIn(basis, id, "self", results);
    if (found === undefined || self === null) return [];
    return [
      {
        ...{ id, title, verdict: found.verdict, sentence: sentenceOf(words, edition, id, result), distance: found.distance },
        gates: found.gates.map((gate, at) => ({
          ...{ kind: gate.kind, title: words.gateName(gate.kind), state: gate.state, stateText: states(gate.state) },
          reasons: gateLines({ words, edition, view, id, result }, gate, at).map((line) => lineText(line, words.title)),
        })),
        scores: { self, sparring: scoreIn(basis, id, "sparring", results), official: officialScore(basis, id, results, others) },
        ...pathOf(spoken, found),
        outcome: outcomeOf(others, id),
      },
    ];
  });
}

/** Weighted points of every dimension in each series. */
export function dimensionsOf({ basis, view }: Spoken, results: SeriesResults): ReportDimension[] {
  const rowsOf = (result: Result | null) => (result === null ? [] : dimensionRows(basis.edition, result, view.dimensions));
  const rows = { self: rowsOf(results.self), sparring: rowsOf(results.sparring), official: rowsOf(results.official) };
  const isKnown = (series: Series, dimension: string) =>
    basis.edition.indicators.some(
      (one) => one.dimension === dimension && isRated(series, own(results[series]?.indicators ?? {}, one.id)?.state),
    );
  const scoreOf = (series: Series, dimension: string): ReportDimension["scores"][Series] => {
    const row = rows[series].find(({ id }) => id === dimension);
    if (row === undefined || (series !== "self" && !isKnown(series, dimension))) return null;
    const { low, high, possible } = row;
    return { low, high, possible, shareLow: sharePercent(low, possible), shareHigh: sharePercent(high, possible) };
  };
  return view.dimensions.map(({ id, title }) => ({
    ...{ id, title },
    scores: { self: scoreOf("self", id), sparring: scoreOf("sparring", id), official: scoreOf("official", id) },
  }));
}
