import "server-only";
import { eq } from "drizzle-orm";
import { participantImport } from "#db/schema/participant.ts";
import * as z from "#lib/domain/zod.ts";
import { audit } from "#lib/usecases/kernel/audit.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { scopeOf } from "#lib/usecases/organisations/scope.ts";

/** Deletes the list of participants for good. Figures taken from it into an assessment stay; so does how sheets were read. */
export const deleteParticipants = verb("participants.import", z.strictObject({ slug: z.string() }), async (context, { slug }) => {
  const { database } = context;
  const scope = await scopeOf(database.reader, context.actor, slug);
  if (scope === null || !context.may(scope)) return refuse("not-found");
  const { organisation } = scope;
  return database.write(async (writer) => {
    const { rowsAffected } = await writer.delete(participantImport).where(eq(participantImport.organisationId, organisation));
    if (rowsAffected === 0) return refuse("not-found");
    await audit(writer, context, "participants.import", { organisation, detail: { done: "deleted" } });
    return done({ deleted: true });
  });
});
