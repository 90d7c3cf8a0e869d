import "server-only";
import type { Reader } from "#db/client.ts";
import { CaseloadQuery, type Chosen, chosen } from "#lib/domain/caseload/query.ts";
import { danishDate } from "#lib/domain/date.ts";
import { own } from "#lib/domain/record.ts";
import type { Result } from "#lib/domain/scoring/result.ts";
import { resultTextOf } from "#lib/usecases/assessments/read-result.ts";
import { recordLooks } from "#lib/usecases/consent/look.ts";
import { personOf } from "#lib/usecases/kernel/audit.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import type { SparringCase } from "#lib/usecases/sparring/case.ts";
import { activityIn, type LabelHeld, labelsOf, namesOf, sessionsAfter } from "./facts.ts";
import { sharedClusters } from "./shared.ts";

/** Weighted points for gold: what the answers give at least and at most, and what gold needs (null where there is no bar). */
export type Readiness = { low: number; high: number; bar: number | null; basis: "indicative" | "official" };

/** A cluster as the caseload shows it, by its newest shared round. Moments are ISO 8601, UTC. */
export type CaseloadCluster = Chosen & {
  case: string;
  state: "open" | "submitted";
  startedAt: string;
  label: LabelHeld | null;
  /** From the answers as they are now; of a submitted round from its stored result; null where the edition has no gold. */
  readiness: Readiness | null;
  benchmarkers: { id: string; name: string }[];
  /** Earlier rounds that are shared too. */
  earlier: { case: string; startedAt: string }[];
  can: { take: boolean; handOver: boolean };
};

async function readinessOf(reader: Reader, round: SparringCase, today: string): Promise<Readiness | null> {
  const { labels, edition } = JSON.parse(await resultTextOf(reader, round, today)) as Result;
  const gold = own(labels, "gold");
  return gold === undefined ? null : { low: gold.score.low, high: gold.score.high, bar: gold.score.bar, basis: edition.basis };
}

const iso = (at: Date | undefined) => at?.toISOString() ?? null;

/**
 * The clusters that share an assessment with CED now, filtered and in the order asked for; each one shown is a look that
 * its secretariat reads, once a day. `total` counts them all.
 */
export const readCaseload = verb("caseload.read", CaseloadQuery, async (context, query) => {
  if (!context.may(null)) return refuse("not-found");
  const { reader } = context.database;
  const [me, now] = [personOf(context), context.clock()];
  // Whoever also works in a cluster sees that one in its own workspace.
  const shared = (await sharedClusters(reader, context.actor)).filter(({ newest }) => newest.side === "ced");
  const ids = shared.map(({ newest }) => newest.id);
  const [labels, activity, sessions, names] = await Promise.all([
    labelsOf(
      reader,
      shared.map(({ newest }) => newest.organisation),
    ),
    activityIn(reader, ids),
    sessionsAfter(reader, ids, now),
    namesOf(
      reader,
      shared.flatMap(({ newest }) => newest.benchmarkers),
    ),
  ]);
  const clusters = shared.map(({ newest, earlier }) => ({
    ...{ newest, name: newest.name, label: labels.get(newest.organisation) ?? null, isMine: newest.benchmarkers.includes(me) },
    ...{ nextSession: iso(sessions.get(newest.id)), lastActivity: iso(activity.get(newest.id)) },
    earlier: earlier.map(({ id, startedAt }) => ({ case: id, startedAt: startedAt.toISOString() })),
  }));
  const shown = chosen(clusters, query);
  const rows = shown.map(async ({ newest, ...cluster }): Promise<CaseloadCluster> => {
    const mayTake = context.can("sparring.take", newest);
    return {
      ...{ ...cluster, case: newest.id, state: newest.state, startedAt: newest.startedAt.toISOString() },
      readiness: await readinessOf(reader, newest, danishDate(now)),
      benchmarkers: newest.benchmarkers.map((id) => ({ id, name: names.get(id) ?? "" })),
      can: { take: mayTake && !cluster.isMine, handOver: mayTake && cluster.isMine },
    };
  });
  const found = await Promise.all(rows);
  await recordLooks(
    context,
    shown.map(({ newest }) => newest),
    "caseload",
  );
  return done({ clusters: found, total: clusters.length });
});
