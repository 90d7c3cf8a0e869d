import "server-only";
import { and, asc, eq, isNull } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { attendance, attendee, evaluation, event, offering } from "#db/schema/offering.ts";
import { registerCluster } from "#db/schema/register.ts";
import { danishDate } from "#lib/domain/date.ts";
import { summaryOf } from "#lib/domain/evaluation/summary.ts";
import * as z from "#lib/domain/zod.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";

async function attendanceOf(reader: Reader, id: string) {
  const { body, countsAs, region, people, source, batch, recordedAt } = attendance;
  const rows = await reader
    .select({ id: attendance.id, body, countsAs, region, people, source, batch, recordedAt, slug: registerCluster.slug })
    .from(attendance)
    .leftJoin(registerCluster, and(eq(registerCluster.id, attendance.clusterId), isNull(registerCluster.removedAt)))
    .where(eq(attendance.eventId, id))
    .orderBy(asc(countsAs), asc(body));
  return rows.map(({ recordedAt: at, ...row }) => ({ ...row, recordedAt: at.toISOString() }));
}

type Line = Awaited<ReturnType<typeof attendanceOf>>[number];

/** The imports that an event's attendance came with, the newest first: each can be taken back. */
function batchesOf(lines: readonly Line[]) {
  const batches = Map.groupBy(
    lines.flatMap((line) => (line.batch === null ? [] : [{ ...line, batch: line.batch }])),
    ({ batch }) => batch,
  );
  return [...batches]
    .map(([batch, of]) => ({
      ...{ batch, at: of[0]?.recordedAt ?? "", bodies: of.length, source: of[0]?.source ?? "import" },
      people: of.reduce((sum, { people }) => sum + people, 0),
    }))
    .sort((one, other) => other.at.localeCompare(one.at));
}

/** Who came, where the event says why names are kept; for those who may change it. */
function peopleOf(reader: Reader, id: string) {
  return reader
    .select({ body: attendance.body, name: attendee.name, email: attendee.email })
    .from(attendee)
    .innerJoin(attendance, eq(attendance.id, attendee.attendanceId))
    .where(eq(attendance.eventId, id))
    .orderBy(asc(attendance.body), asc(attendee.name), asc(attendee.number));
}

/** What was said of an event: figures from five answers on; texts that were let through then, and those that wait for who reads them. */
async function evaluationsOf(reader: Reader, id: string, mayModerate: boolean) {
  const rows = await reader.select().from(evaluation).where(eq(evaluation.eventId, id)).orderBy(asc(evaluation.id));
  const summary = summaryOf(rows);
  const texts = rows.flatMap(({ id: of, text, textState }) => (text === null ? [] : [{ id: of, text, state: textState }]));
  const imported = Map.groupBy(rows, ({ batch }) => batch);
  return {
    summary,
    shown: summary.isEnough ? texts.filter(({ state }) => state === "shown") : [],
    toRead: mayModerate ? texts.filter(({ state }) => state !== "shown" || !summary.isEnough) : [],
    batches: [...imported].flatMap(([batch, of]) => (batch === null ? [] : [{ batch, answers: of.length, on: of[0]?.givenOn ?? "" }])),
  };
}

/** One event: who came, from where and with which import, and what they thought of it. */
export const readEvent = verb("event.read", z.strictObject({ id: z.string() }), async (context, { id }) => {
  if (!context.may(null)) return refuse("not-found");
  const { reader } = context.database;
  const [found] = await reader
    .select({ event, titleDa: offering.titleDa, titleEn: offering.titleEn, kind: offering.kind, reportedAs: offering.reportedAs })
    .from(event)
    .innerJoin(offering, eq(offering.id, event.offeringId))
    .where(and(eq(event.id, id), isNull(event.removedAt), isNull(offering.removedAt)));
  if (found === undefined) return refuse("not-found");
  const { evaluationHash, evaluationUntil, changedAt: _, changedBy: __, removedAt: ___, ...fields } = found.event;
  const today = danishDate(context.clock());
  const mayModerate = context.can("evaluation.moderate", null);
  const mayChange = context.can("event.change", null);
  const [lines, evaluations, kept] = await Promise.all([
    attendanceOf(reader, id),
    evaluationsOf(reader, id, mayModerate),
    mayChange ? peopleOf(reader, id) : [],
  ]);
  const people = (countsAs: Line["countsAs"]) => lines.reduce((sum, line) => sum + (line.countsAs === countsAs ? line.people : 0), 0);
  return done({
    ...fields,
    offering: { id: fields.offeringId, titleDa: found.titleDa, titleEn: found.titleEn, kind: found.kind, reportedAs: found.reportedAs },
    ...{ today, lines, fromClusters: people("cluster"), others: people("other"), batches: batchesOf(lines), evaluations, kept },
    form: evaluationHash === null || evaluationUntil === null ? null : { until: evaluationUntil, isOpen: evaluationUntil >= today },
    can: { change: mayChange, moderate: mayModerate },
  });
});
export type EventView = Extract<Awaited<ReturnType<typeof readEvent>>, { ok: true }>["value"];
