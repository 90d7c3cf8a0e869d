import "server-only";
import { eq, type SQL, sql } from "drizzle-orm";
import type { Writer } from "#db/client.ts";
import { type answerChange, assessment } from "#db/schema/assessment.ts";
import { audit, personOf } from "#lib/usecases/kernel/audit.ts";
import { type Caller, done, type Outcome, refuse } from "#lib/usecases/kernel/verb.ts";
import type { Assessment } from "./find.ts";
import { type Place, standingAt } from "./standing.ts";

/** A change of one answer: `version` is the one it was made from, 0 where nothing was saved. `value` has been checked by `parsePart`. */
export type AnswerChange = Omit<Place, "assessment"> & {
  version: number;
  value: unknown;
  origin: (typeof answerChange.$inferInsert)["origin"];
  reason?: string | undefined;
};

/** The guard of every answer, once more where it is written: the round is the organisation's, open, and of the edition it was checked against. */
function isStillOpen({ id, organisation, edition: { identity } }: Assessment): SQL {
  return sql`exists (select 1 from assessment where id = ${id} and organisation_id = ${organisation} and state = 'open'
    and edition_id = ${identity.id} and revision = ${identity.revision})`;
}

// Written as text, with `returning`: with every save the driver is quicker at both than at what drizzle would build.
/** Whether the row now holds the change; it does not when its version is another one or the round is closed. */
async function put(writer: Writer, round: Assessment, change: AnswerChange, value: string, by: string, at: number): Promise<boolean> {
  const { part, key, version } = change;
  const written = await writer.all(
    version === 0
      ? sql`insert into answer (assessment_id, part, key, version, value, changed_by, changed_at)
          select ${round.id}, ${part}, ${key}, 1, ${value}, ${by}, ${at} where ${isStillOpen(round)}
          on conflict do nothing returning version`
      : sql`update answer set version = version + 1, value = ${value}, changed_by = ${by}, changed_at = ${at}, carried = null
          where assessment_id = ${round.id} and part = ${part} and key = ${key} and version = ${version} and ${isStillOpen(round)}
          returning version`,
  );
  return written.length === 1;
}

/**
 * Writes one answer with its history and its audit entry, in a transaction that the caller holds, and gives its new
 * version. Refused as `stale` (with what stands there) when the version is not the one that is saved, be the value the
 * same; as `submitted` when the round is closed. Who may is asked before: this is for use cases that have found the round.
 */
export async function writeAnswer(
  writer: Writer,
  caller: Caller,
  round: Assessment,
  change: AnswerChange,
): Promise<Outcome<number, "stale" | "submitted">> {
  const { part, key, origin, reason } = change;
  const [by, at, value, version] = [personOf(caller), caller.clock().getTime(), JSON.stringify(change.value), change.version + 1];
  if (!(await put(writer, round, change, value, by, at))) {
    const [now] = await writer.select({ state: assessment.state }).from(assessment).where(eq(assessment.id, round.id));
    if (now?.state === "submitted") return refuse("submitted");
    return refuse("stale", undefined, { standing: await standingAt(writer, { assessment: round.id, part, key }) });
  }
  const { organisation, id } = round;
  await Promise.all([
    writer.all(sql`insert into answer_change (assessment_id, part, key, version, value, changed_by, changed_at, origin, reason)
      values (${id}, ${part}, ${key}, ${version}, ${value}, ${by}, ${at}, ${origin}, ${reason ?? null}) returning version`),
    audit(writer, caller, "assessment.answer", { organisation, subject: id, detail: { part, key, version } }),
  ]);
  return done(version);
}
