import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../date.ts";
import { editionOf, indicator } from "../testing/builders.ts";
import { evidenceStateOf, isSupported, kindsOf, type UsedEvidence } from "./needs.ts";
import { EvidenceDetails, EvidenceLink, EvidenceUse } from "./schema.ts";

const asked = indicator("1", {
  evidence: [
    { kind: "list", required: true, maxAgeMonths: 12 },
    { kind: "statutes", required: true },
    { kind: "minutes", required: false, maxAgeMonths: 12 },
  ],
});
const days = { auditDay: "2027-03-01", today: "2026-11-26" };
const use = (evidence: string, kind: string, documentDate: string | null): UsedEvidence => ({ evidence, kind, documentDate });
const statesOf = (...uses: UsedEvidence[]) => evidenceStateOf(asked, uses, days).map(({ state, best }) => [state, best]);

describe("what an indicator asks for", () => {
  it.each<[string, UsedEvidence[], [string, string | null][]]>([
    [
      "is missing",
      [],
      [
        ["missing", null],
        ["missing", null],
        ["missing", null],
      ],
    ],
    [
      "is there",
      [use("a", "list", "2026-10-01"), use("b", "statutes", null), use("c", "minutes", "2026-03-01")],
      [
        ["ok", "a"],
        ["ok", "b"],
        ["ok", "c"],
      ],
    ],
    [
      "is too old now, or on the audit day",
      [use("a", "list", "2025-01-01"), use("c", "minutes", "2026-02-28")],
      [
        ["too-old", "a"],
        ["missing", null],
        ["too-old", "c"],
      ],
    ],
    [
      "has no date",
      [use("a", "list", null), use("b", "list", "2020-01-01")],
      [
        ["undated", "a"],
        ["missing", null],
        ["missing", null],
      ],
    ],
    [
      "is not another kind",
      [use("a", "photo", "2026-10-01")],
      [
        ["missing", null],
        ["missing", null],
        ["missing", null],
      ],
    ],
    [
      "is judged by what stays young longest",
      [use("a", "list", "2026-04-01"), use("b", "list", "2026-10-01"), use("c", "list", "2026-05-01")],
      [
        ["ok", "b"],
        ["missing", null],
        ["missing", null],
      ],
    ],
  ])("%s", (_, uses, expected) => {
    expect(statesOf(...uses)).toEqual(expected);
  });

  it("says when the deciding document gets too old", () => {
    expect(evidenceStateOf(asked, [use("a", "list", "2026-02-01")], days)[0]).toEqual({
      ...{ kind: "list", required: true, maxAgeMonths: 12, state: "too-old", best: "a" },
      freshness: { state: "ages-before-audit", tooOldOn: "2027-02-02" },
    });
  });

  it("is supported when all that is required is there, and when nothing is asked", () => {
    const supported = (...uses: UsedEvidence[]) => isSupported(evidenceStateOf(asked, uses, days));
    expect(supported(use("a", "list", "2026-10-01"), use("b", "statutes", null))).toBe(true);
    expect(supported(use("a", "list", "2026-10-01"), use("c", "minutes", "2026-10-01"))).toBe(false);
    expect(isSupported(evidenceStateOf(indicator("2"), [], days))).toBe(true);
  });

  it("gets no worse by one more document, in whatever order they stand", () => {
    const uses = fc.array(
      fc.record({
        evidence: fc.constantFrom("a", "b", "c"),
        kind: fc.constantFrom("list", "statutes", "minutes", "photo"),
        documentDate: fc.option(fc.integer({ min: -500, max: 0 }).map((shift) => addDays(days.today, shift))),
      }),
      { maxLength: 6 },
    );
    const rank = ["ok", "too-old", "undated", "missing"];
    fc.assert(
      fc.property(uses, (all) => {
        const states = evidenceStateOf(asked, all, days).map(({ state }) => state);
        expect(evidenceStateOf(asked, [...all].reverse(), days).map(({ state }) => state)).toEqual(states);
        evidenceStateOf(asked, all.slice(1), days).forEach(({ state }, at) => {
          if (state === "ok") expect(states[at]).toBe("ok");
          if (state !== "missing") expect(rank.indexOf(states[at] ?? "")).toBeLessThan(3);
        });
      }),
    );
  });

  it("has its kinds from the edition, each once", () => {
    expect(
      kindsOf(
        editionOf([
          asked,
          indicator("2"),
          indicator("3", {
            evidence: [
              { kind: "photo", required: false },
              { kind: "list", required: true },
            ],
          }),
        ]),
      ),
    ).toEqual([...["list", "statutes", "minutes", "photo"]]);
  });
});

describe("what is said of evidence", () => {
  const details = { title: "Vedtægter", documentDate: "2024-02-29" };
  it.each([
    [details, true],
    [{ ...details, documentDate: "" }, true],
    [{ ...details, documentDate: null }, false],
    [{ ...details, documentDate: "2025-02-29" }, false],
    [{ ...details, title: " " }, false],
    [{ ...details, by: "x" }, false],
  ])("%j: %s", (raw, valid) => {
    expect(EvidenceDetails.safeParse(raw).success).toBe(valid);
  });

  it.each([
    ["https://dei.dk/vedtægter?x=1#2", true],
    ["http://localhost:3000/", true],
    ["javascript:alert(1)", false],
    ["data:text/html,x", false],
    ["file:///etc/passwd", false],
    ["dei.dk", false],
    ["", false],
  ])("the address %j: %s", (address, valid) => {
    expect(EvidenceLink.safeParse({ ...details, address }).success).toBe(valid);
  });

  it("a use names its kind, and may name a place", () => {
    const use = { evidence: "e", indicator: "1.1.2", kind: "statutes", place: "s. 4" };
    expect(EvidenceUse.safeParse(use).success).toBe(true);
    expect(EvidenceUse.safeParse({ ...use, place: "" }).success).toBe(true);
    expect(EvidenceUse.safeParse({ ...use, kind: "" }).success).toBe(false);
  });
});
