import type { Edition } from "../edition/edition.ts";
import { fault, faultsOf, type Parsed } from "../fault.ts";
import * as z from "../zod.ts";
import { parseAnswers } from "./check.ts";

/** What of an assessment has versions of its own: an indicator's entry, what is noted beside it, and the rest of an answers document. */
export const parts = ["answers", "remarks", "eligibility", "labels", "improvements", "effort"] as const;
export type Part = (typeof parts)[number];

/** The one key of `labels` and of `improvements`, which are saved as a whole list. */
export const listKey = "list";

/**
 * What the team notes beside an answer: a note, whether they are unsure, and figures that are `typed` but not yet valid,
 * as they were typed, by input. Nothing of it counts in a result.
 */
export const Remark = z.strictObject({
  note: z.optional(z.string()),
  unsure: z.optional(z.boolean()),
  typed: z.optional(z.record(z.string(), z.string())),
});
export type Remark = z.infer<typeof Remark>;

const blanks = { answers: {}, remarks: {}, eligibility: null, labels: [], improvements: [], effort: {} } as const satisfies Record<
  Part,
  unknown
>;

/** What stands where nothing has been saved yet, and what to save to take an answer back. */
export function blankOf(part: Part): unknown {
  return blanks[part];
}

/** Whether the edition has something of this part under a key: an indicator, a criterion, or the list. */
export function hasKey(edition: Edition, part: Part, key: string): boolean {
  if (part === "labels" || part === "improvements") return key === listKey;
  if (part === "eligibility") return (edition.rules.eligibility ?? []).some(({ id }) => id === key);
  return edition.positions.has(key);
}

function parseRemark(edition: Edition, key: string, raw: unknown): Parsed<unknown> {
  const parsed = Remark.safeParse(raw);
  if (!parsed.success) return { ok: false, faults: faultsOf(parsed.error, raw) };
  const inputs = edition.indicators[edition.positions.get(key) ?? -1]?.inputs ?? [];
  const unknown = Object.keys(parsed.data.typed ?? {}).filter((typed) => !inputs.some((input) => input.key === typed));
  const faults = unknown.map((value) => fault(["typed", value], "unknown-input", { value }));
  return faults.length === 0 ? { ok: true, value: parsed.data } : { ok: false, faults };
}

/**
 * Checks what is to be saved under a key that the edition has, as an answers document that held nothing else would be
 * checked (contract §2). Every fault is named by its JSON Pointer into the value; `null` takes a criterion's answer back.
 */
export function parsePart(edition: Edition, part: Part, key: string, raw: unknown): Parsed<unknown> {
  if (part === "remarks") return parseRemark(edition, key, raw);
  if (part === "eligibility" && raw === null) return { ok: true, value: null };
  const isList = part === "labels" || part === "improvements";
  const { id, revision } = edition.identity;
  const document = { edition: id, revision, asOf: "2000-01-01", answers: {}, [part]: isList ? raw : { [key]: raw } };
  const parsed = parseAnswers(edition, document);
  if (parsed.ok) return { ok: true, value: raw };
  const place = isList ? fault([part], "required").path : fault([part, key], "required").path;
  return { ok: false, faults: parsed.faults.map((found) => ({ ...found, path: found.path.slice(place.length) })) };
}
