import "server-only";
import { randomUUID } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { editionDraft } from "#db/schema/edition-desk.ts";
import { editionRevision } from "#db/schema/edition-revision.ts";
import { parseEdition } from "#lib/domain/edition/check.ts";
import { EditionFile, OneDraft } from "#lib/domain/edition/desk.ts";
import type { EditionDocument } from "#lib/domain/edition/schema.ts";
import { type Fault, fault, type Parsed } from "#lib/domain/fault.ts";
import * as z from "#lib/domain/zod.ts";
import { digestsOf } from "#lib/platform/digest.ts";
import { parseJson } from "#lib/platform/json.ts";
import { audit, personOf } from "#lib/usecases/kernel/audit.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";

/** The greatest number of an edition's revisions, withdrawn ones included; 0 where there is none. */
export async function lastRevision(reader: Pick<Reader, "select">, edition: string): Promise<number> {
  const rows = await reader
    .select({ revision: editionRevision.revision })
    .from(editionRevision)
    .where(eq(editionRevision.editionId, edition));
  return Math.max(0, ...rows.map(({ revision }) => revision));
}

const Numbered = z.object({ id: z.string(), revision: z.int() });

/** A number that is taken, or lower than one that is, would never be the newest. */
async function numberFaults(reader: Reader, raw: unknown): Promise<Fault[]> {
  const numbered = Numbered.safeParse(raw);
  if (!numbered.success) return [];
  const { id: edition, revision } = numbered.data;
  const newest = await lastRevision(reader, edition);
  return revision > newest ? [] : [fault(["revision"], "not-newer", { edition, value: revision, newest })];
}

/** Reads a file and checks all of it: JSON, shape, what its parts owe each other, and its number among those published. */
async function checked(reader: Reader, text: string): Promise<Parsed<EditionDocument>> {
  const raw = parseJson(new TextEncoder().encode(text));
  if (!raw.ok) return raw;
  const parsed = parseEdition(raw.value);
  const number = await numberFaults(reader, raw.value);
  if (parsed.ok && number.length === 0) return parsed;
  return { ok: false, faults: [...(parsed.ok ? [] : parsed.faults), ...number] };
}

/**
 * Keeps an edition file as a draft, with who brought it and when, and gives the draft's id. Refused as `edition-faulty` with
 * every fault by its place in the file; nothing is kept then.
 */
export const uploadDraft = verb("edition.prepare", EditionFile, async (context, { text }) => {
  if (!context.may(null)) return refuse("not-found");
  const file = await checked(context.database.reader, text);
  if (!file.ok) return refuse("edition-faulty", file.faults);
  const { id: editionId, revision } = file.value;
  const { digest } = digestsOf(file.value);
  const given = { changedBy: personOf(context), changedAt: context.clock() };
  const row = { id: randomUUID(), editionId, revision, digest, document: JSON.stringify(file.value), ...given };
  await context.database.write(async (writer) => {
    await writer.insert(editionDraft).values(row);
    await audit(writer, context, "edition.prepare", { subject: row.id, detail: { edition: editionId, revision, digest } });
  });
  return done({ draft: row.id });
});

/** Deletes a draft. Refused as `draft-planned` while it waits for its day: the plan is called off first. */
export const deleteDraft = verb("edition.prepare", OneDraft, async (context, { draft: id }) => {
  if (!context.may(null)) return refuse("not-found");
  return context.database.write(async (writer) => {
    const [row] = await writer.select().from(editionDraft).where(eq(editionDraft.id, id));
    if (row === undefined) return refuse("not-found");
    const { rowsAffected } = await writer.delete(editionDraft).where(and(eq(editionDraft.id, id), isNull(editionDraft.effectOn)));
    if (rowsAffected !== 1) return refuse("draft-planned");
    const { editionId: edition, revision, digest } = row;
    await audit(writer, context, "edition.prepare", { subject: id, detail: { deleted: true, edition, revision, digest } });
    return done(null);
  });
});
