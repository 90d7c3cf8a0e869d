import { own } from "#lib/domain/record.ts";
import type { IndicatorCase } from "#lib/domain/sparring/view.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { reasonOf } from "#lib/i18n/result/reason.ts";
import { translator } from "#lib/i18n/text.ts";
import type { CaseWords } from "../words.ts";
import { SeriesCard } from "./series-card.tsx";

/** The secretariat's own rating, with the reason that the engine gives and the figures behind it. */
export function SelfCard({ locale, words, one }: { locale: Locale; words: CaseWords; one: IndicatorCase }) {
  const t = translator(locale, "sparring.panel");
  const { id, maxPoints, self } = one;
  const { points, state, because } = self.result;
  const inputs = words.textOf(id)?.inputs ?? [];
  const figures = inputs.flatMap(({ key, label, unit }) => {
    const value = own(self.entry?.inputs, key);
    return value === undefined ? [] : [{ key, label, text: typeof value === "number" ? words.figure(value, unit) : value }];
  });
  const isAnswered = points !== null && state !== "unanswered";
  return (
    <SeriesCard
      id="self"
      title={translator(locale, "sparring")("series.self")}
      points={isAnswered ? t("points", { points: words.range(points), max: maxPoints }) : null}
      none={t(state === "not-applicable" ? "notApplicable" : "unanswered")}
      isOwn
    >
      {because.map((reason) => (
        <p key={reason.rule}>{reasonOf(words, translator(locale, "result.rules"), { indicator: id, because: reason, max: maxPoints })}</p>
      ))}
      {figures.length > 0 && (
        <dl className="grid gap-1">
          {figures.map(({ key, label, text }) => (
            <div key={key} className="flex flex-wrap justify-between gap-x-4">
              <dt className="text-muted">{label}</dt>
              <dd className="tabular-nums">{text}</dd>
            </div>
          ))}
        </dl>
      )}
      {self.unsure && <p className="font-medium text-warn">{t("unsure")}</p>}
      {self.by !== null && self.at !== null && (
        <p className="text-muted">{t("given", { name: words.nameOf(self.by), date: words.day(self.at) })}</p>
      )}
    </SeriesCard>
  );
}
