import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { studentQuantile } from "./quantile.ts";
import { type Estimate, shrink } from "./shrinkage.ts";

const means = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 4, maxLength: 40 });

describe("shrinkage", () => {
  it("is James and Stein's towards the mean, where all are known equally well and differ by more than chance", () => {
    fc.assert(
      fc.property(means, fc.integer({ min: 1, max: 400 }), (values, variance) => {
        const mean = values.reduce((sum, one) => sum + one, 0) / values.length;
        const squares = values.reduce((sum, one) => sum + (one - mean) ** 2, 0);
        fc.pre(squares / (values.length - 1) > variance);
        const towards = ((values.length - 3) * variance) / squares;
        const { each } = shrink(values.map((value) => ({ mean: value, variance })));
        each.forEach(({ value }, at) => {
          expect(value).toBeCloseTo(mean + (1 - towards) * ((values[at] ?? 0) - mean), 6);
        });
      }),
    );
  });

  it("finds no variance between means that differ by no more than chance", () => {
    const { between, mean } = shrink([-1, 1, -1, 1, 0].map((one) => ({ mean: one, variance: 2 })));
    expect([between, mean]).toEqual([0, 0]);
  });

  it("is as far from sure as by hand: what is known of each, of the pooled mean, and of the variance between", () => {
    const { mean, between, each } = shrink([0, 0, 0, 8].map((one) => ({ mean: one, variance: 4 })));
    expect([mean, between].map((one) => Math.round(one * 1e6) / 1e6)).toEqual([2, 12]);
    expect(each[3]?.value).toBeCloseTo(8 - 6 / 12, 6);
    expect((each[3]?.spread ?? 0) ** 2).toBeCloseTo(4 * (1 - (3 / 4) * (1 / 12)) + 36 / 72, 6);
    expect((each[0]?.spread ?? 0) ** 2).toBeCloseTo(4 * (1 - (3 / 4) * (1 / 12)) + 4 / 72, 6);
  });

  it("leaves fewer than four means as they are", () => {
    const estimates: Estimate[] = [1, 5, 9].map((mean) => ({ mean, variance: 4 }));
    expect(shrink(estimates).each).toEqual(estimates.map(({ mean }) => ({ value: mean, towards: 0, spread: 2 })));
  });

  it("draws between the mean and the pooled one, more where less is known", () => {
    const variances = fc.integer({ min: 1, max: 900 });
    fc.assert(
      fc.property(fc.array(fc.record({ mean: fc.integer({ min: -50, max: 50 }), variance: variances }), { minLength: 4 }), (estimates) => {
        const { mean, each } = shrink(estimates);
        each.forEach(({ value, towards, spread }, at) => {
          const one = estimates[at] as Estimate;
          expect(value).toBeGreaterThanOrEqual(Math.min(one.mean, mean) - 1e-9);
          expect(value).toBeLessThanOrEqual(Math.max(one.mean, mean) + 1e-9);
          expect(spread).toBeGreaterThan(0);
          estimates.forEach((other, position) => {
            if (other.variance < one.variance) expect(each[position]?.towards).toBeLessThanOrEqual(towards + 1e-9);
          });
        });
      }),
    );
  });
});

describe("Student's t", () => {
  it.each([
    [0.9, 4, 1.533],
    [0.9, 11, 1.363],
    [0.9, 1e9, 1.282],
    [0.8, 4, 0.941],
    [0.975, 4, 2.776],
    [0.975, 10, 2.228],
    [0.5, 4, 0],
  ])("lies below its quantile with %d at %d degrees of freedom", (probability, freedom, expected) => {
    expect(Math.abs(studentQuantile(probability, freedom) - expected)).toBeLessThan(0.006);
  });
});
