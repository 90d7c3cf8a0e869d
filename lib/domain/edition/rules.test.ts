import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editions } from "../testing/arbitrary-editions.ts";
import { indicator, input, text } from "../testing/builders.ts";
import { rulesOf } from "./rules.ts";

const rules = {
  id: "ecei-2013",
  order: 1,
  dimensions: [{ id: "1" }],
  indicators: [
    {
      id: "1.1.2",
      dimension: "1",
      scope: ["gold"],
      weight: 1,
      maxPoints: 5,
      notApplicable: false,
      inputs: [{ key: "n", kind: "choice", min: 0, options: [{ value: "yes" }] }],
      rating: { kind: "rubric", levels: [{ points: 0 }, { points: 5 }] },
      minimums: [{ labels: ["gold"], points: 1 }],
      effort: { days: [1, 1, 1, 1, 1], leadDays: [0, 0, 0, 0, 0] },
    },
  ],
  eligibility: [{ id: "eccp-profile", labels: ["gold"] }],
  labels: [{ id: "gold", gates: [{ kind: "elapsed", since: "gold", minMonths: 18, maxMonths: 24 }] }],
};

const sourced = { confidence: "stand-in", source: "x" };

describe("the rules of an edition", () => {
  it("are the edition without exactly what cannot change a result", () => {
    const [one] = rules.indicators;
    const document = {
      ...rules,
      revision: 3,
      effectiveFrom: "2013-01-01",
      basis: "official",
      visibility: "members",
      title: text,
      dimensions: [{ id: "1", title: text }],
      indicators: [
        {
          ...one,
          ...sourced,
          title: text,
          question: text,
          help: text,
          evidence: [{ kind: "member-list", required: true, maxAgeMonths: 12 }],
          inputs: [{ key: "n", kind: "choice", label: text, min: 0, options: [{ value: "yes", label: text }] }],
          rating: { kind: "rubric", levels: [0, 5].map((points) => ({ points, text, ...sourced })) },
          minimums: [{ labels: ["gold"], points: 1, ...sourced }],
        },
      ],
      eligibility: [{ id: "eccp-profile", labels: ["gold"], title: text, ...sourced }],
      labels: [
        {
          id: "gold",
          title: text,
          gates: [{ kind: "elapsed", since: "gold", minMonths: 18, maxMonths: 24, ...sourced }],
          validity: { firstMonths: 24, renewedMonths: 36, graceMonths: 12 },
          fee: { firstEur: 8250, renewalEur: 6765, source: "x" },
          daysOnSite: [2, 1],
          documentsDueDaysBefore: 21,
        },
      ],
    };
    expect(rulesOf(document)).toEqual(rules);
  });

  it.each(["revision", "effectiveFrom", "basis", "visibility"])("lose %s", (key) => {
    expect(rulesOf({ ...rules, [key]: 1 })).toEqual(rules);
  });

  it.each(["weight", "maxPoints", "notApplicable", "scope", "minimums", "effort", "rating", "inputs"])("keep an indicator's %s", (key) => {
    const full = { minimums: [], notApplicable: true, inputs: [input("n", "text")], ...indicator("1") };
    expect(rulesOf({ indicators: [full] })).toHaveProperty(["indicators", "0", key]);
  });

  it("keep ids, keys and values that are called like what they lose", () => {
    const odd = { id: "title", labels: [{ id: "label" }], inputs: [{ key: "text", options: [{ value: "source" }] }] };
    expect(rulesOf(odd)).toEqual(odd);
  });

  it("leave the document as it was, and are their own rules", () => {
    fc.assert(
      fc.property(editions({ min: 1, max: 6 }), (document) => {
        const before = JSON.stringify(document);
        const once = rulesOf(document);
        expect(JSON.stringify(document)).toBe(before);
        expect(rulesOf(once)).toEqual(once);
        expect(JSON.stringify(once)).not.toMatch(/"(title|label|text|confidence|source)":/);
      }),
    );
  });
});
