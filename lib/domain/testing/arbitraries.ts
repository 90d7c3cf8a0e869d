import fc, { type Arbitrary } from "fast-check";
import { parseAnswers } from "../assessment/check.ts";
import type { Answers, Entry } from "../assessment/schema.ts";
import { parseEdition } from "../edition/check.ts";
import { type Edition, prepareEdition } from "../edition/edition.ts";
import type { EditionDocument, IndicatorDocument, InputDocument } from "../edition/schema.ts";
import { editions } from "./arbitrary-editions.ts";

/** An edition as a file, the same made ready for the engine, and answers to it. */
export type Round = { document: EditionDocument; edition: Edition; answers: Answers };

export const someDigests = { digest: "sha256:aa", rulesDigest: "sha256:bb" };

/** Days at which adding months goes wrong: month ends, leap days and their neighbours; close enough for limits to be hit. */
const dates = fc
  .tuple(fc.integer({ min: 2023, max: 2025 }), fc.integer({ min: 1, max: 12 }), fc.constantFrom(1, 15, 28, 29, 30, 31))
  .map(([year, month, day]) => {
    const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
    return `${year}-${String(month).padStart(2, "0")}-${String(Math.min(day, last)).padStart(2, "0")}`;
  });

function limitsOf(indicator: IndicatorDocument): number[] {
  const { rating } = indicator;
  if (rating.kind === "rubric") return [];
  return rating.steps.flatMap((step) => {
    const limit = step.atLeast ?? step.atMost ?? 0;
    return typeof limit === "number" ? [limit] : limit;
  });
}

function values(indicator: IndicatorDocument, input: InputDocument): Arbitrary<number | string> {
  const limits = limitsOf(indicator);
  switch (input.kind) {
    case "text":
      return fc.constantFrom("", "0", "__proto__", "æøå");
    case "choice":
      return fc.constantFrom("yes", "no");
    case "date":
      return dates;
    case "count":
      return fc.oneof(
        fc.constantFrom(0, 1, 2, 3, -0, Number.MAX_SAFE_INTEGER, ...limits.filter((limit) => Number.isSafeInteger(limit) && limit >= 0)),
        fc.nat(12),
      );
    case "decimal": {
      const forbidden = indicator.rating.kind === "ratio" || input.min !== undefined;
      const near = limits.flatMap((limit) => [limit, Number((limit + 0.001).toPrecision(15)), Number((limit - 0.001).toPrecision(15))]);
      return fc
        .oneof(fc.constantFrom(0, 0.1, 0.3, 0.7, -0, -1.5, ...near.map((value) => Number(value.toPrecision(15)))), fc.nat(12))
        .map((value) => (forbidden && value < 0 ? -value : value));
    }
  }
}

/** Some of the values, each under its key; the others are left out. */
function under<T>(keys: readonly string[], arbitraries: readonly Arbitrary<T | undefined>[]): Arbitrary<Record<string, T>> {
  return fc
    .tuple(...arbitraries)
    .map((given) => Object.fromEntries(keys.flatMap((key, at): [string, T][] => (given[at] === undefined ? [] : [[key, given[at]]]))));
}

function inputsOf(indicator: IndicatorDocument): Arbitrary<Record<string, number | string>> {
  const inputs = indicator.inputs ?? [];
  const all = inputs.map((input) => values(indicator, input));
  const keys = inputs.map(({ key }) => key);
  const some = all.map((arbitrary) => fc.option(arbitrary, { nil: undefined }));
  return fc.oneof({ weight: 3, arbitrary: under(keys, all) }, { weight: 1, arbitrary: under(keys, some) });
}

function entries(indicator: IndicatorDocument): Arbitrary<Entry | undefined> {
  const { rating } = indicator;
  const rated = fc.nat(indicator.maxPoints).map((points) => ({ rated: points }));
  const inputs = inputsOf(indicator).map((all) => ({ inputs: all }));
  const points = rating.kind === "rubric" ? fc.constantFrom(...rating.levels.map((level) => level.points)) : null;
  const own =
    points === null
      ? inputs
      : fc.oneof(
          points.map((value) => ({ points: value })),
          fc.record({ points, inputs: inputsOf(indicator) }),
        );
  const notApplicable = fc.constant({ notApplicable: { reason: "Not ours." } });
  return fc.oneof(
    { weight: 5, arbitrary: own },
    { weight: 2, arbitrary: rated },
    { weight: 2, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.constantFrom({}, { inputs: {} }) },
    { weight: indicator.notApplicable === true ? 1 : 0, arbitrary: notApplicable },
  );
}

function overrides(maxPoints: number) {
  const days = fc.array(fc.nat(3), { minLength: maxPoints, maxLength: maxPoints });
  const locked = fc.oneof({ weight: 1, arbitrary: fc.constant(true) }, { weight: 4, arbitrary: fc.constant(false) });
  return fc.record({ days, leadDays: days, locked }, { requiredKeys: [] });
}

/** Valid answers to an edition: every kind of entry, and every other part present or not. */
function answersTo(document: EditionDocument): Arbitrary<Answers> {
  const ids = document.indicators.map(({ id }) => id);
  const criteria = (document.eligibility ?? []).map(({ id }) => id);
  const improvements = fc
    .shuffledSubarray([...document.indicators])
    .chain((named) =>
      fc.tuple(...named.map(({ id, maxPoints }) => fc.nat(maxPoints).map((from) => ({ indicator: id, from, effect: "More members." })))),
    );
  const optionally = <T>(arbitrary: Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
  const parts = {
    edition: fc.constant(document.id),
    revision: fc.constant(document.revision),
    asOf: dates,
    answers: under(ids, document.indicators.map(entries)),
    eligibility: under(
      criteria,
      criteria.map(() => optionally(fc.oneof({ weight: 3, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }))),
    ),
    labels: fc.array(
      fc.record(
        { label: fc.constantFrom(...document.labels.map(({ id }) => id)), assessedOn: dates, validUntil: dates },
        { requiredKeys: ["label", "assessedOn"] },
      ),
      { maxLength: 5, size: "max" },
    ),
    improvements,
    effort: under(
      ids,
      document.indicators.map(({ maxPoints }) => optionally(overrides(maxPoints))),
    ),
  };
  return fc.oneof(
    { weight: 4, arbitrary: fc.record(parts) },
    { weight: 1, arbitrary: fc.record(parts, { requiredKeys: ["edition", "asOf", "answers"] }) },
  );
}

/** The edition made ready for the engine; an edition that the checks refuse is the arbitraries' mistake or theirs, and throws. */
export function ready(document: EditionDocument): Edition {
  const parsed = parseEdition(document);
  if (!parsed.ok) throw new Error(`refused: ${JSON.stringify(parsed.faults)}`);
  return prepareEdition(parsed.value, someDigests);
}

/** Editions of some size with answers to them; both have passed the checks. */
export function rounds(size: { min: number; max: number }): Arbitrary<Round> {
  return editions(size).chain((document) => {
    const edition = ready(document);
    return answersTo(document).map((raw) => {
      const parsed = parseAnswers(edition, raw);
      if (!parsed.ok) throw new Error(`refused: ${JSON.stringify(parsed.faults)}`);
      return { document, edition, answers: parsed.value };
    });
  });
}
