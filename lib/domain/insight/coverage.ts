import { boundOf, type Item, type Node, type Search } from "./coverage-bound.ts";

/** The positions of the chosen items, ascending. `exact` is false where the search was cut off before it had seen everything. */
type Choice = { chosen: number[]; exact: boolean };

/** Nodes looked at before the search gives up: a tenth of a second or so. */
const mostSteps = 50_000;

/** Positions of items that no other one makes needless: covering no less, taking no more, and standing first where that is equal. */
function worthwhile(items: readonly Item[], limit: number): number[] {
  const positions = items.flatMap(({ takes, covers }, at) => (takes <= limit && covers.length > 0 ? [at] : []));
  const sets = items.map(({ covers }) => new Set(covers));
  return positions.filter((at) => {
    const takes = items[at]?.takes ?? 0;
    return !positions.some((other) => {
      const theirs = items[other]?.takes ?? 0;
      const isBefore = theirs < takes || (theirs === takes && other < at);
      return other !== at && isBefore && items[at]?.covers.every((one) => sets[other]?.has(one));
    });
  });
}

/** Below 0 where a set comes before another: more gain, then less taken, then fewer items. */
const compare = (one: Node, other: Node) => other.gain - one.gain || one.takes - other.takes || one.chosen.length - other.chosen.length;

/** Whether of two lists of positions, equally long, the first is the smaller. */
function isEarlier(one: readonly number[], other: readonly number[]): boolean {
  const at = one.findIndex((position, nth) => position !== other[nth]);
  return at >= 0 && (one[at] ?? 0) < (other[at] ?? 0);
}

/**
 * Weighted maximum coverage within a limit: the set of items that covers the greatest sum of gains, a gain counted once
 * however many items cover it, whose `takes` add up to the limit at most. Gains are whole and above 0. Ties: least taken,
 * then fewest items, then the lexicographically smallest list of positions. Items of no gain are never chosen.
 *
 * Branch and bound: the item of most new gain for what it takes is tried with and then without; a branch is left when
 * its bound (`boundOf`) cannot come before the best. Exact, unless it takes more than `steps` nodes: then the best so far.
 */
export function choose(gains: readonly number[], items: readonly Item[], limit: number, steps = mostSteps): Choice {
  const search: Search = {
    gains,
    items,
    limit,
    open: new Set(worthwhile(items, limit)),
    coveredBy: gains.map(() => 0),
    rates: new Float64Array(gains.length),
  };
  let best: Node = { gain: 0, takes: 0, chosen: [] };
  let left = steps;

  function visit(node: Node): void {
    left -= 1;
    if (left < 0) return;
    if (compare(node, best) <= 0) {
      const chosen = [...node.chosen].sort((one, other) => one - other);
      if (compare(node, best) < 0 || isEarlier(chosen, best.chosen)) best = { gain: node.gain, takes: node.takes, chosen };
    }
    const { next, canLead } = boundOf(search, node, best);
    const item = next === null ? undefined : items[next];
    if (next === null || item === undefined || !canLead) return;
    search.open.delete(next);
    let added = 0;
    for (const one of item.covers) {
      if (search.coveredBy[one] === 0) added += gains[one] ?? 0;
      search.coveredBy[one] = (search.coveredBy[one] ?? 0) + 1;
    }
    visit({ gain: node.gain + added, takes: node.takes + item.takes, chosen: [...node.chosen, next] });
    for (const one of item.covers) search.coveredBy[one] = (search.coveredBy[one] ?? 0) - 1;
    visit(node);
    search.open.add(next);
  }

  visit({ gain: 0, takes: 0, chosen: [] });
  return { chosen: [...best.chosen], exact: left >= 0 };
}
