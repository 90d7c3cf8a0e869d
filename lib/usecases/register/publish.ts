import "server-only";
import type { Writer } from "#db/client.ts";
import { labelAward, labelCount, publishedScore, registerChange, registerCluster, registerSuccessor } from "#db/schema/register.ts";
import { earliestDay, latestDay } from "#lib/domain/label/published-date.ts";
import { sortNameOf } from "#lib/domain/label/sort-name.ts";
import { slugOf } from "#lib/domain/people/schema.ts";
import * as z from "#lib/domain/zod.ts";
import { audit } from "#lib/usecases/kernel/audit.ts";
import { done, verb } from "#lib/usecases/kernel/verb.ts";
import { type ClusterFact, readFacts } from "./facts.ts";
import { restretchAll } from "./stretches.ts";

type Facts = Awaited<ReturnType<typeof readFacts>>;
const batch = "published-facts";
const idOf = (name: string) => `fact-${slugOf(name)}`;

async function enterClusters(writer: Writer, { clusters, successors }: Facts, at: Date): Promise<void> {
  const row = ({ source: _, ...profile }: ClusterFact) => ({ id: idOf(profile.name), ...profile, sortName: sortNameOf(profile.name) });
  await writer.insert(registerCluster).values(clusters.map((fact) => ({ ...row(fact), version: 1, changedAt: at })));
  const became = successors.map(({ organisation, successor, ...told }) => ({
    ...{ clusterId: idOf(organisation), successorId: idOf(successor), ...told },
  }));
  await writer.insert(registerSuccessor).values(became);
  const changes = clusters.map((fact) => {
    const after = { ...row(fact), successors: became.filter(({ clusterId }) => clusterId === idOf(fact.name)) };
    return { batch, clusterId: after.id, before: null, after, reason: fact.source, changedAt: at };
  });
  await writer.insert(registerChange).values(changes);
}

async function enterAwards(writer: Writer, { awards }: Facts, at: Date): Promise<void> {
  const rows = awards.map(({ organisation, label, awarded, valid_until: validUntil, score_percent: scorePercent, confidence, source }) => ({
    id: [idOf(organisation), label, slugOf(awarded ?? validUntil ?? "undated")].join("-"),
    ...{ clusterId: idOf(organisation), label, awarded, awardedFrom: awarded === null ? null : earliestDay(awarded) },
    ...{ validUntil, endsOn: validUntil === null ? null : latestDay(validUntil), scorePercent, ...confidence, source, version: 1 },
  }));
  await writer.insert(labelAward).values(rows);
  const changes = rows.map((after) => ({
    ...{ batch, clusterId: after.clusterId, awardId: after.id, before: null, after, reason: after.source, changedAt: at },
  }));
  await writer.insert(registerChange).values(changes);
}

async function enterFigures(writer: Writer, { counts, scores }: Facts): Promise<void> {
  const points = counts.map(({ as_of: asOf, precision: _, of_total: ofTotal, ...told }) => ({
    id: `fact-${asOf}`,
    asOf,
    ofTotal,
    ...told,
  }));
  await writer.insert(labelCount).values(points);
  const published = scores.map(({ score_percent: scorePercent, points_max: pointsMax, ...told }) => ({
    ...{ id: `${idOf(told.organisation)}-${told.year}`, scorePercent, pointsMax, ...told },
  }));
  await writer.insert(publishedScore).values(published);
}

/**
 * Enters the published facts of Danish labels into a register that is empty: clusters, awards, successors, counts and scores,
 * each with its source, under ids and slugs that are the same in every database. `isNew` is false where something is there
 * already: then nothing changes, for the register is CED's from the first change on.
 */
export const publishRegister = verb("register.publish", z.strictObject({}), async (context) => {
  const facts = await readFacts();
  return context.database.write(async (writer) => {
    for (const table of [registerCluster, registerChange, labelCount, publishedScore])
      if ((await writer.$count(table)) > 0) return done({ isNew: false, clusters: 0, awards: 0 });
    await enterClusters(writer, facts, context.clock());
    await enterAwards(writer, facts, context.clock());
    await enterFigures(writer, facts);
    await restretchAll(writer);
    const detail = { clusters: facts.clusters.length, awards: facts.awards.length };
    await audit(writer, context, "register.publish", { detail });
    return done({ isNew: true, ...detail });
  });
});
