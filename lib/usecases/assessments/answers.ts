import "server-only";
import { asc, eq } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { answer, assessment } from "#db/schema/assessment.ts";
import type { Answers } from "#lib/domain/assessment/schema.ts";

/** A record of what is saved under each key of a part; `Object.fromEntries`, so that no key is special. */
function record<T>(rows: readonly { part: string; key: string; value: unknown }[], part: string): Record<string, T> {
  return Object.fromEntries(rows.filter((row) => row.part === part && !isBlank(row.value)).map(({ key, value }) => [key, value as T]));
}

/** An answer that was taken back. */
export function isBlank(value: unknown): boolean {
  return value === null || (typeof value === "object" && Object.keys(value).length === 0);
}

/**
 * The answers document (contract §2) of an assessment as of a day, from its rows; each was checked when it was saved.
 * What a new round asks again does not count until it is given. Null when there is no such assessment.
 */
export async function answersDocument(reader: Pick<Reader, "select">, id: string, asOf: string): Promise<Answers | null> {
  const [round] = await reader
    .select({ edition: assessment.editionId, revision: assessment.revision })
    .from(assessment)
    .where(eq(assessment.id, id));
  if (round === undefined) return null;
  const all = await reader
    .select({ part: answer.part, key: answer.key, value: answer.value, carried: answer.carried })
    .from(answer)
    .where(eq(answer.assessmentId, id))
    .orderBy(asc(answer.part), asc(answer.key));
  const rows = all.filter(({ carried }) => carried !== "ask-again");
  const list = <T>(part: string) => (rows.find((row) => row.part === part)?.value ?? []) as T[];
  return {
    ...round,
    asOf,
    answers: record(rows, "answers"),
    eligibility: record(rows, "eligibility"),
    labels: list("labels"),
    improvements: list("improvements"),
    effort: record(rows, "effort"),
  };
}
