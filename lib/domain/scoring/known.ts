import type { Entry } from "../assessment/schema.ts";
import type { Edition, Indicator } from "../edition/edition.ts";
import { rate } from "./rating.ts";
import type { IndicatorResult } from "./result.ts";

/** The results of an indicator that depend on given points alone: made once, frozen, and shared by all who get them. */
type Known = { indicator: Indicator; rated: readonly IndicatorResult[]; rubric: readonly IndicatorResult[] };

function frozen(result: IndicatorResult): IndicatorResult {
  Object.freeze(result.points);
  for (const reason of result.because) Object.freeze(reason);
  Object.freeze(result.because);
  return Object.freeze(result);
}

function knownResults(indicator: Indicator): Known {
  const each = (entryOf: (points: number) => Entry) =>
    Array.from({ length: indicator.maxPoints + 1 }, (_, points) => frozen(rate(indicator, entryOf(points))));
  return {
    indicator,
    rated: each((rated) => ({ rated })),
    rubric: indicator.rating.kind === "rubric" ? each((points) => ({ points })) : [],
  };
}

const known = new WeakMap<Edition, readonly Known[]>();

function knownOf(edition: Edition): readonly Known[] {
  let results = known.get(edition);
  if (results === undefined) {
    results = edition.indicators.map(knownResults);
    known.set(edition, results);
  }
  return results;
}

function resultOf({ indicator, rated, rubric }: Known, entry: Entry | undefined): IndicatorResult {
  if (entry === undefined || entry.notApplicable !== undefined) return rate(indicator, entry);
  return (entry.rated === undefined ? rubric[entry.points ?? -1] : rated[entry.rated]) ?? rate(indicator, entry);
}

/** The entries by position. Walking the answers is quicker than asking for each id; they mostly stand in the edition's order. */
function entriesOf({ indicators, positions }: Edition, answers: Readonly<Record<string, Entry>>): (Entry | undefined)[] {
  const entries: (Entry | undefined)[] = [];
  for (let at = 0; at < indicators.length; at += 1) entries.push(undefined);
  let expected = 0;
  for (const id in answers) {
    const position = indicators[expected]?.id === id ? expected : positions.get(id);
    if (position === undefined) continue;
    entries[position] = answers[id];
    expected = position + 1;
  }
  return entries;
}

/** Every indicator's points with their reason, by position (see `rate`). */
export function rateAll(edition: Edition, answers: Readonly<Record<string, Entry>>): IndicatorResult[] {
  const entries = entriesOf(edition, answers);
  const results: IndicatorResult[] = [];
  for (const known of knownOf(edition)) results.push(resultOf(known, entries[results.length]));
  return results;
}
