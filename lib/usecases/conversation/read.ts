import "server-only";
import { and, asc, eq, isNull, lt } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { evidence } from "#db/schema/evidence.ts";
import { planAction } from "#db/schema/plan.ts";
import { sparringMention, sparringMessage, sparringRead } from "#db/schema/sparring.ts";
import { OneConversation } from "#lib/domain/sparring-talk/schema.ts";
import type { Talk, TalkMessage } from "#lib/domain/sparring-talk/view.ts";
import { recordLook } from "#lib/usecases/consent/look.ts";
import { personOf } from "#lib/usecases/kernel/audit.ts";
import { type Caller, done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { namesOf } from "#lib/usecases/people/names.ts";
import { findCase, type SparringCase } from "#lib/usecases/sparring/case.ts";
import { answering, documentsOf } from "./documents.ts";
import { peopleOf } from "./people.ts";

async function messagesOf(reader: Reader, { id, organisation }: SparringCase, indicator: string | null) {
  const kept = and(
    ...[eq(evidence.id, sparringMessage.settledWith), eq(evidence.organisationId, organisation)],
    isNull(evidence.removedAt),
  );
  const at = indicator === null ? [] : [eq(sparringMessage.indicatorId, indicator)];
  return reader
    .select({ row: sparringMessage, document: evidence, plan: planAction.id })
    .from(sparringMessage)
    .leftJoin(evidence, kept)
    .leftJoin(planAction, and(eq(planAction.id, sparringMessage.planActionId), isNull(planAction.removedAt)))
    .where(and(eq(sparringMessage.caseId, id), ...at))
    .orderBy(asc(sparringMessage.writtenAt), asc(sparringMessage.id));
}

type Found = Awaited<ReturnType<typeof messagesOf>>[number];

async function mentionsOf(reader: Reader, { id }: SparringCase) {
  const rows = await reader
    .select({ message: sparringMention.messageId, person: sparringMention.personId })
    .from(sparringMention)
    .innerJoin(sparringMessage, eq(sparringMessage.id, sparringMention.messageId))
    .where(eq(sparringMessage.caseId, id));
  return Map.groupBy(rows, ({ message }) => message);
}

async function readUntil(reader: Reader, caller: Caller, { id }: SparringCase): Promise<number> {
  const own = and(eq(sparringRead.caseId, id), eq(sparringRead.personId, personOf(caller)));
  const [found] = await reader.select({ at: sparringRead.readAt }).from(sparringRead).where(own);
  return found?.at.getTime() ?? 0;
}

async function markRead(caller: Caller, { id }: SparringCase, readAt: Date): Promise<void> {
  await caller.database.write((writer) =>
    writer
      .insert(sparringRead)
      .values({ caseId: id, personId: personOf(caller), readAt })
      .onConflictDoUpdate({
        ...{ target: [sparringRead.caseId, sparringRead.personId], set: { readAt } },
        setWhere: lt(sparringRead.readAt, readAt),
      }),
  );
}

const named = (found: typeof evidence.$inferSelect | null) => (found === null ? null : { title: found.title, titleEn: found.titleEn });

type Bare = Omit<TalkMessage, "isNew" | "mentions" | "can" | "documents">;

/** What somebody is called; empty when they were erased. */
type NameOf = (id: string | null) => string;

function viewOf({ row, document, plan }: Found, me: string, { side }: SparringCase, nameOf: NameOf): Bare {
  const removed = row.removedAt !== null;
  return {
    ...{ id: row.id, kind: row.kind, indicator: row.indicatorId, removed, text: removed ? null : row.text },
    by: { name: nameOf(row.writtenBy), side: row.side },
    at: row.writtenAt.toISOString(),
    own: row.writtenBy === me,
    settled: row.settledAt === null ? null : { by: nameOf(row.settledBy), at: row.settledAt.toISOString(), document: named(document) },
    plan: side === "secretariat" ? plan : null,
  };
}

/**
 * The conversation of a case, at one indicator or (`null`) all of it, the oldest first, for both sides: what is removed has
 * no text, requests say whether they are settled. Reading all of it counts as read; a benchmarker's look is logged.
 * Times are ISO 8601, UTC.
 */
export const readConversation = verb("sparring.read", OneConversation, async (context, { case: id, indicator }) => {
  const { reader } = context.database;
  const found = await findCase(reader, context.actor, id);
  if (found === null || !context.may(found)) return refuse("not-found");
  if (indicator !== null && !found.edition.positions.has(indicator)) return refuse("not-found");
  const [rows, mentions, until, people, documents] = await Promise.all([
    messagesOf(reader, found, indicator),
    mentionsOf(reader, found),
    readUntil(reader, context, found),
    peopleOf(reader, found),
    found.side === "secretariat" ? documentsOf(reader, found) : [],
  ]);
  const mentioned = [...mentions.values()].flat().map(({ person }) => person);
  const names = await namesOf(reader, [...rows.flatMap(({ row }) => [row.writtenBy, row.settledBy]), ...mentioned]);
  const nameOf: NameOf = (who) => names.get(who ?? "") ?? "";
  const me = personOf(context);
  const can = {
    discuss: context.can("sparring.discuss", found),
    ask: found.side === "ced" && context.can("sparring.ask", found),
    plan: context.can("sparring.discuss", found) && context.can("plan.change", found),
  };
  const messages = rows.map((one): TalkMessage => {
    const view = viewOf(one, me, found, nameOf);
    const waits = view.kind === "evidence-request" && !view.removed && view.settled === null;
    return {
      ...{
        ...view,
        mentions: (mentions.get(view.id) ?? []).map(({ person }) => nameOf(person)).sort((a, b) => a.localeCompare(b, "da")),
        isNew: !view.own && !view.removed && one.row.writtenAt.getTime() > until,
      },
      can: { remove: can.discuss && view.own && !view.removed, settle: can.discuss && waits, plan: can.plan && waits },
      documents: waits ? answering(documents, view.indicator) : [],
    };
  });
  const last = rows.at(-1)?.row.writtenAt;
  if (indicator === null && last !== undefined && messages.some(({ isNew }) => isNew)) await markRead(context, found, last);
  await recordLook(context, found, "case");
  const edition = { id: found.edition.identity.id, revision: found.edition.identity.revision };
  return done<Talk>({
    ...{ case: found.id, indicator, side: found.side, shared: found.shared, edition, can, messages },
    organisation: { slug: found.slug, name: found.name },
    people: people.filter((one) => one.id !== me).map(({ id: who, name, side }) => ({ id: who, name, side })),
  });
});
