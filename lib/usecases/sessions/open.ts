import "server-only";
import type { Writer } from "#db/client.ts";
import { type Context, refuse } from "#lib/usecases/kernel/verb.ts";
import type { SparringCase } from "#lib/usecases/sparring/case.ts";
import { findSession, type Session } from "./find.ts";

/** A session that notes and outcomes may still be written to: neither cancelled nor confirmed by both sides. */
export async function openSession(
  writer: Writer,
  context: Context<"session.plan">,
  id: string,
): Promise<{ found: SparringCase; session: Session } | { refusal: ReturnType<typeof refuse<"not-found" | "session-over">> }> {
  const seen = await findSession(writer, context.actor, id);
  if (seen === null || !context.may(seen.found)) return { refusal: refuse("not-found") };
  const isOver = seen.session.state === "cancelled" || seen.session.confirmedAt !== null;
  return isOver ? { refusal: refuse("session-over") } : seen;
}
