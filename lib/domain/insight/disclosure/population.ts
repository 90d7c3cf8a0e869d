import { own } from "../../record.ts";
import { type Contributed, stepsOf, totalStep } from "../contribution.ts";
import { type Counts, type Reach, reachOf } from "./quartiles.ts";

/** Something rated: an indicator, with its weight in the total (0 where it is outside) and the marks below which clusters are counted. */
export type Measure = { id: string; levels: number; weight: number; marks: readonly number[] };

/** The release that was published last, and the one that is being made. */
export const releases = ["before", "now"] as const;
type Release = (typeof releases)[number];

/**
 * One snapshot of one contributor. A cluster whose snapshot stands in both releases is one entity, for it has one rating;
 * one that has submitted anew between them is two, whose ratings know nothing of each other.
 */
export type Entity = {
  contributor: string;
  /** The rating on each measure, -1 where it has none; then the total in steps. */
  points: Int16Array;
  total: { points: number; possible: number } | null;
  pattern: number;
};

/**
 * Entities that stand in the same cuts of both releases (bits by the cut's position) and the same effect cells; `rigid` are
 * the measures of those cells, which tell sums, so that no rating in them moves by itself.
 */
type Pattern = { before: number; now: number; sides: string; rigid: ReadonlySet<string>; entities: number[] };

export type Population = {
  cuts: readonly string[];
  measures: readonly Measure[];
  entities: readonly Entity[];
  patterns: readonly Pattern[];
  /** How many entities of a pattern have each rating on a measure. */
  counted: (pattern: number, measure: number) => Counts;
  /** A few entities of each rating on a measure in a pattern, as partners of others. */
  partners: (pattern: number, measure: number) => readonly Entity[];
  counts: (release: Release, cut: number, measure: number) => Counts;
  reach: (release: Release, cut: number, measure: number) => Reach;
};

export const totalLevels = 100 / totalStep + 1;

const partnersOfEach = 6;

/** At most a few entities of each rating on a measure; those without one are nobody's partner. */
export function aFewOfEach(of: readonly Entity[], measure: number): Entity[] {
  const often: number[] = [];
  return of.filter(({ points }) => {
    const value = points[measure] ?? -1;
    if (value < 0) return false;
    const seen = often[value] ?? 0;
    often[value] = seen + 1;
    return seen < partnersOfEach;
  });
}

/** Keeps what was computed under a number. */
function remembered<T>(compute: (key: number) => T): (key: number) => T {
  const known: (T | undefined)[] = [];
  return (key) => {
    const found = known[key];
    if (found !== undefined) return found;
    const made = compute(key);
    known[key] = made;
    return made;
  };
}

type Part = { one: Contributed; before: number; now: number; sides: string; rigid: readonly string[] };

/** A contributor's snapshots with the cuts they stand in; whoever stands in an effect cell is told apart whole. */
function partsOf(before: Contributed | undefined, now: Contributed | undefined, bitsOf: (cuts: readonly string[]) => number): Part[] {
  const cells = Object.entries({ ...before?.sides, ...now?.sides });
  const rigid = cells.map(([cell]) => cell.split(" ")[0] ?? "");
  const [old, current] = [bitsOf(before?.cuts ?? []), bitsOf(now?.cuts ?? [])];
  const sides = cells.length === 0 ? "" : JSON.stringify([before?.sides ?? {}, now?.sides ?? {}]);
  if (before !== undefined && now !== undefined && before.round === now.round)
    return [{ one: now, before: old, now: current, sides, rigid }];
  const whole = sides === "" ? "" : `${sides} ${old} ${current}`;
  return [
    ...(before === undefined ? [] : [{ one: before, before: old, now: 0, sides: whole, rigid }]),
    ...(now === undefined ? [] : [{ one: now, before: 0, now: current, sides: whole, rigid }]),
  ];
}

/** The contributions to two releases as disclosure control counts them. The last measure, after `measures`, is the total. */
export function populationOf(
  cuts: readonly string[],
  measures: readonly Measure[],
  before: readonly Contributed[],
  now: readonly Contributed[],
): Population {
  const positions = new Map(cuts.map((cut, at) => [cut, at]));
  const bitsOf = (of: readonly string[]) => of.reduce((bits, cut) => bits | (positions.has(cut) ? 1 << (positions.get(cut) ?? 0) : 0), 0);
  const earlier = new Map(before.map((one) => [one.contributor, one]));
  const present = new Set(now.map(({ contributor }) => contributor));
  const parts = [
    ...now.flatMap((one) => partsOf(earlier.get(one.contributor), one, bitsOf)),
    ...before.filter(({ contributor }) => !present.has(contributor)).flatMap((one) => partsOf(one, undefined, bitsOf)),
  ];
  const patterns: Pattern[] = [];
  const known = new Map<string, number>();
  const entities = parts.map(({ one, before: old, now: current, sides, rigid }, at): Entity => {
    const key = `${old} ${current} ${sides}`;
    const pattern = known.get(key) ?? patterns.push({ before: old, now: current, sides, rigid: new Set(rigid), entities: [] }) - 1;
    known.set(key, pattern);
    patterns[pattern]?.entities.push(at);
    const steps = stepsOf(one);
    const points = [...measures.map(({ id }) => own(one.ratings, id) ?? -1), steps ?? -1];
    return { contributor: one.contributor, points: Int16Array.from(points), total: steps === null ? null : one.total, pattern };
  });
  const width = measures.length + 1;
  const levelsOf = (measure: number) => measures[measure]?.levels ?? totalLevels;
  const counted = remembered((key) => {
    const counts = new Int32Array(levelsOf(key % width));
    for (const at of patterns[Math.floor(key / width)]?.entities ?? []) {
      const value = entities[at]?.points[key % width] ?? -1;
      if (value >= 0) counts[value] = (counts[value] ?? 0) + 1;
    }
    return counts;
  });
  const partners = remembered((key) => {
    const of = patterns[Math.floor(key / width)]?.entities ?? [];
    return aFewOfEach(
      of.flatMap((at) => entities[at] ?? []),
      key % width,
    );
  });
  const keyOf = (release: Release, cut: number, measure: number) => ((release === "now" ? 1 : 0) * cuts.length + cut) * width + measure;
  const counts = remembered((key) => {
    const [measure, cut] = [key % width, Math.floor(key / width) % cuts.length];
    const release = key >= cuts.length * width ? "now" : "before";
    const sum = new Int32Array(levelsOf(measure));
    for (const [at, pattern] of patterns.entries())
      if ((pattern[release] >> cut) & 1)
        counted(at * width + measure).forEach((count, value) => {
          sum[value] = (sum[value] ?? 0) + count;
        });
    return sum;
  });
  const reach = remembered((key) => {
    const isOfAll = cuts[Math.floor(key / width) % cuts.length] === "all";
    return reachOf(counts(key), isOfAll ? (measures[key % width]?.marks ?? []) : []);
  });
  return {
    ...{ cuts, measures, entities, patterns },
    partners: (pattern, measure) => partners(pattern * width + measure),
    counted: (pattern, measure) => counted(pattern * width + measure),
    counts: (release, cut, measure) => counts(keyOf(release, cut, measure)),
    reach: (release, cut, measure) => reach(keyOf(release, cut, measure)),
  };
}
