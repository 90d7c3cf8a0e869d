import { below, series } from "../random.ts";
import type { RegionId } from "../region/regions.ts";
import type { Annex, AnnexRow } from "./annex.ts";

/** The seed of the attendance that the demo shows. */
export const annexSeed = "klyngeklar-bilag-2016";

/** An invented body that came to an event: `event` is its place among the events of the heading. */
export type Generated = {
  heading: string;
  event: number;
  body: string;
  countsAs: "cluster" | "other";
  region: RegionId | null;
  people: number;
};

const number = (at: number) => String(at + 1).padStart(2, "0");

/** Splits a whole number by shares, by the largest remainders, each part at least 1 where its share is. */
function apportion(whole: number, shares: readonly number[]): number[] {
  const all = shares.reduce((sum, share) => sum + share, 0);
  const parts = shares.map((share) => (share === 0 ? 0 : Math.max(1, Math.floor((whole * share) / all))));
  const rest = (at: number) => ((shares[at] ?? 0) * whole) / all - (parts[at] ?? 0);
  while (parts.reduce((sum, part) => sum + part, 0) < whole) {
    const [most = 0] = shares.map((_, at) => at).sort((one, other) => rest(other) - rest(one));
    parts[most] = (parts[most] ?? 0) + 1;
  }
  return parts;
}

/** How many clusters of each region a heading has: at least one where somebody came, no more than came or than there are. */
function clustersByRegion({ heading, clusters, regions }: AnnexRow, there: readonly number[]): number[] {
  const room = regions.map((people, at) => Math.min(people, there[at] ?? 0));
  const chosen: number[] = room.map((most) => Math.min(1, most));
  const sum = () => chosen.reduce((all, one) => all + one, 0);
  const free = (at: number) => (chosen[at] ?? 0) < (room[at] ?? 0);
  const crowded = (at: number) => (regions[at] ?? 0) / (chosen[at] || 1);
  while (sum() < clusters) {
    const [next] = room
      .map((_, at) => at)
      .filter(free)
      .sort((one, other) => crowded(other) - crowded(one));
    if (next === undefined) break;
    chosen[next] = (chosen[next] ?? 0) + 1;
  }
  if (sum() !== clusters) throw new Error(`${heading}: ${clusters} clusters cannot be spread over its regions`);
  return chosen;
}

type Draw = (limit: number) => number;

/** Sends people to events: the first to each event in turn, the others anywhere. `bodies` stands once for every person. */
function toEvents<B>(bodies: readonly B[], events: number, draw: Draw): Map<B, number[]> {
  const came = new Map<B, number[]>();
  for (const [at, body] of bodies.entries()) {
    const counts = came.get(body) ?? new Array<number>(events).fill(0);
    const event = at < events ? at : draw(events);
    counts[event] = (counts[event] ?? 0) + 1;
    came.set(body, counts);
  }
  return came;
}

function shuffled<B>(bodies: readonly B[], draw: Draw): B[] {
  const left = [...bodies];
  return bodies.flatMap(() => left.splice(draw(left.length), 1));
}

/** Each of some bodies once, and then the others of so many people anywhere among them. */
function spread<B>(bodies: readonly B[], people: number, draw: Draw): B[] {
  const more = Array.from({ length: people - bodies.length }, () => bodies[draw(bodies.length)]);
  return [...bodies, ...more].flatMap((body) => (body === undefined ? [] : [body]));
}

/**
 * Attendance by invented bodies whose account is the one given, to the last figure, for a number of events a heading. The
 * distinct clusters of the whole are spread over the regions as its participants are; each heading takes the next ones of
 * each region in turn, so that all of them come to something; its people are then spread over its clusters and events.
 * The same seed gives the same attendance. @throws when no attendance can have these sums.
 */
export function generateAttendance({ regions, rows, total }: Annex, events: ReadonlyMap<string, number>, seed: string): Generated[] {
  const next = series(seed);
  const draw: Draw = (limit) => below(next, limit);
  const there = apportion(total.clusters, total.regions);
  const first = there.map((_, region) => there.slice(0, region).reduce((sum, one) => sum + one, 0));
  const taken = there.map(() => 0);
  return rows.flatMap((row) => {
    const { heading } = row;
    const count = events.get(heading) ?? 0;
    const people = clustersByRegion(row, there).flatMap((clusters, region) => {
      const own = Array.from({ length: clusters }, (_, at) => ((taken[region] ?? 0) + at) % (there[region] ?? 1));
      taken[region] = (taken[region] ?? 0) + clusters;
      const bodies = own.map((at) => (first[region] ?? 0) + at);
      return spread(bodies, row.regions[region] ?? 0, draw).map((body) => ({ body, region }));
    });
    if (count === 0 || people.length !== row.fromClusters) throw new Error(`${heading}: its people cannot be sent to ${count} events`);
    const regionOf = new Map(people.map(({ body, region }) => [body, regions[region] ?? null]));
    const others = spread(
      Array.from({ length: Math.ceil(row.others / 2) }, (_, at) => at),
      row.others,
      draw,
    );
    const lines = (came: Map<number, number[]>, of: (body: number) => Omit<Generated, "heading" | "event" | "people">) =>
      [...came].flatMap(([body, counts]) =>
        counts.flatMap((some, event) => (some === 0 ? [] : [{ heading, event, people: some, ...of(body) }])),
      );
    return [
      ...lines(
        toEvents(
          shuffled(
            people.map(({ body }) => body),
            draw,
          ),
          count,
          draw,
        ),
        (body) => ({
          ...{ body: `Opdigtet klynge ${number(body)}`, countsAs: "cluster" as const, region: regionOf.get(body) ?? null },
        }),
      ),
      ...lines(toEvents(shuffled(others, draw), count, draw), (body) => ({
        ...{ body: `Opdigtet organisation ${number(body)}`, countsAs: "other" as const, region: null },
      })),
    ];
  });
}
