import type { Edition } from "../edition/edition.ts";
import { own } from "../record.ts";
import type { Result } from "./result.ts";

export type Row = { id: string; low: number; high: number; possible: number };

/** The weighted points of some indicators of an edition; without those of no weight and those that are not applicable. */
function rowsOf(edition: Edition, result: Result): (Row & { dimension: string })[] {
  return edition.indicators.flatMap(({ id, dimension, weight, maxPoints }) => {
    const points = own(result.indicators, id)?.points;
    return points == null || weight === 0
      ? []
      : [{ id, dimension, low: points.low * weight, high: points.high * weight, possible: maxPoints * weight }];
  });
}

/** The points of each dimension, in the edition's order; without a dimension where nothing is possible. */
export function dimensionRows(edition: Edition, result: Result, dimensions: readonly { id: string }[]): Row[] {
  const rows = rowsOf(edition, result);
  return dimensions.flatMap(({ id }) => {
    const within = rows.filter(({ dimension }) => dimension === id);
    const sum = (key: "low" | "high" | "possible") => within.reduce((total, row) => total + row[key], 0);
    return within.length === 0 ? [] : [{ id, low: sum("low"), high: sum("high"), possible: sum("possible") }];
  });
}

/** The points each indicator lacks to its maximum, the most first. */
export function distanceRows(edition: Edition, result: Result): (Row & { missing: number })[] {
  return rowsOf(edition, result)
    .map((row) => ({ ...row, missing: row.possible - row.low }))
    .filter(({ missing }) => missing > 0)
    .sort((a, b) => b.missing - a.missing);
}
