import type { EffectRow } from "#lib/usecases/insight/effects.ts";

/** One scale for all effects of a page: whole points to either side that every bound fits into, at least two. */
export function scaleOf(rows: readonly EffectRow[]): number {
  const bounds = rows.flatMap(({ cell: { value } }) => (value === null ? [] : [Math.abs(value.low), Math.abs(value.high)]));
  return Math.ceil(Math.max(2, ...bounds));
}
