import { fields } from "#lib/domain/label/fields.ts";
import { regions } from "#lib/domain/region/regions.ts";
import type { StatisticsTable } from "#lib/domain/report/statistics.ts";
import { translator } from "#lib/i18n/text.ts";
import { columnsOf, rowOf, type Told, tableOf } from "./told.ts";

const quartiles = ["low", "middle", "high"] as const;

/** What a cut is called; one that is not known keeps its id. */
function cutName({ locale }: Told, cut: string): string {
  const t = translator(locale, "statistics.cut");
  if (cut === "all") return t("all");
  if (cut === "label:gold") return t("gold");
  const [kind, id] = [cut.slice(0, cut.indexOf(":")), cut.slice(cut.indexOf(":") + 1)];
  const found = kind === "field" ? fields.find((one) => one.id === id) : regions.find((one) => one.id === id);
  return found?.title[locale] ?? cut;
}

const places = ["all", "label:gold", ...fields.map(({ id }) => `field:${id}`), ...regions.map(({ id }) => `region:${id}`)];

/** The totals of every cut. */
export function totalsTable(told: Told): StatisticsTable {
  const t = translator(told.locale, "statistics");
  const cells = told.cells.rating
    .filter(({ indicator }) => indicator === "")
    .toSorted((a, b) => places.indexOf(a.cut) - places.indexOf(b.cut));
  return tableOf(told, {
    ...{ id: "totals", title: t("sections.totals.title"), intro: t("sections.totals.intro"), of: t("of.cut") },
    columns: [...columnsOf(told, ["contributors"]), ...columnsOf(told, quartiles, "percent")],
    rows: cells.map((cell) =>
      rowOf(told, { id: cell.cut, name: cutName(told, cell.cut) }, cell, ({ contributors, quartiles: three }) => [contributors, ...three]),
    ),
  });
}

/** The ratings of all clusters by indicator, the dimensions apart. */
export function ratingsTable(told: Told): StatisticsTable {
  const t = translator(told.locale, "statistics");
  const ofAll = new Map(told.cells.rating.filter(({ cut }) => cut === "all").map((cell) => [cell.indicator, cell]));
  const rows = told.view.dimensions.flatMap((dimension) =>
    told.view.indicators.flatMap(({ id, title, dimension: of }) => {
      const cell = ofAll.get(id);
      if (of !== dimension.id || cell === undefined) return [];
      const named = { id, group: dimension.title, name: `${id} ${title}` };
      return [rowOf(told, named, cell, ({ contributors, quartiles: three }) => [contributors, ...three])];
    }),
  );
  return tableOf(told, {
    ...{ id: "ratings", title: t("sections.ratings.title"), intro: t("sections.ratings.intro"), of: t("of.indicator"), rows },
    columns: [...columnsOf(told, ["contributors"]), ...columnsOf(told, quartiles, "points")],
    notes: [t("rounded")],
  });
}
