import type { Suppression } from "./cell.ts";
import type { Population } from "./disclosure/population.ts";
import { countBelow } from "./disclosure/quartiles.ts";
import { type Witnesses, witnesses } from "./disclosure/witness.ts";

/** The fewest contributors of a cell: five others and oneself. */
export const fewest = 6;
/** Of a field or a region: a small cell of one period ties up the wide ones of the next. */
const fewestOfNarrow = 12;
export const fewestOf = (cut: string | undefined): number => (cut === "all" || cut === "label:gold" ? fewest : fewestOfNarrow);
/** So many measures that fail only because of a total weigh more than the total. */
const totalGivesWay = 3;

/**
 * Why a cell is not shown, by cut (in the order of the population's) and measure (the total last), null where it is shown;
 * `now` says the same by measure, as bits.
 */
export type Disclosed = { reasons: readonly (readonly (Suppression | null)[])[]; now: readonly number[]; told: Told };
/** Whom, by measure, the release before leaves unprotected already. */
type Told = readonly ReadonlySet<string>[];

/** For tests that show that an attacker finds what gets through without a rule. */
export type Rules = { fewest: boolean; worlds: boolean };

/**
 * Decides which cells of a release are shown; yields how far it is, from 0 to 1, so that others can have a turn. `before` holds, for each measure (the total last), the cuts that the newest
 * published release shows, as bits by their position.
 *
 * **Attacker.** One contributor. He knows every published cell of both releases and all cuts; who contributed to either,
 * in which cuts, and who has submitted anew between them; how counts are rounded and what is computed; and his own answers.
 * No rating of another contributor's, on any indicator it was counted in, may be narrowed by this to fewer than 3 of its 6
 * values: at least 3 are the rating in a *witness world*, a set of ratings with the same published cells and with the
 * attacker's own answers as they are.
 *
 * **Rules.** A cell has at least `fewest` contributors; it is not shown beside a wider one that has only one to five more;
 * counts are rounded to a multiple of three; order statistics are observed values, so nobody's size can dominate them. Then
 * cut by cut, the widest first, each with everything shown so far: a measure on which somebody is left without worlds loses
 * its cell in the cut (`would-tell` when it stands in the cell, `protects-others` when it does not), or the cut its total,
 * or at last the cut all its cells. So narrow cuts give way to wide ones, and complementary cells go with those they tell.
 *
 * **Why a witness world is one.** (1) Alone: each published figure of a cell depends on how many ratings lie at or below
 * a border; `reachOf` counts the borders at which one more or one less leaves all figures. A rating that moves within what
 * every one of its cells allows leaves them; so does its total within its own cells' reach, or when other ratings of the
 * same weight, each within its reach, move the other way: cells of different measures share no ratings. It touches nobody
 * but the target. (2) Exchange: two entities that stand in the same published cells of both releases can change places with
 * everything they have; every figure is symmetric. The partner's rating, and what it can have alone, is then the target's.
 * (3) Swap: two entities that stand in different cells change ratings on one measure; cells with both stay, in the others
 * each moves within its reach, and both totals are made up for on different measures. Worlds of (2) and (3) touch a
 * partner, who may be the attacker: a value counts only when a second partner gives it too, or when the values that any
 * one partner alone gives can all be spared. A cluster whose snapshot stands in both releases has one rating in both.
 *
 * A cluster that withdraws between the releases is in the comparison: contributions are kept for exactly one release.
 *
 * **Left out.** Two contributors who put their answers together; knowledge from elsewhere, such as an official report; what
 * the pattern of suppression itself tells; likely rather than possible ratings, such as that a cluster seldom falls; which
 * indicators a contributor left open, as something to protect; releases older than the one before. Counts of plans are
 * protected by the fewest contributors and by rounding alone.
 */
export function* disclosing(
  population: Population,
  before: readonly number[],
  rules: Rules = { fewest: true, worlds: true },
): Generator<number, Disclosed> {
  const { cuts, measures, entities, patterns } = population;
  const total = measures.length;
  const every = Array.from({ length: total + 1 }, (_, at) => at);
  const now = every.map(() => 0);
  const reasons: (Suppression | null)[][] = cuts.map(() => every.map(() => "too-few"));

  const contributors = (cut: number, measure: number) => countBelow(population.counts("now", cut, measure), 128);
  const shared = (cut: number, other: number, measure: number) =>
    patterns.reduce((sum, pattern, at) => {
      const isInBoth = (pattern.now >> cut) & 1 && (pattern.now >> other) & 1;
      return isInBoth ? sum + countBelow(population.counted(at, measure), 128) : sum;
    }, 0);
  /** Whether a cell beside one that is shown would stand for the few that only one of them has. */
  const differsByFew = (cut: number, measure: number) =>
    cuts.some((_, other) => {
      if (other === cut || !(((now[measure] ?? 0) >> other) & 1)) return false;
      const [mine, theirs, both] = [contributors(cut, measure), contributors(other, measure), shared(cut, other, measure)];
      const more = both === mine ? theirs - both : both === theirs ? mine - both : 0;
      return more > 0 && more < fewest;
    });

  let found: Witnesses | null = null;
  const unprotected: Witnesses["unprotected"] = (...asked) => {
    found ??= witnesses(population, { before, now: [...now] });
    return found.unprotected(...asked);
  };
  const show = (cut: number, measure: number) => {
    now[measure] = (now[measure] ?? 0) | (1 << cut);
    found = null;
  };
  const unshow = (cut: number, measure: number) => {
    now[measure] = (now[measure] ?? 0) & ~(1 << cut);
    found = null;
  };
  const hide = (cut: number, measure: number, reason: Suppression) => {
    unshow(cut, measure);
    const row = reasons[cut];
    if (row !== undefined) row[measure] = reason;
  };
  const isShown = (cut: number, measure: number) => (((now[measure] ?? 0) >> cut) & 1) === 1;
  const because = (cut: number, failing: readonly number[]): Suppression =>
    failing.some((at) => ((patterns[entities[at]?.pattern ?? -1]?.now ?? 0) >> cut) & 1) ? "would-tell" : "protects-others";

  const measured = every.slice(0, total);
  // What the release before told already cannot be taken back.
  const nameOf = (at: number) => entities[at]?.contributor ?? "";
  const told = measured.map((measure) => new Set(unprotected(measure, { most: entities.length, thorough: true }).map(nameOf)));
  const failingOn = (measure: number, thorough = false) => unprotected(measure, { without: told[measure], thorough });

  for (const cut of cuts.keys()) {
    yield cut / cuts.length;
    for (const measure of [total, ...measured]) {
      const number = contributors(cut, measure);
      if (number === 0 || (rules.fewest && number < fewestOf(cuts[cut]))) continue;
      if (rules.fewest && differsByFew(cut, measure)) hide(cut, measure, "protects-others");
      else {
        show(cut, measure);
        (reasons[cut] ?? [])[measure] = null;
      }
    }
    if (!rules.worlds || !every.some((measure) => isShown(cut, measure))) continue;
    let failing: number[] = [];
    for (const measure of measured) {
      if (failingOn(measure).length > 0) failing.push(measure);
      yield (cut + measure / total) / cuts.length;
    }
    if (isShown(cut, total) && failing.length >= totalGivesWay) {
      unshow(cut, total);
      const left = failing.filter((measure) => failingOn(measure).length > 0);
      show(cut, total);
      if (failing.length - left.length >= totalGivesWay) {
        hide(cut, total, "would-tell");
        failing = left;
      }
    }
    // Hiding a cell takes no world away: what is protected once stays so.
    for (const measure of failing)
      for (;;) {
        const found = failingOn(measure, true);
        const hidden = [measure, total, ...measured.toReversed()].find((one) => isShown(cut, one));
        if (found.length === 0 || hidden === undefined) break;
        hide(cut, hidden, because(cut, found));
      }
  }
  return { reasons, now, told };
}
