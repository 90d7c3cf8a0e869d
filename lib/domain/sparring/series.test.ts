import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseAnswers } from "../assessment/check.ts";
import type { Edition } from "../edition/edition.ts";
import { own } from "../record.ts";
import { score } from "../scoring/score.ts";
import { ready, rounds } from "../testing/arbitraries.ts";
import { small, smallAnswers } from "../testing/small.ts";
import { combinedDocument, pointsAt, type SeriesPoints, seriesDocument, standingPoints } from "./series.ts";

const edition = ready(small);
const options = { paths: false };

/** Some ratings of an edition's indicators. */
const someRatings = ({ indicators }: Edition) =>
  fc
    .tuple(...indicators.map(({ maxPoints }) => fc.option(fc.nat(maxPoints))))
    .map((points) => indicators.map(({ id }, at) => ({ indicator: id, version: 1, points: points[at] ?? null })));

const sparred = rounds({ min: 1, max: 6 }).chain((round) => fc.tuple(fc.constant(round), someRatings(round.edition)));

describe("the ratings that count", () => {
  const given = (indicator: string, version: number, points: number | null) => ({ indicator, version, points });
  test.each([
    ["the highest version, in whatever order they come", [given("10", 2, 1), given("10", 1, 3)], { "10": 1 }],
    ["none that is taken back", [given("10", 1, 3), given("10", 2, null)], {}],
    ["one given again after it was taken back", [given("10", 2, null), given("10", 3, 2)], { "10": 2 }],
    ["none of an indicator that is gone", [given("9", 1, 1), given("1.1", 1, 0)], { "1.1": 0 }],
    ["none beyond what the edition gives", [given("2", 1, 2)], {}],
  ])("are %s", (_, all, expected) => {
    expect(standingPoints(edition, all)).toEqual(expected);
  });
});

describe("the documents of a series", () => {
  test("score the series alone as a range, and in place of the self-rating", () => {
    const points: SeriesPoints = { "1.1": 2 };
    const alone = score(edition, seriesDocument(smallAnswers, points), options);
    expect(alone.labels.gold?.score).toMatchObject({ low: 2, high: 7, possible: 7 });
    const combined = score(edition, combinedDocument(smallAnswers, points), options);
    expect(combined.labels.gold?.score).toMatchObject({ low: 5, high: 5 });
    expect(smallAnswers.answers["1.1"]).toEqual({ points: 1 });
  });

  test("are sound, say each rating once, and leave the rest as the series does", () => {
    fc.assert(
      fc.property(sparred, ([{ edition: any, answers }, given]) => {
        const points = standingPoints(any, given);
        const [alone, combined] = [seriesDocument(answers, points), combinedDocument(answers, points)];
        for (const document of [alone, combined]) expect(parseAnswers(any, document)).toMatchObject({ ok: true });
        const [self, series, both] = [answers, alone, combined].map((document) => score(any, document, options));
        for (const { id } of any.indicators) {
          const rated = pointsAt(points, id);
          const [mine, theirs, together] = [self, series, both].map((result) => own(result?.indicators, id));
          if (rated === null) expect([theirs?.state, together]).toEqual(["unanswered", mine]);
          else for (const one of [theirs, together]) expect(one?.points).toEqual({ low: rated, high: rated });
        }
      }),
    );
  });

  test("do not depend on the order in which ratings were given", () => {
    fc.assert(
      fc.property(sparred, ([{ edition: any }, given]) => {
        const again = given.map((one) => ({ ...one, version: 2, points: one.points === null ? null : 0 }));
        const all = [...given, ...again];
        expect(standingPoints(any, all.toReversed())).toEqual(standingPoints(any, all));
        expect(Object.values(standingPoints(any, all)).every((points) => points === 0)).toBe(true);
      }),
    );
  });
});
