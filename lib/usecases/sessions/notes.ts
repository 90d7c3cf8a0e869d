import "server-only";
import { and, eq } from "drizzle-orm";
import type { Reader, Writer } from "#db/client.ts";
import { person } from "#db/schema/identity.ts";
import { sessionNote } from "#db/schema/sparring.ts";
import { fault } from "#lib/domain/fault.ts";
import { NewNote } from "#lib/domain/session/schema.ts";
import { recordSparring } from "#lib/usecases/independence/record.ts";
import { audit, personOf } from "#lib/usecases/kernel/audit.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { openSession } from "./open.ts";

/** A note at an indicator as it stands; version 0 and blank where there is none. `by` is null where they were erased. */
export type NoteView = { indicator: string; text: string; version: number; by: string | null; at: string | null };

/** The notes of a session, by indicator. */
export async function notesOf(reader: Pick<Reader, "select">, session: string): Promise<NoteView[]> {
  const rows = await reader
    .select({ note: sessionNote, name: person.name, erasedAt: person.erasedAt })
    .from(sessionNote)
    .innerJoin(person, eq(person.id, sessionNote.writtenBy))
    .where(eq(sessionNote.sessionId, session));
  return rows.map(({ note: { indicatorId, text, version, writtenAt }, name, erasedAt }) => ({
    ...{ indicator: indicatorId, text, version, at: writtenAt.toISOString() },
    by: erasedAt === null ? name : null,
  }));
}

/** Saved; or not, because somebody wrote since the version named: then what stands there now. */
export type Written = { isSaved: true; version: number } | { isSaved: false; current: NoteView };

/** Inserts or updates a note, if it still has the version that was seen. */
async function put(writer: Writer, key: { sessionId: string; indicatorId: string }, version: number, row: typeof sessionNote.$inferInsert) {
  if (version === 0) return writer.insert(sessionNote).values(row).onConflictDoNothing();
  const { sessionId, indicatorId } = key;
  const asSeen = and(eq(sessionNote.sessionId, sessionId), eq(sessionNote.indicatorId, indicatorId), eq(sessionNote.version, version));
  return writer.update(sessionNote).set(row).where(asSeen);
}

/** Writes a note of a session at an indicator, from either side. What somebody else wrote meanwhile is never overwritten unseen. */
export const writeNote = verb("session.plan", NewNote, async (context, { session: id, indicator, text, version }) =>
  context.database.write(async (writer) => {
    const open = await openSession(writer, context, id);
    if ("refusal" in open) return open.refusal;
    if (!open.found.edition.positions.has(indicator))
      return refuse("invalid", [fault(["indicator"], "unknown-indicator", { value: indicator })]);
    const key = { sessionId: id, indicatorId: indicator };
    const row = { ...key, text: text.trim(), version: version + 1, writtenBy: personOf(context), writtenAt: context.clock() };
    const { rowsAffected } = await put(writer, key, version, row);
    if (rowsAffected === 0) {
      const blank: NoteView = { indicator, text: "", version: 0, by: null, at: null };
      const current = (await notesOf(writer, id)).find((note) => note.indicator === indicator) ?? blank;
      return done<Written>({ isSaved: false, current });
    }
    await recordSparring(writer, context, open.found);
    const detail = { did: "noted", version: version + 1 };
    await audit(writer, context, "session.plan", { organisation: open.found.organisation, subject: id, detail });
    return done<Written>({ isSaved: true, version: version + 1 });
  }),
);
