import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calibrate } from "./calibrate.ts";
import { latestDifferences } from "./differences.ts";
import { usualDisclosure } from "./disclosure.ts";
import { parsePairs, type RatedPair } from "./schema.ts";

const indicators = ["a", "b", "c", "d", "e"].map((id, at) => ({ id, maxPoints: at === 4 ? 10 : 5 }));
const comparisons = ["self-official", "sparring-official", "self-sparring"] as const;

const pair = fc
  .record({
    cluster: fc.integer({ min: 1, max: 9 }).map((at) => `k${at}`),
    indicator: fc.constantFrom("a", "b", "c", "d", "e", "gone"),
    comparison: fc.constantFrom("self-official" as const, "self-official" as const, "self-sparring" as const),
    from: fc.nat(5),
    to: fc.nat(5),
    on: fc.constantFrom("2025-12-31", "2026-01-01", "2026-06-30"),
  })
  .map((one): RatedPair => one);
const many = fc.array(pair, { maxLength: 150, size: "max" });
const options = { comparison: "self-official" as const };

/** One pair a cluster on an indicator, with the differences given (from 3 points, or from 5 where it falls further). */
function pairsOf(indicator: string, differences: readonly number[]): RatedPair[] {
  return differences.map((difference, at) => {
    const from = difference < -3 ? 5 : difference > 2 ? 0 : 3;
    return { cluster: `k${at}`, indicator, comparison: "self-official", from, to: from + difference, on: "2026-01-01" };
  });
}

const cellOf = (pairs: readonly RatedPair[], more: Partial<Parameters<typeof calibrate>[2]> = {}) =>
  calibrate(indicators, pairs, { ...options, ...more }).cells[0];

describe("calibration", () => {
  it("is the same in whatever order the pairs come", () => {
    const shuffled = many.chain((pairs) =>
      fc.tuple(fc.constant(pairs), fc.shuffledSubarray(pairs, { minLength: pairs.length, maxLength: pairs.length })),
    );
    fc.assert(
      fc.property(shuffled, ([pairs, others]) => {
        expect(calibrate(indicators, others, options)).toEqual(calibrate(indicators, pairs, options));
      }),
    );
  });

  it("shows no number of clusters below the limit, and is the same without what it does not show", () => {
    fc.assert(
      fc.property(many, fc.integer({ min: 0, max: 8 }), (pairs, minClusters) => {
        const limited = { ...options, disclosure: { ...usualDisclosure, minClusters } };
        const found = calibrate(indicators, pairs, limited);
        expect(found.cells.map(({ indicator }) => indicator)).toEqual(indicators.map(({ id }) => id));
        for (const { figures } of found.cells) if (figures !== null) expect(figures.n).toBeGreaterThanOrEqual(Math.max(3, minClusters));
        const hidden = new Set(found.cells.filter(({ figures }) => figures === null).map(({ indicator }) => indicator));
        const rest = pairs.filter(({ indicator, comparison }) => comparison === "self-official" && !hidden.has(indicator));
        expect(calibrate(indicators, rest, limited)).toEqual(found);
      }),
    );
  });

  it("counts a cluster once, by its latest pair", () => {
    fc.assert(
      fc.property(many, fc.nat(5), (pairs, to) => {
        const older = pairs.map((one) => ({ ...one, to, on: "2020-01-01" }));
        expect(calibrate(indicators, [...older, ...pairs], options)).toEqual(calibrate(indicators, pairs, options));
        for (const { each } of latestDifferences(indicators, pairs, "self-official"))
          expect(new Set(each.map(({ cluster }) => cluster)).size).toBe(each.length);
      }),
    );
  });

  it("takes of two pairs of a day the one less in the cluster's favour", () => {
    const of = (to: number, from = 3): RatedPair => ({ ...(pairsOf("a", [0])[0] as RatedPair), from, to });
    const [first] = latestDifferences(indicators, [of(4), of(1), of(2)], "self-official");
    expect(first?.each).toEqual([{ cluster: "k0", share: -2 / 5 }]);
  });

  it("keeps the comparisons apart", () => {
    const pairs = comparisons.flatMap((comparison, at) =>
      pairsOf("a", [0, 0, 1, -1, 0]).map((one) => ({ ...one, comparison, to: one.to - at })),
    );
    const found = comparisons.map((comparison) => cellOf(pairs, { comparison })?.figures?.difference);
    expect(found.map((one) => Math.round((one ?? 9) * 100) / 100)).toEqual([0, -1, -2]);
  });

  it.each<[string, number[], boolean]>([
    ["four clusters", [0, -1, 0, -1], false],
    ["five clusters", [0, -1, 0, -1, 0], true],
    ["five alike", [-1, -1, -1, -1, -1], true],
    ["one far off among five", [0, 0, 0, 0, -5], false],
    ["one far off among eight", [0, 0, 0, 0, 0, 0, 0, -5], true],
    ["all as far off as can be", [-5, -5, -5, -5, -5, -5], false],
    ["none", [], false],
  ])("of %s is shown or not", (_, differences, shown) => {
    const cell = cellOf(pairsOf("a", differences));
    if (shown) expect(cell?.figures).toMatchObject({ n: differences.length });
    else expect(cell).toEqual({ indicator: "a", figures: null, reason: "too-few" });
  });

  it("gives the plain mean of an indicator alone, in points, and an interval of at least what rounding leaves open", () => {
    const figures = cellOf(pairsOf("a", [-1, -1, -1, -1, -1]))?.figures;
    expect(figures?.difference).toBeCloseTo(-1, 12);
    expect(figures?.shrunken).toBeCloseTo(-1, 12);
    expect(figures?.spread).toBeCloseTo(Math.sqrt(1 / 12 / 5), 12);
  });

  it("pools indicators with other maxima as shares, and is surer of an indicator with more clusters", () => {
    const pattern = [-1, 0, -1, 0, -1, 0];
    const doubled = pairsOf(
      "e",
      pattern.map((one) => one * 2),
    ).map((one) => ({ ...one, from: 5, to: 5 + one.to - one.from }));
    const pairs = [...["a", "b", "c"].flatMap((id) => pairsOf(id, pattern)), ...doubled, ...pairsOf("d", [...pattern, ...pattern])];
    const [a, , , d, e] = calibrate(indicators, pairs, options).cells.map(({ figures }) => figures);
    expect(e?.shrunken).toBeCloseTo(2 * (a?.shrunken ?? 0), 9);
    expect(e?.spread).toBeCloseTo(2 * (a?.spread ?? 0), 9);
    expect(d?.spread).toBeLessThan(a?.spread ?? 0);
    expect((d?.high ?? 0) - (d?.low ?? 0)).toBeLessThan((a?.high ?? 0) - (a?.low ?? 0));
  });
});

describe("pairs from elsewhere", () => {
  const [good] = pairsOf("a", [-1]);
  it.each<[Record<string, unknown>, string[]]>([
    [{}, []],
    [{ indicator: "x" }, ["/0/indicator unknown-indicator"]],
    [{ from: 6, to: 7 }, ["/0/from out-of-range", "/0/to out-of-range"]],
    [{ to: 2.5 }, ["/0/to not-whole"]],
    [{ on: "2026-02-30" }, ["/0/on no-such-date"]],
    [{ cluster: "" }, ["/0/cluster blank"]],
    [{ comparison: "official-self" }, ["/0/comparison unknown-option"]],
    [{ note: "x" }, ["/0/note unknown-key"]],
  ])("with %j have the faults %j", (more, faults) => {
    const parsed = parsePairs(indicators, [{ ...good, ...more }]);
    expect(parsed.ok ? [] : parsed.faults.map(({ path, code }) => `${path} ${code}`)).toEqual(faults);
    if (parsed.ok) expect(parsed.value).toEqual([good]);
  });
});
