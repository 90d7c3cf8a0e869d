import fc, { type Arbitrary } from "fast-check";
import type { EditionDocument, GateDocument, IndicatorDocument, InputDocument } from "../edition/schema.ts";

const text = { da: "tekst", en: "text" };
const oddIds = ["1.1.2", "10", "2", "constructor", "a/b", "å~", "toString", "~1", " ", "1.10", "1.9", "hasOwnProperty", "0"];
const labelIds = ["bronze", "silver", "gold", "constructor", "å~", "1", "valueOf"];

/** Decimals that doubles hold badly, and the numbers around which steps are laid. */
const decimals = fc.oneof(
  fc.constantFrom(0, 0.1, 0.3, 0.7, 1, 1.1, 2, 3, 10, 0.000001, 1e-9, 123456789012345, 1e15),
  fc.tuple(fc.integer({ min: 0, max: 999 }), fc.integer({ min: 0, max: 3 })).map(([digits, places]) => Number(`${digits}e-${places}`)),
);

const fractions: Arbitrary<[number, number]> = fc.oneof(
  fc.constantFrom<[number, number]>([1, 3], [2, 3], [3, 10], [3, 1], [0, 1], [1, 10], [1, 1], [2, 6], [Number.MAX_SAFE_INTEGER, 3]),
  fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 1, max: 12 })),
);

/** Points of levels or steps, the maximum among them, at most `most` different ones, in any order. */
function pointsOf(maxPoints: number, most: number): Arbitrary<number[]> {
  return fc
    .tuple(fc.uniqueArray(fc.nat(maxPoints), { maxLength: most - 1, size: "max" }), fc.boolean())
    .map(([points, again]) => [...new Set([...points, maxPoints]), ...(again ? [maxPoints] : [])])
    .chain((points) => fc.shuffledSubarray(points, { minLength: points.length }));
}

function input(key: string, kind: InputDocument["kind"], least?: number): InputDocument {
  const options = kind === "choice" ? { options: ["yes", "no"].map((value) => ({ value, label: text })) } : {};
  return { key, kind, label: text, ...(least === undefined ? {} : { min: least }), ...options };
}

const numeric = fc.constantFrom("count" as const, "decimal" as const);
const least = fc.constantFrom(undefined, 0);
const extras = fc.subarray([input("when", "date"), input("which", "choice"), input("why", "text"), input("constructor", "count")]);

type Rated = { rating: IndicatorDocument["rating"]; inputs: InputDocument[] };

function ratings(maxPoints: number, most: number): Arbitrary<Rated> {
  const rubric = fc.record({
    inputs: extras,
    rating: pointsOf(maxPoints, most).map((points) => ({
      kind: "rubric" as const,
      levels: points.map((value) => ({ points: value, text })),
    })),
  });
  const laid = <L>(limits: Arbitrary<L>) =>
    fc
      .tuple(fc.constantFrom("atLeast" as const, "atMost" as const), pointsOf(maxPoints, most))
      .chain(([direction, points]) =>
        fc
          .array(limits, { minLength: points.length, maxLength: points.length })
          .map((values) =>
            values.map((limit, at) =>
              direction === "atLeast" ? { atLeast: limit, points: points[at] ?? 0 } : { atMost: limit, points: points[at] ?? 0 },
            ),
          ),
      );
  const thresholds = fc
    .record({ steps: laid(fc.oneof(decimals, fc.constantFrom(-1.5, -10))), kind: numeric, least, extras })
    .map(({ steps, kind, least, extras }) => ({
      inputs: [input("of", kind, least), ...extras],
      rating: { kind: "thresholds" as const, of: "of", steps },
    }));
  const ratio = fc
    .record({ steps: laid(fractions), of: numeric, per: numeric, least, extras })
    .map(({ steps, of, per, least, extras }) => ({
      inputs: [input("per", per, least), ...extras, input("of", of)],
      rating: { kind: "ratio" as const, of: "of", per: "per", steps },
    }));
  return fc.oneof(rubric, thresholds, ratio);
}

function efforts(maxPoints: number): Arbitrary<number[]> {
  const length = { minLength: maxPoints, maxLength: maxPoints };
  return fc.oneof(
    fc.array(fc.constant(0), length),
    fc.array(fc.constantFrom(0, 1, 2), length),
    fc.array(fc.constant(1), length),
    fc.array(fc.nat(40), length),
  );
}

type Minimum = { labels: string[]; points: number };

function indicators(id: string, labels: readonly string[], most: number): Arbitrary<IndicatorDocument> {
  return fc.integer({ min: 1, max: 5 }).chain((maxPoints) =>
    fc
      .record({
        rated: ratings(maxPoints, most),
        scope: fc.oneof(
          { weight: 2, arbitrary: fc.constant<string[]>([...labels]) },
          { weight: 1, arbitrary: fc.shuffledSubarray([...labels]) },
        ),
        weight: fc.nat(3),
        notApplicable: fc.boolean(),
        minimums: fc.oneof(
          fc.constant<Minimum[]>([]),
          fc.array(fc.record({ labels: fc.shuffledSubarray([...labels], { minLength: 1 }), points: fc.nat(maxPoints) }), { maxLength: 3 }),
        ),
        days: efforts(maxPoints),
        leadDays: efforts(maxPoints),
      })
      .map(({ rated, days, leadDays, ...rest }) => ({
        id,
        dimension: "1",
        title: text,
        maxPoints,
        ...rest,
        ...rated,
        effort: { days, leadDays },
      })),
  );
}

const shares = fc.constantFrom<[number, number]>([80, 100], [2, 3], [1, 3], [0, 1], [1, 1], [1, 2], [9, 10]);

function gates(labels: readonly string[], scoped: boolean): Arbitrary<GateDocument[]> {
  const elapsed = fc
    .record({
      since: fc.constantFrom(...labels),
      from: fc.option(fc.nat(24), { nil: undefined }),
      span: fc.option(fc.nat(12), { nil: undefined }),
    })
    .map(({ since, from, span }) => ({
      kind: "elapsed" as const,
      since,
      ...(from === undefined ? {} : { minMonths: from }),
      ...(span === undefined ? {} : { maxMonths: (from ?? 0) + span }),
    }));
  const others: Arbitrary<GateDocument> = fc.oneof(
    fc.constantFrom({ kind: "eligibility" as const }, { kind: "minimums" as const }),
    elapsed,
    fc.nat(3).map((count) => ({ kind: "improvements" as const, count })),
    ...(scoped ? [fc.constant({ kind: "complete" as const })] : []),
  );
  if (!scoped) return fc.array(others, { minLength: 1, maxLength: 4 });
  const score = shares.map((share) => ({ kind: "score" as const, share }));
  return fc
    .tuple(fc.array(others, { maxLength: 3 }), fc.option(score, { freq: 4 }), fc.array(others, { maxLength: 2 }))
    .map(([before, one, after]) => [...before, ...(one === null ? [] : [one]), ...after])
    .filter((all) => all.length > 0);
}

/** How many different points a rating may give, so that all sets of steps of the small editions can be enumerated. */
function mostPoints(count: number): number {
  if (count <= 3 || count > 8) return 5;
  return count <= 5 ? 3 : 2;
}

/** Valid editions with some number of indicators; up to 8 of them, every set of steps can be enumerated. */
export function editions(size: { min: number; max: number }): Arbitrary<EditionDocument> {
  const ids = fc.oneof(
    fc.constantFrom(...oddIds),
    fc.tuple(fc.integer({ min: 1, max: 20 }), fc.nat(9)).map((parts) => parts.join(".")),
  );
  return fc
    .tuple(
      fc.uniqueArray(ids, { minLength: size.min, maxLength: size.max, size: "max" }),
      fc.uniqueArray(fc.constantFrom(...labelIds), { minLength: 1, maxLength: 3 }),
    )
    .chain(([ids, labels]) => fc.tuple(fc.constant(labels), fc.tuple(...ids.map((id) => indicators(id, labels, mostPoints(ids.length))))))
    .chain(([labels, indicators]) =>
      fc.record({
        id: fc.constantFrom("ecei-2013", "constructor"),
        revision: fc.integer({ min: 1, max: 9 }),
        order: fc.constant(1),
        basis: fc.constantFrom("indicative" as const, "official" as const),
        title: fc.constant(text),
        dimensions: fc.constant([{ id: "1", title: text }]),
        indicators: fc.constant(indicators),
        eligibility: fc.uniqueArray(
          fc.record({
            id: fc.constantFrom("eccp-profile", "toString", "b", "a", "1"),
            labels: fc.shuffledSubarray(labels, { minLength: 1 }),
            title: fc.constant(text),
          }),
          { maxLength: 4, selector: ({ id }) => id },
        ),
        labels: fc.tuple(
          ...labels.map((id) =>
            gates(
              labels,
              indicators.some(({ scope }) => scope.includes(id)),
            ).map((gates) => ({ id, title: text, gates })),
          ),
        ),
      }),
    );
}
