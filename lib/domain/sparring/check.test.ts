import { describe, expect, test } from "vitest";
import { faultsOf } from "../fault.ts";
import { differs, keptReason, ratingFaults, type SelfRating } from "./check.ts";
import { Agreement, Rating, reasons } from "./schema.ts";

const indicator = { maxPoints: 5 };
const three: SelfRating = { state: "partly", points: { low: 3, high: 3 } };
const unanswered: SelfRating = { state: "unanswered", points: { low: 0, high: 5 } };
const notApplicable: SelfRating = { state: "not-applicable", points: null };

describe("a rating", () => {
  test.each([
    ["other points", three, 2, true],
    ["the same points", three, 3, false],
    ["any points beside not applicable", notApplicable, 0, true],
    ["any points beside no answer", unanswered, 0, false],
  ])("of %s differs or does not", (_, self, points, expected) => {
    expect(differs(self, points)).toBe(expected);
  });

  test.each([
    ["a difference with its reason", three, { points: 2, reason: "evidence-missing" as const }, []],
    ["a difference without a reason", three, { points: 2 }, ["/reason required"]],
    ["no difference and no reason", three, { points: 3 }, []],
    ["no self-rating and no reason", unanswered, { points: 4 }, []],
    ["points beside not applicable", notApplicable, { points: 4 }, ["/reason required"]],
    ["another reason that is not said", three, { points: 2, reason: "other" as const, comment: "  " }, ["/comment blank"]],
    ["another reason that is said", three, { points: 2, reason: "other" as const, comment: "Mål mangler" }, []],
    ["another reason where none is kept", three, { points: 3, reason: "other" as const }, []],
    ["points beyond the maximum", three, { points: 6 }, ["/points out-of-range", "/reason required"]],
    ["nothing, taken back", three, { points: null }, []],
  ])("with %s has the faults it should", (_, self, said, expected) => {
    expect(ratingFaults(indicator, self, said).map(({ path, code }) => `${path} ${code}`)).toEqual(expected);
  });

  test("keeps its reason only where there is something to differ from", () => {
    const reason = "stricter-reading" as const;
    expect(keptReason(three, { points: 2, reason })).toBe(reason);
    expect(keptReason(three, { points: 3, reason })).toBeNull();
    expect(keptReason(three, { points: null, reason })).toBeNull();
    expect(keptReason(unanswered, { points: 3, reason })).toBe(reason);
    expect(keptReason(unanswered, { points: 3 })).toBeNull();
  });

  test.each([
    ["half a point", { points: 2.5 }, "/points not-whole"],
    ["less than nothing", { points: -1 }, "/points out-of-range"],
    ["no points at all: half finished", {}, "/points required"],
    ["a reason nobody knows", { points: 1, reason: "mood" }, "/reason unknown-option"],
  ])("of %s is refused by its shape", (_, said, expected) => {
    const raw = { case: "c", indicator: "1.1", version: 0, ...said };
    const parsed = Rating.safeParse(raw);
    expect(parsed.success ? [] : faultsOf(parsed.error, raw).map(({ path, code }) => `${path} ${code}`)).toEqual([expected]);
  });

  test("has the reasons of the issue, and an agreement says why", () => {
    expect(reasons).toEqual(["misread-question", "evidence-missing", "evidence-too-old", "stricter-reading", "other"]);
    expect(Agreement.safeParse({ case: "c", indicator: "1.1", version: 0, points: 1, reason: " " }).success).toBe(false);
  });
});
