import "server-only";
import { randomUUID } from "node:crypto";
import { and, eq, isNotNull, isNull } from "drizzle-orm";
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
import { freeSlug } from "./rows.ts";
import { restretch } from "./stretches.ts";

type Outcome = typeof officialOutcome.$inferSelect;
type Label = (typeof labelAward.$inferInsert)["label"];

/** The secretariat's entry in the register; one of the same name that no secretariat has yet is taken to be it. */
async function clusterOf(writer: Writer, caller: Caller, organisationId: string): Promise<string> {
  const [known] = await writer.select().from(registerCluster).where(eq(registerCluster.secretariatId, organisationId));
  if (known !== undefined) return known.id;
  const [whose] = await writer.select().from(organisation).where(eq(organisation.id, organisationId));
  if (whose === undefined) throw new Error("an outcome without its organisation");
  const [changedBy, changedAt] = [personOf(caller), caller.clock()];
  const [named] = await writer
    .update(registerCluster)
    .set({ secretariatId: organisationId, changedBy, changedAt })
    .where(and(eq(registerCluster.name, whose.name), isNull(registerCluster.secretariatId), isNull(registerCluster.removedAt)))
    .returning();
  if (named !== undefined) return named.id;
  const [id, slug] = [randomUUID(), await freeSlug(writer, whose.name)];
  await writer.insert(registerCluster).values({
    id,
    slug,
    name: whose.name,
    sortName: sortNameOf(whose.name),
    secretariatId: organisationId,
    version: 1,
    changedBy,
    changedAt,
  });
  return id;
}

/** The score as it is published; null where the assessors gave none. */
function scoreOf({ points, possible }: Pick<Outcome, "points" | "possible">): string | null {
  return points === null || possible === null ? null : percentText(points, possible);
}

/** Puts a confirmed award into the register: label and dates, and the score only with the cluster's consent. */
export async function enterAward(writer: Writer, caller: Caller, outcome: Outcome): Promise<void> {
  const scope = serverScope(outcome.organisationId);
  const [clusterId, at] = [await clusterOf(writer, caller, outcome.organisationId), caller.clock()];
  const isPublic = await holds(writer, scope, "public-facts", null);
  const award = {
    // The outcome's own id: withdrawing the consent finds the score again.
    ...{ id: outcome.id, clusterId, label: outcome.label as Label, certificate: outcome.certificate },
    ...{ awarded: outcome.assessedOn, awardedFrom: outcome.assessedOn, validUntil: outcome.validUntil, endsOn: outcome.validUntil },
    ...{ scorePercent: isPublic ? scoreOf(outcome) : null, source: `Cluster Excellence Denmark, ${danishDate(at)}` },
    ...{ confidence: "stated" as const, version: 1 },
  };
  await writer.insert(labelAward).values(award);
  const change = {
    batch: outcome.id,
    clusterId,
    awardId: award.id,
    before: null,
    after: award,
    reason: "Officielt resultat bekræftet af CED",
  };
  await writer.insert(registerChange).values({ ...change, changedBy: personOf(caller), changedAt: at });
  await restretch(writer, clusterId);
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
