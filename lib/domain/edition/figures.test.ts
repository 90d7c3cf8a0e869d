import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pointer } from "../fault.ts";
import { editions } from "../testing/arbitrary-editions.ts";
import { small } from "../testing/small.ts";
import { parseEdition } from "./check.ts";
import { compareEditions } from "./compare.ts";
import { figureAt, figureGroups, withFigures } from "./figures.ts";
import type { EditionDocument } from "./schema.ts";

const groupOf = (document: EditionDocument, of: string) => figureGroups(document).find((group) => group.of === of)?.figures ?? [];

describe("the figures of an edition", () => {
  it("are those of its labels and indicators, each by its place in the file", () => {
    expect(figureGroups(small).map(({ of, figures }) => [of, ...figures.map(({ path, value }) => `${pointer(path)} ${value}`)])).toEqual([
      ["label:silver"],
      ["label:gold", "/labels/1/gates/2/share/0 2", "/labels/1/gates/2/share/1 3"],
      ["indicator:1.1", "/indicators/0/weight 1"],
      [
        ...["indicator:10", "/indicators/1/weight 1", "/indicators/1/rating/steps/0/atLeast 10", "/indicators/1/rating/steps/1/atLeast 40"],
        "/indicators/1/minimums/0/points 1",
      ],
      ["indicator:2", "/indicators/2/weight 2", "/indicators/2/rating/steps/0/atLeast/0 1", "/indicators/2/rating/steps/0/atLeast/1 2"],
    ]);
  });

  it("are written where they stand, and nothing else changes", () => {
    const changed = withFigures(small, groupOf(small, "indicator:10"), [3, 20, 80, 2]) as EditionDocument;
    const { indicators, labels, words, sameRules } = compareEditions(small, changed);
    expect(indicators.map(({ id, aspects }) => [id, aspects])).toEqual([["10", ["weight", "rating", "minimums"]]]);
    expect([labels, words, sameRules]).toEqual([[], [], false]);
    expect(changed.indicators[1]).toMatchObject({
      weight: 3,
      rating: { steps: [{ atLeast: 20 }, { atLeast: 80 }] },
      minimums: [{ points: 2 }],
    });
  });

  it("written as they are leave any edition as it was", () => {
    fc.assert(
      fc.property(editions({ min: 1, max: 5 }), (document) => {
        for (const { figures } of figureGroups(document)) {
          const values = figures.map(({ value }) => value);
          expect(withFigures(document, figures, values)).toEqual(document);
        }
      }),
    );
  });

  it("are found by the place of a fault, also of a fraction as a whole", () => {
    const gold = groupOf(small, "label:gold");
    const parsed = parseEdition(withFigures(small, gold, [4, 3]));
    const [fault] = parsed.ok ? [] : parsed.faults;
    expect([fault?.path, figureAt(gold, fault?.path ?? "")]).toEqual(["/labels/1/gates/2/share", 0]);
    expect(figureAt(gold, "/labels/1/gates/2/share/1")).toBe(1);
    expect(figureAt(gold, "/title")).toBe(-1);
  });
});
