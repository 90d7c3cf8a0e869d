/** The clusters behind the figures of each indicator, by their ids. */
export type Behind = Readonly<Record<string, readonly string[]>>;

/** What becomes of an indicator when its comparison is renewed. */
export type Renewal = "anew" | "kept" | "hidden";

/** How many clusters at least come or go before figures are shown anew. */
const leastChanged = 3;

function changed(before: readonly string[], now: readonly string[]): { come: number; gone: number } {
  return { come: now.filter((id) => !before.includes(id)).length, gone: before.filter((id) => !now.includes(id)).length };
}

/**
 * What may be shown anew of a comparison, by indicator; null where nothing may. Two means would tell the difference of
 * the one cluster that came between them, so an indicator is computed anew only where its clusters are the same or at
 * least three have come or gone since it was last shown. Where one or two have come it stays as it was shown; where one
 * of them has gone it is shown no more until it can be computed anew, for what was withdrawn leaves.
 */
export function renewalOf(before: Behind, now: Behind): ReadonlyMap<string, Renewal> | null {
  const ids = [...new Set([...Object.keys(before), ...Object.keys(now)])];
  const found = ids.map((id) => ({ id, ...changed(before[id] ?? [], now[id] ?? []) }));
  if (!found.some(({ come, gone }) => come + gone >= leastChanged)) return null;
  return new Map(
    found.map(({ id, come, gone }): [string, Renewal] => {
      if (come + gone === 0 || come + gone >= leastChanged) return [id, "anew"];
      return [id, gone > 0 ? "hidden" : "kept"];
    }),
  );
}
