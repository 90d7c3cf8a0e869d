import fc from "fast-check";
import { expect, test } from "vitest";
import { merge } from "./merge.ts";
import { same } from "./same.ts";

const base = { inputs: { companies: 80, research: 12 } };

test("changes to different inputs are both kept", () => {
  const mine = { inputs: { companies: 81, research: 12 } };
  const theirs = { inputs: { companies: 80, research: 13, public: 4 } };
  expect(merge("answers", base, mine, theirs)).toEqual({ value: { inputs: { companies: 81, research: 13, public: 4 } } });
});

test("an input taken away here and another changed there are both taken in", () => {
  expect(merge("answers", base, { inputs: { research: 12 } }, { inputs: { companies: 80, research: 9 } })).toEqual({
    value: { inputs: { research: 9 } },
  });
  expect(merge("answers", base, {}, base)).toEqual({ value: {} });
});

test("the same input changed to two values is for a person", () => {
  expect(merge("answers", base, { inputs: { companies: 1, research: 12 } }, { inputs: { companies: 2, research: 12 } })).toBeNull();
  expect(merge("answers", { points: 2 }, { points: 3 }, { points: 4 })).toBeNull();
  expect(merge("answers", { points: 2 }, {}, { points: 4 })).toBeNull();
  expect(merge("eligibility", null, true, false)).toBeNull();
  expect(merge("labels", [], [1], [2])).toBeNull();
});

test("the same change made by both is no conflict", () => {
  expect(merge("answers", { points: 2 }, { points: 3 }, { points: 3 })).toEqual({ value: { points: 3 } });
  expect(merge("eligibility", null, true, true)).toEqual({ value: true });
});

test("a level and inputs may stand together, other kinds may not", () => {
  expect(merge("answers", {}, { points: 3 }, { inputs: { a: 1 } })).toEqual({ value: { points: 3, inputs: { a: 1 } } });
  expect(merge("answers", {}, { notApplicable: { reason: "x" } }, { inputs: { a: 1 } })).toBeNull();
  expect(merge("answers", {}, { rated: 3 }, { points: 1 })).toBeNull();
});

test("a note and a doubt do not disturb each other, two notes do", () => {
  expect(merge("remarks", {}, { note: "a" }, { unsure: true })).toEqual({ value: { note: "a", unsure: true } });
  expect(merge("remarks", {}, { note: "a" }, { note: "b" })).toBeNull();
});

test("no key is special", () => {
  const odd = JSON.parse('{"inputs": {"__proto__": 1, "constructor": 2, "a/b": 3, "[]": 4}}');
  expect(same(merge("remarks", {}, odd, {})?.value, odd)).toBe(true);
});

const value = fc.dictionary(
  fc.constantFrom("a", "b", "c"),
  fc.oneof(fc.integer({ min: 0, max: 3 }), fc.dictionary(fc.constantFrom("x", "y"), fc.nat(2), { minKeys: 1 })),
);

test("who changed nothing takes the other's value; what is merged holds both changes; the order does not matter", () => {
  fc.assert(
    fc.property(value, value, value, (from, mine, theirs) => {
      expect(same(merge("remarks", from, from, theirs)?.value, theirs)).toBe(true);
      expect(same(merge("remarks", from, mine, from)?.value, mine)).toBe(true);
      const [one, other] = [merge("remarks", from, mine, theirs), merge("remarks", from, theirs, mine)];
      expect(same(one, other)).toBe(true);
      if (one !== null) expect(same(merge("remarks", from, mine, one.value), one)).toBe(true);
    }),
  );
});
