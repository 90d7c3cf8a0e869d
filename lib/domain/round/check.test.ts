import { describe, expect, it } from "vitest";
import { ready } from "../testing/arbitraries.ts";
import { editionOf, indicator, input, rubric } from "../testing/builders.ts";
import { entryOfConsensus, parseConsensus, parseContribution, parseContributions, pointsToGive } from "./check.ts";

const edition = ready(
  editionOf([
    indicator("r", { rating: rubric(0, 2, 5) }),
    indicator("t", { rating: { kind: "thresholds", of: "n", steps: [{ atLeast: 1, points: 5 }] }, inputs: [input("n", "count")] }),
  ]),
);

const found = (parsed: { ok: true } | { ok: false; faults: { path: string; code: string }[] }) =>
  parsed.ok ? [] : parsed.faults.map(({ path, code }) => `${path} ${code}`);

describe("a contribution", () => {
  it.each([
    [{ person: "a", indicator: "r", points: 2 }, []],
    [{ person: "a", indicator: "r", points: 5, note: "" }, []],
    [{ person: "a", indicator: "t", points: 3 }, []],
    [{ person: "a", indicator: "t", points: 0 }, []],
    [{ person: "a", indicator: "r", points: 3 }, ["/points not-attainable"]],
    [{ person: "a", indicator: "t", points: 6 }, ["/points out-of-range"]],
    [{ person: "a", indicator: "r", points: -1 }, ["/points out-of-range"]],
    [{ person: "a", indicator: "r", points: 2.5 }, ["/points not-whole"]],
    [{ person: "", indicator: "r", points: 2 }, ["/person blank"]],
    [{ person: "a", indicator: "zz", points: 2 }, ["/indicator unknown-indicator"]],
    [{ person: "a", indicator: "__proto__", points: 2 }, ["/indicator unknown-indicator"]],
    [{ person: "a", indicator: "r" }, ["/points required"]],
    [{ person: "a", indicator: "r", points: 2, by: "b" }, ["/by unknown-key"]],
  ])("%j has the faults %j", (raw, faults) => {
    expect(found(parseContribution(edition, raw))).toEqual(faults);
  });

  it("is given once by a person to an indicator", () => {
    const one = { person: "a", indicator: "r", points: 2 };
    expect(parseContributions(edition, [one, { ...one, person: "b" }, { ...one, indicator: "t" }]).ok).toBe(true);
    expect(found(parseContributions(edition, [one, { ...one, points: 4 }]))).toEqual([
      "/1/points not-attainable",
      "/1/indicator duplicate",
    ]);
    expect(found(parseContributions(edition, [one, null]))).toEqual(["/1 wrong-type"]);
  });

  it("takes a level of a rubric, and any whole points where figures rate", () => {
    expect(edition.indicators.map(pointsToGive)).toEqual([
      [0, 2, 5],
      [0, 1, 2, 3, 4, 5],
    ]);
  });
});

describe("a consensus", () => {
  it.each([
    [{ indicator: "r", points: 2, reason: "Bestyrelsen har ikke godkendt den." }, []],
    [{ indicator: "r", points: 2, reason: "" }, ["/reason blank"]],
    [{ indicator: "r", points: 2, reason: " \t\n" }, ["/reason blank"]],
    [{ indicator: "r", points: 2 }, ["/reason required"]],
    [{ indicator: "r", points: 4, reason: "x" }, ["/points not-attainable"]],
  ])("%j has the faults %j", (raw, faults) => {
    expect(found(parseConsensus(edition, raw))).toEqual(faults);
  });

  it("becomes an answer of the indicator's kind", () => {
    const consensus = { indicator: "r", points: 2, reason: "x" };
    expect(edition.indicators.map((each) => entryOfConsensus(each, consensus))).toEqual([{ points: 2 }, { rated: 2 }]);
  });
});
