import "server-only";
import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { evidence } from "#db/schema/evidence.ts";
import * as z from "#lib/domain/zod.ts";
import { audit } from "#lib/usecases/kernel/audit.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { scopeOf } from "#lib/usecases/organisations/scope.ts";

const Input = z.strictObject({ slug: z.string(), evidence: z.string(), removed: z.boolean() });

/** Removes a document, or takes that back: until it is cleaned up, its file and where it was used stay as they were. */
export const removeEvidence = verb("evidence.change", Input, async (context, { slug, evidence: id, removed }) => {
  const { clock, database } = context;
  const scope = await scopeOf(database.reader, context.actor, slug);
  if (scope === null || !context.may(scope)) return refuse("not-found");
  const { organisation } = scope;
  return database.write(async (writer) => {
    const { rowsAffected } = await writer
      .update(evidence)
      .set({ removedAt: removed ? clock() : null })
      .where(
        and(
          eq(evidence.id, id),
          eq(evidence.organisationId, organisation),
          removed ? isNull(evidence.removedAt) : isNotNull(evidence.removedAt),
        ),
      );
    if (rowsAffected !== 1) return refuse("not-found");
    await audit(writer, context, "evidence.change", { organisation, subject: id, detail: { done: removed ? "removed" : "restored" } });
    return done({ id });
  });
});
