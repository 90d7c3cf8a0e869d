import "server-only";
import { and, asc, eq, gte, isNull, like, lte, or, type SQL, sql } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { labelAward, registerCluster, registerStretch } from "#db/schema/register.ts";
import { addDays, addMonths, danishDate } from "#lib/domain/date.ts";
import { type Contradiction, contradictionsIn, type Gap, gapsIn, type SourcedAward } from "#lib/domain/label/contradictions.ts";
import { sortNameOf } from "#lib/domain/label/sort-name.ts";
import * as z from "#lib/domain/zod.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { latestBatches } from "./history.ts";
import { validityOf } from "./stretches.ts";

type Label = "bronze" | "silver" | "gold";
type Named = { slug: string; name: string; label: Label };
/** What one of two sources says, as it was published. */
type Said = { value: string; source: string };
export type Disagreement = Named & { about: Contradiction["about"]; said: [Said, Said] };
export type Missing = Named & { what: Gap["what"]; source: string };
export type Ending = Named & { validUntil: string | null; endsOn: string };
export type Unknown = Named & { since: string | null; because: string | null };

/** The most rows of one kind that the page shows; their number is told besides. */
const most = 100;

const counted = (award: typeof labelAward.$inferSelect): SourcedAward => ({
  ...award,
  scorePercent: award.scorePercent === null ? null : Number(award.scorePercent),
});

function saidBy(award: typeof labelAward.$inferSelect | undefined, about: Contradiction["about"]): Said {
  const value = about === "awarded" ? award?.awarded : about === "score" ? award?.scorePercent : award?.validUntil;
  return { value: value ?? "", source: award?.source ?? "" };
}

/** Where sources disagree and what is missing, over the whole register. */
async function doubtsIn(reader: Reader): Promise<{ disagreements: Disagreement[]; missing: Missing[] }> {
  const rule = await validityOf(reader);
  const rows = await reader
    .select({ slug: registerCluster.slug, name: registerCluster.name, award: labelAward })
    .from(labelAward)
    .innerJoin(registerCluster, eq(registerCluster.id, labelAward.clusterId))
    .where(and(isNull(labelAward.removedAt), isNull(registerCluster.removedAt)))
    .orderBy(
      asc(registerCluster.sortName),
      asc(registerCluster.slug),
      asc(labelAward.awardedFrom),
      asc(labelAward.endsOn),
      asc(labelAward.id),
    );
  const disagreements: Disagreement[] = [];
  const missing: Missing[] = [];
  for (const of of Map.groupBy(rows, ({ award }) => `${award.clusterId} ${award.label}`).values()) {
    const [first] = of;
    if (first === undefined) continue;
    const named = { slug: first.slug, name: first.name, label: first.award.label };
    const awards = new Map(of.map(({ award }) => [award.id, award]));
    const told = of.map(({ award }) => counted(award));
    for (const { about, ids } of contradictionsIn(told, rule(named.label)))
      disagreements.push({ ...named, about, said: [saidBy(awards.get(ids[0]), about), saidBy(awards.get(ids[1]), about)] });
    for (const { id, what } of gapsIn(told)) missing.push({ ...named, what, source: awards.get(id)?.source ?? "" });
  }
  return { disagreements, missing };
}

const named = { slug: registerCluster.slug, name: registerCluster.name, label: registerStretch.label };

/** The stretches of a day that a condition holds of, by name. */
function stretchesOn(reader: Reader, day: string, condition: SQL | undefined) {
  const isThen = and(lte(registerStretch.fromDay, day), or(isNull(registerStretch.toDay), gte(registerStretch.toDay, day)));
  return reader
    .select({
      ...named,
      state: registerStretch.state,
      validUntil: registerStretch.validUntil,
      endsOn: registerStretch.endsOn,
      since: registerStretch.since,
      because: registerStretch.because,
    })
    .from(registerStretch)
    .innerJoin(registerCluster, eq(registerCluster.id, registerStretch.clusterId))
    .where(and(isThen, condition, isNull(registerCluster.removedAt)))
    .orderBy(asc(registerStretch.endsOn), asc(registerCluster.sortName), asc(registerStretch.label));
}

/** The first and the last day of a day's quarter. */
export function quarterOf(day: string): { from: string; to: string } {
  const month = Number(day.slice(5, 7));
  const from = `${day.slice(0, 4)}-${String(month - ((month - 1) % 3)).padStart(2, "0")}-01`;
  return { from, to: addDays(addMonths(from, 3), -1) };
}

async function clustersBy(reader: Reader, q: string) {
  const sought = `%${sortNameOf(q).replaceAll(/[%_\\]/g, "\\$&")}%`;
  const isSought =
    q.trim() === ""
      ? undefined
      : or(sql`${registerCluster.sortName} like ${sought} escape '\\'`, like(registerCluster.slug, `%${q.trim().toLowerCase()}%`));
  const condition = and(isNull(registerCluster.removedAt), isSought);
  const [total, clusters] = await Promise.all([
    reader.$count(registerCluster, condition),
    reader
      .select({ slug: registerCluster.slug, name: registerCluster.name })
      .from(registerCluster)
      .where(condition)
      .orderBy(asc(registerCluster.sortName), asc(registerCluster.slug))
      .limit(most),
  ]);
  return { total, clusters };
}

/**
 * CED's desk: the catalogue by name, where two sources disagree, what is missing, which labels end in this quarter and were
 * not renewed, which nothing is known of, and what was done last. Each list shows the first 100 and tells its number.
 */
export const readDesk = verb(
  "register.change",
  z.strictObject({ q: z.optional(z.string().check(z.maxLength(100))) }),
  async (context, { q = "" }) => {
    if (!context.may(null)) return refuse("not-found");
    const { reader } = context.database;
    const today = danishDate(context.clock());
    const quarter = quarterOf(today);
    const endsNow = and(
      gte(registerStretch.endsOn, quarter.from),
      lte(registerStretch.endsOn, quarter.to),
      sql`${registerStretch.state} <> 'lapsed'`,
    );
    const [found, doubts, ending, unknown, latest] = await Promise.all([
      clustersBy(reader, q),
      doubtsIn(reader),
      stretchesOn(reader, today, endsNow),
      stretchesOn(reader, today, eq(registerStretch.state, "unknown")),
      latestBatches(reader, 20),
    ]);
    const some = <T>(rows: readonly T[]) => ({ total: rows.length, rows: rows.slice(0, most) });
    return done({
      ...found,
      ...{ today, quarter, disagreements: some(doubts.disagreements), missing: some(doubts.missing) },
      ending: some(
        ending.flatMap(({ slug, name, label, validUntil, endsOn, state }) =>
          endsOn === null ? [] : [{ slug, name, label, validUntil, endsOn, state }],
        ),
      ),
      unknown: some(unknown.map(({ slug, name, label, since, because }) => ({ slug, name, label, since, because }))),
      latest,
    });
  },
);
