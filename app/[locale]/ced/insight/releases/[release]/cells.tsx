import { Scrolling } from "#app/_ui/scrolling.tsx";
import type { Cell } from "#lib/domain/insight/build.ts";
import { figuresOf, type Titles } from "#lib/domain/insight/view.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { nameOf } from "#lib/usecases/insight/figure-name.ts";

type Props = { locale: Locale; cells: readonly Cell[]; titles: Titles };

/** Every figure of a release, a folded table for each part and cut that shows one. */
export function Cells({ locale, cells, titles }: Props) {
  const t = translator(locale, "insight");
  const parts = [...Map.groupBy(cells, ({ kind, cut }) => `${kind} ${cut}`)].filter(([, of]) => of.some(({ value }) => value !== null));
  return parts.map(([key, of]) => {
    const [first] = of;
    if (first === undefined) return null;
    const title = t("cellsOf", { kind: t(`kinds.${first.kind}`), cut: titles.cuts[first.cut]?.[locale] ?? first.cut });
    return (
      <details key={key} className="group">
        <summary className="link inline-flex min-h-11 items-center">{title}</summary>
        <Scrolling name={title}>
          <Part {...{ locale, titles, cells: of }} />
        </Scrolling>
      </details>
    );
  });
}

function Part({ locale, cells, titles }: Props) {
  const t = translator(locale, "insight");
  const names = [...new Set(cells.flatMap((cell) => figuresOf(cell).map(({ name }) => name)))];
  const titleOf = ({ kind, cut, indicator, offering }: Cell) => {
    if (offering !== "") return titles.offerings[offering]?.[locale] ?? offering;
    if (indicator !== "") return `${indicator} ${titles.indicators[indicator]?.[locale] ?? ""}`;
    return kind === "rating" ? t("total") : cut;
  };
  return (
    <table className="mt-2 w-full text-left text-small">
      <thead>
        <tr>
          <th scope="col" className="py-2 pr-4 font-medium">
            {t("columns.indicator")}
          </th>
          {names.map((name) => (
            <th key={name} scope="col" className="py-2 pr-4 font-medium">
              {nameOf(t, name)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {cells.map((cell) => (
          <tr className="border-line border-t align-top" key={`${cell.indicator} ${cell.offering}`}>
            <th scope="row" className="py-2 pr-4 text-left font-normal">
              {titleOf(cell)}
            </th>
            {cell.suppressed === null ? (
              names.map((name) => (
                <td key={name} className="py-2 pr-4 tabular-nums">
                  {figuresOf(cell).find((figure) => figure.name === name)?.value ?? "–"}
                </td>
              ))
            ) : (
              <td colSpan={names.length} className="py-2 text-muted">
                {t("hiddenCell", { reason: t(`reasons.${cell.suppressed}`) })}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
