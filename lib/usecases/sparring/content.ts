import "server-only";
import { and, asc, eq, isNull, ne, or, sql } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { answer } from "#db/schema/assessment.ts";
import { evidence, evidenceUse } from "#db/schema/evidence.ts";
import { agreedRating, sparringMessage, sparringRating } from "#db/schema/sparring.ts";
import { isBlank } from "#lib/usecases/assessments/answers.ts";
import type { SparringCase } from "./case.ts";

/** The highest version of each indicator's rating in a series of versions. */
function newest<T extends { indicatorId: string; version: number }>(rows: readonly T[]): T[] {
  const last = new Map<string, T>();
  for (const row of rows) if (row.version > (last.get(row.indicatorId)?.version ?? 0)) last.set(row.indicatorId, row);
  return [...last.values()];
}

const counts = or(isNull(answer.carried), ne(answer.carried, "ask-again"));

/**
 * Everything of an assessment that both sides of a case read, and nothing else: what is answered, the documents that are
 * used in it, both series of the sparring, and the conversation. The team's own notes and comments, its blind rounds and
 * its plan are not in it. What CED reads of a case comes from here, and so does what the secretariat is shown of that.
 */
export async function contentOf(reader: Reader, { id, organisation }: Pick<SparringCase, "id" | "organisation">) {
  const [answers, documents, ratings, agreed, messages] = await Promise.all([
    reader
      .select({ part: answer.part, key: answer.key, value: answer.value, version: answer.version, changedAt: answer.changedAt })
      .from(answer)
      .where(and(eq(answer.assessmentId, id), ne(answer.part, "remarks"), counts))
      .orderBy(asc(answer.part), asc(answer.key)),
    reader
      .select({ use: evidenceUse, document: evidence })
      .from(evidenceUse)
      .innerJoin(evidence, and(eq(evidence.id, evidenceUse.evidenceId), eq(evidence.organisationId, organisation)))
      .where(and(eq(evidenceUse.assessmentId, id), isNull(evidence.removedAt)))
      .orderBy(asc(evidence.title), asc(evidence.id)),
    reader.select().from(sparringRating).where(eq(sparringRating.caseId, id)),
    reader.select().from(agreedRating).where(eq(agreedRating.caseId, id)),
    reader
      .select()
      .from(sparringMessage)
      .where(and(eq(sparringMessage.caseId, id), isNull(sparringMessage.removedAt)))
      .orderBy(asc(sparringMessage.writtenAt), sql`rowid`),
  ]);
  return {
    answers: answers.filter(({ value }) => !isBlank(value)),
    documents,
    ratings: newest(ratings).filter(({ points }) => points !== null),
    agreed: newest(agreed),
    messages,
  };
}

/** What a case holds for CED, as counts: what the secretariat is shown as “what CED sees now”. */
export type Seen = Record<"answers" | "criteria" | "improvements" | "labels" | "documents" | "ratings" | "agreed" | "messages", number>;

/** Counts what there is to see in a case. */
export function seenIn({ answers, documents, ratings, agreed, messages }: Awaited<ReturnType<typeof contentOf>>): Seen {
  const of = (part: string) => answers.filter((one) => one.part === part);
  const listed = (part: string) => of(part).reduce((sum, { value }) => sum + (Array.isArray(value) ? value.length : 0), 0);
  return {
    answers: of("answers").length,
    criteria: of("eligibility").length,
    improvements: listed("improvements"),
    labels: listed("labels"),
    documents: new Set(documents.map(({ document }) => document.id)).size,
    ratings: ratings.length,
    agreed: agreed.length,
    messages: messages.length,
  };
}
