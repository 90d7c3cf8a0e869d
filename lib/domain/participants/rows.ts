import { parseDateText } from "../sheet/date-text.ts";
import { type ColumnMapping, commitmentMeant, type Field, fields, typeMeant } from "./mapping.ts";
import { longestEvidence, Participant } from "./participant.ts";
import { parsePostcode } from "./postcode-text.ts";

export type RowFaultCode =
  | "no-such-column" // the mapping names a header that the sheet does not have (row 1)
  | "unknown-word" // a type or commitment without a meaning in the mapping
  | "no-date"
  | "not-a-postcode"
  | "unknown-postcode"
  | "left-before-joined"
  | "too-long";

/** One thing wrong in a sheet: its row as the sheet numbers it (the headers are row 1), the header of its column, and what stands there. */
export type RowFault = { row: number; column: string; code: RowFaultCode; value: string };

/** What a sheet gives: participants of the rows without fault, in their order, every fault, and how many rows were wholly blank. */
export type RowsRead = { participants: Participant[]; faults: RowFault[]; blank: number };

type Row = readonly string[];
type Place = { field: Field; header: string; at: number };
type Cell = { value: string } | { code: RowFaultCode } | null;

const orFault = (value: string | null | undefined, code: RowFaultCode): Cell =>
  value === null || value === undefined ? { code } : { value };

function postcodeCell(text: string, country: string): Cell {
  const read = parsePostcode(text, country);
  if (read.ok) return { value: read.postcode };
  return text === "" ? null : { code: read.code };
}

/** Reads one cell; null when it says nothing. A blank type or commitment says something only when the mapping gives blank a meaning. */
function cellOf(field: Exclude<Field, "country">, text: string, country: string, mapping: ColumnMapping): Cell {
  if (field === "postcode") return postcodeCell(text, country);
  const word = field === "type" ? typeMeant(mapping, text) : field === "commitment" ? commitmentMeant(mapping, text) : undefined;
  if (word === undefined && text === "") return null;
  switch (field) {
    case "type":
    case "commitment":
      return orFault(word, "unknown-word");
    case "joined":
    case "left":
    case "lastContact":
      return orFault(parseDateText(text), "no-date");
    case "commitmentEvidence":
      return text.length > longestEvidence ? { code: "too-long" } : { value: text };
  }
}

const shown = (text: string) => (text.length > 80 ? `${text.slice(0, 79)}…` : text);

/** One row as a participant, or everything that is wrong in it. */
function readRow(cells: Row, row: number, places: readonly Place[], mapping: ColumnMapping): Participant | RowFault[] {
  const text = (at: number | undefined) => (at === undefined ? "" : (cells[at]?.trim() ?? ""));
  const country = text(places.find(({ field }) => field === "country")?.at);
  const known: Partial<Record<Field, string>> = {};
  const faults: RowFault[] = [];
  for (const { field, header, at } of places) {
    const cell = field === "country" ? null : cellOf(field, text(at), country, mapping);
    if (cell === null) continue;
    if ("value" in cell) known[field] = cell.value;
    else faults.push({ row, column: header, code: cell.code, value: shown(text(at)) });
  }
  const left = places.find(({ field }) => field === "left");
  if (left !== undefined && known.left !== undefined && known.joined !== undefined && known.left < known.joined)
    faults.push({ row, column: left.header, code: "left-before-joined", value: shown(text(left.at)) });
  return faults.length > 0 ? faults : Participant.parse(known);
}

/**
 * Reads a sheet's rows as a mapping says; `rows[i]` is row `i + 2` of the sheet. A row with a fault gives no participant,
 * and all of its faults are named. A row is one participant. Nothing of a column without a field comes out, and nothing is guessed.
 */
export function readRows(headers: Row, rows: readonly Row[], mapping: ColumnMapping): RowsRead {
  const places = fields.flatMap((field): Place[] => {
    const header = mapping.columns[field];
    return header === undefined ? [] : [{ field, header, at: headers.indexOf(header) }];
  });
  const faults: RowFault[] = places
    .filter(({ at }) => at < 0)
    .map(({ header }) => ({ row: 1, column: header, code: "no-such-column", value: header }));
  if (faults.length > 0) return { participants: [], faults, blank: 0 };
  const all: RowsRead = { participants: [], faults, blank: 0 };
  for (const [index, cells] of rows.entries()) {
    if (cells.every((cell) => cell.trim() === "")) {
      all.blank++;
      continue;
    }
    const read = readRow(cells, index + 2, places, mapping);
    if (Array.isArray(read)) all.faults.push(...read);
    else all.participants.push(read);
  }
  return all;
}
