import "server-only";
import { and, desc, eq } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { snapshot } from "#db/schema/assessment.ts";
import { editionRevision } from "#db/schema/edition-revision.ts";
import type { Edition } from "#lib/domain/edition/edition.ts";
import { own } from "#lib/domain/record.ts";
import type { Result } from "#lib/domain/scoring/result.ts";
import type { OrganisationScope } from "#lib/usecases/organisations/scope.ts";

/** More are on the page of the history. */
const most = 5;

/** A total in per cent of what is possible, as decimal text ("79.3"); `low` counts what is unanswered as nothing, `high` as everything. */
export type Total = { low: string; high: string };

/** An earlier round as it was submitted; `sameRules` says whether its points can be held against today's. */
export type EarlierRound = { assessment: string; takenAt: string; sameRules: boolean; result: Result };

/** The total of a result against the label that asks for most: the last of the edition. Null where it asks for no points. */
export function totalOf(result: Result, edition: Edition): Total | null {
  const score = own(result.labels, edition.labels.at(-1)?.id ?? "")?.score;
  return score?.percentLow == null || score.percentHigh === null ? null : { low: score.percentLow, high: score.percentHigh };
}

/** The rounds that an organisation has submitted, the newest first, without the one that is compared (`current`). */
export async function earlierRounds(
  reader: Reader,
  organisation: OrganisationScope,
  { assessment: current, rulesDigest }: { assessment: string; rulesDigest: string },
): Promise<EarlierRound[]> {
  const revision = and(eq(editionRevision.editionId, snapshot.editionId), eq(editionRevision.revision, snapshot.revision));
  const rows = await reader
    .select({ assessment: snapshot.assessmentId, at: snapshot.takenAt, result: snapshot.result, rules: editionRevision.rulesDigest })
    .from(snapshot)
    .innerJoin(editionRevision, revision)
    .where(eq(snapshot.organisationId, organisation))
    .orderBy(desc(snapshot.takenAt))
    .limit(most + 1);
  return rows
    .filter(({ assessment }) => assessment !== current)
    .slice(0, most)
    .map(({ assessment, at, result, rules }) => ({
      ...{ assessment, takenAt: at.toISOString(), sameRules: rules === rulesDigest, result: JSON.parse(result) as Result },
    }));
}
