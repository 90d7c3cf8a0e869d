import "server-only";
import { eq, sum } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { answer } from "#db/schema/assessment.ts";

/**
 * A number that rises with every change of an assessment's answers (the sum of their versions; answers are never
 * removed): who decides about all of them at once says with it what they saw.
 */
export async function stampOf(reader: Pick<Reader, "select">, assessment: string): Promise<number> {
  const [row] = await reader
    .select({ total: sum(answer.version) })
    .from(answer)
    .where(eq(answer.assessmentId, assessment));
  return Number(row?.total ?? 0);
}
