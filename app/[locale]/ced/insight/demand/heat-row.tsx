import type { ReactNode } from "react";
import type { DemandRow } from "#lib/domain/insight/demand.ts";
import { cameTo, type Figure, figuresOf } from "#lib/domain/insight/figures.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import type { DemandView } from "#lib/usecases/insight/demand.ts";
import { figureWords } from "./figure-words.ts";

/** The greater the need, the stronger; the number says the same. */
const shades = ["", "bg-accent/10", "bg-accent/20", "bg-accent/30", "bg-accent/40"] as const;
const shadeOf = (shade: number | null) => (shade === null ? "" : (shades[shade] ?? ""));

type CellProps = { name: string; span?: number; tone?: string; children: ReactNode };

/** A cell; on a narrow screen it says what it is about, as the head of its column does on a wide one. */
function Cell({ name, span, tone = "", children }: CellProps) {
  return (
    <td
      colSpan={span}
      className={`border-line border-t px-2 py-2 text-right max-sm:flex max-sm:border-0 max-sm:px-4 max-sm:py-0.5 ${tone}`}
    >
      <span aria-hidden className="w-40 shrink-0 text-left font-normal text-ink sm:hidden">
        {name}
      </span>
      {children}
    </td>
  );
}

type Props = { locale: Locale; row: DemandRow; view: DemandView; showsClicks: boolean };

/** One indicator: its need, what clusters plan, and the offerings that help with it. */
export function HeatRow({ locale, row, view, showsClicks }: Props) {
  const [t, words] = [translator(locale, "demand.table"), figureWords(locale)];
  const figures = figuresOf(row);
  const title = view.indicators.find(({ id }) => id === row.indicator)?.title;
  /** Figures of one cell of the release: side by side, or once why there are none. */
  const group = (named: readonly (readonly ["need" | keyof typeof figures, Figure])[]) => {
    const [first] = named;
    if (first !== undefined && typeof first[1] !== "number")
      return (
        <Cell key={first[0]} name={t(first[0])} span={named.length} tone="text-muted sm:text-center">
          {words(first[1])}
        </Cell>
      );
    return named.map(([name, figure]) => (
      <Cell key={name} name={t(name)} tone={name === "need" ? `font-semibold ${shadeOf(row.shade)}` : ""}>
        {words(figure)}
      </Cell>
    ));
  };
  return (
    <tr className="max-sm:card max-sm:block max-sm:py-3">
      <th
        scope="row"
        className="sticky left-0 z-10 min-w-56 border-line border-t bg-paper py-2 pr-4 font-normal max-sm:static max-sm:block max-sm:border-0 max-sm:bg-card max-sm:px-4 max-sm:pt-0"
      >
        <span className="text-muted">{row.indicator}</span> {title}
        {row.gap && <span className="block font-medium text-warn">▲ {t("gap")}</span>}
      </th>
      {group([
        ["need", typeof figures.belowBar === "number" ? row.need : figures.belowBar],
        ["belowBar", figures.belowBar],
        ["belowMinimum", figures.belowMinimum],
        ["missing", figures.missing],
      ])}
      {group([
        ["planned", figures.planned],
        ["notPlanned", figures.notPlanned],
      ])}
      {view.demand.columns.map(({ offering, attendance }, at) => {
        const answer = row.answers.find((one) => one.offering === offering);
        if (answer === undefined) return <td key={offering} className="border-line border-t max-sm:hidden" />;
        const came = cameTo(attendance);
        return (
          <td
            key={offering}
            className={`border-line border-t px-2 py-1 text-center max-sm:block max-sm:border-0 max-sm:px-4 max-sm:py-0.5 max-sm:text-left ${shadeOf(row.shade)} max-sm:bg-transparent`}
          >
            <span aria-hidden>✓</span>
            <span className="sm:hidden"> {view.offerings[at]?.title}: </span>
            <span className="sm:sr-only">{t("helps", { clicks: answer.clicks })}</span>
            {typeof came === "number" && <span className="sm:hidden">, {t("cameHere", { count: came })}</span>}
            {showsClicks && answer.clicks > 0 && (
              <span aria-hidden className="block text-muted max-sm:hidden">
                {answer.clicks}
              </span>
            )}
          </td>
        );
      })}
    </tr>
  );
}
