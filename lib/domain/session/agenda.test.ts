import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Need } from "../evidence/needs.ts";
import type { LabelResult } from "../scoring/result.ts";
import { type AgendaSource, agendaFor, chosenAgenda, largestSteps } from "./agenda.ts";

const indicators = [
  { id: "1.1", weight: 1, maxPoints: 4 },
  { id: "1.2", weight: 3, maxPoints: 4 },
  { id: "2.1", weight: 2, maxPoints: 4 },
  { id: "2.2", weight: 1, maxPoints: 4 },
];
const need = (state: Need["state"], required = true): Need => ({
  ...{ kind: "plan", required, state, maxAgeMonths: 12, best: null, freshness: null },
});
const nothing: AgendaSource = {
  ...{ indicators, self: new Map(), sparring: new Map(), unsure: new Set(), needs: new Map(), steps: new Map(), changed: new Set() },
};
const made = (more: Partial<AgendaSource>) => agendaFor({ ...nothing, ...more }).map(({ indicator, because }) => [indicator, ...because]);

describe("an agenda", () => {
  test.each<[string, Partial<AgendaSource>, string[][]]>([
    ["is empty where there is nothing to speak of", {}, []],
    ["leaves out what both rate alike", { self: new Map([["1.1", 2]]), sparring: new Map([["1.1", 2]]) }, []],
    ["leaves out what one of them has not rated", { self: new Map([["1.1", 2]]) }, []],
    [
      "weighs the distance of the two series",
      {
        self: new Map([
          ["1.1", 4],
          ["1.2", 2],
          ["2.1", 0],
        ]),
        sparring: new Map([
          ["1.1", 1],
          ["1.2", 3],
          ["2.1", 2],
        ]),
      },
      [
        ["2.1", "disagreement"],
        ["1.1", "disagreement"],
        ["1.2", "disagreement"],
      ],
    ],
    [
      "puts what changed first, then disagreement, doubt, evidence and distance",
      {
        changed: new Set(["2.2"]),
        unsure: new Set(["1.2"]),
        self: new Map([
          ["1.1", 1],
          ["2.1", 3],
        ]),
        sparring: new Map([["2.1", 2]]),
        needs: new Map([["1.1", [need("missing")]]]),
        steps: new Map([["2.2", 3]]),
      },
      [
        ["2.2", "changed", "distance"],
        ["2.1", "disagreement"],
        ["1.2", "unsure"],
        ["1.1", "evidence-missing"],
      ],
    ],
    [
      "says what is wrong with evidence that is required, where something is claimed",
      {
        self: new Map([
          ["1.1", 1],
          ["1.2", 1],
          ["2.1", 0],
          ["2.2", 1],
        ]),
        needs: new Map([
          ["1.1", [need("too-old"), need("undated"), need("missing", false)]],
          ["1.2", [need("missing"), need("ok")]],
          ["2.1", [need("missing")]],
          ["2.2", [need("ok")]],
        ]),
      },
      [
        ["1.2", "evidence-missing"],
        ["1.1", "evidence-undated", "evidence-too-old"],
      ],
    ],
    [
      "puts the largest steps first",
      {
        steps: new Map([
          ["1.1", 2],
          ["2.2", 6],
        ]),
      },
      [
        ["2.2", "distance"],
        ["1.1", "distance"],
      ],
    ],
  ])("%s", (_, source, expected) => {
    expect(made(source)).toEqual(expected);
  });

  test("is the same whatever the order in which a case was read", () => {
    const points = fc.dictionary(fc.constantFrom("1.1", "1.2", "2.1", "2.2"), fc.nat(4));
    fc.assert(
      fc.property(points, points, fc.subarray(["1.1", "1.2", "2.1", "2.2"]), (self, sparring, unsure) => {
        const of = (turned: (entries: [string, number][]) => [string, number][]) =>
          made({
            ...{ self: new Map(turned(Object.entries(self))), sparring: new Map(turned(Object.entries(sparring))) },
            unsure: new Set(turned(unsure.map((id) => [id, 0])).map(([id]) => id)),
          });
        expect(of((entries) => entries.toReversed())).toEqual(of((entries) => entries));
      }),
    );
  });

  test("keeps the order somebody chose, with the reasons of the proposal", () => {
    const proposal = [
      { indicator: "1.1", because: ["unsure" as const] },
      { indicator: "2.1", because: ["distance" as const] },
    ];
    expect(chosenAgenda(proposal, ["2.1", "2.2", "2.1"])).toEqual([
      { indicator: "2.1", because: ["distance"] },
      { indicator: "2.2", because: ["chosen"] },
    ]);
  });
});

describe("the largest steps", () => {
  const label = (verdict: LabelResult["verdict"], steps: [string, number, number][] | null): LabelResult => ({
    ...{ verdict, score: { low: 0, high: 0, possible: 0, bar: null, percentLow: null, percentHigh: null }, gates: [], distance: null },
    paths:
      steps === null
        ? null
        : {
            ...{ provisional: false, answerFirst: [], fastest: null, robust: null, reasons: {} },
            leastEffort: {
              ...{ days: 0, leadDays: 0, score: 0 },
              steps: steps.map(([indicator, from, to]) => ({ indicator, from, to, days: 1, leadDays: 1 })),
            },
          },
  });

  test("are those of the first label that is not reached, in weighted points, five at most", () => {
    const many = ["a", "b", "c", "d"].map((id): [string, number, number] => [id, 0, 1]);
    const labels = {
      bronze: label("ready", [["2.2", 0, 4]]),
      silver: label("not-yet", null),
      gold: label("not-yet", [["1.1", 0, 4], ["1.2", 1, 3], ...many]),
    };
    const known = [...indicators, ...["a", "b", "c", "d"].map((id) => ({ id, weight: 1, maxPoints: 1 }))];
    expect([...largestSteps(known, labels)]).toEqual([
      ["1.2", 6],
      ["1.1", 4],
      ["a", 1],
      ["b", 1],
      ["c", 1],
    ]);
    expect(largestSteps(indicators, { gold: label("ready", null) }).size).toBe(0);
  });
});
