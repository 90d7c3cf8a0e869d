import type { Programme } from "#lib/domain/insight/programme.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";

type Props = { locale: Locale; titles: ReadonlyMap<string, string>; programme: Programme };

/** The indicators with need that a programme does not cover, each with its reason, and those whose need is not shown. */
export function LeftOut({ locale, titles, programme: { left, unknown } }: Props) {
  const [t, table] = [translator(locale, "demand.programme"), translator(locale, "demand.table")];
  return (
    <>
      {left.length === 0 ? (
        <p className="mt-4">{t("leftNothing")}</p>
      ) : (
        <table className="mt-6 w-full text-left text-small">
          <caption className="pb-2 text-left font-semibold text-body">{t("left")}</caption>
          <thead className="text-muted">
            <tr>
              <th scope="col" className="py-2 pr-4 font-medium">
                {table("indicator")}
              </th>
              <th scope="col" className="py-2 pr-4 text-right font-medium">
                {table("need")}
              </th>
              <th scope="col" className="py-2 font-medium">
                {t("why")}
              </th>
            </tr>
          </thead>
          <tbody>
            {left.map(({ indicator, need, because }) => (
              <tr key={indicator} className="border-line border-t align-top">
                <th scope="row" className="py-2 pr-4 font-normal">{`${indicator} ${titles.get(indicator) ?? ""}`}</th>
                <td className="py-2 pr-4 text-right">{need}</td>
                <td className="py-2">{t(`because.${because}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {unknown.length > 0 && <p className="measure mt-4 text-muted text-small">{t("unknown", { indicators: unknown.join(", ") })}</p>}
    </>
  );
}
