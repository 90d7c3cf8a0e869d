import type { Entry } from "../assessment/schema.ts";
import { own } from "../record.ts";

type Value = number | string | null;

/** One part of an answer before and after; null where it is not given. `key` names the input. */
export type EntryChange = { part: "points" | "rated" | "notApplicable" | "input"; key?: string; before: Value; after: Value };

/** What differs between two answers to an indicator, part by part; empty for answers that say the same. `{}` says nothing. */
export function entryChanges(before: Entry | undefined, after: Entry | undefined): EntryChange[] {
  const parts = [
    { part: "points" as const, before: before?.points, after: after?.points },
    { part: "rated" as const, before: before?.rated, after: after?.rated },
    { part: "notApplicable" as const, before: before?.notApplicable?.reason, after: after?.notApplicable?.reason },
  ];
  const keys = new Set([...Object.keys(before?.inputs ?? {}), ...Object.keys(after?.inputs ?? {})]);
  const inputs = [...keys].map((key) => ({
    part: "input" as const,
    key,
    before: own(before?.inputs, key),
    after: own(after?.inputs, key),
  }));
  return [...parts, ...inputs]
    .filter((change) => change.before !== change.after)
    .map((change) => ({ ...change, before: change.before ?? null, after: change.after ?? null }));
}
