import { Sourced } from "#app/_ui/sourced.tsx";
import type { EditionDocument, IndicatorDocument } from "#lib/domain/edition/schema.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { formatter, translator } from "#lib/i18n/text.ts";

type Props = { edition: EditionDocument; indicator: IndicatorDocument; locale: Locale };
type Row = { points: number; text: string; source: string | undefined };

function rowsOf({ rating, inputs }: IndicatorDocument, locale: Locale): Row[] {
  const t = translator(locale, "method");
  const format = formatter(locale);
  if (rating.kind === "rubric") return rating.levels.map(({ points, text, source }) => ({ points, text: text[locale], source }));
  const unit = inputs?.find(({ key }) => key === rating.of)?.unit?.text[locale] ?? "";
  const written = (limit: number | readonly [number, number] | undefined) =>
    typeof limit === "number"
      ? `${format.number(limit)} ${unit}`
      : format.number((limit?.[0] ?? 0) / (limit?.[1] ?? 1), { style: "percent", maximumFractionDigits: 1 });
  return rating.steps.map(({ atLeast, atMost, points, source }) => ({
    points,
    text: atLeast === undefined ? t("atMost", { limit: written(atMost) }) : t("atLeast", { limit: written(atLeast) }),
    source,
  }));
}

/** One indicator of an edition in plain words: question, rating, minimums, evidence and effort, each with source and confidence. */
export function IndicatorMethod({ edition, indicator, locale }: Props) {
  const t = translator(locale, "method");
  const shared = translator(locale, "shared");
  const titles = (ids: readonly string[]) =>
    ids.map((id) => edition.labels.find((label) => label.id === id)?.title[locale] ?? id).join(", ");
  const sure = (confidence: "stated" | "inferred" | "stand-in" | "not-set" | undefined) =>
    confidence === undefined ? {} : { confidence: shared(`confidence.${confidence}`) };
  const { id, title, question, help, rating, minimums = [], evidence = [], effort, scope, weight } = indicator;
  return (
    <article className="border-line border-b py-7" aria-labelledby={`indicator-${id}`}>
      <h3 id={`indicator-${id}`} className="scroll-mt-6 font-semibold">
        {id} {title[locale]}
      </h3>
      <p className="text-muted text-small">
        {t("scope", { labels: titles(scope) })}
        {weight === 0 && <> · {t("notScored")}</>} · <Sourced source={indicator.source} {...sure(indicator.confidence)} />
      </p>
      <p className="measure mt-2">{question?.[locale]}</p>
      <p className="measure mt-2 text-muted">{help?.[locale]}</p>
      <section className="mt-4 overflow-x-auto" aria-label={`${t("rating")}: ${id}`}>
        <table className="w-full text-left text-small">
          <caption className="pb-1 text-left text-muted">
            {rating.title?.[locale] ?? t("rating")} · <Sourced source={rating.source} {...sure(rating.confidence)} />
          </caption>
          <thead>
            <tr className="border-line border-b">
              <th scope="col" className="w-16 py-1.5 pr-4 font-medium">
                {t("level")}
              </th>
              <th scope="col" className="py-1.5 font-medium">
                {t("means")}
              </th>
            </tr>
          </thead>
          <tbody>
            {rowsOf(indicator, locale).map(({ points, text, source }) => (
              <tr key={points} className="border-line border-b align-top">
                <td className="py-1.5 pr-4 tabular-nums">{points}</td>
                <td className="py-1.5">
                  {text} <Sourced source={source} {...sure(source === undefined ? undefined : "stand-in")} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {minimums.map((minimum) => (
        <p key={minimum.labels.join()} className="mt-3 text-small">
          {t("minimum", { labels: titles(minimum.labels), points: minimum.points })}.{" "}
          <Sourced source={minimum.source} {...sure(minimum.confidence)} />
        </p>
      ))}
      <p className="mt-3 text-small">
        {t("evidence")}: {evidence.map((item) => item.title?.[locale] ?? item.kind).join("; ")}.
      </p>
      <p className="mt-1 text-small">
        {t("effort", { days: effort.days.join(", "), leadDays: effort.leadDays.join(", ") })}{" "}
        <Sourced source={effort.source} {...sure(effort.confidence)} />
      </p>
    </article>
  );
}
