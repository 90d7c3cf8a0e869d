import fc from "fast-check";
import { expect, test } from "vitest";
import { draw } from "./draw.ts";

const indicators = [
  { id: "light", weight: 1, maxPoints: 1 },
  { id: "middle", weight: 1, maxPoints: 3 },
  { id: "heavy", weight: 3, maxPoints: 2 },
  { id: "nothing", weight: 0, maxPoints: 5 },
];

test("a seed gives the same draw for ever", () => {
  // As it was first released: a change here would make the draws of old mock audits impossible to repeat.
  const drawn = ["light middle", "heavy light", "middle heavy", "heavy middle"];
  expect(["a", "b", "c", "d"].map((seed) => draw(indicators, 2, seed).join(" "))).toEqual(drawn);
});

test("nothing is drawn twice, what can give nothing never, and no more than there are", () => {
  const some = fc.array(fc.record({ weight: fc.nat(5), maxPoints: fc.nat(5) }), { maxLength: 12 });
  fc.assert(
    fc.property(some, fc.integer({ min: 1, max: 15 }), fc.string(), (rows, count, seed) => {
      const all = rows.map((row, at) => ({ id: String(at), ...row }));
      const worth = all.filter(({ weight, maxPoints }) => weight * maxPoints > 0).map(({ id }) => id);
      const drawn = draw(all, count, seed);
      expect(new Set(drawn).size).toBe(drawn.length);
      expect(drawn.every((id) => worth.includes(id))).toBe(true);
      expect(drawn.length).toBe(Math.min(count, worth.length));
    }),
  );
});

test("each is drawn as often as its worth says", () => {
  const n = 20_000;
  const firsts = Array.from({ length: n }, (_, at) => draw(indicators, 1, `seed-${at}`)[0] ?? "");
  const share = (id: string) => firsts.filter((one) => one === id).length / n;
  // Within 0.01, about three standard errors; the seeds are fixed.
  expect(share("light")).toBeCloseTo(0.1, 1.7);
  expect(share("middle")).toBeCloseTo(0.3, 1.7);
  expect(share("heavy")).toBeCloseTo(0.6, 1.7);
});

test("of two drawn, the second is in proportion to what is left", () => {
  const n = 20_000;
  const pairs = Array.from({ length: n }, (_, at) => draw(indicators, 2, `pair-${at}`));
  const afterHeavy = pairs.filter(([first]) => first === "heavy");
  // After the heavy one 1 and 3 are left: the middle one in three of four.
  expect(afterHeavy.filter(([, second]) => second === "middle").length / afterHeavy.length).toBeCloseTo(0.75, 1.5);
});
