import type { Indicator } from "../edition/edition.ts";
import type { Need } from "../evidence/needs.ts";
import type { Result } from "../scoring/result.ts";
import type { AgendaCode, AgendaItem } from "./schema.ts";

type Weighed = Pick<Indicator, "id" | "weight" | "maxPoints">;
type Points = ReadonlyMap<string, number>;

/** What an agenda is made from. Points are unweighted; an indicator without a rating in a series is not in its map. */
export type AgendaSource = {
  /** In the edition's order. */
  indicators: readonly Weighed[];
  self: Points;
  sparring: Points;
  unsure: ReadonlySet<string>;
  /** What each indicator needs as evidence on the audit day. */
  needs: ReadonlyMap<string, readonly Need[]>;
  /** The weighted points that each of the largest steps of the path gives. */
  steps: Points;
  /** What changed since the last session; empty before the second one. */
  changed: ReadonlySet<string>;
};

/** How many steps of the path are worth a session's time. */
const largest = 5;

/**
 * The weighted points that the largest steps of the cheapest path give, to the first label in the edition's order that is
 * not reached yet and has a path. Of equal steps the one that comes first in the path.
 */
export function largestSteps(indicators: readonly Weighed[], labels: Result["labels"]): Map<string, number> {
  const path = Object.values(labels).find(({ verdict, paths }) => verdict !== "ready" && paths?.leastEffort != null)?.paths?.leastEffort;
  const weights = new Map(indicators.map(({ id, weight }) => [id, weight]));
  const worth = (path?.steps ?? []).map(({ indicator, from, to }) => [indicator, (to - from) * (weights.get(indicator) ?? 0)] as const);
  return new Map(worth.toSorted(([, a], [, b]) => b - a).slice(0, largest));
}

/** Evidence is asked for where something is claimed: an indicator that gives itself nothing needs none. */
function evidenceCodes(needs: readonly Need[], claimed: number): AgendaCode[] {
  if (claimed === 0) return [];
  const states = new Set(needs.filter(({ required }) => required).map(({ state }) => state));
  return [
    ...(states.has("missing") ? (["evidence-missing"] as const) : []),
    ...(states.has("undated") ? (["evidence-undated"] as const) : []),
    ...(states.has("too-old") ? (["evidence-too-old"] as const) : []),
  ];
}

/**
 * What a session should speak of, the most important first, with the codes of why: what changed since the last session;
 * then where the two series are furthest apart in weighted points; then unsure answers; then evidence that is missing,
 * undated or too old on the audit day; then the largest steps of the path. Equals stand in the edition's order, so the
 * same case always gives the same agenda. What none of it concerns is left out.
 */
export function agendaFor({ indicators, self, sparring, unsure, needs, steps, changed }: AgendaSource): AgendaItem[] {
  const rows = indicators.map(({ id, weight }, position) => {
    const [own, theirs] = [self.get(id), sparring.get(id)];
    const apart = own === undefined || theirs === undefined ? 0 : Math.abs(own - theirs) * weight;
    const evidence = evidenceCodes(needs.get(id) ?? [], own ?? 0);
    const step = steps.get(id) ?? 0;
    const because: AgendaCode[] = [
      ...(changed.has(id) ? (["changed"] as const) : []),
      ...(apart > 0 ? (["disagreement"] as const) : []),
      ...(unsure.has(id) ? (["unsure"] as const) : []),
      ...evidence,
      ...(step > 0 ? (["distance"] as const) : []),
    ];
    const key = [Number(changed.has(id)), apart, Number(unsure.has(id)), ...ranked(evidence), step];
    return { item: { indicator: id, because }, key, position };
  });
  return rows
    .filter(({ item }) => item.because.length > 0)
    .sort((a, b) => compareKeys(b.key, a.key) || a.position - b.position)
    .map(({ item }) => item);
}

function ranked(codes: readonly AgendaCode[]): number[] {
  return (["evidence-missing", "evidence-undated", "evidence-too-old"] as const).map((code) => Number(codes.includes(code)));
}

function compareKeys(a: readonly number[], b: readonly number[]): number {
  for (const [at, one] of a.entries()) if (one !== b[at]) return one - (b[at] ?? 0);
  return 0;
}

/** The agenda as somebody chose it from the proposal: their order, the proposal's codes, and `chosen` for what it did not hold. */
export function chosenAgenda(proposal: readonly AgendaItem[], chosen: readonly string[]): AgendaItem[] {
  const codes = new Map(proposal.map(({ indicator, because }) => [indicator, because]));
  return [...new Set(chosen)].map((indicator) => ({ indicator, because: codes.get(indicator) ?? ["chosen"] }));
}
