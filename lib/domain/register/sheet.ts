import { type FaultCode, faultsOf } from "../fault.ts";
import { fieldNamed, fields } from "../label/fields.ts";
import { regionNamed, regions } from "../region/regions.ts";
import * as z from "../zod.ts";
import { type AwardRow, awardFaults, confidences, DateOrNone, registerLabels, ScoreText, WebAddress } from "./schema.ts";

/** The columns of the register as a sheet, in their order; a row is an award, or a cluster without one. */
export const sheetColumns = [
  ...["slug", "name", "field", "region", "region_confidence", "host", "founded", "website", "eccp"],
  ...["label", "awarded", "valid_until", "certificate", "score_percent", "source", "confidence", "note"],
] as const;
export type SheetColumn = (typeof sheetColumns)[number];

/** One row as a sheet has it: by column, trimmed; a column that the sheet does not have is "". */
export type SheetRow = { row: number; cells: Record<SheetColumn, string> };

/** One thing wrong in a sheet: its row as the sheet numbers it (the headers are row 1), its column, what is wrong, and what stands there. */
export type SheetFault = {
  row: number;
  column: SheetColumn;
  code: FaultCode;
  params: Readonly<Record<string, string | number>>;
  value: string;
};

const named = <Id extends string>(find: (text: string) => Id | null, options: string) =>
  z.pipe(
    z.string(),
    z.transform((text, context): Id | "" => {
      const found = text === "" ? "" : find(text);
      if (found !== null) return found;
      context.issues.push({ code: "custom", params: { code: "unknown-option", options }, input: text });
      return z.NEVER;
    }),
  );
const oneOf = <Id extends string>(ids: readonly Id[]) =>
  named((text) => ids.find((id) => id === text.toLowerCase()) ?? null, ids.join(", "));
const Text = z.string().check(z.maxLength(300));

/** A row in the register's own words; "" says nothing. A field or region may be called by its name in either language. */
const Row = z.object({
  ...{ slug: Text, name: z.string().check(z.maxLength(200)) },
  field: named(fieldNamed, fields.map(({ id }) => id).join(", ")),
  region: named(regionNamed, regions.map(({ id }) => id).join(", ")),
  region_confidence: oneOf(confidences),
  ...{ host: Text, founded: DateOrNone, website: WebAddress, eccp: WebAddress },
  label: oneOf(registerLabels),
  ...{ awarded: DateOrNone, valid_until: DateOrNone, certificate: Text, score_percent: ScoreText },
  source: z.string().check(z.maxLength(1000)),
  confidence: oneOf(confidences),
  note: z.string().check(z.maxLength(1000)),
});
export type ReadRow = z.output<typeof Row> & { row: number };

const awardColumns = ["awarded", "valid_until", "certificate", "score_percent", "source", "confidence", "note"] as const;
const shown = (text: string) => (text.length > 80 ? `${text.slice(0, 79)}…` : text);

/** What the rest of a row asks for: a name, a label where something is said of an award, and its source. */
function wanting(row: z.output<typeof Row>, today: string): [SheetColumn, FaultCode, Record<string, string | number>?][] {
  const faults: [SheetColumn, FaultCode, Record<string, string | number>?][] = [];
  if (row.slug === "" && row.name === "") faults.push(["name", "blank"]);
  if (row.label === "") return awardColumns.some((column) => row[column] !== "") ? [...faults, ["label", "blank"]] : faults;
  if (row.source === "") faults.push(["source", "blank"]);
  const of = awardFaults({ awarded: row.awarded, validUntil: row.valid_until }, today);
  return [
    ...faults,
    ...of.map(
      ({ path, code, params }) =>
        [path === "/awarded" ? "awarded" : "valid_until", code, params] as [SheetColumn, FaultCode, typeof params],
    ),
  ];
}

/**
 * Reads rows of the register. A row with a fault gives nothing, and all of its faults are named with their column; nothing
 * is guessed. `today` (YYYY-MM-DD) is the day in Denmark: no award is in the future.
 */
export function readSheetRows(rows: readonly SheetRow[], today: string): { read: ReadRow[]; faults: SheetFault[] } {
  const all: { read: ReadRow[]; faults: SheetFault[] } = { read: [], faults: [] };
  for (const { row, cells } of rows) {
    const parsed = Row.safeParse(cells);
    const found: [SheetColumn, FaultCode, Readonly<Record<string, string | number>>?][] = parsed.success
      ? wanting(parsed.data, today)
      : faultsOf(parsed.error, cells).map(({ path, code, params }) => [path.slice(1) as SheetColumn, code, params]);
    if (parsed.success && found.length === 0) all.read.push({ ...parsed.data, row });
    all.faults.push(...found.map(([column, code, params = {}]) => ({ row, column, code, params, value: shown(cells[column]) })));
  }
  return all;
}

/** The award of a row, as the desk would have it typed; null where the row has none. */
export function awardOf(row: ReadRow): z.output<typeof AwardRow> | null {
  if (row.label === "") return null;
  return {
    ...{ label: row.label, awarded: row.awarded, validUntil: row.valid_until, certificate: row.certificate, note: row.note },
    ...{ scorePercent: row.score_percent, source: row.source, confidence: row.confidence === "" ? "stated" : row.confidence },
  };
}
