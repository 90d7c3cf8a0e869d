import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readEvaluations, suggestEvaluation } from "./sheet.ts";
import { type Graded, summaryOf } from "./summary.ts";

const graded = fc.record({ satisfaction: fc.integer({ min: 1, max: 5 }), usefulness: fc.option(fc.integer({ min: 1, max: 5 })) });

describe("the figures of an event", () => {
  test("are shown from five answers on, of those who answered, in any order", () => {
    const said: Graded[] = [5, 5, 4, 3].map((satisfaction) => ({ satisfaction, usefulness: null }));
    expect(summaryOf(said)).toEqual({ answers: 4, isEnough: false });
    expect(summaryOf([...said, { satisfaction: 1, usefulness: 5 }])).toEqual({
      ...{ answers: 5, isEnough: true, verySatisfied: { count: 2, of: 5 }, satisfied: { count: 3, of: 5 } },
      useful: null,
    });
    fc.assert(fc.property(fc.array(graded), (all) => JSON.stringify(summaryOf(all.toReversed())) === JSON.stringify(summaryOf(all))));
  });

  test("tell nothing but their number below five", () => {
    fc.assert(fc.property(fc.array(graded, { maxLength: 4 }), (few) => Object.keys(summaryOf(few)).sort().join() === "answers,isEnough"));
  });
});

describe("a sheet of answers", () => {
  const read = (headers: string[], rows: string[][]) => readEvaluations(headers, rows, suggestEvaluation(headers));

  test("takes grades as figures and satisfaction in words of both languages, and leaves out what has a fault", () => {
    const { answers, faults, blank } = read(
      ["Overall satisfaction", "Usefulness", "Comments"],
      [
        ["very satisfied", "5", " Good "],
        ["Utilfreds", "", ""],
        ["", "", ""],
        ["6", "0", "x".repeat(2001)],
        ["", "4", ""],
      ],
    );
    expect(answers).toEqual([
      { satisfaction: 5, usefulness: 5, text: "Good" },
      { satisfaction: 2, usefulness: null, text: null },
    ]);
    expect([blank, faults.map(({ row, column, code }) => [row, column, code])]).toEqual([
      1,
      [
        [5, "Overall satisfaction", "no-grade"],
        [5, "Usefulness", "no-grade"],
        [5, "Comments", "too-long"],
        [6, "Overall satisfaction", "no-grade"],
      ],
    ]);
  });

  test("needs a column of satisfaction", () => {
    expect(read(["Navn"], [["Anna"]])).toMatchObject({ answers: [], faults: [{ row: 1, code: "no-such-column" }] });
  });
});
