import "server-only";
import { randomUUID } from "node:crypto";
import { and, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import { attendance, attendee, event, offering } from "#db/schema/offering.ts";
import { happens } from "#lib/domain/offering/kinds.ts";
import { ChangedEvent, NewEvent, OneSeen } from "#lib/domain/offering/schema.ts";
import type * as z from "#lib/domain/zod.ts";
import { audit } from "#lib/usecases/kernel/audit.ts";
import { type Context, done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { eventColumns, stampOf } from "./columns.ts";

/** Adds an event to an offering that is in the catalogue and happens (`not-found` for a handbook or a tool). */
export const addEvent = verb("event.change", NewEvent, async (context, { offering: of, ...fields }) => {
  if (!context.may(null)) return refuse("not-found");
  const id = randomUUID();
  return context.database.write(async (writer) => {
    const [found] = await writer
      .select({ kind: offering.kind })
      .from(offering)
      .where(and(eq(offering.id, of), isNull(offering.removedAt)));
    if (found === undefined || !happens(found.kind)) return refuse("not-found");
    await writer.insert(event).values({ id, offeringId: of, ...eventColumns(fields), version: 1, ...stampOf(context) });
    await audit(writer, context, "event.change", { subject: id, detail: { did: "added", offering: of } });
    return done({ id });
  });
});

/**
 * Changes an event, if it still is as the caller saw it (`conflict`). Without a reason to keep the names of those who came,
 * the names that were kept are deleted; the counts stay.
 */
export const changeEvent = verb("event.change", ChangedEvent, async (context, { id, version, ...fields }) => {
  if (!context.may(null)) return refuse("not-found");
  return context.database.write(async (writer) => {
    const isThere = and(eq(event.id, id), isNull(event.removedAt));
    if ((await writer.$count(event, isThere)) === 0) return refuse("not-found");
    const { rowsAffected } = await writer
      .update(event)
      .set({ ...eventColumns(fields), version: version + 1, ...stampOf(context) })
      .where(and(isThere, eq(event.version, version)));
    if (rowsAffected !== 1) return refuse("conflict");
    if (fields.keepsPeopleBecause === "") {
      const own = writer.select({ id: attendance.id }).from(attendance).where(eq(attendance.eventId, id));
      await writer.delete(attendee).where(inArray(attendee.attendanceId, own));
    }
    await audit(writer, context, "event.change", { subject: id, detail: { did: "changed", version: version + 1 } });
    return done({ id });
  });
});

/** Sets whether an event counts as removed, if it still is as it was seen; who came is kept, and counts only while it is there. */
async function setRemoved(context: Context<"event.change">, { id, version }: z.output<typeof OneSeen>, removed: boolean) {
  if (!context.may(null)) return refuse("not-found");
  return context.database.write(async (writer) => {
    const isOther = and(eq(event.id, id), removed ? isNull(event.removedAt) : isNotNull(event.removedAt));
    if ((await writer.$count(event, isOther)) === 0) return refuse("not-found");
    const { rowsAffected } = await writer
      .update(event)
      .set({ removedAt: removed ? context.clock() : null, version: version + 1, ...stampOf(context) })
      .where(and(isOther, eq(event.version, version)));
    if (rowsAffected !== 1) return refuse("conflict");
    await audit(writer, context, "event.change", { subject: id, detail: { did: removed ? "removed" : "restored" } });
    return done({ id });
  });
}

/** Takes an event out, with its attendance and evaluations out of every count; `restoreEvent` brings it back as it was. */
export const removeEvent = verb("event.change", OneSeen, (context, input) => setRemoved(context, input, true));

/** Brings a removed event back. */
export const restoreEvent = verb("event.change", OneSeen, (context, input) => setRemoved(context, input, false));
