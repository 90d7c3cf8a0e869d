import "server-only";
import * as z from "#lib/domain/zod.ts";
import { translator } from "#lib/i18n/text.ts";
import { csvFile, type SheetPage, writeWorkbook } from "#lib/platform/spreadsheet.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { programmeIn, programmeInput } from "./programme.ts";
import { demandPage, programmePage } from "./programme-sheets.ts";

const Input = z.strictObject({ ...programmeInput, format: z.enum(["csv", "xlsx"]) });

/** A sheet's header and rows as text and numbers; nothing is an empty field. */
function linesOf({ columns, rows }: SheetPage): (string | number)[][] {
  const fields = rows.map((row) => row.map((cell) => (typeof cell === "number" ? cell : cell === null ? "" : String(cell))));
  return [columns.map(({ header }) => header), ...fields];
}

/**
 * A proposed programme as a file, with what the page shows and no more: a workbook with the programme and all indicators on
 * a sheet each, or a CSV of the indicators, which says what the programme covers. What is suppressed on the page is here.
 */
export const exportProgramme = verb("release.read", Input, async (context, { format, ...asked }) => {
  const found = await programmeIn(context, asked);
  if (found === "not-found") return refuse("not-found");
  const proposed = { ...found, locale: asked.locale, unit: asked.unit };
  const title = translator(asked.locale, "demand.programme")("sheet");
  const fileName = `${title.toLowerCase()}-${found.view.release.to}-${asked.limit}.${format}`;
  if (format === "csv") return done({ bytes: csvFile(linesOf(demandPage(proposed))), fileName });
  const pages = [programmePage(proposed), demandPage(proposed)];
  return done({ bytes: await writeWorkbook(pages, { title, madeAt: context.clock() }), fileName });
});
