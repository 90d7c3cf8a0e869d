import type { OfferingKind } from "../offering/kinds.ts";
import type { CellKind, CellValue, Suppression } from "./cell.ts";

/** A cell of a release as it is shown: its figures, or why there are none. Null where the release has no such cell. */
export type Shown<K extends CellKind> = { value: CellValue<K>; suppressed: null } | { value: null; suppressed: Suppression } | null;

/** What a cluster counts in the need of an indicator: below the bar, and how much more below the minimum, where the label is refused. */
export const needWeights = { belowBar: 1, belowMinimum: 2 } as const;

/**
 * The need at an indicator: each cluster below the bar counts 1, each below the minimum 2 more. A whole number without a
 * unit. Null where demand is not shown or not there: nothing is guessed from what is suppressed.
 */
export function needOf(demand: Shown<"demand">): number | null {
  if (demand === null || demand.value === null) return null;
  const { belowBar, belowMinimum } = demand.value;
  return belowBar * needWeights.belowBar + (belowMinimum ?? 0) * needWeights.belowMinimum;
}

/** What the heatmap reads of an offering: the indicators it helps, and how often it was opened from each, counted by CED. */
export type DemandOffering = {
  id: string;
  kind: OfferingKind;
  indicators: readonly string[];
  clicks: Readonly<Record<string, number>>;
};

/** The cells of a release over all clusters, by indicator or by offering. */
export type DemandCells = {
  demand: ReadonlyMap<string, Shown<"demand">>;
  plan: ReadonlyMap<string, Shown<"plan">>;
  attendance: ReadonlyMap<string, Shown<"attendance">>;
};

/** What an offering does for an indicator; `clicks` is how often it was opened from there. */
type DemandAnswer = { offering: string; clicks: number };

/**
 * A row of the heatmap. `gap` says that clusters need it and nothing is offered; where need is not known there is no gap
 * either. `shade` is the need from 0 (none) to 4 (at least four fifths of the greatest shown), null where it is not known.
 */
export type DemandRow = {
  indicator: string;
  dimension: string;
  demand: Shown<"demand">;
  plan: Shown<"plan">;
  need: number | null;
  shade: number | null;
  answers: DemandAnswer[];
  gap: boolean;
};

/** A column of the heatmap: an offering, who came to it in the period, and the indicators it answers. */
type DemandColumn = { offering: string; kind: OfferingKind; attendance: Shown<"attendance">; answers: number };

export type Demand = { rows: DemandRow[]; columns: DemandColumn[] };

const shades = 4;

/**
 * Indicators × offerings from released cells: where clusters are below the bar or a minimum, what they plan, which
 * offering answers it and how many came, and where nothing exists. Rows in the edition's order, columns in the order given.
 */
export function demandOf(
  indicators: readonly { id: string; dimension: string }[],
  offerings: readonly DemandOffering[],
  cells: DemandCells,
): Demand {
  const needs = indicators.map(({ id }) => needOf(cells.demand.get(id) ?? null));
  const greatest = Math.max(0, ...needs.map((need) => need ?? 0));
  const rows = indicators.map(({ id, dimension }, at): DemandRow => {
    const need = needs[at] ?? null;
    const answers = offerings
      .filter((one) => one.indicators.includes(id))
      .map(({ id: offering, clicks }) => ({ offering, clicks: clicks[id] ?? 0 }));
    return {
      ...{ indicator: id, dimension, demand: cells.demand.get(id) ?? null, plan: cells.plan.get(id) ?? null },
      ...{ need, answers, gap: need !== null && need > 0 && answers.length === 0 },
      shade: need === null ? null : need === 0 ? 0 : Math.min(shades, Math.max(1, Math.floor((need / greatest) * (shades + 1)))),
    };
  });
  const columns = offerings.map(({ id, kind, indicators: helped }): DemandColumn => {
    const known = helped.filter((one) => indicators.some((indicator) => indicator.id === one));
    return { offering: id, kind, attendance: cells.attendance.get(id) ?? null, answers: known.length };
  });
  return { rows, columns };
}
