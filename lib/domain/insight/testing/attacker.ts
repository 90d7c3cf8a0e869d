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

const indicators = ["1", "2", "3"];
const marksOf: Readonly<Record<string, readonly [number, number | null]>> = { 1: [4, 2], 2: [4, null], 3: [4, null] };

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

/** Every published cell about ratings with the figures as they are published; those of demand go with the ratings of all. */
function publishedOf(cells: readonly Cell[], release: string): Published[] {
  return cells.flatMap(({ kind, cut, indicator, value }): Published[] => {
    if (kind !== "rating" || value === null || !("quartiles" in value)) return [];
    const demand = cells.find((cell) => cell.kind === "demand" && cell.indicator === indicator)?.value ?? null;
    const below = cut === "all" && demand !== null && "belowBar" in demand ? [demand.belowBar, demand.belowMinimum ?? ""] : [];
    const quartiles = value.quartiles.map((quartile) => (indicator === "" ? quartile / 5 : quartile));
    return [{ place: `${release} ${cut}`, indicator, figures: [value.contributors, ...quartiles, ...below].join() }];
  });
}

/** The total in whole steps of five per cent of fifteen points. */
const steps = (row: Row) =>
  row.total ? Math.floor((100 * row.ratings.reduce<number>((sum, points) => sum + (points ?? 0), 0)) / 15 / 5) : null;

function seen(of: readonly Row[], place: string, indicator: string): string {
  const at = indicators.indexOf(indicator);
  const values = of.flatMap((row) => (at < 0 ? steps(row) : row.ratings[at]) ?? []);
  return figuresOf(values, place.endsWith(" all") && at >= 0 ? (marksOf[indicator] ?? null) : null);
}

/** Whether everything published of what some rows stand in is as before. */
function holds(changed: readonly Row[], cellsOf: ReadonlyMap<Row, readonly Checked[]>): boolean {
  return changed.every((row) =>
    (cellsOf.get(row) ?? []).every(({ published: { place, indicator, figures }, of }) => seen(of, place, indicator) === figures),
  );
}

type Open = { of: readonly Row[]; at: number };

/** Changes a few ratings of some rows, none of the attacker's, mostly of those not yet known to have enough. Gives the rows, and how to take it back. */
function step(rows: readonly Row[], open: readonly Open[], random: () => number): { changed: Row[]; undo: () => void } {
  const any = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)] as T;
  const aim = open.length > 0 && random() < 0.7 ? any(open) : { of: rows, at: any([0, 1, 2]) };
  const [one, other] = [any(aim.of), any(rows)];
  const [first, second] = [[...one.ratings], [...other.ratings]];
  const undo = () => {
    one.ratings = first;
    other.ratings = second;
  };
  const { at } = aim;
  const made = any([0, 1, 2]);
  const kind = random();
  const moved = (points: number | null | undefined, by: number) =>
    points === null || points === undefined ? null : Math.max(0, Math.min(5, points + by));
  const by = any([-3, -2, -1, 1, 2, 3]);
  if (kind < 0.4) one.ratings = first.map((points, index) => (index === at ? moved(points, by) : points));
  else if (kind < 0.65)
    one.ratings = first.map((points, index) => (index === at || index === made ? moved(points, index === at ? by : -by) : points));
  else if (one.total === other.total) {
    // Everything, or some of it, and then a point more or less somewhere else.
    const swaps = indicators.map((_, index) => kind > 0.9 || index === at || random() < 0.4);
    const isWhole = [...first, ...second].every((points) => points !== null);
    const mix = (mine: Row["ratings"], theirs: Row["ratings"], by: number) =>
      mine.map((points, index) => {
        const taken = swaps[index] === true || !isWhole ? (theirs[index] ?? null) : points;
        return kind < 0.8 && isWhole && index === made ? moved(taken, by) : taken;
      });
    one.ratings = mix(first, second, any([-1, 0, 1]));
    other.ratings = mix(second, first, any([-1, 0, 1]));
  }
  return { changed: kind < 0.65 ? [one] : [one, other], undo };
}

/** Targets that stand in the same published cells are alike to an attacker: what one can have, all can. */
function classesOf(rows: readonly Row[], published: readonly Published[]): Map<string, Row[]> {
  const places = [...new Set(published.map(({ place }) => place))];
  return Map.groupBy(rows, (row) => places.filter((place) => row.in.has(place)).join());
}

/**
 * Everybody whose rating an attacker narrows to fewer than three values. `most` bounds the walk; `proven` says that a
 * search through all ratings of everybody on that indicator, without the total, finds no more either (asked for by `prove`).
 */
export function narrowed(two: Two, seed: number, { most = 6000, prove = false } = {}): Narrowed[] {
  const truth = rowsOf(two);
  const published = [...publishedOf(two.before, "before"), ...publishedOf(two.now, "now")];
  const within = (rows: readonly Row[], place: string) => rows.filter((row) => row.in.has(place));
  const found: Narrowed[] = [];
  // Attackers who know the same are one.
  const knows = (who: string) => JSON.stringify(truth.filter((row) => row.who === who).map((row) => [[...row.in], row.ratings, row.total]));
  const attackers = [...Map.groupBy(new Set(truth.map(({ who }) => who)), knows).values()].flatMap(([one]) => one ?? []);
  // A world counts for every attacker whose own answers it leaves as they are.
  const worlds: { touched: ReadonlySet<string>; key: string; at: number; points: number }[] = [];
  for (const attacker of attackers) {
    const rows = truth.map((row) => ({ ...row }));
    const cells = published.map((one): Checked => ({ published: one, of: within(rows, one.place) }));
    const cellsOf = new Map(rows.map((row) => [row, cells.filter(({ published: { place } }) => row.in.has(place))]));
    const free = rows.filter(({ who }) => who !== attacker);
    const named = [...classesOf(free, published)];
    const classes = named.map(([, of]) => of);
    const possible = classes.map((of) => indicators.map((_, at) => new Set(of.flatMap(({ ratings }) => ratings[at] ?? []))));
    const classAt = new Map(classes.flatMap((of, index) => of.map((row) => [row, index] as const)));
    const stillOpen = () =>
      classes.flatMap((of, index) =>
        indicators.flatMap((_, at) => {
          const { size = 0 } = possible[index]?.[at] ?? {};
          return size > 0 && size < 3 ? [{ of, at }] : [];
        }),
      );
    for (const { touched, key, at, points } of worlds)
      if (!touched.has(attacker)) possible[named.findIndex(([name]) => name === key)]?.[at]?.add(points);
    let open = stillOpen();
    let touched = new Set<string>();
    const random = numbers(seed);
    const begin = free.map(({ ratings }) => ratings);
    for (let taken = 0; taken < most && open.length > 0; taken += 1) {
      if (taken % 100 === 99) {
        for (const [index, row] of free.entries()) row.ratings = begin[index] ?? [];
        touched = new Set();
      }
      const { changed, undo } = step(free, open, random);
      if (!holds(changed, cellsOf)) {
        undo();
        continue;
      }
      for (const { who } of changed) touched.add(who);
      for (const row of changed)
        for (const [at, points] of row.ratings.entries()) {
          const values = possible[classAt.get(row) ?? -1]?.[at];
          if (points === null || values === undefined || values.has(points)) continue;
          values.add(points);
          worlds.push({ touched: new Set(touched), key: named[classAt.get(row) ?? -1]?.[0] ?? "", at, points });
          if (values.size === 3) open = stillOpen();
        }
    }
    for (const [index, of] of classes.entries())
      for (const [at, indicator] of indicators.entries()) {
        const values = possible[index]?.[at] ?? new Set();
        if (values.size >= 3 || values.size === 0) continue;
        const on = published.filter((cell) => cell.indicator === indicator);
        const proven = prove && exhaust({ truth, attacker, target: of, at, cells: on, marks: marksOf[indicator] ?? null }) < 3;
        found.push({ attacker, target: of[0]?.who ?? "", indicator, possible: [...values], proven });
      }
  }
  return found;
}
