import "server-only";
import { and, desc, eq, isNull } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { migration } from "#db/schema/migration.ts";
import type { Assessment } from "#lib/usecases/assessments/find.ts";

/** The migration that brought an assessment where it is, as long as it has not been taken back; null when there is none. */
export async function lastMigration(
  reader: Pick<Reader, "select">,
  { id, edition: { identity } }: Assessment,
): Promise<typeof migration.$inferSelect | null> {
  const [last] = await reader
    .select()
    .from(migration)
    .where(and(eq(migration.assessmentId, id), isNull(migration.revertedAt)))
    .orderBy(desc(migration.appliedAt), desc(migration.id))
    .limit(1);
  return last !== undefined && last.toEdition === identity.id && last.toRevision === identity.revision ? last : null;
}
