import "server-only";
import { parseCsv } from "./spreadsheet/csv.ts";
import { decodeText } from "./spreadsheet/decode.ts";
import { type Limits, type Read, readable, type SheetRefusal, tableOf } from "./spreadsheet/table.ts";
import { readWorkbook } from "./spreadsheet/workbook.ts";

export { csvFile, csvText, quotedText } from "./spreadsheet/csv-text.ts";
export type { Limits, SheetRefusal, Table } from "./spreadsheet/table.ts";
export { type SheetPage, type SheetValue, writeWorkbook } from "./spreadsheet/write.ts";

/** What an uploaded sheet may hold. `unpacked` bounds a workbook's bytes once unpacked, so that a zip bomb is refused. */
export const sheetLimits: Limits = { bytes: 25 * 2 ** 20, unpacked: 100 * 2 ** 20, rows: 100_000, columns: 200 };

const startsWith = (bytes: Uint8Array, ...magic: number[]) => magic.every((byte, at) => bytes[at] === byte);

/**
 * Reads the first sheet of an uploaded file, known by its content: XLSX, or text separated by semicolon, comma or tab
 * (UTF-8, UTF-16 or Windows-1252). Row 1 holds the headers; `rows[i]` is row `i + 2` of the sheet, blank rows included.
 * Dates come as `YYYY-MM-DD`. What cannot be read is refused with a code, never thrown:
 * `old-workbook` is an .xls or a workbook with a password, `damaged` begins as a workbook or table and cannot be read on.
 */
export async function readSheet(bytes: Uint8Array, limits: Limits = sheetLimits): Promise<Read | SheetRefusal> {
  if (bytes.length > limits.bytes) return { ok: false, code: "too-large" };
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return { ok: false, code: "old-workbook" };
  const read = startsWith(bytes, 0x50, 0x4b) ? await readWorkbook(bytes, limits) : readText(bytes, limits);
  return read.ok ? tableOf(read.value, limits) : read;
}

function readText(bytes: Uint8Array, limits: Limits) {
  const text = decodeText(bytes);
  return text === null ? ({ ok: false, code: "not-a-table" } as const) : readable(() => parseCsv(text, limits));
}
