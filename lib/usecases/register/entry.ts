import "server-only";
import { and, asc, desc, eq, isNull } from "drizzle-orm";
import { organisation } from "#db/schema/organisation.ts";
import { officialOutcome } from "#db/schema/outcome.ts";
import { labelAward, registerCluster, registerCriterion, registerSuccessor } from "#db/schema/register.ts";
import { danishCriteria } from "#lib/domain/register/schema.ts";
import * as z from "#lib/domain/zod.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";

/** All that the register says of one cluster, as the desk changes it: with versions, sources and notes. */
export const readEntry = verb("register.change", z.strictObject({ slug: z.string() }), async (context, { slug }) => {
  if (!context.may(null)) return refuse("not-found");
  const { reader } = context.database;
  const [found] = await reader
    .select({ cluster: registerCluster, secretariat: organisation.slug })
    .from(registerCluster)
    .leftJoin(organisation, eq(organisation.id, registerCluster.secretariatId))
    .where(and(eq(registerCluster.slug, slug), isNull(registerCluster.removedAt)));
  if (found === undefined) return refuse("not-found");
  const { cluster, secretariat } = found;
  const [awards, criteria, successors] = await Promise.all([
    reader
      .select({ award: labelAward, outcome: officialOutcome.id })
      .from(labelAward)
      .leftJoin(officialOutcome, eq(officialOutcome.id, labelAward.id))
      .where(and(eq(labelAward.clusterId, cluster.id), isNull(labelAward.removedAt)))
      .orderBy(desc(labelAward.awardedFrom), desc(labelAward.endsOn), asc(labelAward.id)),
    reader.select().from(registerCriterion).where(eq(registerCriterion.clusterId, cluster.id)),
    reader
      .select({
        id: registerCluster.id,
        slug: registerCluster.slug,
        name: registerCluster.name,
        kind: registerSuccessor.kind,
        since: registerSuccessor.since,
        source: registerSuccessor.source,
      })
      .from(registerSuccessor)
      .innerJoin(registerCluster, eq(registerCluster.id, registerSuccessor.successorId))
      .where(eq(registerSuccessor.clusterId, cluster.id))
      .orderBy(asc(registerCluster.sortName)),
  ]);
  const { id, name, field, region, regionConfidence, host, founded, website, eccp, version } = cluster;
  return done({
    ...{ id, slug, name, field, region, regionConfidence, host, founded, website, eccp, version, secretariat, successors },
    awards: awards.map(({ award, outcome }) => ({
      ...{ id: award.id, label: award.label, awarded: award.awarded, validUntil: award.validUntil, certificate: award.certificate },
      ...{ scorePercent: award.scorePercent, source: award.source, confidence: award.confidence, note: award.note },
      ...{ lapsedOn: award.lapsedOn, version: award.version, scoreByConsent: outcome !== null },
    })),
    criteria: danishCriteria.map((criterion) => {
      const set = criteria.find((one) => one.criterion === criterion);
      return { criterion, set: set === undefined ? null : { met: set.met, source: set.source, checkedOn: set.checkedOn } };
    }),
  });
});
