import { Scrolling } from "#app/_ui/scrolling.tsx";
import { cameTo, demandFigures } from "#lib/domain/insight/figures.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import type { DemandView } from "#lib/usecases/insight/demand.ts";
import { figureWords } from "./figure-words.ts";
import { HeatRow } from "./heat-row.tsx";

type Props = { locale: Locale; view: DemandView; dimension: string | undefined; showsClicks: boolean };

const upright = "inline-block max-h-44 rotate-180 text-left [writing-mode:vertical-rl]";

/**
 * Indicators as rows, offerings as columns. The head and the first column stay in sight; on a narrow screen each indicator
 * is a card that names the offerings which help with it.
 */
export function Heatmap({ locale, view, dimension, showsClicks }: Props) {
  const [t, words] = [translator(locale, "demand.table"), figureWords(locale)];
  const { offerings, demand } = view;
  const shown = view.dimensions.filter(({ id }) => dimension === undefined || id === dimension);
  const heads = ["need", ...demandFigures] as const;
  return (
    <>
      <p className="measure mt-8 text-muted text-small">
        {t("legend")} {showsClicks && t("clicks")}
      </p>
      <Scrolling name={t("title")} className="mt-3 overflow-auto sm:max-h-[85vh]">
        <table className="border-separate border-spacing-0 text-left text-small max-sm:block">
          <thead className="text-muted max-sm:sr-only sm:sticky sm:top-0 sm:z-20">
            <tr>
              <th scope="col" className="sticky left-0 z-10 min-w-56 bg-paper py-2 pr-4 align-bottom font-medium">
                {t("indicator")}
              </th>
              {heads.map((name) => (
                <th key={name} scope="col" className="bg-paper px-2 py-2 align-bottom font-medium">
                  <span className={upright}>{t(name)}</span>
                </th>
              ))}
              {offerings.map(({ id, title }) => (
                <th key={id} scope="col" className="min-w-11 bg-paper px-2 py-2 align-bottom font-medium text-ink">
                  <span className={upright}>{title}</span>
                </th>
              ))}
            </tr>
            <tr>
              <th scope="row" colSpan={heads.length + 1} className="bg-paper py-2 pr-4 font-medium">
                {t("came")}
              </th>
              {demand.columns.map(({ offering, attendance }) => (
                <td key={offering} className="bg-paper px-2 py-2 text-ink">
                  {words(cameTo(attendance))}
                </td>
              ))}
            </tr>
          </thead>
          {shown.map(({ id, title }) => (
            <tbody key={id} className="max-sm:mb-6 max-sm:grid max-sm:gap-3">
              <tr className="max-sm:block">
                <th scope="rowgroup" colSpan={heads.length + 1 + offerings.length} className="pt-5 pb-2 font-semibold max-sm:block">
                  <span className="sticky left-0">{`${id} ${title}`}</span>
                </th>
              </tr>
              {demand.rows.map((row) => row.dimension === id && <HeatRow key={row.indicator} {...{ locale, row, view, showsClicks }} />)}
            </tbody>
          ))}
        </table>
      </Scrolling>
    </>
  );
}
