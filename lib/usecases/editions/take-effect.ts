import "server-only";
import { and, eq } from "drizzle-orm";
import { editionDraft } from "#db/schema/edition-desk.ts";
import type { EditionDocument } from "#lib/domain/edition/schema.ts";
import { type Handler, handler, PermanentFailure } from "#lib/usecases/jobs/handler.ts";
import { kinds } from "#lib/usecases/jobs/kinds.ts";
import type { Caller } from "#lib/usecases/kernel/verb.ts";
import { lastRevision } from "./draft.ts";
import { begunAfter, replacedBy, tellLeads } from "./letters.ts";
import { writeRevision } from "./publish.ts";

/**
 * Publishes a planned draft on its day, in the transaction that ends the job; one that was called off or planned for another
 * day is passed over. Leads of assessments that began since it was planned are told then. It fails for good when the number
 * has been taken meanwhile, and the draft stays.
 */
export const takesEffect: Handler = handler(kinds["edition-effect"], async ({ database, clock }, { draft: id, effectOn }) => {
  const planned = and(eq(editionDraft.id, id), eq(editionDraft.effectOn, effectOn));
  const [row] = await database.reader.select().from(editionDraft).where(planned);
  if (row === undefined) return undefined;
  if ((await lastRevision(database.reader, row.editionId)) >= row.revision) throw new PermanentFailure("revision-taken");
  return async (writer) => {
    const gone = await writer.delete(editionDraft).where(planned).returning();
    const [{ document: text, plannedAt } = { document: "", plannedAt: null }] = gone;
    if (plannedAt === null) return;
    const caller: Caller = { actor: { kind: "system", task: "edition effect" }, clock, database };
    const document = JSON.parse(text) as EditionDocument;
    const written = await writeRevision(writer, caller, document);
    if (!written.ok) throw new PermanentFailure("revision-taken");
    const told = { change: "coming" as const, document, day: effectOn, decidedAt: plannedAt, now: clock() };
    await tellLeads(writer, told, and(replacedBy(document), begunAfter(plannedAt)));
  };
});
