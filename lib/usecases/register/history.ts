import "server-only";
import { and, desc, eq, gte, inArray, isNotNull, max, ne } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { person } from "#db/schema/identity.ts";
import { registerChange, registerCluster } from "#db/schema/register.ts";
import { type ColumnChange, columnChanges } from "#lib/domain/register/columns.ts";
import * as z from "#lib/domain/zod.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import type { Image } from "./change-log.ts";

export type LoggedChange = Omit<typeof registerChange.$inferSelect, "before" | "after"> & { before: Image; after: Image };

/** What a change is of: the profile, one award, one criterion or one successor of a cluster. */
export function thingOf({ clusterId, awardId, before, after }: LoggedChange): string {
  if (awardId !== null) return `${clusterId} award ${awardId}`;
  const image = { ...before, ...after } as { criterion?: { criterion: string }; successor?: { successorId: string } };
  if (image.criterion !== undefined) return `${clusterId} criterion ${image.criterion.criterion}`;
  if (image.successor !== undefined) return `${clusterId} successor ${image.successor.successorId}`;
  return `${clusterId} profile`;
}

/** Whether a later change stands in the way of undoing one: of the same thing, or any of a cluster that it added. */
export function changedSince(change: LoggedChange, others: readonly LoggedChange[]): boolean {
  const isNewCluster = change.before === null && change.awardId === null && thingOf(change).endsWith(" profile");
  const same = (other: LoggedChange) => (isNewCluster ? other.clusterId === change.clusterId : thingOf(other) === thingOf(change));
  return others.some((other) => other.id > change.id && other.batch !== change.batch && same(other));
}

/** One thing that was done together. `what` is of the first row; `fields` are the columns that it changed. */
export type BatchView = {
  batch: string;
  at: string;
  by: string | null;
  reason: string;
  rows: number;
  clusters: { slug: string; name: string }[];
  what: "profile" | "award" | "criterion" | "successor";
  kind: "added" | "changed" | "removed" | "restored";
  fields: ColumnChange[];
  canUndo: boolean;
};

const gone = (image: NonNullable<Image>) => image.removedAt !== null && image.removedAt !== undefined;

function inner(image: Image): Image {
  return ((image?.criterion ?? image?.successor ?? image) as Image) ?? null;
}

function kindOf({ before, after }: LoggedChange): BatchView["kind"] {
  const [was, is] = [before !== null && !gone(before), after !== null && !gone(after)];
  if (was && is) return "changed";
  return was ? "removed" : before === null ? "added" : "restored";
}

async function viewsOf(reader: Reader, changes: readonly LoggedChange[]): Promise<BatchView[]> {
  const oldest = Math.min(...changes.map(({ id }) => id));
  const ids = [...new Set(changes.map(({ clusterId }) => clusterId))];
  if (ids.length === 0) return [];
  const [clusters, later, people] = await Promise.all([
    reader
      .select({ id: registerCluster.id, slug: registerCluster.slug, name: registerCluster.name })
      .from(registerCluster)
      .where(inArray(registerCluster.id, ids)),
    reader
      .select()
      .from(registerChange)
      .where(and(inArray(registerChange.clusterId, ids), gte(registerChange.id, oldest))) as unknown as Promise<LoggedChange[]>,
    reader
      .select({ id: person.id, name: person.name })
      .from(person)
      .where(inArray(person.id, [...new Set(changes.flatMap(({ changedBy }) => changedBy ?? []))])),
  ]);
  const named = new Map(clusters.map((cluster) => [cluster.id, cluster]));
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return [...Map.groupBy(changes, ({ batch }) => batch).values()].flatMap((of): BatchView[] => {
    const first = of.at(-1);
    if (first === undefined) return [];
    const whole = later.filter(({ batch }) => batch === first.batch);
    const inIt = [...new Set(of.map(({ clusterId }) => clusterId))].flatMap((id) => named.get(id) ?? []);
    return [
      {
        ...{ batch: first.batch, at: first.changedAt.toISOString(), reason: first.reason, rows: of.length },
        by: first.changedBy === null ? null : (names.get(first.changedBy) ?? ""),
        clusters: inIt.map(({ slug, name }) => ({ slug, name })),
        what: thingOf(first).split(" ")[1] as BatchView["what"],
        kind: kindOf(first),
        fields: of.length === 1 ? columnChanges(inner(first.before), inner(first.after)) : [],
        canUndo: first.changedBy !== null && !whole.some((change) => changedSince(change, later)),
      },
    ];
  });
}

/** The newest things that people did in the register, the last one first. */
export async function latestBatches(reader: Reader, most: number): Promise<BatchView[]> {
  const newest = await reader
    .select({ batch: registerChange.batch })
    .from(registerChange)
    .where(isNotNull(registerChange.changedBy))
    .groupBy(registerChange.batch)
    .orderBy(desc(max(registerChange.id)))
    .limit(most);
  const ofThese = inArray(
    registerChange.batch,
    newest.map(({ batch }) => batch),
  );
  const changes = await reader.select().from(registerChange).where(ofThese).orderBy(desc(registerChange.id));
  return viewsOf(reader, changes as LoggedChange[]);
}

/** What was done to one cluster, the last first, with who did it, why, and what it was before; with all that was done together. */
export const readHistory = verb("register.change", z.strictObject({ cluster: z.string() }), async (context, { cluster }) => {
  if (!context.may(null)) return refuse("not-found");
  const { reader } = context.database;
  const ofCluster = eq(registerChange.clusterId, cluster);
  const own = await reader.select().from(registerChange).where(ofCluster).orderBy(desc(registerChange.id)).limit(200);
  const batches = [...new Set(own.flatMap(({ batch, changedBy }) => (changedBy === null ? [] : [batch])))];
  const others = and(inArray(registerChange.batch, batches), ne(registerChange.clusterId, cluster));
  const all = [...own, ...(await reader.select().from(registerChange).where(others))].sort((a, b) => b.id - a.id);
  return done({ batches: await viewsOf(reader, all as LoggedChange[]) });
});
