import { buildRelease, type Cell, type Previous } from "../build.ts";
import type { Contributed, Contributor } from "../contribution.ts";
import type { Rules } from "../disclosure.ts";
import type { Counted } from "../measures.ts";

/** Numbers from 0 to 1 that are the same for the same seed. */
export function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Three indicators of the same weight, with the bar and a minimum: few enough for an attacker to look through. */
export const measures: readonly Counted[] = [
  { id: "1", levels: 6, weight: 1, marks: [4, 2], bar: 4, minimum: 2 },
  { id: "2", levels: 6, weight: 1, marks: [4], bar: 4, minimum: 0 },
  { id: "3", levels: 6, weight: 1, marks: [4], bar: 4, minimum: 0 },
];
export const cuts = ["all", "label:gold", "field:a", "field:b", "field:c", "region:x", "region:y", "region:z"];
const basis = { from: "2026-01-01", to: "2026-12-31", measures, offerings: [], cuts, makers: [] };

export type Two = { before: Cell[]; now: Cell[]; earlier: readonly Contributed[]; later: readonly Contributed[] };

/** What a release that was published before is compared by. */
export function previousOf(cells: readonly Cell[], contributions: readonly Contributed[]): Previous {
  const shown = cells.filter(({ kind, value }) => kind === "rating" && value !== null);
  return { shown: shown.map(({ cut, indicator }) => ({ cut, indicator })), contributions };
}

const untold = { sides: {}, planned: [], notPlanned: [], history: [], attended: [] };

/** Contributors to two releases: consent is given and taken back between them, some submit anew, some change cut, some leave an answer open. */
export function clustersOf(seed: number, size: number, { complete = false } = {}): { earlier: Contributor[]; later: Contributor[] } {
  const random = numbers(seed);
  const pick = (of: readonly string[]) => of[Math.floor(random() * of.length)] ?? "";
  const spread = 0.4 + random() * 1.6;
  const rating = (around: number) => Math.max(0, Math.min(5, Math.round(around + (random() + random() - 1) * spread * 2)));
  const isOpen = !complete && random() < 0.4;
  const [earlier, later]: [Contributor[], Contributor[]] = [[], []];
  for (let at = 0; at < size; at += 1) {
    const centre = 1.5 + random() * 3;
    const round = (name: string) => {
      const all = measures.map(({ id }): [string, number] => [id, rating(centre)]);
      const points = all.reduce((sum, [, given]) => sum + given, 0);
      const leaves = isOpen && random() < 0.1;
      const ratings = Object.fromEntries(leaves ? all.slice(0, 1) : all);
      return { round: `${at} ${name}`, ratings, total: leaves ? null : { points, possible: 15 } };
    };
    const [gold, field, region] = [random() < 0.5, `field:${pick(["a", "b", "c"])}`, `region:${pick(["x", "y", "z"])}`];
    const cutsWith = (isGold: boolean) => ["all", ...(isGold ? ["label:gold"] : []), field, region];
    const [first, second] = [round("first"), round("second")];
    const [consentedThen, consentsNow, isNew, changes] = [random() < 0.85, random() < 0.85, random() < 0.3, random() < 0.1];
    const contributor = String(at);
    if (consentedThen) earlier.push({ ...untold, contributor, cuts: cutsWith(gold), ...first });
    if (consentsNow) later.push({ ...untold, contributor, cuts: cutsWith(changes ? !gold : gold), ...(isNew ? second : first) });
  }
  return { earlier, later };
}

/** Two releases one after the other, the second under disclosure control against the first. */
export function twoReleases({ earlier, later }: { earlier: Contributor[]; later: Contributor[] }, rules?: Rules): Two {
  const how = rules === undefined ? basis : { ...basis, rules };
  const first = buildRelease(earlier, { ...how, previous: null });
  const second = buildRelease(later, { ...how, previous: previousOf(first.cells, first.contributions) });
  return { before: first.cells, now: second.cells, earlier: first.contributions, later: second.contributions };
}
