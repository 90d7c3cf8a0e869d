import "server-only";
import { and, eq } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { answer } from "#db/schema/assessment.ts";
import { person } from "#db/schema/identity.ts";
import { blankOf, type Part } from "#lib/domain/assessment/parts.ts";
import type { Standing } from "#lib/usecases/kernel/verb.ts";

/** Where an answer is kept. */
export type Place = { assessment: string; part: Part; key: string };

/** What is saved at a place, with its version, who wrote it and when; version 0 and blank where nothing is. */
export async function standingAt(reader: Pick<Reader, "select">, { assessment, part, key }: Place): Promise<Standing> {
  const [row] = await reader
    .select({ value: answer.value, version: answer.version, id: person.id, name: person.name, at: answer.changedAt })
    .from(answer)
    .innerJoin(person, eq(person.id, answer.changedBy))
    .where(and(eq(answer.assessmentId, assessment), eq(answer.part, part), eq(answer.key, key)));
  if (row === undefined) return { value: blankOf(part), version: 0, by: null, at: null };
  const { value, version, id, name, at } = row;
  return { value, version, by: { id, name }, at };
}
