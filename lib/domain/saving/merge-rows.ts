import type { Part } from "../assessment/parts.ts";
import * as z from "../zod.ts";
import { same } from "./same.ts";

type Row = Readonly<Record<string, unknown>>;
type Rows = ReadonlyMap<string, Row>;
type MergeRow = (base: Row, mine: Row, theirs: Row) => { value: unknown } | null;

const LabelRow = z.looseObject({ label: z.string(), assessedOn: z.string() });
const ImprovementRow = z.looseObject({ indicator: z.string() });

/** What makes a row the same row after a change: a label with its day, an improvement's indicator. */
function keyOf(part: Part, row: unknown): string | null {
  if (part === "labels") {
    const { data } = LabelRow.safeParse(row);
    return data === undefined ? null : JSON.stringify([data.label, data.assessedOn]);
  }
  return (part === "improvements" && ImprovementRow.safeParse(row).data?.indicator) || null;
}

/** The rows of a list by their keys, in its order; null when a row has no key, or two have the same. */
function rowsOf(part: Part, list: unknown): Rows | null {
  if (!Array.isArray(list)) return null;
  const keyed = list.map((row): [string | null, Row] => [keyOf(part, row), row]);
  const rows = new Map(keyed.flatMap(([key, row]) => (key === null ? [] : [[key, row] as const])));
  return rows.size === list.length ? rows : null;
}

const added = (base: Rows, rows: Rows) => [...rows.keys()].filter((key) => !base.has(key));

/** Both took the same row away and put different ones in: it may have been one row that both gave another key. */
function isRenamedTwice(base: Rows, mine: Rows, theirs: Rows): boolean {
  if (![...base.keys()].some((key) => !mine.has(key) && !theirs.has(key))) return false;
  return added(base, mine).some((key) => !theirs.has(key)) && added(base, theirs).some((key) => !mine.has(key));
}

/**
 * Two changes of the same list made into one, row by row: theirs in their order, then the rows added here. `undecided` where
 * both changed one row in ways that cannot stand together; null when the value is no list of rows with keys of their own.
 */
export function mergeRows(
  part: Part,
  [base, mine, theirs]: readonly [unknown, unknown, unknown],
  mergeRow: MergeRow,
): { value: Row[] } | "undecided" | null {
  const [before, own, other] = [rowsOf(part, base), rowsOf(part, mine), rowsOf(part, theirs)];
  if (before === null || own === null || other === null) return null;
  if (isRenamedTwice(before, own, other)) return "undecided";
  const merged: Row[] = [];
  for (const key of new Set([...other.keys(), ...own.keys(), ...before.keys()])) {
    const [b, m, t] = [before.get(key), own.get(key), other.get(key)];
    if (same(m, t) || same(b, m)) merged.push(...(t === undefined ? [] : [t]));
    else if (same(b, t)) merged.push(...(m === undefined ? [] : [m]));
    else {
      const both = b === undefined || m === undefined || t === undefined ? null : mergeRow(b, m, t);
      if (both === null) return "undecided";
      merged.push(both.value as Row);
    }
  }
  return { value: merged };
}
