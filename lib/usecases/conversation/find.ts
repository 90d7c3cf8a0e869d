import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { sparringMessage } from "#db/schema/sparring.ts";
import type { Actor } from "#lib/authz/actor.ts";
import { findCase, type SparringCase } from "#lib/usecases/sparring/case.ts";

type Message = typeof sparringMessage.$inferSelect;

/** A message that is not removed, with its case, for who may see it; null for everybody else. */
export async function findMessage(reader: Reader, actor: Actor, id: string): Promise<{ row: Message; found: SparringCase } | null> {
  const standing = and(eq(sparringMessage.id, id), isNull(sparringMessage.removedAt));
  const [row] = await reader.select().from(sparringMessage).where(standing);
  const found = row === undefined ? null : await findCase(reader, actor, row.caseId);
  return row === undefined || found === null ? null : { row, found };
}

/** In SQL: a request for evidence that waits. */
export function isWaiting() {
  return and(eq(sparringMessage.kind, "evidence-request"), isNull(sparringMessage.settledAt), isNull(sparringMessage.removedAt));
}
