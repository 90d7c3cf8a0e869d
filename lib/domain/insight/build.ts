import type { CellKind, CellValue, Suppression } from "./cell.ts";
import type { Basis, CellMaker, MadeCell } from "./cell-maker.ts";
import { type Contributed, type Contributor, totalStep } from "./contribution.ts";
import { admitted } from "./disclosure/admitted.ts";
import { type Population, populationOf } from "./disclosure/population.ts";
import { countBelow, quartilesOf, roundedCount } from "./disclosure/quartiles.ts";
import { type Disclosed, disclosing, fewest, type Rules } from "./disclosure.ts";

/** A cell of a release: its figures, or why it shows none. Blank where it is of no single indicator or offering. */
export type Cell = { kind: CellKind; cut: string; indicator: string; offering: string } & (
  | { value: CellValue<CellKind>; suppressed: null }
  | { value: null; suppressed: Suppression }
);

/** The newest published release under the same rules: what it shows of ratings (the total by a blank indicator), and what was put in. */
export type Previous = {
  shown: readonly { cut: string; indicator: string }[];
  contributions: readonly Contributed[];
};

/** Frozen aggregates: the cells, and what each contributor put in, for the comparison with the next release. */
export type Built = { cells: Cell[]; contributions: Contributed[] };

export type Wanted = Basis & { cuts: readonly string[]; previous: Previous | null; makers: readonly CellMaker[]; rules?: Rules };

const cellOf = <K extends CellKind>(
  place: Omit<Cell, "value" | "suppressed"> & { kind: K },
  reason: Suppression | null,
  value: () => CellValue<K>,
) => (reason === null ? { ...place, value: value(), suppressed: null } : { ...place, value: null, suppressed: reason }) as Cell;

/** Ratings of every cut, and of the total with a blank indicator. */
function ratingCells(population: Population, cuts: readonly string[], { reasons }: Disclosed): Cell[] {
  const { measures } = population;
  return cuts.flatMap((cut, at) =>
    [...measures.map(({ id }) => id), ""].map((indicator, measure) =>
      cellOf({ kind: "rating", cut, indicator, offering: "" }, reasons[at]?.[measure] ?? null, () => {
        const counts = population.counts("now", at, measure);
        const quartiles = quartilesOf(counts);
        const shown = indicator === "" ? quartiles.map((steps) => steps * totalStep) : quartiles;
        return { contributors: roundedCount(countBelow(counts, counts.length)), quartiles: shown as typeof quartiles };
      }),
    ),
  );
}

/** What is missing at each indicator; shown where the ratings of all are, for it tells of the same ones. */
function demandCells(population: Population, { measures }: Basis, { reasons }: Disclosed): Cell[] {
  return measures.map(({ id: indicator, bar, minimum }, measure) =>
    cellOf({ kind: "demand", cut: "all", indicator, offering: "" }, reasons[0]?.[measure] ?? null, () => {
      const counts = population.counts("now", 0, measure);
      const below = (mark: number) => roundedCount(countBelow(counts, mark));
      const [, median] = quartilesOf(counts);
      const contributors = roundedCount(countBelow(counts, counts.length));
      return { contributors, belowBar: below(bar), belowMinimum: minimum > 0 ? below(minimum) : null, missing: Math.max(0, bar - median) };
    }),
  );
}

function planCells({ measures }: Basis, contributors: readonly Contributor[]): Cell[] {
  const reason: Suppression | null = contributors.length < fewest ? "too-few" : null;
  const tally = (of: (one: Contributor) => readonly string[]) => {
    const sums = new Map<string, number>();
    for (const one of contributors) for (const id of new Set(of(one))) sums.set(id, (sums.get(id) ?? 0) + 1);
    return (indicator: string) => roundedCount(sums.get(indicator) ?? 0);
  };
  const [planned, notPlanned] = [tally((one) => one.planned), tally((one) => one.notPlanned)];
  const all = roundedCount(contributors.length);
  return measures.map(({ id: indicator }) =>
    cellOf({ kind: "plan", cut: "all", indicator, offering: "" }, reason, () => ({
      ...{ contributors: all, planned: planned(indicator), notPlanned: notPlanned(indicator) },
    })),
  );
}

const effectCell = ({ indicator, offering, value, suppressed }: MadeCell): Cell =>
  cellOf({ kind: "effect", cut: "all", indicator, offering }, suppressed, () => value as CellValue<"effect">);

const contributed = ({ planned, notPlanned, history, attended, ...one }: Contributor): Contributed => one;

/**
 * Makes the cells of a release from its contributors, after disclosure control against the release before (`disclosing`); yields how far it is, from 0 to 1.
 * `cuts` are those of the period's last day, `all` first and the widest before the narrower ones. Ratings are in unweighted
 * points, the total in whole per cent. Pure: the same input gives the same cells.
 */
export function* buildingRelease(contributors: readonly Contributor[], wanted: Wanted): Generator<number, Built> {
  const { cuts, measures, previous, makers, rules } = wanted;
  const old = (previous?.shown ?? []).map(({ cut }) => cut).filter((cut) => !cuts.includes(cut));
  const every = [...cuts, ...new Set(old)];
  const before = previous?.contributions ?? [];
  const bits = [...measures.map(({ id }) => id), ""].map((indicator) =>
    (previous?.shown ?? []).filter((cell) => cell.indicator === indicator).reduce((sum, { cut }) => sum | (1 << every.indexOf(cut)), 0),
  );
  const population = populationOf(every, measures, before, contributors);
  const disclosed = yield* disclosing(population, bits, rules);
  const made = makers.flatMap((maker) => maker(wanted, contributors));
  const { cells: effects, contributors: sided } = admitted({ cuts: every, measures, before, bits }, contributors, disclosed, made);
  const cells = [
    ...ratingCells(population, cuts, disclosed),
    ...demandCells(population, wanted, disclosed),
    ...planCells(wanted, contributors),
    ...effects.map(effectCell),
  ];
  return { cells, contributions: sided.map(contributed) };
}

/** The same in one go. */
export function buildRelease(contributors: readonly Contributor[], wanted: Wanted): Built {
  const building = buildingRelease(contributors, wanted);
  for (;;) {
    const step = building.next();
    if (step.done === true) return step.value;
  }
}
