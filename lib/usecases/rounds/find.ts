import "server-only";
import { asc, desc, eq } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { blindRater, blindRound } from "#db/schema/blind-round.ts";
import type { Actor } from "#lib/authz/actor.ts";
import { type Assessment, findAssessment } from "#lib/usecases/assessments/find.ts";

/** A blind round of an assessment that the caller belongs to: what is asked for and of whom, never what they gave. */
export type BlindRound = {
  id: string;
  assessment: Assessment;
  indicators: readonly string[];
  openedAt: Date;
  closedAt: Date | null;
  raters: readonly { person: string; doneAt: Date | null }[];
};

type Row = typeof blindRound.$inferSelect;

/** What a row says, with who was asked. */
export async function withRaters(reader: Pick<Reader, "select">, row: Row, assessment: Assessment): Promise<BlindRound> {
  const raters = await reader
    .select({ person: blindRater.personId, doneAt: blindRater.doneAt })
    .from(blindRater)
    .where(eq(blindRater.roundId, row.id))
    .orderBy(asc(blindRater.personId));
  const { id, indicators, openedAt, closedAt } = row;
  return { id, assessment, indicators, openedAt, closedAt, raters };
}

/** The blind round of an id; null for who does not belong to its organisation. */
export async function findRound(reader: Reader, actor: Actor, id: string): Promise<BlindRound | null> {
  const [row] = await reader.select().from(blindRound).where(eq(blindRound.id, id));
  const assessment = row === undefined ? null : await findAssessment(reader, actor, row.assessmentId);
  return row === undefined || assessment === null ? null : withRaters(reader, row, assessment);
}

/** Every blind round of an assessment, the newest first. */
export async function roundsOf(reader: Reader, { id }: Assessment): Promise<Row[]> {
  const rows = reader.select().from(blindRound).where(eq(blindRound.assessmentId, id));
  return rows.orderBy(desc(blindRound.openedAt), desc(blindRound.id));
}

/** What the policy looks at. */
export function subjectOf({ assessment, raters, closedAt }: BlindRound) {
  return { organisation: assessment.organisation, raters: raters.map(({ person }) => person), closed: closedAt !== null };
}
