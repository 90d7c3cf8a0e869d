import { zipSync } from "fflate";
import { type CellValue, streamXlsxRows } from "hucre/xlsx";
import { asRefusal, type Limits, type SheetRefusal } from "./table.ts";
import { unpack } from "./unpack.ts";

/** The parts that hold values; pictures, macros and what else a workbook carries are never unpacked. */
const wanted = /^(\[Content_Types\]\.xml|.*\.rels|xl\/[^/]+\.xml|xl\/worksheets\/[^/]+\.xml)$/i;

/** A cell as text: a day as `YYYY-MM-DD`, a number without grouping. */
function cellText(value: CellValue | undefined): string {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "" : value.toISOString().slice(0, 10);
  return value === null || value === undefined ? "" : String(value);
}

/**
 * The rows of a workbook's first sheet in their places, with a row missing in the file as a blank one. The library is
 * given an archive packed anew from the wanted parts, so it never unpacks anything of unknown size.
 */
export async function readWorkbook(bytes: Uint8Array, limits: Limits): Promise<{ ok: true; value: string[][] } | SheetRefusal> {
  const parts = unpack(bytes, wanted, limits.unpacked);
  if (typeof parts === "string") return { ok: false, code: parts };
  if (!Object.keys(parts).some((name) => /^xl\/workbook[^/]*\.xml$/i.test(name))) return { ok: false, code: "not-a-table" };
  const rows: string[][] = [];
  try {
    for await (const { index, values } of streamXlsxRows(zipSync(parts, { level: 0 }))) {
      if (!Number.isInteger(index) || index < 0) return { ok: false, code: "damaged" };
      const cells = values.map(cellText);
      const filled = cells.slice(0, cells.findLastIndex((cell) => cell.trim() !== "") + 1);
      if (filled.length === 0) continue;
      if (filled.length > limits.columns) return { ok: false, code: "too-many-columns" };
      if (index > limits.rows) return { ok: false, code: "too-many-rows" };
      while (rows.length < index) rows.push([]);
      rows[index] = filled;
    }
  } catch (error) {
    return asRefusal(error);
  }
  return { ok: true, value: rows };
}
