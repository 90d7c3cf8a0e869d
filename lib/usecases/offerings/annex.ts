import "server-only";
import { annexLines } from "#lib/domain/annex/annex.ts";
import { inOrder } from "#lib/domain/annex/headings.ts";
import { DateText } from "#lib/domain/date.ts";
import * as z from "#lib/domain/zod.ts";
import { csvFile, csvText, writeWorkbook } from "#lib/platform/spreadsheet.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { accountOf } from "./account.ts";

const period = { from: DateText, to: DateText };
const inTurn = ({ from, to }: { from: string; to: string }) => from <= to;
const turned = { path: ["to"], params: { code: "before-start" } };
const Period = z.strictObject(period).check(z.refine(inTurn, turned));

/** The account of activities of a period: participants, distinct clusters, regions as of its last day, and its events. */
export const readAnnex = verb("annex.read", Period, async (context, within) =>
  context.may(null) ? done(await accountOf(context.database.reader, within)) : refuse("not-found"),
);

const Export = z.strictObject({ ...period, format: z.enum(["csv", "xlsx", "text"]) }).check(z.refine(inTurn, turned));

/**
 * The account as a file: a CSV in the columns of contract §6, TOTAL last, or a workbook with its events on a second sheet;
 * `text` is the CSV as a command prints it.
 */
export const exportAnnex = verb("annex.read", Export, async (context, { format, ...within }) => {
  if (!context.may(null)) return refuse("not-found");
  const { annex, events } = await accountOf(context.database.reader, within);
  const lines = annexLines(annex);
  const fileName = `aktiviteter-${within.from}-${within.to}.${format}`;
  if (format === "text") return done({ bytes: new TextEncoder().encode(csvText(lines, "\n")), fileName });
  if (format === "csv") return done({ bytes: csvFile(lines), fileName });
  const [titles = [], ...rows] = lines;
  const columns = titles.map(
    (header, at) => ({ header: String(header), kind: at === 0 ? "text" : "number", width: at === 0 ? 44 : 18 }) as const,
  );
  const listed = inOrder(events.map(({ heading }) => heading)).flatMap((heading) =>
    events.filter((one) => one.heading === heading).map(({ title, day }) => [heading, title, new Date(`${day}T00:00:00Z`)]),
  );
  const eventColumns = [
    { header: "activity_type", kind: "text", width: 44 },
    { header: "title", kind: "text", width: 60 },
    { header: "date", kind: "day", width: 14 },
  ] as const;
  const pages = [
    { name: "Aktiviteter", columns, rows },
    { name: "Arrangementer", columns: eventColumns, rows: listed },
  ];
  return done({ bytes: await writeWorkbook(pages, { title: "Aktiviteter", madeAt: context.clock() }), fileName });
});
