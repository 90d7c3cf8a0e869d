import "server-only";
import type { Reader } from "#db/client.ts";
import { CaseloadQuery, chosen } from "#lib/domain/caseload/query.ts";
import type { CaseloadCluster, Readiness } from "#lib/domain/caseload/view.ts";
import { danishDate } from "#lib/domain/date.ts";
import { own } from "#lib/domain/record.ts";
import { recordLooks } from "#lib/usecases/consent/look.ts";
import { personOf } from "#lib/usecases/kernel/audit.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { namesOf } from "#lib/usecases/people/names.ts";
import type { SparringCase } from "#lib/usecases/sparring/case.ts";
import { selfSeries } from "#lib/usecases/sparring/series.ts";
import { activityIn, labelsOf, sessionsAfter } from "./facts.ts";
import { sharedClusters } from "./shared.ts";

async function readinessOf(reader: Reader, round: SparringCase, today: string): Promise<Readiness | null> {
  const { labels, edition } = (await selfSeries(reader, round, today)).result;
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
      benchmarkers: newest.benchmarkers
        .map((id) => ({ id, name: names.get(id) ?? "" }))
        .sort((one, other) => one.name.localeCompare(other.name, "da")),
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
