import type { MadeCell } from "../cell-maker.ts";
import type { Contributed, Contributor } from "../contribution.ts";
import type { Disclosed } from "../disclosure.ts";
import { type Measure, populationOf } from "./population.ts";
import { witnesses } from "./witness.ts";

type Against = { cuts: readonly string[]; measures: readonly Measure[]; before: readonly Contributed[]; bits: readonly number[] };

function withSides(contributors: readonly Contributor[], { indicator, offering, sides }: MadeCell): Contributor[] {
  const cell = `${indicator} ${offering}`;
  return contributors.map((one) => {
    const side = sides.get(one.contributor);
    return side === undefined ? one : { ...one, sides: { ...one.sides, [cell]: side } };
  });
}

/**
 * Admits cells of effect one after the other, each with all that is shown by then: one that leaves somebody without witness
 * worlds on any measure is not shown. Gives the cells, and the contributors with the sides they stand on in those shown.
 */
export function admitted(
  { cuts, measures, before, bits }: Against,
  contributors: readonly Contributor[],
  { now, told }: Disclosed,
  made: readonly MadeCell[],
): { cells: MadeCell[]; contributors: readonly Contributor[] } {
  let standing = contributors;
  const cells = made.map((cell): MadeCell => {
    if (cell.value === null) return cell;
    const trying = withSides(standing, cell);
    const population = populationOf(cuts, measures, before, trying);
    const { unprotected } = witnesses(population, { before: bits, now });
    const failing = measures.flatMap((_, measure) => unprotected(measure, { without: told[measure], thorough: true }));
    if (failing.length === 0) {
      standing = trying;
      return cell;
    }
    const tells = failing.some((at) => cell.sides.has(population.entities[at]?.contributor ?? ""));
    return { ...cell, value: null, suppressed: tells ? "would-tell" : "protects-others" };
  });
  return { cells, contributors: standing };
}
