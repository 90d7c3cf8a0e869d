import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { SelfRating } from "./check.ts";
import { differences } from "./differences.ts";

const at = (points: number): SelfRating => ({ state: "partly", points: { low: points, high: points } });
const notApplicable: SelfRating = { state: "not-applicable", points: null };
const unanswered: SelfRating = { state: "unanswered", points: { low: 0, high: 5 } };
const named = (...ids: string[]) => ids.map((id) => ({ id, weight: id === "none" ? 0 : id === "heavy" ? 2 : 1, maxPoints: 5 }));

describe("differences", () => {
  test("come with most points of a score first, then by gap, then in the edition's order", () => {
    const indicators = named("none", "one", "heavy", "two", "up", "na", "same", "open", "unrated");
    const self = {
      ...{ none: at(5), one: at(3), heavy: at(2), two: at(4), up: at(1), na: notApplicable },
      ...{ same: at(3), open: unanswered, unrated: at(1) },
    };
    const series = { none: 0, one: 2, heavy: 1, two: 2, up: 3, na: 2, same: 3, open: 4 };
    expect(differences(indicators, self, series)).toEqual([
      { indicator: "na", self: null, other: 2, gap: null, worth: 5 },
      { indicator: "two", self: 4, other: 2, gap: -2, worth: 2 },
      { indicator: "up", self: 1, other: 3, gap: 2, worth: 2 },
      { indicator: "heavy", self: 2, other: 1, gap: -1, worth: 2 },
      { indicator: "one", self: 3, other: 2, gap: -1, worth: 1 },
      { indicator: "none", self: 5, other: 0, gap: -5, worth: 0 },
    ]);
  });

  test("are none between a series and itself, and as many as there are other points", () => {
    const points = fc.dictionary(fc.constantFrom("a", "b", "constructor", "__proto__"), fc.nat(5));
    fc.assert(
      fc.property(points, points, (mine, theirs) => {
        const indicators = named("a", "b", "constructor", "__proto__");
        const self = Object.fromEntries(Object.entries(mine).map(([id, value]): [string, SelfRating] => [id, at(value)]));
        expect(differences(indicators, self, mine)).toEqual([]);
        const both = Object.keys(mine).filter((id) => Object.hasOwn(theirs, id) && mine[id] !== theirs[id]);
        const found = differences(indicators, self, theirs);
        expect(found.map(({ indicator }) => indicator).sort()).toEqual(both.sort());
        for (const { self: own, other, gap } of found) expect((own ?? 0) + (gap ?? 0)).toBe(other);
      }),
    );
  });
});
