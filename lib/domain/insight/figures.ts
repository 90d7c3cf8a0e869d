import type { Suppression } from "./cell.ts";
import type { DemandRow, Shown } from "./demand.ts";

/** The figures of a row of the heatmap: clusters, but for `missing`, which is points. */
export const demandFigures = ["belowBar", "belowMinimum", "missing", "planned", "notPlanned"] as const;
export type DemandFigure = (typeof demandFigures)[number];

/** A figure, why none is shown, or null where there is nothing to show: no such cell, or an indicator without a minimum. */
export type Figure = number | Suppression | null;

function figure<V>(
  cell: { value: V; suppressed: null } | { value: null; suppressed: Suppression } | null,
  of: (value: V) => number | null,
) {
  if (cell === null) return null;
  return cell.suppressed === null ? of(cell.value) : cell.suppressed;
}

/** What is shown of a row, on a page and in an export alike: the one place where a suppressed cell becomes its reason. */
export function figuresOf({ demand, plan }: Pick<DemandRow, "demand" | "plan">): Record<DemandFigure, Figure> {
  return {
    belowBar: figure(demand, ({ belowBar }) => belowBar),
    belowMinimum: figure(demand, ({ belowMinimum }) => belowMinimum),
    missing: figure(demand, ({ missing }) => missing),
    planned: figure(plan, ({ planned }) => planned),
    notPlanned: figure(plan, ({ notPlanned }) => notPlanned),
  };
}

/** How many clusters came to an offering in the period, or why that is not shown. */
export function cameTo(attendance: Shown<"attendance">): Figure {
  return figure(attendance, ({ clusters }) => clusters);
}
