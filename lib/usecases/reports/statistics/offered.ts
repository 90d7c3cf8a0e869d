import type { CellKind } from "#lib/domain/insight/cell.ts";
import { type RegionId, regions } from "#lib/domain/region/regions.ts";
import type { StatisticsRow, StatisticsTable } from "#lib/domain/report/statistics.ts";
import { translator } from "#lib/i18n/text.ts";
import type { ReleasedCell } from "#lib/usecases/insight/released.ts";
import { columnsOf, rowOf, type Told, tableOf } from "./told.ts";

/** Cells of all clusters by the title of their offering. */
function byTitle<K extends CellKind>(told: Told, cells: readonly ReleasedCell<K>[]): { name: string; cell: ReleasedCell<K> }[] {
  const unnamed = translator(told.locale, "statistics")("unnamed");
  return cells
    .filter(({ cut }) => cut === "all")
    .map((cell) => ({ name: told.offerings.get(cell.offering) ?? unnamed, cell }))
    .toSorted((a, b) => a.name.localeCompare(b.name, told.locale));
}

/** How much more indicators rose where clusters came; in the order of names, for it is no ranking. */
export function effectTable(told: Told): StatisticsTable {
  const t = translator(told.locale, "statistics");
  const rows = byTitle(told, told.cells.effect).map(({ name, cell }) => {
    const id = `${cell.offering} ${cell.indicator}`;
    return rowOf(told, { id, name: cell.indicator === "" ? name : `${name} · ${cell.indicator}` }, cell, (value) => [
      ...[value.came, value.stayed, value.estimate, value.low, value.high],
    ]);
  });
  return tableOf(told, {
    ...{ id: "effect", title: t("sections.effect.title"), intro: t("sections.effect.intro"), of: t("of.offering"), rows },
    columns: [...columnsOf(told, ["came", "stayed"]), ...columnsOf(told, ["estimate", "from", "to"], "points")],
    notes: [t("sections.effect.caution")],
  });
}

/** Who came to the events of each offering. */
export function attendanceTable(told: Told): StatisticsTable {
  const t = translator(told.locale, "statistics");
  return tableOf(told, {
    ...{ id: "attendance", title: t("sections.attendance.title"), intro: t("sections.attendance.intro"), of: t("of.offering") },
    columns: columnsOf(told, ["events", "clusters", "people"]),
    rows: byTitle(told, told.cells.attendance).map(({ name, cell }) =>
      rowOf(told, { id: cell.offering, name }, cell, ({ events, clusters, people }) => [events, clusters, people]),
    ),
  });
}

/** What those who came thought of each offering. */
export function evaluationTable(told: Told): StatisticsTable {
  const t = translator(told.locale, "statistics");
  return tableOf(told, {
    ...{ id: "evaluation", title: t("sections.evaluation.title"), intro: t("sections.evaluation.intro"), of: t("of.offering") },
    columns: [...columnsOf(told, ["answers"]), ...columnsOf(told, ["verySatisfied", "satisfied", "useful"], "percent")],
    rows: byTitle(told, told.cells.evaluation).map(({ name, cell }) =>
      rowOf(told, { id: cell.offering, name }, cell, (value) => [value.answers, value.verySatisfied, value.satisfied, value.useful]),
    ),
  });
}

/** A row of all activities, summed; different clusters cannot be, and where a row is hidden a sum would tell it. */
function sumOf(name: string, rows: readonly StatisticsRow[], clusters: number): StatisticsRow[] {
  if (rows.length < 2 || rows.some(({ hidden }) => hidden !== null)) return [];
  const columns = rows[0]?.figures.length ?? 0;
  const figures = Array.from({ length: columns }, (_, at) =>
    at === clusters ? null : rows.reduce((sum, row) => sum + (row.figures[at] ?? 0), 0),
  );
  return [{ id: "sum", group: null, name, figures, hidden: null }];
}

/** The account of activities: by heading, who came from where. The row of all of them stands last. */
export function activitiesTable(told: Told): StatisticsTable {
  const t = translator(told.locale, "statistics");
  const cells = told.cells.activity.toSorted(
    (a, b) => Number(a.cut === "all") - Number(b.cut === "all") || a.cut.localeCompare(b.cut, "da"),
  );
  const named = new Set(cells.flatMap(({ value }) => Object.keys(value?.regions ?? {})));
  const spread = regions.filter(({ id }) => named.has(id));
  const region = (id: RegionId, counts: Readonly<Record<string, number>>) => counts[id] ?? 0;
  const rows = cells.map((cell) =>
    rowOf(told, { id: cell.cut, name: cell.cut === "all" ? t("total") : cell.cut }, cell, (value) => [
      ...[value.fromClusters, value.fromOthers, value.clusters],
      ...spread.map(({ id }) => region(id, value.regions)),
    ]),
  );
  const sum = cells.some(({ cut }) => cut === "all") ? [] : sumOf(t("total"), rows, 2);
  return tableOf(told, {
    ...{ id: "activities", title: t("sections.activities.title"), intro: t("sections.activities.intro"), of: t("of.activity") },
    columns: [
      ...columnsOf(told, ["fromClusters", "fromOthers", "clusters"]),
      ...spread.map(({ id, title }) => ({ id, title: title[told.locale], unit: "count" as const })),
    ],
    rows: [...rows, ...sum],
    notes: sum.length > 0 ? [t("sections.activities.sum")] : [],
  });
}
