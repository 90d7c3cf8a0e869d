import { describe, expect, it } from "vitest";
import { dayInCopenhagen, hourInCopenhagen } from "./copenhagen.ts";

describe("Copenhagen", () => {
  it.each([
    ["2026-11-26T22:59:59Z", "2026-11-26"],
    ["2026-11-26T23:00:00Z", "2026-11-27"],
    ["2026-03-28T22:59:59Z", "2026-03-28"],
    ["2026-03-28T23:00:00Z", "2026-03-29"],
    ["2026-03-29T21:59:59Z", "2026-03-29"],
    ["2026-03-29T22:00:00Z", "2026-03-30"],
    ["2026-10-24T22:00:00Z", "2026-10-25"],
    ["2026-10-25T22:59:59Z", "2026-10-25"],
    ["2026-10-25T23:00:00Z", "2026-10-26"],
  ])("has at %s the day %s", (moment, day) => {
    expect(dayInCopenhagen(new Date(moment))).toBe(day);
  });

  it.each([
    ["2026-11-26", 6, "2026-11-26T05:00:00.000Z"],
    ["2026-07-01", 6, "2026-07-01T04:00:00.000Z"],
    ["2026-03-28", 6, "2026-03-28T05:00:00.000Z"],
    ["2026-03-29", 6, "2026-03-29T04:00:00.000Z"],
    ["2026-10-25", 6, "2026-10-25T05:00:00.000Z"],
    ["2026-10-25", 23, "2026-10-25T22:00:00.000Z"],
  ])("shows on %s at %d o'clock the moment %s", (day, hour, moment) => {
    expect(hourInCopenhagen(day, hour).toISOString()).toBe(moment);
  });
});
