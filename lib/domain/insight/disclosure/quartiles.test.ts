import fc from "fast-check";
import { expect, test } from "vitest";
import { type Counts, countBelow, quartilesOf, reachOf, roundedCount } from "./quartiles.ts";

const counts = fc.array(fc.nat({ max: 9 }), { minLength: 6, maxLength: 6 }).map((of): Counts => Int32Array.from(of));

function published(of: Counts, marks: readonly number[]): string {
  return JSON.stringify([quartilesOf(of), marks.map((mark) => roundedCount(countBelow(of, mark)))]);
}

test("quartiles are observed values, counted from below", () => {
  expect(quartilesOf(Int32Array.from([0, 1, 2, 3, 1, 0]))).toEqual([2, 3, 3]);
  expect(quartilesOf(Int32Array.from([0, 0, 0, 0, 0, 6]))).toEqual([5, 5, 5]);
  expect(quartilesOf(new Int32Array(6))).toEqual([0, 0, 0]);
  expect([0, 1, 2, 4, 5, 7, 8].map(roundedCount)).toEqual([0, 0, 3, 3, 6, 6, 9]);
});

test("a value moves exactly as far as everything published stays", () => {
  fc.assert(
    fc.property(counts, fc.subarray([2, 4]), fc.nat({ max: 5 }), fc.nat({ max: 5 }), (of, marks, from, to) => {
      fc.pre((of[from] ?? 0) > 0);
      const { down, up } = reachOf(of, marks);
      const moved = Int32Array.from(of);
      moved[from] = (moved[from] ?? 0) - 1;
      moved[to] = (moved[to] ?? 0) + 1;
      const reaches = to >= (down[from] ?? from) && to <= (up[from] ?? from);
      if (reaches) expect(published(moved, marks)).toBe(published(of, marks));
      else if (to === (up[from] ?? from) + 1 || to === (down[from] ?? from) - 1)
        expect(published(moved, marks)).not.toBe(published(of, marks));
    }),
  );
});
