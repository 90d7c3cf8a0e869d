import "server-only";
import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import type { Writer } from "#db/client.ts";
import { participant, participantImport } from "#db/schema/participant.ts";
import { ColumnMapping } from "#lib/domain/participants/mapping.ts";
import * as z from "#lib/domain/zod.ts";
import { audit, personOf } from "#lib/usecases/kernel/audit.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { scopeOf } from "#lib/usecases/organisations/scope.ts";
import { rememberMapping } from "./remembered.ts";
import { judge, rowsWithoutFault, tableOf } from "./sheet.ts";

const Input = z.strictObject({
  slug: z.string(),
  bytes: z.instanceof(Uint8Array),
  mapping: ColumnMapping,
  /** The number of faulty rows that the person has seen and leaves out. */
  without: z.int().check(z.minimum(0)),
});

/** Rows a statement; each has ten values, and SQLite takes 32,766. */
const atOnce = 1000;

async function insertAll(writer: Writer, rows: readonly (typeof participant.$inferInsert)[]): Promise<void> {
  for (let at = 0; at < rows.length; at += atOnce) await writer.insert(participant).values(rows.slice(at, at + atOnce));
}

/**
 * Replaces the list of participants by what a sheet gives, and remembers how it was read. Kept are the mapped fields of
 * the rows without fault and nothing else of the sheet. Refused: `sheet-differs` when it has another number of faulty
 * rows than the person agreed to leave out, `sheet-without-participants` when no row is left.
 */
export const importParticipants = verb("participants.import", Input, async (context, { slug, bytes, mapping, without }) => {
  const { clock, database } = context;
  const scope = await scopeOf(database.reader, context.actor, slug);
  if (scope === null || !context.may(scope)) return refuse("not-found");
  const table = await tableOf(bytes);
  if (!table.ok) return table;
  const { participants, faultyRows } = judge(table.value, mapping);
  if (faultyRows.size !== without) return refuse("sheet-differs");
  if (participants.length === 0) return refuse("sheet-without-participants");

  const [id, at, { organisation }] = [randomUUID(), clock(), scope];
  const numbers = rowsWithoutFault(table.value, faultyRows);
  const rows = participants.map((one, index) => ({ importId: id, organisationId: organisation, row: numbers[index] ?? 0, ...one }));
  return database.write(async (writer) => {
    await writer.delete(participantImport).where(eq(participantImport.organisationId, organisation));
    await writer
      .insert(participantImport)
      .values({ id, organisationId: organisation, rows: rows.length, importedBy: personOf(context), importedAt: at });
    await insertAll(writer, rows);
    await rememberMapping(writer, organisation, { headers: table.value.headers, mapping, at });
    const detail = { done: "imported", rows: rows.length, without };
    await audit(writer, context, "participants.import", { organisation, subject: id, detail });
    return done({ participants: rows.length });
  });
});
