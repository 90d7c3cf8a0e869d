import { MessagesProvider } from "#app/_ui/messages-provider.tsx";
import { TakeForm } from "#app/[locale]/ced/_caseload/take-forms.tsx";
import type { CaseView } from "#lib/domain/sparring/view.ts";
import type { EditionView } from "#lib/editions/view.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { messagesOf, translator } from "#lib/i18n/text.ts";
import { NotShared } from "../not-shared.tsx";
import { type Filter, shownIndicators } from "../place.ts";
import type { CaseAt } from "../places.ts";
import { caseWords } from "../words.ts";
import { Filters } from "./filters.tsx";
import { IndicatorTable } from "./indicator-table.tsx";
import { ScoresTable } from "./scores-table.tsx";

type Props = { locale: Locale; at: CaseAt; found: CaseView; view: EditionView; filter: Filter | null };

/** A case: who spars with whom, the series side by side, and the indicators that are asked for. */
export function Overview({ locale, at, found, view, filter }: Props) {
  const t = translator(locale, "sparring");
  const words = caseWords(locale, view);
  const { benchmarkers, can, side, shared } = found;
  const shown = shownIndicators(found, filter);
  // Disagreements are one list in the order to speak of them; everything else stands by dimension.
  const groups =
    filter === "disagreements"
      ? [{ id: "all", title: t("list.disagreements"), indicators: shown }]
      : view.dimensions.map(({ id, title }) => ({ id, title: `${id}. ${title}`, indicators: shown.filter((one) => one.dimension === id) }));
  return (
    <>
      <h1 className="text-title">{side === "ced" ? t("titleOf", { name: found.name }) : t("title")}</h1>
      <p className="measure mt-4 text-lead">{t(`intro.${side}`)}</p>
      <p className="mt-3 text-muted text-small">
        {benchmarkers.length === 0 ? t("noBenchmarker") : t("benchmarkers", { names: words.list(benchmarkers.map(words.nameOf)) })}
      </p>
      {found.state === "submitted" && <p className="mt-1 text-muted text-small">{t("submitted")}</p>}
      {!shared && <NotShared {...{ locale, at }} />}
      {can.take && (
        <section className="card mt-6 bg-soft px-4 py-3">
          <p className="measure">{t("take")}</p>
          <MessagesProvider locale={locale} messages={messagesOf(locale, ["caseload", "faults", "failures"])}>
            <TakeForm case={found.id} name={found.name} />
          </MessagesProvider>
        </section>
      )}
      <ScoresTable {...{ locale, view, found }} />
      <section className="mt-12" aria-labelledby="indicators">
        <h2 id="indicators" className="text-lead">
          {t("list.title")}
        </h2>
        <Filters {...{ locale, at, found, filter }} />
        {shown.length === 0 && filter !== null && <p className="mt-6">{t(`list.empty.${filter}`)}</p>}
        {groups
          .filter(({ indicators }) => indicators.length > 0)
          .map(({ id, title, indicators }) => (
            <div key={id} className="mt-8">
              <h3 className="font-semibold">{title}</h3>
              <IndicatorTable {...{ locale, at, view, indicators, filter }} caption={title} hasOfficial={found.official !== null} />
            </div>
          ))}
      </section>
    </>
  );
}
