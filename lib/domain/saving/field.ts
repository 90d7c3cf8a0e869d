import { blankOf, type Part } from "../assessment/parts.ts";
import { merge } from "./merge.ts";
import { same } from "./same.ts";

export type Author = { id: string; name: string };

/**
 * What is saved, as it was last heard of: version 0 where nothing is. `carried`: it comes from an earlier round, and is
 * still to be confirmed or looked at, or does not count until it is given again.
 */
export type Known = {
  value: unknown;
  version: number;
  by: Author | null;
  at: string | null;
  carried: "confirm" | "ask-again" | "look" | null;
};

/**
 * One thing that is saved on its own. `mine` is what was typed here and is not saved yet, or cannot be (the rows of a list
 * that are not complete), with what it started from. `clash`: somebody else saved another value meanwhile, and a person
 * decides. `refused`: the server does not take the value as it is.
 */
export type Field = {
  part: Part;
  known: Known;
  mine: { value: unknown; base: unknown } | null;
  sending: boolean;
  clash: boolean;
  refused: boolean;
};

/** What of a value can be saved. */
type Savable = (value: unknown) => unknown;

export function unsaved(part: Part): Known {
  return { value: blankOf(part), version: 0, by: null, at: null, carried: null };
}

export function newField(part: Part, known: Known = unsaved(part)): Field {
  return { part, known, mine: null, sending: false, clash: false, refused: false };
}

/** What counts of what is saved: nothing of what a new round asks again. */
function counting(part: Part, { value, carried }: Known): unknown {
  return carried === "ask-again" ? blankOf(part) : value;
}

/** What the person sees: their own typing before what is saved. */
export function shown({ part, mine, known }: Field): unknown {
  return mine === null ? counting(part, known) : mine.value;
}

/** Somebody typed. */
export function edited(field: Field, value: unknown): Field {
  const saved = counting(field.part, field.known);
  if (!field.sending && same(value, saved)) return { ...field, mine: null, clash: false, refused: false };
  return { ...field, mine: { value, base: field.mine === null ? saved : field.mine.base }, refused: false };
}

/** What an earlier round gave is right in this one too. */
export function confirmed(field: Field): Field {
  const { value } = field.known;
  return field.mine === null ? { ...field, mine: { value, base: value } } : field;
}

/** Whether something typed here differs from what is saved, so that it must be sent sooner or later. */
export function isPending({ mine, known }: Field, savable: Savable): boolean {
  return mine !== null && (known.carried !== null || !same(savable(mine.value), known.value));
}

/** Whether it can be sent now. */
export function isDue(field: Field, savable: Savable): boolean {
  return !field.sending && !field.clash && !field.refused && isPending(field, savable);
}

/** What was sent has been saved; what was typed since then is still to be sent. */
export function saved(field: Field, known: Known): Field {
  const { mine } = field;
  const rest = mine === null || same(mine.value, known.value) ? null : { value: mine.value, base: known.value };
  return { ...field, known, mine: rest, sending: false };
}

/** Rows that are not complete stay with whoever typed them, after the rows that somebody else saved. */
function withUnfinished(theirs: unknown, mine: unknown, savable: Savable): unknown {
  if (!Array.isArray(theirs) || !Array.isArray(mine)) return theirs;
  const complete = savable(mine);
  const rows = Array.isArray(complete) ? complete : [];
  return [...theirs, ...mine.filter((row) => !rows.some((other) => same(row, other)))];
}

/**
 * Somebody else's value has come. What they changed elsewhere in it is taken in beside one's own change; where both
 * changed the same, nothing is overwritten and `clash` asks.
 */
export function met(field: Field, theirs: Known, savable: Savable): Field {
  const next = { ...field, known: theirs, sending: false, clash: false, refused: false };
  const { mine } = field;
  if (mine === null) return next;
  const wanted = savable(mine.value);
  const keep = (value: unknown): Field => ({ ...next, mine: same(value, theirs.value) ? null : { value, base: theirs.value } });
  if (same(wanted, theirs.value)) return keep(mine.value);
  if (same(wanted, mine.base)) return keep(withUnfinished(theirs.value, mine.value, savable));
  const merged = merge(field.part, mine.base, wanted, theirs.value);
  return merged === null ? { ...next, clash: true } : keep(withUnfinished(merged.value, mine.value, savable));
}

/** A person chose between their own value and the other one. */
export function settled(field: Field, choice: "mine" | "theirs"): Field {
  const { mine, known } = field;
  return { ...field, clash: false, mine: choice === "theirs" || mine === null ? null : { value: mine.value, base: known.value } };
}
