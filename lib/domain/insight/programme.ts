import { happens, type OfferingKind } from "../offering/kinds.ts";
import { choose } from "./coverage.ts";
import type { Item } from "./coverage-bound.ts";

/** What a programme may use up: CED's working days, or whole kroner. */
export const programmeUnits = ["days", "kroner"] as const;

/** An offering that could be held: what it takes once, in the unit asked for; null where nobody has said. */
export type ProgrammeOffering = { id: string; kind: OfferingKind; indicators: readonly string[]; takes: number | null };

/**
 * Why an indicator with need is in no chosen offering: nothing is offered; only handbooks and tools, which are there at any
 * time and are no part of a programme; nobody has said what the offerings take; or they did not fit beside better ones.
 */
type LeftBecause = "no-offering" | "only-resources" | "not-stated" | "did-not-fit";

/** A chosen offering: the indicators with need that it covers, and of these the ones that no earlier chosen one does. */
type ProgrammePart = { offering: string; takes: number; covers: string[]; adds: string[] };

/**
 * `covered` and `possible` are need (needOf): of the chosen, and of all indicators whose need is known. `unknown` are those
 * whose need is not shown: they count for nothing. `exact` is false where the search was cut off: there may be a better one.
 */
export type Programme = {
  parts: ProgrammePart[];
  takes: number;
  covered: number;
  possible: number;
  left: { indicator: string; need: number; because: LeftBecause }[];
  unknown: string[];
  exact: boolean;
};

type Needed = { indicator: string; need: number | null };

function reasonFor(indicator: string, offerings: readonly ProgrammeOffering[]): LeftBecause {
  const answering = offerings.filter(({ indicators }) => indicators.includes(indicator));
  if (answering.length === 0) return "no-offering";
  const held = answering.filter(({ kind }) => happens(kind));
  if (held.length === 0) return "only-resources";
  return held.every(({ takes }) => takes === null) ? "not-stated" : "did-not-fit";
}

/**
 * The set of offerings, each held once, that covers most need within a limit of days or kroner: an indicator counts once,
 * however many chosen offerings help it. Among sets that cover as much, the one that takes least, then the fewest
 * offerings, then the first in the order given. Exact (`choose`) unless it says otherwise. What covers no need is never
 * chosen. Parts, left and unknown in the order given.
 */
export function programmeOf(needs: readonly Needed[], offerings: readonly ProgrammeOffering[], limit: number): Programme {
  const known = needs.flatMap(({ indicator, need }) => (need === null || need === 0 ? [] : [{ indicator, need }]));
  const items = offerings.flatMap(({ id, kind, indicators, takes }): (Item & { id: string })[] => {
    const covers = known.flatMap(({ indicator }, at) => (indicators.includes(indicator) ? [at] : []));
    return takes === null || !happens(kind) || covers.length === 0 ? [] : [{ id, takes, covers }];
  });
  const gains = known.map(({ need }) => need);
  const { chosen, exact } = choose(gains, items, limit);
  const done = new Set<number>();
  const parts = chosen.flatMap((at): ProgrammePart[] => {
    const item = items[at];
    if (item === undefined) return [];
    const adds = item.covers.filter((one) => !done.has(one));
    for (const one of adds) done.add(one);
    const named = (positions: readonly number[]) => positions.map((one) => known[one]?.indicator ?? "");
    return [{ offering: item.id, takes: item.takes, covers: named(item.covers), adds: named(adds) }];
  });
  return {
    ...{ parts, exact, takes: parts.reduce((sum, { takes }) => sum + takes, 0) },
    covered: known.reduce((sum, { need }, at) => sum + (done.has(at) ? need : 0), 0),
    possible: gains.reduce((sum, need) => sum + need, 0),
    left: known.flatMap((one, at) => (done.has(at) ? [] : [{ ...one, because: reasonFor(one.indicator, offerings) }])),
    unknown: needs.flatMap(({ indicator, need }) => (need === null ? [indicator] : [])),
  };
}
