import "server-only";
import { desc, eq } from "drizzle-orm";
import { assessment, snapshot } from "#db/schema/assessment.ts";
import { editionRevision } from "#db/schema/edition-revision.ts";
import { person } from "#db/schema/identity.ts";
import type { LocalText } from "#lib/domain/edition/schema.ts";
import { own } from "#lib/domain/record.ts";
import type { LabelResult, Result } from "#lib/domain/scoring/result.ts";
import * as z from "#lib/domain/zod.ts";
import { prepared } from "#lib/usecases/editions/prepared.ts";
import { ofAssessment } from "#lib/usecases/editions/standing.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { scopeOf } from "#lib/usecases/organisations/scope.ts";

/** How a label stood in a snapshot; points are weighted. */
export type LabelStand = Pick<LabelResult, "verdict" | "score" | "distance"> & { id: string; title: LocalText };

/** A round of answers. `snapshot` is what was frozen when it was submitted; null of the open one. Times are ISO 8601, UTC. */
export type RoundInHistory = {
  assessment: string;
  edition: { id: string; revision: number; title: LocalText; basis: "indicative" | "official" };
  startedAt: string;
  startedBy: string;
  snapshot: { id: string; takenAt: string; takenBy: string; answered: number; indicators: number; labels: LabelStand[] } | null;
};

/** Every round of an organisation, the newest first, with what the reader may do next. */
export const readHistory = verb("assessment.read", z.strictObject({ slug: z.string() }), async (context, { slug }) => {
  const { reader } = context.database;
  const scope = await scopeOf(reader, context.actor, slug);
  if (scope === null || !context.may(scope)) return refuse("not-found");
  const rows = await reader
    .select({ round: assessment, digest: editionRevision.digest, rulesDigest: editionRevision.rulesDigest, startedBy: person.name })
    .from(assessment)
    .innerJoin(editionRevision, ofAssessment)
    .innerJoin(person, eq(person.id, assessment.startedBy))
    .where(eq(assessment.organisationId, scope.organisation))
    .orderBy(desc(assessment.startedAt), desc(assessment.id));
  const taken = await reader
    .select({ id: snapshot.id, assessment: snapshot.assessmentId, at: snapshot.takenAt, result: snapshot.result, by: person.name })
    .from(snapshot)
    .innerJoin(person, eq(person.id, snapshot.takenBy))
    .where(eq(snapshot.organisationId, scope.organisation));
  const rounds = rows.map(async ({ round, digest, rulesDigest, startedBy }): Promise<RoundInHistory> => {
    const { editionId, revision } = round;
    const { document } = await prepared(reader, { editionId, revision, digest, rulesDigest });
    const frozen = taken.find((one) => one.assessment === round.id);
    const edition = { id: editionId, revision, title: document.title, basis: document.basis };
    const begun = { assessment: round.id, edition, startedAt: round.startedAt.toISOString(), startedBy };
    if (frozen === undefined) return { ...begun, snapshot: null };
    const result = JSON.parse(frozen.result) as Result;
    const states = Object.values(result.indicators);
    const labels = document.labels.flatMap(({ id, title }): LabelStand[] => {
      const label = own(result.labels, id);
      return label === undefined ? [] : [{ id, title, verdict: label.verdict, score: label.score, distance: label.distance }];
    });
    const answered = states.filter(({ state }) => state !== "unanswered").length;
    const of = { id: frozen.id, takenAt: frozen.at.toISOString(), takenBy: frozen.by, answered, indicators: states.length, labels };
    return { ...begun, snapshot: of };
  });
  const can = { start: context.can("assessment.start", scope) };
  return done({ organisation: { slug, name: scope.name }, rounds: await Promise.all(rounds), can });
});
