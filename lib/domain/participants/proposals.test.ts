import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { currentEdition } from "#lib/editions/published.ts";
import { parseAnswers } from "../assessment/check.ts";
import { ready } from "../testing/arbitraries.ts";
import { commitments, type Participant, participantTypes } from "./participant.ts";
import { proposalsOf } from "./proposals.ts";

const asOf = "2026-11-26";
const { indicators } = currentEdition;
const propose = (participants: Participant[], offices = ["5000"], day = asOf) =>
  Object.fromEntries(proposalsOf(indicators, participants, day, { offices }).map((proposal) => [proposal.indicator, proposal]));

const company: Participant = {
  type: "company",
  postcode: "5230",
  joined: "2019-05-01",
  commitment: "fee",
  commitmentEvidence: "1",
  lastContact: "2026-01-10",
};
const list: Participant[] = [
  company,
  { ...company, left: "2025-12-31" },
  { ...company, left: "2026-11-26", lastContact: "2025-11-26" },
  { ...company, joined: "2025-02-01", left: "2025-08-01" },
  { type: "research", postcode: "2100", joined: "2025-01-01", commitment: "declaration", lastContact: "2025-11-25" },
  { type: "public", postcode: "7100", joined: "2025-01-02", commitment: "project" },
  { type: "other", postcode: "SE-211 20", joined: "2026-11-26", commitment: "contract", commitmentEvidence: "2" },
  { type: "education", joined: "2020-01-01", commitment: "none" },
  { type: "company", joined: "2026-11-27", commitment: "fee" },
];

describe("proposals", () => {
  it("count what the edition's questions ask for, with what the counts are made of", () => {
    const committed = { count: 5, ofWhich: { fee: 2, contract: 1, declaration: 1, project: 1, "no-evidence": 2 } };
    expect(propose(list)).toEqual({
      "1.1.0": {
        indicator: "1.1.0",
        inputs: { committed: 5, participants: 6 },
        because: { committed, participants: { count: 6, ofWhich: {} } },
        missing: {},
      },
      "1.1.1": {
        indicator: "1.1.1",
        inputs: { companies: 2, research: 1, education: 0, public: 1, other: 1 },
        because: {
          companies: { count: 2, ofWhich: {} },
          research: { count: 1, ofWhich: {} },
          education: { count: 0, ofWhich: {} },
          public: { count: 1, ofWhich: {} },
          other: { count: 1, ofWhich: {} },
        },
        missing: {},
      },
      "1.1.2": { indicator: "1.1.2", inputs: { committed: 5 }, because: { committed }, missing: {} },
      "1.2": {
        indicator: "1.2",
        inputs: { nearby: 3, committed: 5 },
        because: { nearby: { count: 3, ofWhich: { "border-postcode": 1 } }, committed },
        missing: {},
      },
      "2.3": {
        indicator: "2.3",
        inputs: { departed: 1, atStart: 5 },
        because: { departed: { count: 1, ofWhich: {} }, atStart: { count: 5, ofWhich: {} } },
        missing: {},
      },
      "2.5": { indicator: "2.5", inputs: { met: 2, committed: 5 }, because: { met: { count: 2, ofWhich: {} }, committed }, missing: {} },
    });
  });

  it.each<[string, Participant, string, string, unknown]>([
    ["commitment", { type: "company" }, "1.1.0", "committed", [{ code: "blank", column: "commitment", count: 1 }]],
    ["type", { commitment: "fee" }, "1.1.1", "research", [{ code: "blank", column: "type", count: 1 }]],
    ["postcode", { commitment: "fee" }, "1.2", "nearby", [{ code: "blank", column: "postcode", count: 1 }]],
    ["joined", { commitment: "fee" }, "2.3", "atStart", [{ code: "blank", column: "joined", count: 1 }]],
    ["an earlier contact", { ...company, lastContact: "2026-11-27" }, "2.5", "met", [{ code: "later", column: "lastContact", count: 1 }]],
  ])("leave a figure out when %s is missing, and say so", (_, participant, indicator, key, missing) => {
    const proposal = propose([...list, participant])[indicator];
    expect(proposal?.missing[key]).toEqual(missing);
    expect(proposal?.inputs).not.toHaveProperty(key);
  });

  it("say nothing of departures from a list in which nobody ever left, nor of meetings when none has a date", () => {
    const { left: _, lastContact: __, ...plain } = { ...company, left: "" };
    const { "2.3": departures, "2.5": met } = propose([plain, plain]);
    expect(departures?.missing).toEqual({
      departed: [{ code: "none-given", column: "left", count: 2 }],
      atStart: [{ code: "none-given", column: "left", count: 2 }],
    });
    expect(met).toMatchObject({ inputs: { committed: 2 }, missing: { met: [{ code: "none-given", column: "lastContact", count: 2 }] } });
  });

  it.each<[string[], string, number | undefined, unknown]>([
    [["2100"], "2026-12-31", 1, undefined],
    [["4000"], "2026-12-31", 0, undefined],
    [["4000"], "2027-01-01", 1, undefined],
    [["2100", "5000"], "2026-12-31", 2, undefined],
    [["SE-211 20"], "2026-12-31", 0, undefined],
    [[], "2026-12-31", undefined, [{ code: "none-given", column: "office", count: 1 }]],
    [["2101"], "2026-12-31", undefined, [{ code: "unplaced", column: "office", count: 1 }]],
  ])("with offices at %j on %s find %s nearby", (offices, day, nearby, missing) => {
    const participants: Participant[] = ["2300", "5230", "SE-211 20"].map((postcode) => ({ ...company, postcode }));
    const proposal = propose(participants, offices, day)["1.2"];
    expect([proposal?.inputs.nearby, proposal?.missing.nearby]).toEqual([nearby, missing]);
  });

  it("are none for an empty list and for indicators that ask for other things", () => {
    expect(propose([])).toEqual({});
    const other = [{ id: "1.1.0", inputs: [] }, { id: "constructor" }, { id: "2.2" }];
    expect(proposalsOf(other, list, asOf, { offices: [] })).toEqual([]);
  });

  it("look back as long as the edition says", () => {
    const longer = indicators.map((indicator) => ({
      ...indicator,
      inputs: (indicator.inputs ?? []).map((input) => ({ ...input, ...(input.period && { period: { ...input.period, years: 2 } }) })),
    }));
    const proposals = proposalsOf(longer, list, asOf, { offices: [] });
    expect(proposals.find(({ indicator }) => indicator === "2.5")?.inputs.met).toBe(3);
    expect(proposals.find(({ indicator }) => indicator === "2.3")?.inputs).toEqual({ departed: 1, atStart: 4 });
  });
});

const days = fc.constantFrom(
  "2024-12-31",
  "2025-01-01",
  "2025-06-30",
  "2025-11-26",
  "2025-12-31",
  "2026-01-01",
  "2026-11-26",
  "2026-12-01",
);
const participants = fc.array(
  fc.record(
    {
      type: fc.constantFrom(...participantTypes),
      postcode: fc.constantFrom("2100", "4000", "5000", "7100", "SE-1"),
      joined: days,
      left: days,
      commitment: fc.constantFrom(...commitments),
      lastContact: days,
    },
    { requiredKeys: [] },
  ),
);
/** Lists in which more is known, so that figures are proposed and not only left out. */
const fuller = fc.array(
  fc.record({
    type: fc.constantFrom(...participantTypes),
    postcode: fc.constantFrom("2100", "4000", "5000", "7100", "SE-1"),
    joined: days,
    left: days,
    commitment: fc.constantFrom(...commitments),
    lastContact: days,
  }),
);

describe("whatever the list,", () => {
  const lists = fc.oneof(participants, fuller) as fc.Arbitrary<Participant[]>;

  it("the order of the participants does not matter", () => {
    const shuffled = lists.chain((given) =>
      fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length, maxLength: given.length })),
    );
    fc.assert(
      fc.property(shuffled, days, ([given, other], day) => {
        expect(propose(other, ["4000"], day)).toEqual(propose(given, ["4000"], day));
      }),
    );
  });

  it("no count exceeds the participants, no part its count, and every figure is an answer the edition takes", () => {
    fc.assert(
      fc.property(lists, days, (given, day) => {
        const proposals = Object.values(propose(given, ["4000", "5000"], day));
        for (const { inputs, because, missing } of proposals) {
          for (const [key, { count, ofWhich }] of Object.entries(because)) {
            expect(count).toBeLessThanOrEqual(given.length);
            expect(inputs[key]).toBe(count);
            for (const part of Object.values(ofWhich)) expect(part).toBeLessThanOrEqual(count);
          }
          for (const key of Object.keys(missing)) expect(inputs).not.toHaveProperty(key);
          expect(inputs.committed ?? 0).toBeLessThanOrEqual(inputs.participants ?? given.length);
          for (const part of ["nearby", "met"]) expect(inputs[part] ?? 0).toBeLessThanOrEqual(inputs.committed ?? 0);
          expect(inputs.departed ?? 0).toBeLessThanOrEqual(inputs.atStart ?? 0);
        }
        const answers = Object.fromEntries(proposals.map(({ indicator, inputs }) => [indicator, { inputs }]));
        expect(parseAnswers(ready(currentEdition), { edition: currentEdition.id, asOf: day, answers })).toMatchObject({ ok: true });
      }),
    );
  });
});
