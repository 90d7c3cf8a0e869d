import { figuresOf } from "./figures.ts";

type Row = { who: string; ratings: readonly (number | null)[]; in: ReadonlySet<string> };
type Search = {
  truth: readonly Row[];
  attacker: string;
  /** Rows that are alike to the attacker. */
  target: readonly Row[];
  at: number;
  cells: readonly { place: string; figures: string }[];
  marks: readonly [number, number | null] | null;
};

/** More than this many ways are not looked through: then nothing is proven. */
const most = 40_000;

/** The ways to give so many alike rows a rating from 0 to 5: how many get each. */
function* ways(rows: number, values = 6): Generator<number[]> {
  if (values === 1) yield [rows];
  else for (let first = 0; first <= rows; first += 1) for (const rest of ways(rows - first, values - 1)) yield [first, ...rest];
}

const key = (row: Row, places: readonly string[]) => places.filter((place) => row.in.has(place)).join();

/**
 * How many ratings a target can have on one indicator, by looking through all ratings of everybody but the attacker, alike
 * ones counted together, a whole cell compared as soon as all who stand in it have theirs. Infinity where that is too much, or where answers are open.
 */
export function exhaust({ truth, attacker, target, at, cells, marks }: Search): number {
  const places = [...new Set(cells.map(({ place }) => place))];
  const own = truth.filter(({ who }) => who === attacker);
  const sets = [
    ...Map.groupBy(
      truth.filter(({ who }) => who !== attacker),
      (row) => key(row, places),
    ),
  ];
  sets.sort(([, one], [, other]) => one.length - other.length);
  const wanted = sets.findIndex(([name]) => target[0] !== undefined && name === key(target[0], places));
  if (truth.some(({ ratings }) => ratings[at] === null)) return Number.POSITIVE_INFINITY;
  const given: number[][] = sets.map(() => []);
  const possible = new Set<number>();
  let tries = 0;
  const lastOf = (place: string) => sets.findLastIndex(([, of]) => of[0]?.in.has(place));
  const due = sets.map((_, index) => cells.filter(({ place }) => lastOf(place) === index));
  const agrees = ({ place, figures }: Search["cells"][number]) => {
    const others = sets.flatMap(([, of], index) =>
      of[0]?.in.has(place) ? (given[index] ?? []).flatMap((count, value) => Array.from({ length: count }, () => value)) : [],
    );
    const mine = own.filter((row) => row.in.has(place)).map(({ ratings }) => ratings[at] ?? 0);
    return figuresOf([...others, ...mine], place.endsWith(" all") ? marks : null) === figures;
  };
  const search = (index: number): void => {
    if (possible.size >= 3 || tries > most) return;
    const set = sets[index];
    if (set === undefined) {
      given[wanted]?.forEach((count, value) => void (count > 0 && possible.add(value)));
      return;
    }
    for (const way of ways(set[1].length)) {
      tries += 1;
      if (tries > most) return;
      given[index] = way;
      if (due[index]?.every(agrees)) search(index + 1);
    }
  };
  search(0);
  return tries > most ? Number.POSITIVE_INFINITY : possible.size;
}
