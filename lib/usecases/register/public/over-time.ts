import "server-only";
import { asc } from "drizzle-orm";
import { labelCount } from "#db/schema/register.ts";
import { addDays, danishDate } from "#lib/domain/date.ts";
import { latestDay, precisionOf } from "#lib/domain/label/published-date.ts";
import * as z from "#lib/domain/zod.ts";
import { done, verb } from "#lib/usecases/kernel/verb.ts";
import { type Label, labels } from "./filter.ts";
import { dayNumber, type Known, type KnownStretch, knownClusters } from "./known.ts";

const dayOf = (number: number) => String(number).replace(/^(\d{4})(\d\d)(\d\d)$/, "$1-$2-$3");
/** A label that a successor took over is not in doubt: the successor's own awards say what it holds. */
const inDoubt = ({ held }: KnownStretch) => held.state === "unknown" && held.because !== "succeeded";

/** The first day from which on, until today, of no label it is unknown whether it is held; null when that is so today. */
function completeFrom(stretches: readonly KnownStretch[], today: string): string | null {
  const doubts = stretches.filter((stretch) => inDoubt(stretch) && stretch.from <= dayNumber(today));
  if (doubts.some(({ to }) => to >= dayNumber(today))) return null;
  const last = doubts.reduce((latest, { to }) => Math.max(latest, to), 0);
  return last === 0 ? "0000-01-01" : addDays(dayOf(last), 1);
}

/** The most points of the line: more than a picture can show apart, and a table that can still be read. */
const most = 120;
const periods = { day: 10, month: 7, year: 4 } as const;

/** The last point of every day, month or year: of the shortest of them that leaves few enough. */
function thinned<P extends { day: string }>(points: readonly P[]): { every: keyof typeof periods; points: P[] } {
  const of = (length: number) => new Map(points.map((point) => [point.day.slice(0, length), point]));
  const every = (["day", "month"] as const).find((period) => of(periods[period]).size <= most) ?? "year";
  return { every, points: [...of(periods[every]).values()] };
}

/** What the register counts on each day that it changes, from the first day on which it is complete. */
function ownCounts(clusters: readonly Known[], publishedUntil: string, today: string) {
  const stretches = clusters.flatMap((cluster) => cluster.stretches);
  const complete = completeFrom(stretches, today);
  const held = stretches.filter(({ held: { state } }) => state !== "unknown" && state !== "lapsed");
  if (complete === null || held.length === 0) return null;
  const first = dayOf(held.reduce((least, { from }) => Math.min(least, from), dayNumber(today)));
  const from = [complete, first, publishedUntil].reduce((latest, day) => (day > latest ? day : latest));
  if (from > today) return null;
  const changes = new Map<number, Record<Label, number>>();
  const change = (day: number, label: Label, by: number) => {
    const of = changes.get(day) ?? { gold: 0, silver: 0, bronze: 0 };
    of[label] += by;
    changes.set(day, of);
  };
  for (const stretch of held) {
    if (stretch.to < dayNumber(from) || stretch.from > dayNumber(today)) continue;
    change(Math.max(stretch.from, dayNumber(from)), stretch.held.label, 1);
    if (stretch.to < dayNumber(today)) change(dayNumber(addDays(dayOf(stretch.to), 1)), stretch.held.label, -1);
  }
  const now = { gold: 0, silver: 0, bronze: 0 };
  const points = [...changes]
    .sort(([a], [b]) => a - b)
    .flatMap(([day, by]) => {
      for (const label of labels) now[label] += by[label];
      return day !== dayNumber(from) && labels.every((label) => by[label] === 0) ? [] : [{ day: dayOf(day), ...now }];
    });
  return { from, ...thinned(changes.has(dayNumber(from)) ? points : [{ day: from, gold: 0, silver: 0, bronze: 0 }, ...points]) };
}

type Own = ReturnType<typeof ownCounts>;
const kept = new WeakMap<readonly Known[], { until: string; today: string; own: Own }>();

/** Counted once a day for each version of the register. */
function ownOnce(clusters: readonly Known[], until: string, today: string): Own {
  const known = kept.get(clusters);
  if (known?.until === until && known.today === today) return known.own;
  const own = ownCounts(clusters, until, today);
  kept.set(clusters, { until, today, own });
  return own;
}

/**
 * How many held which label over time, in two series that are never joined. `published`: counts that somebody published,
 * each with its source, null where a label is not told; nothing is put between them. `own`: what this register counts,
 * a point on each day that it changes (where that is too
 * often, the last one of each month or year: `every`), and only from the day on which it is complete: after the last published count, and
 * when of no organisation in it the label is in doubt; null as long as one is. Organisations that the register does not
 * have at all are not counted, and cannot be.
 */
export const readCountsOverTime = verb("register.read", z.strictObject({}), async ({ database: { reader }, clock }) => {
  const rows = await reader.select().from(labelCount).orderBy(asc(labelCount.asOf));
  const published = rows.map(({ id: _, ...count }) => ({ ...count, precision: precisionOf(count.asOf) }));
  const until =
    published
      .map(({ asOf }) => latestDay(asOf))
      .sort()
      .at(-1) ?? "0000-01-01";
  const { clusters } = await knownClusters(reader);
  return done({ published, own: ownOnce(clusters, until, danishDate(clock())) });
});
