import type { Cell } from "../build.ts";
import type { Contributed } from "../contribution.ts";
import { exhaust } from "./exhaust.ts";
import { figuresOf } from "./figures.ts";
import { numbers, type Two } from "./populations.ts";

/*
 * An attacker who knows both releases, all cuts, who contributed to what, who submitted anew, and his own answers. Written
 * without anything of disclosure control: quartiles, rounding and totals are computed here once more. It looks for worlds
 * by walking from one to the next, changing anything but the attacker's own answers, and compares every published figure of
 * every one; whatever the walk has not found within its steps it counts as impossible, so it errs on the attacker's side.
 */

/** A snapshot of a contributor: its ratings (null is open), and the releases and cuts it stands in ("now all"). */
type Row = { who: string; ratings: (number | null)[]; total: boolean; in: ReadonlySet<string> };
type Published = { place: string; indicator: string; figures: string };
/** A published cell with who stands in it. */
type Checked = { published: Published; of: readonly Row[] };

const indicators = ["1", "2"];
const marksOf: Readonly<Record<string, readonly [number, number | null]>> = { 1: [4, 2], 2: [4, null] };

/** A contributor whose rating was narrowed, by whom, and which ratings were found possible. */
export type Narrowed = { attacker: string; target: string; indicator: string; possible: number[]; proven: boolean };

function rowsOf({ earlier, later }: Two): Row[] {
  const row = (one: Contributed, places: string[]): Row => ({
    ...{ who: one.contributor, total: one.total !== null, in: new Set(places) },
    ratings: indicators.map((id) => one.ratings[id] ?? null),
  });
  const placesOf = (release: string, { cuts }: Contributed) => cuts.map((cut) => `${release} ${cut}`);
  const same = (one: Contributed) => later.find(({ contributor, round }) => contributor === one.contributor && round === one.round);
  const old = earlier.map((one) => {
    const other = same(one);
    return row(one, [...placesOf("before", one), ...(other === undefined ? [] : placesOf("now", other))]);
  });
  const anew = later.filter((one) => !earlier.some(({ contributor, round }) => contributor === one.contributor && round === one.round));
  return [...old, ...anew.map((one) => row(one, placesOf("now", one)))];
}

/** Every published cell about ratings; those of demand go with the ratings of all. */
function publishedOf(cells: readonly Cell[], release: string): { place: string; indicator: string }[] {
  return cells.flatMap(({ kind, cut, indicator, value }) =>
    kind === "rating" && value !== null ? [{ place: `${release} ${cut}`, indicator }] : [],
  );
}

const percent = (row: Row) =>
  row.total ? Math.floor((100 * row.ratings.reduce<number>((sum, points) => sum + (points ?? 0), 0)) / 10) : null;

function seen(of: readonly Row[], place: string, indicator: string): string {
  const at = indicators.indexOf(indicator);
  const values = of.flatMap((row) => (at < 0 ? percent(row) : row.ratings[at]) ?? []);
  return figuresOf(values, place.endsWith(" all") && at >= 0 ? (marksOf[indicator] ?? null) : null);
}

/** Whether everything published of the places that some rows stand in is as before. */
function holds(changed: readonly Row[], cells: readonly Checked[]): boolean {
  return cells.every(
    ({ published: { place, indicator, figures }, of }) =>
      !changed.some((row) => row.in.has(place)) || seen(of, place, indicator) === figures,
  );
}

/** Changes a few ratings of some rows, none of the attacker's. Gives the rows, and how to take it back. */
function step(rows: readonly Row[], random: () => number): { changed: Row[]; undo: () => void } {
  const any = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)] as T;
  const [one, other] = [any(rows), any(rows)];
  const [first, second] = [[...one.ratings], [...other.ratings]];
  const undo = () => {
    one.ratings = first;
    other.ratings = second;
  };
  const at = random() < 0.5 ? 0 : 1;
  const kind = random();
  const moved = (points: number | null | undefined, by: number) =>
    points === null || points === undefined ? null : Math.max(0, Math.min(5, points + by));
  const by = any([-3, -2, -1, 1, 2, 3]);
  if (kind < 0.4) one.ratings = first.map((points, index) => (index === at ? moved(points, by) : points));
  else if (kind < 0.65) one.ratings = first.map((points, index) => moved(points, index === at ? by : -by));
  else if (one.total === other.total && first[at] !== null && second[at] !== null) {
    const swapsBoth = kind > 0.9 || one.ratings.some((points) => points === null);
    one.ratings = first.map((points, index) => (swapsBoth || index === at ? (second[index] ?? null) : points));
    other.ratings = second.map((points, index) => (swapsBoth || index === at ? (first[index] ?? null) : points));
  }
  return { changed: [one, other], undo };
}

/** Targets that stand in the same published cells are alike to an attacker: what one can have, all can. */
function classesOf(rows: readonly Row[], published: readonly Published[]): Map<string, Row[]> {
  const places = [...new Set(published.map(({ place }) => place))];
  return Map.groupBy(rows, (row) => places.filter((place) => row.in.has(place)).join());
}

/**
 * Everybody whose rating an attacker narrows to fewer than three values. `steps` bounds the walk; `proven` says that a
 * search through all ratings of everybody on that indicator, without the total, finds no more either.
 */
export function narrowed(two: Two, seed: number, steps = 4000): Narrowed[] {
  const truth = rowsOf(two);
  const places = [...publishedOf(two.before, "before"), ...publishedOf(two.now, "now")];
  const within = (rows: readonly Row[], place: string) => rows.filter((row) => row.in.has(place));
  const published = places.map((cell): Published => ({ ...cell, figures: seen(within(truth, cell.place), cell.place, cell.indicator) }));
  const found: Narrowed[] = [];
  // Attackers who know the same are one.
  const knows = (who: string) => JSON.stringify(truth.filter((row) => row.who === who).map((row) => [[...row.in], row.ratings, row.total]));
  const attackers = [...Map.groupBy(new Set(truth.map(({ who }) => who)), knows).values()].flatMap(([one]) => one ?? []);
  for (const attacker of attackers) {
    const rows = truth.map((row) => ({ ...row }));
    const cells = published.map((one): Checked => ({ published: one, of: within(rows, one.place) }));
    const free = rows.filter(({ who }) => who !== attacker);
    const classes = [...classesOf(free, published).values()];
    const possible = classes.map((of) => indicators.map((_, at) => new Set(of.flatMap(({ ratings }) => ratings[at] ?? []))));
    const classAt = new Map(classes.flatMap((of, index) => of.map((row) => [row, index] as const)));
    let open = possible.flat().filter(({ size }) => size < 3 && size > 0).length;
    const random = numbers(seed);
    const begin = free.map(({ ratings }) => ratings);
    for (let taken = 0; taken < steps && open > 0; taken += 1) {
      if (taken % 150 === 149) for (const [index, row] of free.entries()) row.ratings = begin[index] ?? [];
      const { changed, undo } = step(free, random);
      if (!holds(changed, cells)) {
        undo();
        continue;
      }
      for (const row of changed)
        for (const [at, points] of row.ratings.entries()) {
          const values = possible[classAt.get(row) ?? -1]?.[at];
          if (points === null || values === undefined || values.has(points)) continue;
          values.add(points);
          if (values.size === 3) open -= 1;
        }
    }
    for (const [index, of] of classes.entries())
      for (const [at, indicator] of indicators.entries()) {
        const values = possible[index]?.[at] ?? new Set();
        if (values.size >= 3 || values.size === 0) continue;
        const on = published.filter((cell) => cell.indicator === indicator);
        const proven = exhaust({ truth, attacker, target: of, at, cells: on, marks: marksOf[indicator] ?? null }) < 3;
        found.push({ attacker, target: of[0]?.who ?? "", indicator, possible: [...values], proven });
      }
  }
  return found;
}
