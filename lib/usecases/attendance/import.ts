import "server-only";
import { randomUUID } from "node:crypto";
import { and, inArray, isNull } from "drizzle-orm";
import type { Writer } from "#db/client.ts";
import { attendance, attendanceName, attendee, event } from "#db/schema/offering.ts";
import { AttendanceMapping, NameChoices } from "#lib/domain/attendance/mapping.ts";
import * as z from "#lib/domain/zod.ts";
import { audit, personOf } from "#lib/usecases/kernel/audit.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { tableOf } from "#lib/usecases/participants/sheet.ts";
import { clustersIn, lineKey, linesOf } from "./known.ts";
import { type AttendancePlan, type PlannedLine, ProgressTold, planAttendance } from "./plan.ts";
import { rememberMapping } from "./remembered.ts";

const Confirmed = z.strictObject({
  bytes: z.instanceof(Uint8Array),
  event: z.optional(z.string()),
  mapping: AttendanceMapping,
  choices: NameChoices,
  digest: z.string(),
  progress: ProgressTold,
});

/** Rows a statement; each has ten values, and SQLite takes 32,766. */
const atOnce = 1000;

async function inParts<R>(rows: readonly R[], insert: (some: R[]) => Promise<unknown>): Promise<void> {
  for (let at = 0; at < rows.length; at += atOnce) await insert(rows.slice(at, at + atOnce));
}

/** Whether what the plan rests on still is so: its events and clusters are there, and nobody has counted its bodies since. */
async function stillSo(writer: Writer, { lines, events }: AttendancePlan): Promise<boolean> {
  const ids = events.map(({ id }) => id);
  const there = await writer.$count(event, and(inArray(event.id, ids), isNull(event.removedAt)));
  const clusters = new Set((await clustersIn(writer)).map(({ id }) => id));
  const counted = await linesOf(writer, ids);
  const isSo = ({ clusterId, event: of, body }: PlannedLine) =>
    (clusterId === null || clusters.has(clusterId)) && !counted.has(lineKey(of, body));
  return there === ids.length && lines.every(isSo);
}

type Stamp = { batch: string; recordedBy: string; recordedAt: Date };

async function writeLines(writer: Writer, lines: readonly PlannedLine[], stamp: Stamp): Promise<void> {
  const rows = lines.map(({ event: eventId, came, ...line }) => ({
    id: randomUUID(),
    eventId,
    ...line,
    source: "import" as const,
    ...stamp,
    came,
  }));
  await inParts(rows, (some) => writer.insert(attendance).values(some.map(({ came: _, ...row }) => row)));
  const people = rows.flatMap(({ id, came }) =>
    came.map(({ name, email }, at) => ({ attendanceId: id, number: at + 1, name, email: email === "" ? null : email })),
  );
  await inParts(people, (some) => writer.insert(attendee).values(some));
}

/** Remembers what a person said that names mean, for the next sheet; names that only the rest was said of are asked again. */
async function rememberNames(writer: Writer, { names }: AttendancePlan, choices: NameChoices, by: string, at: Date): Promise<void> {
  for (const { key, ...name } of names) {
    if (name.by !== "person" || !Object.hasOwn(choices.names, key)) continue;
    const { choice } = name;
    const means = {
      clusterId: "cluster" in choice ? choice.cluster : null,
      countsAs: "cluster" in choice ? ("cluster" as const) : choice.countsAs,
      ...{ confirmedBy: by, confirmedAt: at },
    };
    await writer
      .insert(attendanceName)
      .values({ name: key, ...means })
      .onConflictDoUpdate({ target: attendanceName.name, set: means });
  }
}

/**
 * Writes what the preview of a sheet showed, as one batch that is undone together: nothing of the faulty rows, and nothing at
 * all when a name is still undecided (`names-undecided`), nobody is left to count (`sheet-without-attendance`), or the sheet
 * would now give something else than was seen (`sheet-differs`). People are counted; their names are kept only for events
 * that say why.
 */
export const importAttendance = verb(
  "event.change",
  Confirmed,
  async (context, { bytes, event: one, mapping, choices, digest, progress }) => {
    if (!context.may(null)) return refuse("not-found");
    const table = await tableOf(bytes);
    if (!table.ok) return table;
    const plan = await planAttendance(context.database.reader, table.value, { mapping, choices, event: one, progress });
    if (plan.digest !== digest) return refuse("sheet-differs");
    if (plan.names.some(({ by }) => by === null)) return refuse("names-undecided");
    if (plan.lines.length === 0) return refuse("sheet-without-attendance");
    const [batch, by, at] = [randomUUID(), personOf(context), context.clock()];
    const people = plan.lines.reduce((sum, line) => sum + line.people, 0);
    return context.database.write(async (writer) => {
      if (!(await stillSo(writer, plan))) return refuse("sheet-differs");
      await writeLines(writer, plan.lines, { batch, recordedBy: by, recordedAt: at });
      await rememberNames(writer, plan, choices, by, at);
      await rememberMapping(writer, "attendance", { headers: table.value.headers, mapping, at });
      const detail = { did: "attendance-imported", lines: plan.lines.length, people, without: plan.faults.length };
      await audit(writer, context, "event.change", { subject: batch, detail });
      return done({ batch, people, bodies: plan.lines.length, events: plan.events.length });
    });
  },
);
