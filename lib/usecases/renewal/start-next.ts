import "server-only";
import { desc, eq } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { answer, answerChange, snapshot } from "#db/schema/assessment.ts";
import { evidenceUse } from "#db/schema/evidence.ts";
import { danishDate } from "#lib/domain/date.ts";
import { renewalOf } from "#lib/domain/snapshot/renewal.ts";
import * as z from "#lib/domain/zod.ts";
import { writeStart } from "#lib/usecases/assessments/start.ts";
import { personOf } from "#lib/usecases/kernel/audit.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { type OrganisationScope, scopeOf } from "#lib/usecases/organisations/scope.ts";
import { findSnapshot } from "#lib/usecases/snapshots/find.ts";
import { isStillFresh, usedByIndicator, usesOf } from "./uses.ts";

async function lastSnapshot(reader: Reader, organisation: OrganisationScope): Promise<string | null> {
  const [last] = await reader
    .select({ id: snapshot.id })
    .from(snapshot)
    .where(eq(snapshot.organisationId, organisation))
    .orderBy(desc(snapshot.takenAt), desc(snapshot.id))
    .limit(1);
  return last?.id ?? null;
}

/** What was taken back: an answer or a list of which nothing is left. */
function isBlank(value: unknown): boolean {
  return value === null || (typeof value === "object" && Object.keys(value).length === 0);
}

/**
 * Starts a round from the last snapshot, of the same edition and revision, and gives its id. Everything that stood in the
 * last round's rows goes along: answers that rest on figures, dates or documents that have aged are asked again (their
 * value stands there and does not count), the others count and are marked to be confirmed; documents that are still young
 * enough are used again. Refused as `no-snapshot`, or as `already-open` with the id of the round that is open.
 */
export const startNextRound = verb("assessment.start", z.strictObject({ slug: z.string() }), async (context, { slug }) => {
  const { reader } = context.database;
  const scope = await scopeOf(reader, context.actor, slug);
  if (scope === null || !context.may(scope)) return refuse("not-found");
  const last = await lastSnapshot(reader, scope.organisation);
  const found = last === null ? null : await findSnapshot(reader, context.actor, last);
  if (found === null) return refuse("no-snapshot");
  const [at, by] = [context.clock(), personOf(context)];
  const today = danishDate(at);
  const uses = await usesOf(reader, found.assessment);
  const { indicators } = renewalOf(found.document, found.snapshot, today, usedByIndicator(uses));
  const confirmed = new Set(indicators.filter(({ state }) => state === "confirm").map(({ indicator }) => indicator));
  const rows = await reader.select().from(answer).where(eq(answer.assessmentId, found.assessment));
  return context.database.write(async (writer) => {
    const { organisation } = scope;
    const started = await writeStart(writer, context, { organisation, edition: found.edition, previous: found.assessment });
    if (!started.ok) return started;
    const assessmentId = started.value;
    for (const { part, key, value } of rows.filter((one) => !isBlank(one.value))) {
      const carried = part !== "answers" ? null : confirmed.has(key) ? "confirm" : "ask-again";
      const row = { assessmentId, part, key, version: 1, value, changedBy: by, changedAt: at };
      await writer.insert(answer).values({ ...row, carried });
      await writer.insert(answerChange).values({ ...row, origin: "renewal" });
    }
    for (const { documentDate: _, ...use } of uses.filter((one) => isStillFresh(found.document, one, today)))
      await writer.insert(evidenceUse).values({ ...use, assessmentId });
    return done({ assessment: assessmentId });
  });
});
