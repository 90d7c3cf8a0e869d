import { Scrolling } from "#app/_ui/scrolling.tsx";
import type { Annex, AnnexRow } from "#lib/domain/annex/annex.ts";
import { regions } from "#lib/domain/region/regions.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { formatter, translator } from "#lib/i18n/text.ts";
import { dayText } from "../offerings/words.ts";

type Props = { locale: Locale; annex: Annex; period: { from: string; to: string } };

/** The table of the account: people, distinct clusters, and regions, a line for each kind and one for all. */
export function AnnexTable({ locale, annex, period }: Props) {
  const t = translator(locale, "annex");
  const { number } = formatter(locale);
  const titleOf = (id: string) => regions.find((region) => region.id === id)?.title[locale].replace(/^Region | Region$/, "") ?? id;
  const caption = t("caption", { from: dayText(locale, period.from), to: dayText(locale, period.to) });
  const figures = (row: AnnexRow) => [row.fromClusters, row.others, row.total].map((figure) => number(figure));
  const cells = (row: AnnexRow, clusters: string) => [...figures(row), clusters, ...row.regions.map((figure) => number(figure))];
  const heads = [t("fromClusters"), t("others"), t("total"), t("clusters"), ...annex.regions.map(titleOf)];
  return (
    <Scrolling name={caption} className="mt-8 overflow-x-auto">
      <table className="wrap-normal w-full text-left text-small">
        <caption className="pb-2 text-left font-medium">{caption}</caption>
        <thead>
          <tr>
            <td />
            <th scope="colgroup" colSpan={3} className="pr-4 text-right font-medium">
              {t("people")}
            </th>
            <td />
            <th scope="colgroup" colSpan={annex.regions.length} className="text-right font-medium">
              {t("regions")}
            </th>
          </tr>
          <tr className="border-line border-b">
            <th scope="col" className="py-2 pr-4 font-medium">
              {t("heading")}
            </th>
            {heads.map((head) => (
              <th key={head} scope="col" className="py-2 pr-4 text-right font-medium">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {annex.rows.map((row) => (
            <tr key={row.heading} className="border-line border-b">
              <th scope="row" className="py-2 pr-4 font-normal">
                {row.heading}
              </th>
              {cells(row, number(row.clusters)).map((figure, at) => (
                <td key={heads[at]} className="py-2 pr-4 text-right tabular-nums">
                  {figure}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr className="font-medium">
            <th scope="row" className="py-2 pr-4 font-medium">
              {t("all")}
            </th>
            {cells(annex.total, t("distinct", { count: annex.total.clusters })).map((figure, at) => (
              <td key={heads[at]} className="py-2 pr-4 text-right tabular-nums">
                {figure}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </Scrolling>
  );
}
