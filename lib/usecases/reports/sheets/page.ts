import { danishDate } from "#lib/domain/date.ts";
import type { SheetPage, SheetValue } from "#lib/platform/spreadsheet.ts";

type Kind = SheetPage["columns"][number]["kind"];
/** A column of a sheet: its header, what it holds, and what it shows of an item. */
export type Column<T> = readonly [header: string, kind: Kind, value: (item: T) => SheetValue, width?: number];

const widths: Readonly<Record<Kind, number>> = { text: 28, number: 11, day: 12, percent: 11, mixed: 70 };

/** A sheet with a row for each item. */
export function pageOf<T>(name: string, columns: readonly Column<T>[], items: readonly T[]): SheetPage {
  return {
    name,
    columns: columns.map(([header, kind, , width]) => ({ header, kind, width: width ?? widths[kind] })),
    rows: items.map((item) => columns.map(([, , value]) => value(item))),
  };
}

/** A day (YYYY-MM-DD) as a spreadsheet's date. */
export const dayCell = (day: string | null): Date | null => (day === null ? null : new Date(`${day}T00:00:00Z`));

/** The day in Denmark of a moment (ISO 8601). */
export const momentCell = (moment: string | null): Date | null => (moment === null ? null : dayCell(danishDate(new Date(moment))));

/** A percentage as decimal text ("79.3") as the share of one that a spreadsheet shows as a percentage. */
export const shareCell = (percent: string | null): number | null => (percent === null ? null : Number(`${percent}e-2`));
