import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { sparringMessage, sparringRead } from "#db/schema/sparring.ts";
import type { Waiting } from "#lib/domain/sparring/view.ts";

/** What waits for a reader in a case, by indicator; "" is the conversation about none in particular. */
export async function waitingIn(reader: Reader, caseId: string, me: string): Promise<ReadonlyMap<string, Waiting>> {
  const [[read], messages] = await Promise.all([
    reader
      .select({ at: sparringRead.readAt })
      .from(sparringRead)
      .where(and(eq(sparringRead.caseId, caseId), eq(sparringRead.personId, me))),
    reader
      .select()
      .from(sparringMessage)
      .where(and(eq(sparringMessage.caseId, caseId), isNull(sparringMessage.removedAt))),
  ]);
  const since = read?.at.getTime() ?? 0;
  return new Map(
    [...Map.groupBy(messages, ({ indicatorId }) => indicatorId ?? "")].map(([indicator, found]) => {
      const requests = found.filter(({ kind, settledAt }) => kind === "evidence-request" && settledAt === null).length;
      const unread = found.filter(({ writtenBy, writtenAt }) => writtenBy !== me && writtenAt.getTime() > since).length;
      return [indicator, { requests, unread }];
    }),
  );
}
