import type { EditionDocument, IndicatorDocument } from "#lib/domain/edition/schema.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { SourceOf } from "./source-of.tsx";
import { labelWords, ratingRows } from "./words.ts";

type Props = { edition: EditionDocument; indicator: IndicatorDocument; locale: Locale };

/** One indicator of an edition in plain words: question, rating, minimums, evidence and effort, each with source and confidence. */
export function IndicatorMethod({ edition, indicator, locale }: Props) {
  const t = translator(locale, "method");
  const { id, title, question, help, minimums = [], scope, weight } = indicator;
  return (
    <article className="border-line border-b py-8" aria-labelledby={`indicator-${id}`}>
      <h3 id={`indicator-${id}`} className="scroll-mt-6 font-semibold">
        {id} {title[locale]}
      </h3>
      <p className="text-muted text-small">
        {t("scope", { labels: labelWords(edition, scope, locale) })}
        {weight === 0 && ` · ${t("notScored")}`}
        {weight > 1 && ` · ${t("weight", { weight })}`} · <SourceOf figure={indicator} locale={locale} />
      </p>
      <p className="measure mt-3">{question?.[locale]}</p>
      <p className="measure mt-2 text-muted">{help?.[locale]}</p>
      <Rating indicator={indicator} locale={locale} />
      {minimums.map((minimum) => (
        <p key={`${minimum.labels.join()}-${minimum.points}`} className="measure mt-4 text-small">
          {t("minimum", { labels: labelWords(edition, minimum.labels, locale), points: minimum.points })}.{" "}
          <SourceOf figure={minimum} locale={locale} />
        </p>
      ))}
      <Evidence indicator={indicator} locale={locale} />
      <Effort indicator={indicator} locale={locale} />
    </article>
  );
}

type Part = { indicator: IndicatorDocument; locale: Locale };

function Rating({ indicator, locale }: Part) {
  const t = translator(locale, "method");
  const { id, rating } = indicator;
  return (
    <table className="measure mt-4 w-full text-left text-small" aria-label={`${t("ratingTitle")}: ${id}`}>
      <caption className="pb-1 text-left text-muted">
        {rating.title?.[locale] ?? t("ratingTitle")} · <SourceOf figure={rating} locale={locale} />
      </caption>
      <thead>
        <tr className="border-line border-b">
          <th scope="col" className="w-16 py-1.5 pr-4 text-right font-medium">
            {t("level")}
          </th>
          <th scope="col" className="py-1.5 font-medium">
            {t("means")}
          </th>
        </tr>
      </thead>
      <tbody>
        {ratingRows(indicator, locale).map(({ points, text, figure }) => (
          <tr key={`${points}-${text}`} className="border-line border-b align-top">
            <td className="py-1.5 pr-4 text-right tabular-nums">{points}</td>
            <td className="py-1.5">
              {text} <SourceOf figure={figure} locale={locale} brief />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Evidence({ indicator: { evidence = [] }, locale }: Part) {
  const t = translator(locale, "method");
  if (evidence.length === 0) return null;
  return (
    <>
      <p className="mt-4 font-medium text-small">{t("evidence")}</p>
      <ul className="measure list-disc pl-5 text-small">
        {evidence.map(({ kind, title, required, maxAgeMonths }) => (
          <li key={`${kind}-${title?.[locale]}`}>
            {[
              title?.[locale] ?? kind,
              maxAgeMonths === undefined ? "" : t("evidenceAge", { months: maxAgeMonths }),
              required ? "" : t("evidenceOptional"),
            ]
              .filter((part) => part !== "")
              .join(", ")}
          </li>
        ))}
      </ul>
    </>
  );
}

function Effort({ indicator: { effort }, locale }: Part) {
  const t = translator(locale, "method");
  return (
    <details className="measure mt-2 text-small">
      <summary className="min-h-11 py-2.5">{t("effort")}</summary>
      <ul className="list-disc pb-2 pl-5 tabular-nums">
        {effort.days.map((days, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one entry for each point, in order
          <li key={at}>{t("effortRow", { points: at + 1, days, leadDays: effort.leadDays[at] ?? 0 })}</li>
        ))}
      </ul>
      <SourceOf figure={effort} locale={locale} />
    </details>
  );
}
