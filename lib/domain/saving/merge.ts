import type { Part } from "../assessment/parts.ts";
import { mergeRows } from "./merge-rows.ts";
import { same } from "./same.ts";

type Leaves = Map<string, { path: readonly string[]; value: unknown }>;

/** The values of a JSON value by their path; a list is one value. */
function leavesOf(value: unknown, path: readonly string[] = [], leaves: Leaves = new Map()): Leaves {
  if (typeof value === "object" && value !== null && !Array.isArray(value))
    for (const [key, child] of Object.entries(value)) leavesOf(child, [...path, key], leaves);
  else if (value !== undefined) leaves.set(JSON.stringify(path), { path, value });
  return leaves;
}

/** Puts values back under their paths; each level holds its own keys only. */
function nest(leaves: Leaves): Readonly<Record<string, unknown>> {
  const nested = new Map<string, Leaves>();
  const plain: [string, unknown][] = [];
  for (const [at, { path, value }] of leaves) {
    const [key = "", ...rest] = path;
    if (rest.length === 0) plain.push([key, value]);
    else nested.set(key, (nested.get(key) ?? new Map()).set(at, { path: rest, value }));
  }
  return Object.fromEntries([...plain, ...[...nested].map(([key, children]) => [key, nest(children)] as const)]);
}

/** Whether the parts of an answer may stand together (contract §2): one kind, or a level with inputs beside it. */
function isOneKind(value: unknown): boolean {
  const kinds = Object.keys(value ?? {}).toSorted();
  return kinds.length <= 1 || kinds.join() === "inputs,points";
}

/**
 * Two changes of the same thing made into one, when they touch different parts of it (other inputs, the note and the
 * doubt, other rows of a list). Null when both changed the same part to something else, or when the parts cannot stand together: then a person
 * decides. `base` is what both started from.
 */
export function merge(part: Part, base: unknown, mine: unknown, theirs: unknown): { value: unknown } | null {
  const rows = mergeRows(part, [base, mine, theirs], (...row) => mergeValues(part, ...row));
  return rows === null ? mergeValues(part, base, mine, theirs) : rows === "undecided" ? null : rows;
}

function mergeValues(part: Part, base: unknown, mine: unknown, theirs: unknown): { value: unknown } | null {
  const [before, own, other] = [leavesOf(base), leavesOf(mine), leavesOf(theirs)];
  const merged: Leaves = new Map();
  for (const at of new Set([...other.keys(), ...own.keys(), ...before.keys()])) {
    const [b, m, t] = [before.get(at), own.get(at), other.get(at)];
    const [byMe, byThem] = [!same(b?.value, m?.value), !same(b?.value, t?.value)];
    if (byMe && byThem && !same(m?.value, t?.value)) return null;
    const kept = byMe ? m : t;
    if (kept !== undefined) merged.set(at, kept);
  }
  const whole = merged.get("[]");
  if (whole !== undefined) return merged.size === 1 ? { value: whole.value } : null;
  const value = nest(merged);
  return part === "answers" && !isOneKind(value) ? null : { value };
}
