import "server-only";
import { and, eq, isNull, like, or } from "drizzle-orm";
import type { Reader, Writer } from "#db/client.ts";
import { organisation } from "#db/schema/organisation.ts";
import { officialOutcome } from "#db/schema/outcome.ts";
import { labelAward, registerCluster } from "#db/schema/register.ts";
import { type Fault, fault } from "#lib/domain/fault.ts";
import { earliestDay, latestDay } from "#lib/domain/label/published-date.ts";
import { sortNameOf } from "#lib/domain/label/sort-name.ts";
import { firstFree, slugOf } from "#lib/domain/people/schema.ts";
import type { AwardFields, ProfileFields } from "#lib/domain/register/schema.ts";

export type ClusterRow = typeof registerCluster.$inferSelect;
export type AwardRow = typeof labelAward.$inferSelect;

const orNull = <T extends string>(text: T | "") => (text === "" ? null : text);

/** A slug that no cluster has or had; `import` is a page of the desk. */
export async function freeSlug(writer: Writer, name: string): Promise<string> {
  const wanted = slugOf(name);
  const rows = await writer
    .select({ slug: registerCluster.slug })
    .from(registerCluster)
    .where(or(eq(registerCluster.slug, wanted), like(registerCluster.slug, `${wanted}-%`)));
  return firstFree(wanted, new Set(["import", ...rows.map(({ slug }) => slug)]));
}

/** A cluster that is in the catalogue; undefined when it never was or is taken out. */
export async function clusterIn(reader: Reader | Writer, id: string): Promise<ClusterRow | undefined> {
  const [found] = await reader
    .select()
    .from(registerCluster)
    .where(and(eq(registerCluster.id, id), isNull(registerCluster.removedAt)));
  return found;
}

/** An award that counts, of a cluster that is in the catalogue. */
export async function awardIn(reader: Reader | Writer, id: string): Promise<AwardRow | undefined> {
  const [found] = await reader
    .select({ award: labelAward })
    .from(labelAward)
    .innerJoin(registerCluster, eq(registerCluster.id, labelAward.clusterId))
    .where(and(eq(labelAward.id, id), isNull(labelAward.removedAt), isNull(registerCluster.removedAt)));
  return found?.award;
}

/** Whether an award was entered by a confirmed outcome: then its score stands there only by the cluster's own consent. */
export async function isByConsent(reader: Reader | Writer, awardId: string): Promise<boolean> {
  const rows = await reader.select({ id: officialOutcome.id }).from(officialOutcome).where(eq(officialOutcome.id, awardId));
  return rows.length > 0;
}

type Profile = Omit<typeof registerCluster.$inferInsert, "id" | "slug" | "version" | "changedAt" | "changedBy" | "removedAt">;

/** A profile in columns, or what is wrong with it: a workspace that is not there. */
export async function profileColumns(
  writer: Writer,
  { name, field, region, regionConfidence, host, founded, website, eccp, secretariat }: ProfileFields,
): Promise<{ ok: true; columns: Profile } | { ok: false; faults: Fault[] }> {
  const [workspace] = await writer.select({ id: organisation.id }).from(organisation).where(eq(organisation.slug, secretariat));
  if (secretariat !== "" && workspace === undefined) return { ok: false, faults: [fault(["secretariat"], "unknown-secretariat")] };
  const columns = {
    ...{ name, sortName: sortNameOf(name), field: orNull(field), region: orNull(region), host: orNull(host), founded: orNull(founded) },
    regionConfidence: region === "" ? null : regionConfidence,
    ...{ website: orNull(website), eccp: orNull(eccp), secretariatId: workspace?.id ?? null },
  };
  return { ok: true, columns };
}

/** An award in columns; the days that queries filter by follow from the dates as published. */
export function awardColumns({ label, awarded, validUntil, certificate, scorePercent, source, confidence, note }: AwardFields) {
  return {
    ...{ label, awarded: orNull(awarded), awardedFrom: awarded === "" ? null : earliestDay(awarded) },
    ...{ validUntil: orNull(validUntil), endsOn: validUntil === "" ? null : latestDay(validUntil) },
    ...{ certificate: orNull(certificate), scorePercent: orNull(scorePercent), source, confidence, note: orNull(note) },
  };
}
