import "server-only";
import { and, eq } from "drizzle-orm";
import { sparringMessage } from "#db/schema/sparring.ts";
import { fault } from "#lib/domain/fault.ts";
import { SettledRequest } from "#lib/domain/sparring-talk/schema.ts";
import { recordSparring } from "#lib/usecases/independence/record.ts";
import { audit, personOf } from "#lib/usecases/kernel/audit.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { answering, documentsOf } from "./documents.ts";
import { findMessage, isWaiting } from "./find.ts";

/**
 * Settles a request for evidence: the secretariat by pointing to a document that it uses at the request's indicator, a
 * benchmarker without one. `not-found` as well when somebody else has settled it meanwhile.
 */
export const settleRequest = verb("sparring.discuss", SettledRequest, async (context, { message, evidence: document }) =>
  context.database.write(async (writer) => {
    const asked = await findMessage(writer, context.actor, message);
    if (asked === null || !context.may(asked.found)) return refuse("not-found");
    const { row, found } = asked;
    const isOwn = found.side === "secretariat";
    const offered = isOwn ? answering(await documentsOf(writer, found), row.indicatorId) : [];
    if (isOwn && !offered.some(({ id }) => id === document))
      return refuse("invalid", [fault(["evidence"], "unknown-option", { options: offered.map(({ title }) => title).join(", ") })]);
    const { rowsAffected } = await writer
      .update(sparringMessage)
      .set({ settledBy: personOf(context), settledAt: context.clock(), settledWith: isOwn ? document : null })
      .where(and(eq(sparringMessage.id, row.id), isWaiting()));
    if (rowsAffected !== 1) return refuse("not-found");
    await recordSparring(writer, context, found);
    const detail = { indicator: row.indicatorId, message: row.id, settled: true, evidence: isOwn ? document : null };
    await audit(writer, context, "sparring.discuss", { organisation: found.organisation, subject: found.id, detail });
    return done({ id: row.id });
  }),
);
