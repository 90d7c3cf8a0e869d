import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { sparringMention, sparringMessage } from "#db/schema/sparring.ts";
import { OneMessage } from "#lib/domain/sparring-talk/schema.ts";
import { audit, personOf } from "#lib/usecases/kernel/audit.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { findMessage } from "./find.ts";

/** Takes back a message or request of the caller's own; its text is gone, that there was one stays in the conversation. */
export const removeMessage = verb("sparring.discuss", OneMessage, async (context, { message }) =>
  context.database.write(async (writer) => {
    const asked = await findMessage(writer, context.actor, message);
    if (asked === null || !context.may(asked.found)) return refuse("not-found");
    const { row, found } = asked;
    const own = and(eq(sparringMessage.id, row.id), eq(sparringMessage.writtenBy, personOf(context)), isNull(sparringMessage.removedAt));
    const { rowsAffected } = await writer.update(sparringMessage).set({ text: "–", removedAt: context.clock() }).where(own);
    if (rowsAffected !== 1) return refuse("not-found");
    await writer.delete(sparringMention).where(eq(sparringMention.messageId, row.id));
    const detail = { indicator: row.indicatorId, message: row.id, removed: true };
    await audit(writer, context, "sparring.discuss", { organisation: found.organisation, subject: found.id, detail });
    return done({ id: row.id });
  }),
);
