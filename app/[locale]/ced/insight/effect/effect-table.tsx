import { EffectStrip } from "#app/_charts/effect-strip.tsx";
import type { Locale } from "#lib/i18n/addresses.ts";
import { formatter, translator } from "#lib/i18n/text.ts";
import type { EffectRow } from "#lib/usecases/insight/effects.ts";

type Props = { locale: Locale; rows: readonly EffectRow[]; most: number };

const cell = "py-3 pr-4 align-top max-sm:block max-sm:px-4 max-sm:py-1";

/** An offering's indicators: each effect as a picture with its figures and the numbers of clusters, or why there is none. */
export function EffectTable({ locale, rows, most }: Props) {
  const [t, why] = [translator(locale, "effect"), translator(locale, "demand.suppressed")];
  const format = formatter(locale);
  const points = (value: number) => format.number(value, { signDisplay: "exceptZero", minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return (
    <table className="mt-3 w-full border-line border-t text-left text-small max-sm:block">
      <thead className="text-muted max-sm:sr-only">
        <tr>
          {(["indicator", "effect", "came", "stayed"] as const).map((name) => (
            <th key={name} scope="col" className="py-2 pr-4 font-medium">
              {t(`columns.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="max-sm:mt-3 max-sm:grid max-sm:gap-3">
        {rows.map(({ indicator, title, cell: { value, suppressed } }) => {
          const named = `${indicator} ${title}`;
          if (value === null)
            return (
              <tr key={indicator} className="border-line border-t max-sm:card max-sm:block max-sm:py-3">
                <th scope="row" className={`${cell} font-normal`}>
                  {named}
                </th>
                <td colSpan={3} className={`${cell} text-muted`}>
                  {why(suppressed)}
                </td>
              </tr>
            );
          const figures = { estimate: points(value.estimate), low: points(value.low), high: points(value.high) };
          return (
            <tr key={indicator} className="border-line border-t max-sm:card max-sm:block max-sm:py-3">
              <th scope="row" className={`${cell} font-normal sm:w-2/5`}>
                {named}
              </th>
              <td className={`${cell} sm:w-2/5`}>
                <EffectStrip {...{ most }} {...value} name={t("picture", { title: named, figure: t("figure", figures) })} />
                {t("figure", figures)}
              </td>
              <td className={cell}>
                <span className="text-muted sm:hidden">{t("columns.came")}: </span>
                {value.came}
              </td>
              <td className={cell}>
                <span className="text-muted sm:hidden">{t("columns.stayed")}: </span>
                {value.stayed}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
