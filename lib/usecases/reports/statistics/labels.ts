import type { StatisticsTable } from "#lib/domain/report/statistics.ts";
import { formatter, translator } from "#lib/i18n/text.ts";
import { columnsOf, type Told, tableOf } from "./told.ts";

/** How many hold which label, from the public register. */
export function labelsTable(told: Told): StatisticsTable {
  const t = translator(told.locale, "statistics");
  const titles = translator(told.locale, "shared.labels");
  const { held, unknown, lapsed } = told.labels;
  const date = formatter(told.locale).dateTime(new Date(told.release.to), { dateStyle: "long" });
  return tableOf(told, {
    ...{ id: "labels", title: t("sections.labels.title"), intro: t("sections.labels.intro", { date }), of: t("of.label") },
    columns: columnsOf(told, ["held", "unknown", "lapsed"]),
    rows: (["gold", "silver", "bronze"] as const).map((label) => ({
      ...{ id: label, group: null, name: titles(label), hidden: null },
      figures: [held[label], unknown[label], lapsed[label]],
    })),
  });
}
