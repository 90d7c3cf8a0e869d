/** The first place where two JSON values differ: its JSON Pointer, and what stands there on each side (undefined: nothing). */
export type Difference = { path: string; left: unknown; right: unknown };

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

/** Finds the first difference in the order of the right value's keys, then of keys that only the left one has; null when there is none. */
export function firstDifference(left: unknown, right: unknown, path = ""): Difference | null {
  if (!isObject(left) || !isObject(right) || Array.isArray(left) !== Array.isArray(right))
    return Object.is(left, right) ? null : { path, left, right };
  for (const key of new Set([...Object.keys(right), ...Object.keys(left)])) {
    const step = `${path}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`;
    const [there, here] = [left, right].map((side) => (Object.hasOwn(side, key) ? (side as Record<string, unknown>)[key] : undefined));
    const found = firstDifference(there, here, step);
    if (found !== null) return found;
  }
  return null;
}
