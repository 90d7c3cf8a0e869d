import { CsvError } from "csv-parse/sync";
import { HucreError } from "hucre";

export type Limits = { bytes: number; unpacked: number; rows: number; columns: number };

/** A sheet as text: every row as long as the headers, each header different from the others. */
export type Table = { headers: string[]; rows: string[][] };

export type Read = { ok: true; value: Table };
export type SheetRefusal = {
  ok: false;
  code: "too-large" | "unpacks-too-large" | "too-many-rows" | "too-many-columns" | "old-workbook" | "not-a-table" | "damaged" | "empty";
};

/** Turns what the libraries throw about a file into a refusal; anything else is a fault of ours and stays thrown. */
export function asRefusal(error: unknown): SheetRefusal {
  if (error instanceof CsvError || error instanceof HucreError) return { ok: false, code: "damaged" };
  throw error;
}

/** The rows that a parser gives, or the refusal when the file is damaged. */
export function readable(parse: () => string[][]): { ok: true; value: string[][] } | SheetRefusal {
  try {
    return { ok: true, value: parse() };
  } catch (error) {
    return asRefusal(error);
  }
}

/** A row without the blank cells at its end. */
function trimmed(row: readonly string[]): string[] {
  const cells = row.map((cell) => cell.trim());
  return cells.slice(0, cells.findLastIndex((cell) => cell !== "") + 1);
}

/** Headers that can be told apart: a blank one is named after its place (`#3`), a repeated one is numbered (`Dato (2)`). */
function distinct(headers: readonly string[]): string[] {
  const taken = new Set<string>();
  return headers.map((header, at) => {
    const wanted = header === "" ? `#${at + 1}` : header;
    let name = wanted;
    for (let number = 2; taken.has(name); number++) name = `${wanted} (${number})`;
    taken.add(name);
    return name;
  });
}

/** The table of a sheet's rows, the first being the headers; blank rows at the end fall away, those between stay. */
export function tableOf(sheet: readonly (readonly string[])[], limits: Limits): Read | SheetRefusal {
  const all = sheet.map(trimmed);
  const used = all.slice(0, all.findLastIndex((row) => row.length > 0) + 1);
  const [first, ...rows] = used;
  if (first === undefined || first.length === 0) return { ok: false, code: "empty" };
  const width = used.reduce((widest, row) => Math.max(widest, row.length), 0);
  if (width > limits.columns) return { ok: false, code: "too-many-columns" };
  if (rows.length > limits.rows) return { ok: false, code: "too-many-rows" };
  const filled = (row: readonly string[]) => Array.from({ length: width }, (_, at) => row[at] ?? "");
  return { ok: true, value: { headers: distinct(filled(first)), rows: rows.map(filled) } };
}
