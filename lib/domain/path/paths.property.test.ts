import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { score } from "../scoring/score.ts";
import { rounds, someDigests } from "../testing/arbitraries.ts";
import { oracle } from "../testing/oracle.ts";

describe("paths", () => {
  it("equal brute force over every set of steps", () => {
    fc.assert(
      fc.property(rounds({ min: 1, max: 8 }), ({ document, edition, answers }) => {
        const found = score(edition, answers).labels;
        const expected = oracle(document, answers, someDigests).labels;
        for (const { id } of document.labels) expect(found[id]?.paths).toEqual(expected[id]?.paths);
      }),
    );
  });
});
