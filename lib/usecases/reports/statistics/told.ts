import type { CellKind, CellValue } from "#lib/domain/insight/cell.ts";
import type { StatisticsRow, StatisticsTable } from "#lib/domain/report/statistics.ts";
import type { EditionView } from "#lib/editions/view.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import type { Published, ReleasedCell } from "#lib/usecases/insight/released.ts";
import type { Counts } from "#lib/usecases/register/public/counts.ts";

/** Everything that a report of a release is told from, in one language; `cells` are all of the release, by kind. */
export type Told = {
  release: Published;
  locale: Locale;
  view: EditionView;
  cells: { readonly [K in CellKind]: readonly ReleasedCell<K>[] };
  /** The titles of offerings, by id. */
  offerings: ReadonlyMap<string, string>;
  /** Who holds which label by the public register, on the release's last day. */
  labels: Counts;
};

type Named = { id: string; group?: string; name: string };

/** A row of a cell: its figures where it is shown, else why it is not. */
export function rowOf<K extends CellKind>(
  { locale }: Told,
  { id, group = undefined, name }: Named,
  cell: ReleasedCell<K>,
  figures: (value: CellValue<K>) => (number | null)[],
): StatisticsRow {
  const named = { id, group: group ?? null, name };
  if (cell.suppressed !== null) return { ...named, figures: [], hidden: translator(locale, "statistics.because")(cell.suppressed) };
  return { ...named, figures: figures(cell.value), hidden: null };
}

/** A table, with what is said of rows that are not shown, or of there being none. */
export function tableOf(
  { locale }: Told,
  { notes = [], ...table }: Omit<StatisticsTable, "notes"> & { notes?: readonly string[] },
): StatisticsTable {
  const t = translator(locale, "statistics");
  const hidden = table.rows.filter((row) => row.hidden !== null).length;
  if (table.rows.length === 0) return { ...table, notes: [t("nothing")] };
  return { ...table, notes: [...(hidden === 0 ? [] : [t("hiddenRows", { count: hidden })]), ...notes] };
}

type ColumnId = keyof typeof import("#lib/i18n/messages/statistics.ts")["statistics"]["da"]["columns"];

/** Columns with their headings. */
export function columnsOf({ locale }: Told, ids: readonly ColumnId[], unit: StatisticsTable["columns"][number]["unit"] = "count") {
  const t = translator(locale, "statistics.columns");
  return ids.map((id) => ({ id, title: t(id), unit }));
}
