import { DateText, isDate } from "../date.ts";
import type { Edition, Indicator } from "../edition/edition.ts";
import { type Fault, fault, faultsOf, type Parsed } from "../fault.ts";
import { own } from "../record.ts";
import * as z from "../zod.ts";
import { checkEffort, checkEntry, checkInputValue, parseAnswers } from "./check.ts";
import { type Answers, EffortOverride, type Entry } from "./schema.ts";

/** What is typed under an indicator, also what is not yet valid: numbers as numbers, anything else as it was typed. */
const Draft = z.strictObject({
  points: z.optional(z.int().check(z.minimum(0))),
  inputs: z.optional(z.record(z.string(), z.union([z.number(), z.string()]))),
  rated: z.optional(z.int().check(z.minimum(0))),
  notApplicable: z.optional(z.strictObject({ reason: z.string() })),
  note: z.optional(z.string()),
  unsure: z.optional(z.boolean()),
});

/** A quick check as the browser keeps it and as it is exported. Everything typed is in it; `answersOf` takes what counts. */
export const QuickCheck = z.strictObject({
  format: z.literal("klyngeklar-quick-check"),
  version: z.literal(1),
  edition: z.string(),
  revision: z.int().check(z.minimum(1)),
  asOf: z.optional(DateText),
  savedAt: z.optional(z.string()),
  drafts: z.record(z.string(), Draft),
  eligibility: z.record(z.string(), z.boolean()),
  labels: z.array(z.strictObject({ label: z.string(), assessedOn: z.string(), validUntil: z.optional(z.string()) })),
  improvements: z.array(z.strictObject({ indicator: z.string(), from: z.union([z.int(), z.string()]), effect: z.string() })),
  effort: z.record(z.string(), EffortOverride),
});

export type Draft = z.infer<typeof Draft>;
export type QuickCheck = z.infer<typeof QuickCheck>;

/** A quick check with nothing answered. */
export function emptyCheck(edition: Edition["identity"]): QuickCheck {
  return {
    format: "klyngeklar-quick-check",
    version: 1,
    edition: edition.id,
    revision: edition.revision,
    drafts: {},
    eligibility: {},
    labels: [],
    improvements: [],
    effort: {},
  };
}

/** The part of a draft that answers its indicator: valid values only. */
export function entryOf(indicator: Indicator, draft: Draft | undefined): Entry {
  if (draft === undefined) return {};
  const { points, inputs, rated, notApplicable } = draft;
  const sound = (entry: Entry): Entry => (checkEntry([], indicator, entry).length === 0 ? entry : {});
  if (notApplicable !== undefined) return sound({ notApplicable });
  if (rated !== undefined) return sound({ rated });
  const valid = Object.entries(inputs ?? {}).filter(([key, value]) => {
    const input = indicator.inputs?.find((candidate) => candidate.key === key);
    return input !== undefined && checkInputValue([], input, value).length === 0;
  });
  return {
    ...(points === undefined ? {} : sound({ points })),
    ...(valid.length === 0 ? {} : sound({ inputs: Object.fromEntries(valid) })),
  };
}

/** The answers document (contract §2) of a quick check as of a day: everything in it that is valid. */
export function answersOf(edition: Edition, check: QuickCheck, asOf: string): Answers {
  const entries = edition.indicators.map((indicator) => [indicator.id, entryOf(indicator, own(check.drafts, indicator.id))] as const);
  const known = new Set(edition.labels.map((label) => label.id));
  const criteria = new Set(edition.rules.eligibility?.map(({ id }) => id));
  const isSound = (id: string, effort: EffortOverride) => {
    const indicator = edition.indicators[edition.positions.get(id) ?? -1];
    return indicator !== undefined && checkEffort([], indicator, effort).length === 0;
  };
  const improvements = check.improvements.flatMap(({ indicator: id, from, effect }, at) => {
    const indicator = edition.indicators[edition.positions.get(id) ?? -1];
    const first = check.improvements.findIndex((other) => other.indicator === id) === at;
    return indicator !== undefined && first && typeof from === "number" && from >= 0 && from <= indicator.maxPoints && effect.trim() !== ""
      ? [{ indicator: id, from, effect }]
      : [];
  });
  const labels = check.labels.flatMap(({ label, assessedOn, validUntil }) =>
    known.has(label) && isDate(assessedOn)
      ? [{ label, assessedOn, ...(validUntil !== undefined && isDate(validUntil) ? { validUntil } : {}) }]
      : [],
  );
  return {
    edition: check.edition,
    revision: check.revision,
    asOf: check.asOf ?? asOf,
    answers: Object.fromEntries(entries.filter(([, entry]) => Object.keys(entry).length > 0)),
    eligibility: Object.fromEntries(Object.entries(check.eligibility).filter(([id]) => criteria.has(id))),
    labels,
    improvements,
    effort: Object.fromEntries(Object.entries(check.effort).filter(([id, effort]) => isSound(id, effort))),
  };
}

/** Puts valid answers into a quick check, for going on where a file left off. */
function checkOf(edition: Edition, answers: Answers): QuickCheck {
  return {
    ...emptyCheck(edition.identity),
    asOf: answers.asOf,
    drafts: answers.answers,
    eligibility: answers.eligibility ?? {},
    labels: answers.labels ?? [],
    improvements: answers.improvements ?? [],
    effort: answers.effort ?? {},
  };
}

function named(raw: unknown, key: string): unknown {
  return typeof raw === "object" && raw !== null && Object.hasOwn(raw, key) ? (raw as Record<string, unknown>)[key] : undefined;
}

/** A check that was made on an earlier revision, as one of this revision: what was typed stays, and what still fits counts. */
export function inRevision({ id, revision }: Pick<Edition["identity"], "id" | "revision">, check: QuickCheck): QuickCheck {
  return check.edition === id && check.revision < revision ? { ...check, revision } : check;
}

/**
 * Reads a file that a person wants to go on with: an exported quick check, also of an earlier revision, a receipt, or an
 * answers document of the same edition. Returns the quick check, or every fault by its JSON Pointer; what is already answered is not touched here.
 */
export function importCheck(edition: Edition, text: string): Parsed<QuickCheck> {
  let raw: unknown;
  try {
    raw = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return { ok: false, faults: [fault([], "unparsable")] };
  }
  if (named(raw, "format") !== "klyngeklar-quick-check") {
    const answers = parseAnswers(edition, named(raw, "result") === undefined ? raw : named(raw, "answers"));
    return answers.ok ? { ok: true, value: checkOf(edition, answers.value) } : answers;
  }
  const parsed = QuickCheck.safeParse(raw);
  if (!parsed.success) return { ok: false, faults: faultsOf(parsed.error, raw) };
  const check = inRevision(edition.identity, parsed.data);
  const faults = foreignFaults(edition, check);
  return faults.length === 0 ? { ok: true, value: check } : { ok: false, faults };
}

function foreignFaults(edition: Edition, check: QuickCheck): Fault[] {
  const { id, revision } = edition.identity;
  if (check.edition !== id) return [fault(["edition"], "wrong-edition", { value: check.edition, expected: id })];
  if (check.revision !== revision) return [fault(["revision"], "wrong-revision", { value: check.revision, expected: revision })];
  const { eligibility, effort } = check;
  const rest = parseAnswers(edition, { ...answersOf(edition, check, check.asOf ?? "2000-01-01"), eligibility, effort });
  return [...Object.entries(check.drafts).flatMap(([key, draft]) => draftFaults(edition, key, draft)), ...(rest.ok ? [] : rest.faults)];
}

/** What a draft may not hold: an unknown indicator, or a rating that cannot be given. Figures may be half typed. */
function draftFaults(edition: Edition, key: string, { points, rated }: Draft): Fault[] {
  const indicator = edition.indicators[edition.positions.get(key) ?? -1];
  if (indicator === undefined) return [fault(["drafts", key], "unknown-indicator", { value: key })];
  return [
    ...(points === undefined ? [] : checkEntry(["drafts", key], indicator, { points })),
    ...(rated === undefined ? [] : checkEntry(["drafts", key], indicator, { rated })),
  ];
}
