import type { StatisticsTable } from "#lib/domain/report/statistics.ts";
import { translator } from "#lib/i18n/text.ts";
import { columnsOf, type Told, tableOf } from "./told.ts";

const most = 10;

/** The indicators at which most clusters are below what gold asks for; of the others nothing is said here. */
export function demandTable(told: Told): StatisticsTable {
  const t = translator(told.locale, "statistics");
  const plans = new Map(told.cells.plan.filter(({ cut }) => cut === "all").map(({ indicator, value }) => [indicator, value]));
  const shown = told.cells.demand
    .filter(({ cut }) => cut === "all")
    .flatMap(({ indicator, value }) => (value === null ? [] : [{ indicator, value }]))
    .toSorted((a, b) => b.value.belowBar - a.value.belowBar || b.value.missing - a.value.missing);
  const rows = shown.slice(0, most).map(({ indicator, value: { contributors, belowBar, belowMinimum, missing } }) => {
    const plan = plans.get(indicator);
    const title = told.view.indicators.find(({ id }) => id === indicator)?.title ?? "";
    const figures = [contributors, belowBar, belowMinimum, missing, plan?.planned ?? null, plan?.notPlanned ?? null];
    return { id: indicator, group: null, name: `${indicator} ${title}`.trim(), figures, hidden: null };
  });
  return tableOf(told, {
    ...{ id: "demand", title: t("sections.demand.title"), intro: t("sections.demand.intro"), of: t("of.indicator"), rows },
    columns: columnsOf(told, ["contributors", "belowBar", "belowMinimum", "missing", "planned", "notPlanned"]),
    notes: shown.length > most ? [t("sections.demand.most")] : [],
  });
}
