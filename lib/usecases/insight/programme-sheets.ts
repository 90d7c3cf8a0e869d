import { demandFigures, figuresOf } from "#lib/domain/insight/figures.ts";
import type { Programme } from "#lib/domain/insight/programme.ts";
import type { ProgrammeQuery } from "#lib/domain/insight/programme-query.ts";
import { kindTitles } from "#lib/domain/offering/kinds.ts";
import { own } from "#lib/domain/record.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import type { SheetPage, SheetValue } from "#lib/platform/spreadsheet.ts";
import type { DemandView } from "./demand.ts";

export type Proposed = { view: DemandView; programme: Programme; locale: Locale; unit: ProgrammeQuery["unit"] };

const text = (header: string, width: number) => ({ header, kind: "text" as const, width });
const number = (header: string) => ({ header, kind: "number" as const, width: 14 });
/** A figure, or the words that stand in its place. */
const mixed = (header: string) => ({ header, kind: "mixed" as const, width: 18 });

/** The chosen offerings: what each takes, what it adds, and all it helps with that is needed. */
export function programmePage({ view, programme, locale, unit }: Proposed): SheetPage {
  const t = translator(locale, "demand.programme");
  const offerings = new Map(view.offerings.map((one) => [one.id, one]));
  const rows = programme.parts.map(({ offering, takes, adds, covers }): SheetValue[] => {
    const found = offerings.get(offering);
    return [found?.title ?? offering, found === undefined ? "" : kindTitles[found.kind][locale], takes, adds.join(", "), covers.join(", ")];
  });
  const columns = [text(t("offering"), 50), text(t("kind"), 20), number(t(`units.${unit}`)), text(t("adds"), 30), text(t("helps"), 30)];
  return { name: t("sheet"), columns, rows };
}

/** Every indicator with its need as the page shows it, what answers it, and whether the programme covers it or why not. */
export function demandPage({ view, programme, locale }: Proposed): SheetPage {
  const [t, p] = [translator(locale, "demand"), translator(locale, "demand.programme")];
  const titles = new Map([...view.dimensions, ...view.indicators, ...view.offerings].map(({ id, title }) => [id, title]));
  const left = Object.fromEntries(programme.left.map(({ indicator, because }) => [indicator, because]));
  const rows = view.demand.rows.map((row): SheetValue[] => {
    const figures = figuresOf(row);
    const shown = demandFigures.map((name): SheetValue => {
      const figure = figures[name];
      return typeof figure === "string" ? t(`suppressed.${figure}`) : figure;
    });
    const because = own(left, row.indicator);
    const chosen = programme.parts.filter(({ covers }) => covers.includes(row.indicator)).map(({ offering }) => titles.get(offering) ?? "");
    const answers = row.answers.map(({ offering }) => titles.get(offering) ?? "").join(", ");
    return [
      ...[row.indicator, titles.get(row.indicator) ?? "", titles.get(row.dimension) ?? "", row.need, ...shown],
      ...[answers, chosen.join(", "), because === undefined ? "" : p(`because.${because}`)],
    ];
  });
  const columns = [
    ...[text(p("id"), 9), text(t("table.indicator"), 40), text(p("dimension"), 24), number(t("table.need"))],
    ...demandFigures.map((name) => mixed(t(`table.${name}`))),
    ...[text(p("offerings"), 50), text(p("inProgramme"), 40), text(p("why"), 40)],
  ];
  return { name: t("title"), columns, rows };
}
