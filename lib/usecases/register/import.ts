import "server-only";
import { randomUUID } from "node:crypto";
import { danishDate } from "#lib/domain/date.ts";
import { readSheetRows, type SheetFault, type SheetRow, sheetColumns } from "#lib/domain/register/sheet.ts";
import * as z from "#lib/domain/zod.ts";
import { readSheet, type SheetRefusal } from "#lib/platform/spreadsheet.ts";
import { done, type Outcome, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { writeChanges } from "./change-log.ts";
import { planSheet, type RowPlan } from "./sheet-plan.ts";
import { writePlanned } from "./sheet-write.ts";

type SheetCode = `sheet-${SheetRefusal["code"]}` | "sheet-without-names";

/** A text that a spreadsheet would take for a formula stands in an export behind an apostrophe. */
const unquoted = (cell: string) => cell.trim().replace(/^'(?='*[=+\-@])/, "");

/** The rows of a sheet by the register's columns, in whatever order they stand; others are left aside, and blank rows too. */
async function rowsOf(bytes: Uint8Array): Promise<Outcome<SheetRow[], SheetCode>> {
  const sheet = await readSheet(bytes);
  if (!sheet.ok) return refuse(`sheet-${sheet.code}` as const);
  const headers = sheet.value.headers.map((header) => header.trim().toLowerCase());
  if (!headers.includes("slug") && !headers.includes("name")) return refuse("sheet-without-names");
  const places = sheetColumns.map((column) => [column, headers.indexOf(column)] as const);
  const rows = sheet.value.rows.map((cells, at): SheetRow => {
    const own = places.map(([column, place]) => [column, place < 0 ? "" : unquoted(cells[place] ?? "")] as const);
    return { row: at + 2, cells: Object.fromEntries(own) as SheetRow["cells"] };
  });
  return done(rows.filter(({ cells }) => Object.values(cells).some((cell) => cell !== "")));
}

/** Whether somebody may import at all, before anything of their file is read. */
export const mayImport = verb("register.change", z.strictObject({}), async (context) =>
  context.may(null) ? done(null) : refuse("not-found"),
);

/** The most rows and faults that a preview shows; their number is told. */
const most = 500;

/** What a sheet would do: `digest` names it, and is given back to do exactly that. */
export type SheetPreview = {
  rows: RowPlan[];
  changing: number;
  unchanged: number;
  faults: SheetFault[];
  faultCount: number;
  faultyRows: number;
  digest: string;
};

const doesSomething = ({ isNew, kind, changes }: RowPlan) => isNew || kind === "new" || changes.length > 0;

/** What a sheet would change in the register, row by row, with every faulty row named and every contradiction. Nothing is kept. */
export const previewRegister = verb("register.change", z.strictObject({ bytes: z.instanceof(Uint8Array) }), async (context, { bytes }) => {
  if (!context.may(null)) return refuse("not-found");
  const rows = await rowsOf(bytes);
  if (!rows.ok) return rows;
  const { read, faults } = readSheetRows(rows.value, danishDate(context.clock()));
  const plan = await planSheet(context.database.reader, read);
  const all = [...faults, ...plan.faults].sort((a, b) => a.row - b.row);
  const changing = plan.rows.filter(doesSomething);
  return done<SheetPreview>({
    ...{ rows: changing.slice(0, most), changing: changing.length, unchanged: plan.rows.length - changing.length },
    ...{ faults: all.slice(0, most), faultCount: all.length, faultyRows: new Set(all.map(({ row }) => row)).size, digest: plan.digest },
  });
});

const Confirmed = z.strictObject({ bytes: z.instanceof(Uint8Array), digest: z.string() });

/**
 * Does what the preview of a sheet showed, as one batch that is undone together: nothing of the faulty rows, and nothing at
 * all (`sheet-differs`) when the sheet or the register would now give something else than was seen.
 */
export const importRegister = verb("register.change", Confirmed, async (context, { bytes, digest }) => {
  if (!context.may(null)) return refuse("not-found");
  const rows = await rowsOf(bytes);
  if (!rows.ok) return rows;
  const today = danishDate(context.clock());
  const { read } = readSheetRows(rows.value, today);
  return context.database.write(async (writer) => {
    const plan = await planSheet(writer, read);
    if (plan.digest !== digest) return refuse("sheet-differs");
    if (plan.clusters.length === 0) return refuse("sheet-without-rows");
    const changes = await writePlanned(writer, context, plan.clusters);
    const id = randomUUID();
    const reason = `Import ${today}`;
    await writeChanges(
      writer,
      context,
      { id, what: "imported" },
      changes.map((change) => ({ ...change, reason })),
    );
    return done({ batch: id, rows: changes.length });
  });
});
