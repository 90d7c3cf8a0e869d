import "server-only";
import { and, eq, isNotNull } from "drizzle-orm";
import type { Writer } from "#db/client.ts";
import { evidence } from "#db/schema/evidence.ts";
import { auditEntry, organisation } from "#db/schema/organisation.ts";
import { report } from "#db/schema/report.ts";
import { fileStore } from "#lib/platform/files/open.ts";
import type { FileStore } from "#lib/platform/files/store.ts";
import { enqueue } from "#lib/usecases/jobs/enqueue.ts";
import { type Handler, handler } from "#lib/usecases/jobs/handler.ts";
import { kinds } from "#lib/usecases/jobs/kinds.ts";
import { audit } from "#lib/usecases/kernel/audit.ts";
import { goneAt } from "#lib/usecases/organisations/grace.ts";

async function keysOf(writer: Writer, id: string): Promise<string[]> {
  const documents = await writer
    .select({ key: evidence.storageKey })
    .from(evidence)
    .where(and(eq(evidence.organisationId, id), isNotNull(evidence.storageKey)));
  const reports = await writer
    .select({ key: report.storageKey })
    .from(report)
    .where(and(eq(report.organisationId, id), isNotNull(report.storageKey)));
  return [...documents, ...reports].flatMap(({ key }) => (key === null ? [] : [key]));
}

/**
 * Removes an organisation whose 30 days have passed with everything that is its own (design §5); one that was restored, or
 * restored and deleted anew, stays. The files go by a job of their own, asked for in the same transaction. One line of the
 * log stays: that it was deleted, and when.
 */
export const removesOrganisation: Handler = handler(kinds["organisation-removal"], async (context, payload) => async (writer) => {
  const [id, now] = [payload.organisation, context.clock()];
  const [found] = await writer.select().from(organisation).where(eq(organisation.id, id));
  if (found?.deletedAt == null || found.deletedAt.getTime() !== payload.deletedAt || goneAt(found.deletedAt) > now) return;
  const keys = await keysOf(writer, id);
  await writer.delete(organisation).where(eq(organisation.id, id));
  await writer.delete(auditEntry).where(eq(auditEntry.organisationId, id));
  if (keys.length > 0)
    await enqueue(writer, { kind: "file-removal", key: `organisation:${id}:${payload.deletedAt}`, payload: { keys }, runAt: now });
  const caller = { actor: { kind: "system" as const, task: "organisation-removal" }, clock: context.clock, database: context.database };
  await audit(writer, caller, "organisation.delete", { subject: id, detail: { removed: true } });
});

/** Removes files whose rows are gone; one that is gone already is no error. */
export function removesFiles(open: () => Promise<FileStore> = fileStore): Handler {
  return handler(kinds["file-removal"], async (_, { keys }) => {
    const store = await open();
    for (const key of keys) await store.remove(key);
    return undefined;
  });
}
