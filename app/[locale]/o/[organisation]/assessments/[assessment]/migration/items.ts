import type { Entry } from "#lib/domain/assessment/schema.ts";
import type { Proposed } from "#lib/domain/migration/proposal.ts";
import type { EditionView } from "#lib/editions/view.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { labelWithUnit, numberWords } from "#lib/i18n/figure.ts";
import { translator } from "#lib/i18n/text.ts";

/** An indicator of a proposal in the reader's words: what was answered, and what of it would be taken along. */
export type Item = Pick<Proposed, "indicator" | "state" | "whole" | "reworded"> & {
  title: string;
  old: string[];
  taken: string[];
  /** Points before and after where there was an answer and it is rated otherwise. */
  points: { before: number; after: number } | null;
};

function linesOf(locale: Locale, { indicators }: EditionView, id: string, entry: Entry | null): string[] {
  const t = translator(locale, "migration.values");
  const text = indicators.find((indicator) => indicator.id === id);
  const { points, inputs = {}, rated, notApplicable } = entry ?? {};
  const figures = Object.entries(inputs).map(([key, value]) => {
    const input = text?.inputs.find((candidate) => candidate.key === key);
    const written = typeof value === "number" ? numberWords(value, locale) : value;
    return t("input", { label: labelWithUnit(input?.label ?? key, input?.unit ?? ""), value: written });
  });
  return [
    ...(points === undefined ? [] : [t("points", { points, text: text?.levels.find((level) => level.points === points)?.text ?? "" })]),
    ...figures,
    ...(rated === undefined ? [] : [t("rated", { points: rated })]),
    ...(notApplicable === undefined ? [] : [t("notApplicable", { reason: notApplicable.reason })]),
  ];
}

/** The indicators of a proposal in words, in its order. */
export function itemsOf(locale: Locale, from: EditionView, to: EditionView, indicators: readonly Proposed[]): Item[] {
  return indicators.map(({ indicator, state, whole, reworded, old, entry, before, after }) => ({
    ...{ indicator, state, whole, reworded },
    title: `${indicator} ${[to, from].flatMap((view) => view.indicators).find(({ id }) => id === indicator)?.title ?? ""}`.trim(),
    old: linesOf(locale, from, indicator, old),
    taken: linesOf(locale, to, indicator, entry),
    points: state === "look" && before !== null && after !== null ? { before: before.low, after: after.low } : null,
  }));
}
