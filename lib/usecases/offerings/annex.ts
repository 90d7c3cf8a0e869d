import "server-only";
import { and, between, desc, eq, isNotNull, isNull } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { attendance, event, offering } from "#db/schema/offering.ts";
import { type Annex, annexLines, annexOf, type Came } from "#lib/domain/annex/annex.ts";
import { inOrder } from "#lib/domain/annex/headings.ts";
import { nameKey } from "#lib/domain/attendance/names.ts";
import { DateText } from "#lib/domain/date.ts";
import type { RegionId } from "#lib/domain/region/regions.ts";
import * as z from "#lib/domain/zod.ts";
import { csvFile, csvText, writeWorkbook } from "#lib/platform/spreadsheet.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";

const period = { from: DateText, to: DateText };
const inTurn = ({ from, to }: { from: string; to: string }) => from <= to;
const turned = { path: ["to"], params: { code: "before-start" } };
const Period = z.strictObject(period).check(z.refine(inTurn, turned));
type Period = z.output<typeof Period>;

type Happened = { id: string; heading: string; title: string; day: string; until: string | null };

/** In SQL: events that are there, of a period, under a heading. An offering taken out of the catalogue has still happened. */
const counts = ({ from, to }: Period) => and(isNull(event.removedAt), isNotNull(offering.reportedAs), between(event.day, from, to));

async function happenedIn(reader: Reader, within: Period): Promise<Happened[]> {
  const { id, title, day, until } = event;
  const rows = await reader
    .select({ heading: offering.reportedAs, id, title, day, until })
    .from(event)
    .innerJoin(offering, eq(offering.id, event.offeringId))
    .where(counts(within))
    .orderBy(desc(day), title, id);
  return rows.map(({ heading, ...told }) => ({ heading: heading ?? "", ...told }));
}

async function cameIn(reader: Reader, within: Period): Promise<{ came: Came[]; isGenerated: boolean }> {
  const { clusterId, body, countsAs, region, people, source } = attendance;
  const rows = await reader
    .select({ heading: offering.reportedAs, clusterId, body, countsAs, region, people, source })
    .from(attendance)
    .innerJoin(event, eq(event.id, attendance.eventId))
    .innerJoin(offering, eq(offering.id, event.offeringId))
    .where(counts(within));
  const came = rows.map(
    (row): Came => ({
      ...{ heading: row.heading ?? "", countsAs: row.countsAs, people: row.people, region: row.region as RegionId | null },
      body: row.clusterId ?? `name ${nameKey(row.body)}`,
    }),
  );
  return { came, isGenerated: rows.some((row) => row.source === "generated") };
}

/** The account of a period with its events under their headings; `isGenerated` where the demo made up some of it. */
async function accountOf(reader: Reader, within: Period): Promise<{ annex: Annex; events: Happened[]; isGenerated: boolean }> {
  const [events, { came, isGenerated }] = await Promise.all([happenedIn(reader, within), cameIn(reader, within)]);
  return { annex: annexOf(inOrder(events.map(({ heading }) => heading)), came, within.to), events, isGenerated };
}

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
