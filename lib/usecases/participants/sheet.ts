import "server-only";
import { type ColumnMapping, unknownWords } from "#lib/domain/participants/mapping.ts";
import { type RowsRead, readRows } from "#lib/domain/participants/rows.ts";
import { readSheet, type SheetRefusal, type Table } from "#lib/platform/spreadsheet.ts";
import { done, type Outcome, refuse } from "#lib/usecases/kernel/verb.ts";

type SheetCode = `sheet-${SheetRefusal["code"]}`;

/** The table of a sheet that somebody sends; it lives as long as the request. */
export async function tableOf(bytes: Uint8Array): Promise<Outcome<Table, SheetCode>> {
  const read = await readSheet(bytes);
  return read.ok ? done(read.value) : refuse(`sheet-${read.code}` as const);
}

export type Judged = RowsRead & { faultyRows: Set<number>; unknown: ReturnType<typeof unknownWords> };

/** What a table gives by a mapping: its participants, what is wrong in which row, and the words without a meaning. */
export function judge({ headers, rows }: Table, mapping: ColumnMapping): Judged {
  const read = readRows(headers, rows, mapping);
  return { ...read, faultyRows: new Set(read.faults.map(({ row }) => row)), unknown: unknownWords(headers, rows, mapping) };
}

/** The rows of the sheet that gave the participants, in their order, as the sheet numbers them. */
export function rowsWithoutFault({ rows }: Table, faultyRows: ReadonlySet<number>): number[] {
  return rows.flatMap((cells, at) => (faultyRows.has(at + 2) || cells.every((cell) => cell.trim() === "") ? [] : [at + 2]));
}
