import { compareDates, DateText } from "../date.ts";
import { type FaultCode, faultsOf } from "../fault.ts";
import { fieldNamed, fields } from "../label/fields.ts";
import { regionNamed, regions } from "../region/regions.ts";
import * as z from "../zod.ts";
import {
  type AwardRow,
  awardFaults,
  confidences,
  DateOrNone,
  danishCriteria,
  registerLabels,
  ScoreText,
  successorKinds,
  WebAddress,
} from "./schema.ts";

/** The columns of the register as a sheet, in their order; a row is an award, a criterion or a successor, or a cluster without any. */
export const sheetColumns = [
  ...["slug", "name", "field", "region", "region_confidence", "host", "founded", "website", "eccp"],
  ...["label", "awarded", "valid_until", "certificate", "score_percent", "source", "confidence", "note"],
  ...["criterion", "met", "checked_on", "successor", "kind", "since"],
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
  ...{ criterion: oneOf(danishCriteria), met: oneOf(["yes", "no"]), checked_on: z.union([z.literal(""), DateText]) },
  ...{ successor: z.string().check(z.maxLength(200)), kind: oneOf(successorKinds), since: DateOrNone },
});
export type ReadRow = z.output<typeof Row> & { row: number };

/** What a row can tell of a cluster, by the column that names it, with the columns that only it has. */
const things = {
  label: ["awarded", "valid_until", "certificate", "score_percent", "confidence", "note"],
  criterion: ["met", "checked_on"],
  successor: ["kind", "since"],
} as const;
/** What each has to tell. */
const needed = { label: ["source"], criterion: ["met", "checked_on", "source"], successor: ["kind", "source"] } as const;
const naming = ["label", "criterion", "successor"] as const;
const shown = (text: string) => (text.length > 80 ? `${text.slice(0, 79)}…` : text);

type Wanting = [SheetColumn, FaultCode, Readonly<Record<string, string | number>>?];

/** What the rest of a row asks for: a name, one thing that it tells, what has to be told of that, and its source. */
function wanting(row: z.output<typeof Row>, today: string): Wanting[] {
  const faults: Wanting[] = [];
  if (row.slug === "" && row.name === "") faults.push(["name", "blank"]);
  const told = naming.filter((thing) => row[thing] !== "");
  const [thing, other] = told;
  if (other !== undefined) return [...faults, [other, "two-in-row", { columns: told.join(", ") }]];
  for (const without of naming.filter((one) => one !== thing))
    if (things[without].some((column) => row[column] !== "")) faults.push([without, "blank"]);
  if (thing === undefined) return faults.length > 0 || row.source === "" ? faults : [["label", "blank"]];
  for (const column of needed[thing]) if (row[column] === "") faults.push([column, "blank"]);
  if (row.checked_on !== "" && compareDates(row.checked_on, today) > 0) faults.push(["checked_on", "in-future"]);
  const ofAward = thing === "label" ? awardFaults({ awarded: row.awarded, validUntil: row.valid_until }, today) : [];
  return [...faults, ...ofAward.map(({ path, code, params }): Wanting => [path === "/awarded" ? "awarded" : "valid_until", code, params])];
}

/**
 * Reads rows of the register. A row with a fault gives nothing, and all of its faults are named with their column; nothing
 * is guessed. `today` (YYYY-MM-DD) is the day in Denmark: no award is in the future.
 */
export function readSheetRows(rows: readonly SheetRow[], today: string): { read: ReadRow[]; faults: SheetFault[] } {
  const all: { read: ReadRow[]; faults: SheetFault[] } = { read: [], faults: [] };
  for (const { row, cells } of rows) {
    const parsed = Row.safeParse(cells);
    const found: Wanting[] = parsed.success
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
