import "server-only";
import { eq, sql } from "drizzle-orm";
import type { Reader, Writer } from "#db/client.ts";
import { answer, answerChange } from "#db/schema/assessment.ts";
import type { RowBefore } from "#db/schema/migration.ts";
import type { Answers, Entry } from "#lib/domain/assessment/schema.ts";
import { answersDocument } from "#lib/usecases/assessments/answers.ts";
import { personOf } from "#lib/usecases/kernel/audit.ts";
import type { Caller } from "#lib/usecases/kernel/verb.ts";

/** What stands in an assessment: its rows, and all of it as an answers document, also the figures that are asked again. */
export type Standing = { rows: RowBefore[]; answers: Answers };

/** Reads what stands in an assessment; a migration carries figures that are asked again too, so that their old values stay. */
export async function standingOf(reader: Pick<Reader, "select">, assessment: string, today: string): Promise<Standing> {
  const document = await answersDocument(reader, assessment, today);
  if (document === null) throw new Error(`assessment ${assessment} is gone`);
  const rows = await reader
    .select({ part: answer.part, key: answer.key, value: answer.value, carried: answer.carried })
    .from(answer)
    .where(eq(answer.assessmentId, assessment));
  const asked = rows.filter(({ part, carried }) => part === "answers" && carried === "ask-again");
  const entries = Object.fromEntries(asked.map(({ key, value }) => [key, value as Entry]));
  return { rows, answers: { ...document, answers: { ...document.answers, ...entries } } };
}

/** Writes answers with their history (origin `migration`), in a transaction that has seen to it that the round is open. */
export async function writeRows(writer: Writer, caller: Caller, assessment: string, rows: readonly RowBefore[]): Promise<void> {
  const given = { changedBy: personOf(caller), changedAt: caller.clock() };
  for (const { part, key, value: said, carried } of rows) {
    // As text: a criterion's blank is JSON's null, not the column's.
    const value = sql`${JSON.stringify(said)}`;
    const row = { assessmentId: assessment, part, key, value, ...given };
    const [written] = await writer
      .insert(answer)
      .values({ ...row, carried, version: 1 })
      .onConflictDoUpdate({
        target: [answer.assessmentId, answer.part, answer.key],
        set: { value, carried, ...given, version: sql`${answer.version} + 1` },
      })
      .returning({ version: answer.version });
    if (written === undefined) throw new Error(`the answer ${part}/${key} was not written`);
    await writer.insert(answerChange).values({ ...row, version: written.version, origin: "migration" });
  }
}
