import "server-only";
import { randomUUID } from "node:crypto";
import { and, asc, eq, isNotNull, isNull } from "drizzle-orm";
import type { Writer } from "#db/client.ts";
import { organisation } from "#db/schema/organisation.ts";
import { officialOutcome } from "#db/schema/outcome.ts";
import { labelAward, registerChange, registerCluster } from "#db/schema/register.ts";
import { danishDate } from "#lib/domain/date.ts";
import { sortNameOf } from "#lib/domain/label/sort-name.ts";
import { percentText } from "#lib/domain/scoring/score.ts";
import { holds } from "#lib/usecases/consent/standing.ts";
import { personOf } from "#lib/usecases/kernel/audit.ts";
import type { Caller } from "#lib/usecases/kernel/verb.ts";
import { serverScope } from "#lib/usecases/organisations/scope.ts";
import { relabel } from "./relabel.ts";
import { freeSlug } from "./rows.ts";

type Outcome = typeof officialOutcome.$inferSelect;
type Label = (typeof labelAward.$inferInsert)["label"];

type Change = Pick<typeof registerChange.$inferInsert, "clusterId" | "before" | "after">;

/** The secretariat's entry in the register, and what that changed there; one of the same name that no secretariat has yet is taken to be it. */
async function clusterOf(writer: Writer, caller: Caller, organisationId: string): Promise<{ clusterId: string; changes: Change[] }> {
  const [known] = await writer.select().from(registerCluster).where(eq(registerCluster.secretariatId, organisationId));
  if (known !== undefined) return { clusterId: known.id, changes: [] };
  const [whose] = await writer.select().from(organisation).where(eq(organisation.id, organisationId));
  if (whose === undefined) throw new Error("an outcome without its organisation");
  const stamp = { secretariatId: organisationId, changedBy: personOf(caller), changedAt: caller.clock() };
  const nobodys = and(eq(registerCluster.name, whose.name), isNull(registerCluster.secretariatId), isNull(registerCluster.removedAt));
  const [before] = await writer.select().from(registerCluster).where(nobodys).orderBy(asc(registerCluster.slug)).limit(1);
  if (before !== undefined) {
    const own = eq(registerCluster.id, before.id);
    const [after = null] = await writer
      .update(registerCluster)
      .set({ ...stamp, version: before.version + 1 })
      .where(own)
      .returning();
    return { clusterId: before.id, changes: [{ clusterId: before.id, before, after }] };
  }
  const [id, slug] = [randomUUID(), await freeSlug(writer, whose.name)];
  const row = { id, slug, name: whose.name, sortName: sortNameOf(whose.name), version: 1, ...stamp };
  const [after = null] = await writer.insert(registerCluster).values(row).returning();
  return { clusterId: id, changes: [{ clusterId: id, before: null, after }] };
}

/** The score as it is published; null where the assessors gave none. */
function scoreOf({ points, possible }: Pick<Outcome, "points" | "possible">): string | null {
  return points === null || possible === null ? null : percentText(points, possible);
}

/** Puts a confirmed award into the register: label and dates, and the score only with the cluster's consent; one batch with the entry it needs. */
export async function enterAward(writer: Writer, caller: Caller, outcome: Outcome): Promise<void> {
  const scope = serverScope(outcome.organisationId);
  const { clusterId, changes } = await clusterOf(writer, caller, outcome.organisationId);
  const at = caller.clock();
  const isPublic = await holds(writer, scope, "public-facts", null);
  const award = {
    // The outcome's own id: withdrawing the consent finds the score again.
    ...{ id: outcome.id, clusterId, label: outcome.label as Label, certificate: outcome.certificate },
    ...{ awarded: outcome.assessedOn, awardedFrom: outcome.assessedOn, validUntil: outcome.validUntil, endsOn: outcome.validUntil },
    ...{ scorePercent: isPublic ? scoreOf(outcome) : null, source: `Cluster Excellence Denmark, ${danishDate(at)}` },
    ...{ confidence: "stated" as const, version: 1 },
  };
  await writer.insert(labelAward).values(award);
  const told = { batch: outcome.id, reason: "Officielt resultat bekræftet af CED", changedBy: personOf(caller), changedAt: at };
  for (const change of [...changes, { clusterId, awardId: award.id, before: null, after: award }])
    await writer.insert(registerChange).values({ ...change, ...told });
  await relabel(writer, [clusterId], at);
}

/** Puts the scores of a cluster's confirmed outcomes into the register, or takes them out, as its consent to public facts says. */
export async function publishScores(writer: Writer, organisationId: string, isPublic: boolean): Promise<void> {
  const confirmed = and(eq(officialOutcome.organisationId, organisationId), isNotNull(officialOutcome.confirmedAt));
  for (const outcome of await writer.select().from(officialOutcome).where(confirmed))
    await writer
      .update(labelAward)
      .set({ scorePercent: isPublic ? scoreOf(outcome) : null })
      .where(eq(labelAward.id, outcome.id));
}
