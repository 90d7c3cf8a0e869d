import { type CellStyle, type CellValue, type WriteSheet, writeXlsx } from "hucre/xlsx";

/** What a cell holds. A day is the first moment of it in UTC; a percentage is a share of one; "mixed" is any of them. */
export type SheetValue = string | number | boolean | Date | null;
type SheetKind = "text" | "number" | "day" | "percent" | "mixed";

/** A sheet to write: its name (at most 31 characters, none of `[]:*?/\`), what its columns hold, and its rows. */
export type SheetPage = {
  name: string;
  columns: readonly { header: string; kind: SheetKind; width: number }[];
  rows: readonly (readonly SheetValue[])[];
};

/** Excel's limit for the text of a cell. */
const mostCharacters = 32_767;
const header: CellStyle = { font: { bold: true }, alignment: { wrapText: true, vertical: "top" } };
const formats: Readonly<Record<SheetKind, string | undefined>> = {
  text: undefined,
  number: undefined,
  mixed: undefined,
  day: "yyyy-mm-dd",
  percent: "0.0%",
};

/** A text as a cell can hold it; texts go into the table of strings, which no spreadsheet evaluates, whatever they begin with. */
function cellOf(value: SheetValue): CellValue {
  if (typeof value !== "string") return value;
  // What looks like the format's own writing of a character (`_x0041_`) stays as it is written.
  const text = value.toWellFormed().replace(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_");
  return text.length > mostCharacters ? `${text.slice(0, mostCharacters - 1).toWellFormed()}…` : text;
}

function sheetOf({ name, columns, rows }: SheetPage): WriteSheet {
  const titles = columns.map(({ header: title }) => cellOf(title));
  return {
    name,
    columns: columns.map(({ width, kind }) => {
      const numFmt = formats[kind];
      const style: CellStyle = {
        alignment: { vertical: "top", wrapText: kind === "text" || kind === "mixed" },
        ...(numFmt === undefined ? {} : { numFmt }),
      };
      return { width, style };
    }),
    rows: [titles, ...rows.map((row) => row.map(cellOf))],
    cells: new Map(titles.map((value, column) => [`0,${column}`, { value, type: "string", style: header }])),
    freezePane: { rows: 1 },
    pageSetup: { paperSize: "a4", orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: "$1:$1" },
  };
}

/** The bytes of a workbook (XLSX): numbers, days and booleans as such, every sheet with its first row fixed. */
export function writeWorkbook(pages: readonly SheetPage[], about: { title: string; madeAt: Date }): Promise<Uint8Array> {
  const { title, madeAt } = about;
  const properties = { title: title.toWellFormed(), creator: "Klyngeklar", created: madeAt, modified: madeAt };
  return writeXlsx({ sheets: pages.map(sheetOf), properties, stringMode: "shared" });
}
