import type { IndicatorCase } from "#lib/domain/sparring/view.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import type { CaseWords } from "../words.ts";
import { SeriesCard } from "./series-card.tsx";

/** CED's rating with its reason and comment, and the versions before it. */
export function RatingCard({ locale, words, one }: { locale: Locale; words: CaseWords; one: IndicatorCase }) {
  const t = translator(locale, "sparring.panel");
  const { rating, past, maxPoints, difference } = one;
  const [newest] = past;
  const reason = (code: NonNullable<typeof rating>["reason"]) =>
    code === null ? null : <p>{t("reason", { reason: translator(locale, "sparring.reasons")(code) })}</p>;
  return (
    <SeriesCard
      id="sparring"
      title={translator(locale, "sparring")("series.sparring")}
      points={rating?.points == null ? null : t("points", { points: words.number(rating.points), max: maxPoints })}
      none={t("noRating")}
    >
      {rating !== null && (
        <>
          {reason(rating.reason)}
          {difference !== null && rating.reason === null && <p className="text-warn">{t("noReason")}</p>}
          {rating.comment !== "" && <p className="whitespace-pre-line">{rating.comment}</p>}
          <p className="text-muted">{t("given", { name: words.nameOf(rating.by), date: words.day(rating.at) })}</p>
        </>
      )}
      {rating === null && newest?.points === null && (
        <p className="text-muted">{t("withdrawn", { name: words.nameOf(newest.by), date: words.day(newest.at) })}</p>
      )}
      {past.length > 1 && (
        <details>
          <summary className="link inline-flex min-h-11 items-center">{t("versions", { count: past.length })}</summary>
          <ol reversed className="grid gap-2 border-line border-t pt-2">
            {past.map(({ version, points, reason: code, comment, by, at }) => (
              <li key={version}>
                <p className="tabular-nums">
                  {points === null
                    ? t("withdrawn", { name: words.nameOf(by), date: words.day(at) })
                    : t("version", { points, name: words.nameOf(by), date: words.day(at) })}
                </p>
                {reason(code)}
                {comment !== "" && <p className="whitespace-pre-line">{comment}</p>}
              </li>
            ))}
          </ol>
        </details>
      )}
    </SeriesCard>
  );
}
