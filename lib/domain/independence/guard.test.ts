import { describe, expect, test } from "vitest";
import { standsAgainst } from "./guard.ts";

describe("the independence guard", () => {
  test.each([
    ["nobody sparred", [], "2026-11-26", null],
    ["long ago", ["2020-01-01"], "2026-11-26", null],
    ["one day inside the period", ["2024-11-27"], "2026-11-26", "2024-11-27"],
    ["the very day it ends", ["2024-11-26"], "2026-11-26", null],
    ["the day before it ends", ["2024-11-27"], "2026-11-26", "2024-11-27"],
    ["a leap day", ["2024-02-29"], "2026-02-28", null],
    ["a leap day, the day before", ["2024-02-29"], "2026-02-27", "2024-02-29"],
    ["the latest of several", ["2026-01-05", "2025-03-01", "2026-02-01"], "2026-11-26", "2026-02-01"],
    ["after the audit", ["2026-12-01"], "2026-11-26", "2026-12-01"],
  ])("%s", (_, days, audit, against) => {
    expect(standsAgainst(days, audit, 24)).toBe(against);
  });

  test("a shorter period frees earlier", () => {
    expect(standsAgainst(["2026-01-15"], "2026-07-15", 6)).toBeNull();
    expect(standsAgainst(["2026-01-16"], "2026-07-15", 6)).toBe("2026-01-16");
  });
});
