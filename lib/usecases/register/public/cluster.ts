import "server-only";
import { and, desc, eq, isNull } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { labelAward, registerCluster, registerCriterion, registerStretch, registerSuccessor } from "#db/schema/register.ts";
import { DateText, danishDate } from "#lib/domain/date.ts";
import * as z from "#lib/domain/zod.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { byLabel, heldOf, listed, onDay, placeOf } from "./standing.ts";

async function labelsOn(reader: Reader, clusterId: string, asOf: string) {
  const rows = await reader
    .select()
    .from(registerStretch)
    .where(and(eq(registerStretch.clusterId, clusterId), onDay(asOf)));
  return rows.sort(byLabel).map((row) => {
    const { heldSince, endsOn, graceUntil } = row;
    return { ...heldOf(row), heldSince, endsOn, graceUntil };
  });
}

/** Every award that a source tells of, the latest first, those without a date last. */
async function awardsOf(reader: Reader, clusterId: string) {
  const { label, awarded, validUntil, certificate, scorePercent, lapsedOn, source, confidence, note, awardedFrom, endsOn } = labelAward;
  return reader
    .select({ label, awarded, validUntil, certificate, scorePercent, lapsedOn, source, confidence, note })
    .from(labelAward)
    .where(and(eq(labelAward.clusterId, clusterId), isNull(labelAward.removedAt)))
    .orderBy(desc(awardedFrom), desc(endsOn), labelAward.id);
}

/** The clusters that it became, or those that became it. */
async function related(reader: Reader, clusterId: string, became: boolean) {
  const { kind, since, source } = registerSuccessor;
  const [own, other] = became
    ? [registerSuccessor.clusterId, registerSuccessor.successorId]
    : [registerSuccessor.successorId, registerSuccessor.clusterId];
  return reader
    .select({ slug: registerCluster.slug, name: registerCluster.name, kind, since, source })
    .from(registerSuccessor)
    .innerJoin(registerCluster, eq(registerCluster.id, other))
    .where(and(eq(own, clusterId), listed))
    .orderBy(since, registerCluster.sortName);
}

async function criteriaOf(reader: Reader, clusterId: string) {
  const { criterion, met, source, checkedOn } = registerCriterion;
  return reader.select({ criterion, met, source, checkedOn }).from(registerCriterion).where(eq(registerCriterion.clusterId, clusterId));
}

const Input = z.strictObject({ slug: z.string(), asOf: z.optional(DateText) });

/**
 * A cluster organisation as the public sees it: its profile, how each label stands on a day (by default today in Denmark),
 * every award with source and confidence, the five Danish criteria as they were checked, and what it became or came of.
 * Fails: `not-found` (also when it was taken out).
 */
export const readCluster = verb("register.read", Input, async ({ database: { reader }, clock }, { slug, asOf = danishDate(clock()) }) => {
  const [found] = await reader
    .select()
    .from(registerCluster)
    .where(and(eq(registerCluster.slug, slug), listed));
  if (found === undefined) return refuse("not-found");
  const { id, name, regionConfidence, host, founded, website, eccp } = found;
  return done({
    ...{ slug, name, ...placeOf(found, asOf), regionConfidence, host, founded, website, eccp, asOf },
    labels: await labelsOn(reader, id, asOf),
    awards: await awardsOf(reader, id),
    criteria: await criteriaOf(reader, id),
    successors: await related(reader, id, true),
    predecessors: await related(reader, id, false),
  });
});
