import "server-only";
import { and, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Reader, Writer } from "#db/client.ts";
import { editionRevision } from "#db/schema/edition-revision.ts";
import { labelAward, registerCluster, registerStretch, registerSuccessor } from "#db/schema/register.ts";
import { compareDates } from "#lib/domain/date.ts";
import type { EditionDocument } from "#lib/domain/edition/schema.ts";
import type { Award, ValidityRule } from "#lib/domain/label/award.ts";
import { latestDay, precisionOf } from "#lib/domain/label/published-date.ts";
import { timelineOf } from "#lib/domain/label/standing.ts";
import { isStanding } from "#lib/usecases/editions/standing.ts";

type Label = (typeof labelAward.$inferSelect)["label"];
type Row = typeof registerStretch.$inferInsert;

/** What is stored for a stretch that always was: a day before every other. */
const always = "0000-01-01";
/** So many rows in one statement keep its values below what SQLite takes. */
const most = 500;

/** How long each label is valid by the newest edition in the database; a label that it does not know has no rule. */
export async function validityOf(reader: Reader): Promise<(label: string) => ValidityRule | undefined> {
  const [newest] = await reader
    .select({ labels: sql<string>`json_extract(${editionRevision.document}, '$.labels')` })
    .from(editionRevision)
    .where(isStanding)
    .orderBy(desc(editionRevision.order), desc(editionRevision.revision))
    .limit(1);
  const labels: EditionDocument["labels"] = newest === undefined ? [] : JSON.parse(newest.labels);
  return (label) => labels.find(({ id }) => id === label)?.validity;
}

/**
 * The first day on which a successor is known to have taken over; one whose day nobody tells has always been there. One
 * that was taken out of the register took over nothing.
 */
async function successions(writer: Writer, clusters: readonly string[] | null): Promise<Map<string, string>> {
  const of = clusters === null ? undefined : inArray(registerSuccessor.clusterId, [...clusters]);
  const told = await writer
    .select({ clusterId: registerSuccessor.clusterId, since: registerSuccessor.since })
    .from(registerSuccessor)
    .innerJoin(registerCluster, eq(registerCluster.id, registerSuccessor.successorId))
    .where(and(isNull(registerCluster.removedAt), of));
  const first = new Map<string, string>();
  for (const { clusterId, since } of told) {
    const day = since === null ? always : latestDay(since);
    const known = first.get(clusterId);
    if (known === undefined || compareDates(day, known) < 0) first.set(clusterId, day);
  }
  return first;
}

function rowsOf(
  clusterId: string,
  label: Label,
  awards: readonly Award[],
  rule: ValidityRule | undefined,
  succeededOn: string | null,
): Row[] {
  return timelineOf(awards, rule, succeededOn).map(({ from, to, end, awarded, validUntil, ...standing }) => {
    const told = awarded ?? validUntil;
    const dates = { awarded, validUntil, endsOn: end, fromDay: from ?? always, toDay: to };
    return { ...standing, ...dates, clusterId, label, precision: told === null ? null : precisionOf(told) };
  });
}

async function rewrite(writer: Writer, clusters: readonly string[] | null): Promise<void> {
  const rule = await validityOf(writer);
  const succeeded = await successions(writer, clusters);
  const standing = and(isNull(labelAward.removedAt), isNull(registerCluster.removedAt));
  const awards = await writer
    .select({
      ...{ clusterId: labelAward.clusterId, label: labelAward.label },
      ...{ awarded: labelAward.awarded, validUntil: labelAward.validUntil, lapsedOn: labelAward.lapsedOn },
    })
    .from(labelAward)
    .innerJoin(registerCluster, eq(registerCluster.id, labelAward.clusterId))
    .where(and(standing, clusters === null ? undefined : inArray(labelAward.clusterId, [...clusters])));
  await writer.delete(registerStretch).where(clusters === null ? undefined : inArray(registerStretch.clusterId, [...clusters]));
  const rows = [...Map.groupBy(awards, ({ clusterId, label }) => `${clusterId} ${label}`).values()].flatMap((of) => {
    const [first] = of;
    return first === undefined ? [] : rowsOf(first.clusterId, first.label, of, rule(first.label), succeeded.get(first.clusterId) ?? null);
  });
  for (let at = 0; at < rows.length; at += most) await writer.insert(registerStretch).values(rows.slice(at, at + most));
}

/**
 * Makes the stretches of a cluster, and of those that became it, anew from awards and successors, by the validity of the
 * newest edition: in the transaction of every change of either, and of taking the cluster out. A successor whose date has a
 * coarse precision has taken over on the last day that it can mean. Awards and clusters that are taken out have no stretches.
 */
export async function restretch(writer: Writer, clusterId: string): Promise<void> {
  const before = await writer
    .select({ id: registerSuccessor.clusterId })
    .from(registerSuccessor)
    .where(eq(registerSuccessor.successorId, clusterId));
  await rewrite(writer, [clusterId, ...before.map(({ id }) => id)]);
}

/** The same for the whole register: when an edition brings other periods. */
export async function restretchAll(writer: Writer): Promise<void> {
  await rewrite(writer, null);
}
