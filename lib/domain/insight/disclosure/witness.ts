import { totalStep } from "../contribution.ts";
import { aFewOfEach, type Entity, type Population, releases, totalLevels } from "./population.ts";

/** The cells that are published: of each measure (the total last) the cuts, as bits, in either release. */
export type Shown = { before: readonly number[]; now: readonly number[] };

/** How many ratings must stay possible. */
const mustStay = 3;
/** How many partners in other groups are tried for a swap before a world counts as not found. */
const [swaps, manySwaps] = [60, 1500];

function bitsIn(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count += 1;
  return count;
}

/** What a pattern stays in when everything that is not published is left out: entities alike in it can be exchanged. */
function groupsOf({ patterns }: Population, any: { before: number; now: number }): { groupOf: number[]; groups: number[][] } {
  const known = new Map<string, number>();
  const groups: number[][] = [];
  const groupOf = patterns.map(({ before, now, sides }, at) => {
    const key = `${before & any.before} ${now & any.now} ${sides}`;
    const group = known.get(key) ?? groups.push([]) - 1;
    known.set(key, group);
    groups[group]?.push(at);
    return group;
  });
  return { groupOf, groups };
}

/** Which values another rating of a contributor may have: by itself, or with one partner who must not be the attacker. */
class Possible {
  private readonly firm: Set<number>;
  private readonly by = new Map<number, string>();
  constructor(own: number) {
    this.firm = new Set([own]);
  }
  has(value: number): boolean {
    return this.firm.has(value);
  }
  add(value: number, partner: string | null): void {
    const first = this.by.get(value);
    if (partner === null || (first !== undefined && first !== partner)) this.firm.add(value);
    else if (first === undefined) this.by.set(value, partner);
  }
  /** How many stay when the partner who carries most of them is the attacker. */
  least(): number {
    const single = [...this.by].filter(([value]) => !this.firm.has(value)).map(([, partner]) => partner);
    const most = Math.max(0, ...single.map((one) => single.filter((other) => other === one).length));
    return this.firm.size + single.length - most;
  }
  get isEnough(): boolean {
    return this.firm.size >= mustStay || (this.firm.size + this.by.size > mustStay && this.least() >= mustStay);
  }
}

/** The entities of whose rating on a measure fewer than three values would stay possible; no more than a few, and none of those left out. */
export type Witnesses = { unprotected: (measure: number, how?: How) => readonly number[] };
/** Whom to leave out, after how many to stop, and whether to try more worlds. */
type How = { without?: ReadonlySet<string> | undefined; most?: number; thorough?: boolean };
const afew = 8;
const nobody: ReadonlySet<string> = new Set();

/**
 * Finds out who would not be protected on a measure if these cells were published; see `disclosure.ts` for why each kind
 * of world that it tries is one. It errs on one side only: what it does not find counts as not there.
 */
export function witnesses(population: Population, shown: Shown): Witnesses {
  const { measures, entities, patterns } = population;
  const any = { before: shown.before.reduce((all, bits) => all | bits, 0), now: shown.now.reduce((all, bits) => all | bits, 0) };
  const { groupOf, groups } = groupsOf(population, any);
  const total = measures.length;

  /** How far a value can go by itself while every published cell with these cuts stays. */
  const reachIn = (measure: number, bits: { before: number; now: number }, value: number): [number, number] => {
    let [low, high] = [0, (measures[measure]?.levels ?? totalLevels) - 1];
    for (const release of releases) {
      for (let within = bits[release] & (shown[release][measure] ?? 0); within !== 0; within &= within - 1) {
        const { down, up } = population.reach(release, 31 - Math.clz32(within & -within), measure);
        low = Math.max(low, down[value] ?? value);
        high = Math.min(high, up[value] ?? value);
      }
    }
    return [low, high];
  };

  const known = new Map<number, [number, number]>();
  const reachOf = (entity: Entity, measure: number): [number, number] => {
    const value = entity.points[measure] ?? 0;
    const pattern = patterns[entity.pattern];
    if (pattern === undefined || pattern.rigid.has(measures[measure]?.id ?? "")) return [value, value];
    const key = (entity.pattern * (total + 1) + measure) * 256 + value;
    const found = known.get(key) ?? reachIn(measure, pattern, value);
    known.set(key, found);
    return found;
  };

  /** How many weighted points a total can fall and rise within steps. */
  const slackIn = (entity: Entity, low: number, high: number): [number, number] => {
    if (entity.total === null) return [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
    const { points, possible } = entity.total;
    const reaching = (steps: number) => Math.ceil((steps * totalStep * possible) / 100);
    return [points - reaching(low), reaching(high + 1) - 1 - points];
  };

  /** How far the entity's other ratings of a weight, each within its reach, can make up for a change of so many points. */
  const madeUp = (entity: Entity, weight: number, change: number, isFree: (measure: number) => boolean): boolean => {
    let needed = Math.abs(change);
    for (let other = 0; other < total && needed > 0; other += 1) {
      const value = entity.points[other] ?? -1;
      if (value < 0 || measures[other]?.weight !== weight || !isFree(other)) continue;
      const [low, high] = reachOf(entity, other);
      needed -= change < 0 ? high - value : value - low;
    }
    return needed <= 0;
  };

  /** Whether the total stays when a rating changes, if need be because others of the same weight change the other way. */
  const totalStays = (entity: Entity, measure: number, change: number): boolean => {
    const weight = measures[measure]?.weight ?? 0;
    if (weight === 0 || entity.total === null) return true;
    const [down, up] = slackIn(entity, ...reachOf(entity, total));
    const needed = Math.ceil((Math.abs(change) * weight - (change < 0 ? down : up)) / weight);
    return needed <= 0 || madeUp(entity, weight, Math.sign(change) * needed, (other) => other !== measure);
  };

  /** The values that a rating can have while nothing else of anybody changes but, within its reach, its own. */
  const alone = (entity: Entity, measure: number): number[] => {
    const value = entity.points[measure] ?? 0;
    const [low, high] = reachOf(entity, measure);
    const found: number[] = [];
    for (let other = low; other <= high; other += 1) if (other !== value && totalStays(entity, measure, other - value)) found.push(other);
    return found;
  };

  /**
   * The values from and to which an entity can move on a measure while another one takes its rating: in the cells of both
   * it moves from the other's rating, in its own from its own, and the other moves in the cells that are the other's alone.
   */
  const tradesOf = (one: Entity, other: Entity, measure: number): [number, number] | null => {
    const [mine, theirs] = [patterns[one.pattern], patterns[other.pattern]];
    const { id } = measures[measure] ?? { id: "" };
    const [from, taken] = [one.points[measure] ?? -1, other.points[measure] ?? -1];
    if (mine === undefined || theirs === undefined || mine.rigid.has(id) || theirs.rigid.has(id) || from < 0 || taken < 0) return null;
    const [least, most] = reachIn(measure, { before: theirs.before & ~mine.before, now: theirs.now & ~mine.now }, taken);
    if (from < least || from > most) return null;
    const alone = reachIn(measure, { before: mine.before & ~theirs.before, now: mine.now & ~theirs.now }, from);
    const both = reachIn(measure, { before: mine.before & theirs.before, now: mine.now & theirs.now }, taken);
    return [Math.max(alone[0], both[0]), Math.min(alone[1], both[1])];
  };

  /** Whether two entities of different groups can swap a rating, the first going on to a value, and both totals stay: other swaps make up for it, then each by itself. */
  const canSwap = (one: Entity, other: Entity, measure: number, to: number): boolean => {
    const weight = measures[measure]?.weight ?? 0;
    if (weight === 0) return true;
    const [from, taken] = [one.points[measure] ?? 0, other.points[measure] ?? 0];
    const swapped = new Set([measure]);
    let [gain, loss] = [to - from, from - taken];
    for (let at = 0; at < total && gain !== 0; at += 1) {
      if (swapped.has(at) || measures[at]?.weight !== weight) continue;
      const goal = other.points[at] ?? -1;
      const more = goal - (one.points[at] ?? -1);
      if (more * gain >= 0 || Math.abs(more) > Math.abs(gain)) continue;
      const range = tradesOf(one, other, at);
      if (range === null || goal < range[0] || goal > range[1]) continue;
      swapped.add(at);
      gain += more;
      loss -= more;
    }
    // Within their own steps both can move at once: nobody's step changes.
    const stays = (entity: Entity, change: number, half: number) => {
      const own = entity.points[total] ?? 0;
      const [down, up] = slackIn(entity, own, own);
      const needed = Math.ceil((Math.abs(change) * weight - (change < 0 ? down : up)) / weight);
      return needed <= 0 || madeUp(entity, weight, Math.sign(change) * needed, (at) => at % 2 === half && !swapped.has(at));
    };
    return stays(one, gain, 0) && stays(other, loss, 1);
  };

  const ratingAt = (at: number, measure: number) => entities[at]?.points[measure] ?? -1;

  const near = new Map<number, number[]>();
  /** The patterns of other groups, those first that stand in most of the same cells. */
  const nearest = (pattern: number): number[] => {
    const found = near.get(pattern);
    if (found !== undefined) return found;
    const mine = patterns[pattern];
    const byDistance: number[][] = [];
    for (const [at, other] of patterns.entries()) {
      if (groupOf[at] === groupOf[pattern]) continue;
      const [old, current] = [(mine?.before ?? 0) ^ other.before, (mine?.now ?? 0) ^ other.now];
      const distance = bitsIn(old & any.before) + bitsIn(current & any.now);
      byDistance[distance] ??= [];
      byDistance[distance]?.push(at);
    }
    const made = byDistance.flatMap((of) => of ?? []).slice(0, manySwaps);
    near.set(pattern, made);
    return made;
  };

  const isProtected = (entity: Entity, measure: number, alike: readonly Entity[], tries: number): boolean => {
    const possible = new Possible(entity.points[measure] ?? 0);
    for (const value of alone(entity, measure)) possible.add(value, null);
    const others = alike.filter(({ contributor }) => contributor !== entity.contributor);
    for (const { points, contributor } of others) possible.add(points[measure] ?? 0, contributor);
    if (possible.isEnough) return true;
    for (const other of others) {
      for (const value of alone(other, measure)) possible.add(value, other.contributor);
      if (possible.isEnough) return true;
    }
    let left = tries;
    for (const pattern of nearest(entity.pattern)) {
      for (const other of population.partners(pattern, measure)) {
        if (other.contributor === entity.contributor) continue;
        left -= 1;
        if (left < 0) return possible.isEnough;
        const [low, high] = tradesOf(entity, other, measure) ?? [1, 0];
        for (let to = low; to <= high; to += 1)
          if (!possible.has(to) && canSwap(entity, other, measure, to)) possible.add(to, other.contributor);
        if (possible.isEnough) return true;
      }
    }
    return possible.isEnough;
  };

  const unprotected: Witnesses["unprotected"] = (measure, { without = nobody, most = afew, thorough = false } = {}) => {
    const found: number[] = [];
    for (const of of groups) {
      const sums: number[] = [];
      for (const pattern of of)
        for (const [value, count] of population.counted(pattern, measure).entries()) sums[value] = (sums[value] ?? 0) + count;
      // Of ratings that two of a group have, an exchange stays with whoever is not the attacker.
      if (sums.filter((sum) => sum >= 2).length >= mustStay) continue;
      const members = of.flatMap((pattern) => patterns[pattern]?.entities ?? []);
      const alike = aFewOfEach(
        of.flatMap((pattern) => population.partners(pattern, measure)),
        measure,
      );
      for (const at of members) {
        const entity = entities[at];
        if (entity === undefined || ratingAt(at, measure) < 0 || without.has(entity.contributor)) continue;
        if (!isProtected(entity, measure, alike, thorough ? manySwaps : swaps)) found.push(at);
        if (found.length >= most) return found;
      }
    }
    return found;
  };
  return { unprotected };
}
