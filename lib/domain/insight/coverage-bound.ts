/** Something that can be chosen: what it takes (whole, at least 0), and the positions of the gains it covers. */
export type Item = { takes: number; covers: readonly number[] };

/** What is searched, with its marks: the items still open, how many chosen ones cover each gain, and room for the bound's rates. */
export type Search = {
  gains: readonly number[];
  items: readonly Item[];
  limit: number;
  open: Set<number>;
  coveredBy: number[];
  rates: Float64Array;
};

export type Node = { gain: number; takes: number; chosen: readonly number[] };
type Bound = { next: number | null; canLead: boolean };

/** More than arithmetic leaves behind, less than a whole of anything. */
const tiny = 1e-7;

/** What each open item would newly cover; what fits no more, or covers nothing new, is left out. */
function openGains({ gains, items, limit, open, coveredBy }: Search, takes: number): { at: number; item: Item; gain: number }[] {
  const found: { at: number; item: Item; gain: number }[] = [];
  for (const at of open) {
    const item = items[at];
    if (item === undefined || takes + item.takes > limit) continue;
    let gain = 0;
    for (const one of item.covers) if (coveredBy[one] === 0) gain += gains[one] ?? 0;
    if (gain > 0) found.push({ at, item, gain });
  }
  return found;
}

/**
 * The open item to try next (most new gain for what it takes), and whether anything below a node can come before the best.
 *
 * The bound: a gain that is not covered yet takes at least its share of the cheapest open item that covers it, which is
 * gain × (takes of the item / all that it newly covers): whatever is chosen takes no less than those shares together. Filled
 * up with the cheapest first, the room that is left gives no more than the bound. A gain counts once, however many items
 * share it, so it is never above that of the fractional knapsack.
 */
export function boundOf(search: Search, node: Node, best: Node): Bound {
  const { gains, limit, coveredBy, rates } = search;
  const open = openGains(search, node.takes);
  const uncovered: number[] = [];
  rates.fill(Number.POSITIVE_INFINITY);
  let next: (typeof open)[number] | null = null;
  let greatest = 0;
  for (const one of open) {
    const rate = one.item.takes / one.gain;
    greatest = Math.max(greatest, one.gain);
    const by = next === null ? -1 : one.item.takes * next.gain - next.item.takes * one.gain || next.gain - one.gain || one.at - next.at;
    if (by < 0) next = one;
    for (const covered of one.item.covers) {
      if (coveredBy[covered] !== 0) continue;
      const known = rates[covered] ?? 0;
      if (known === Number.POSITIVE_INFINITY) uncovered.push(covered);
      if (rate < known) rates[covered] = rate;
    }
  }
  const wanted = best.gain - node.gain;
  let [room, gained, needed] = [limit - node.takes, 0, wanted <= 0 ? 0 : Number.POSITIVE_INFINITY];
  for (const one of uncovered.sort((a, b) => (rates[a] ?? 0) - (rates[b] ?? 0))) {
    const [gain, rate] = [gains[one] ?? 0, rates[one] ?? 0];
    const used = limit - node.takes - room;
    if (gained < wanted && gained + gain >= wanted) needed = used + (wanted - gained) * rate;
    const part = rate === 0 ? 1 : Math.min(1, room / (gain * rate));
    gained += gain * part;
    room -= gain * rate * part;
    if (part < 1) break;
  }
  const most = Math.floor(gained + tiny);
  if (most !== wanted) return { next: next?.at ?? null, canLead: most > wanted };
  const takes = node.takes + Math.ceil(needed - tiny);
  if (takes !== best.takes) return { next: next?.at ?? null, canLead: takes < best.takes };
  const fewest = node.chosen.length + Math.ceil(Math.max(0, wanted) / Math.max(1, greatest));
  return { next: next?.at ?? null, canLead: fewest <= best.chosen.length };
}
