import { describe, expect, it } from "vitest";
import { danishDate } from "./date.ts";
import { danishClock, danishHour, danishMoment } from "./hour.ts";

describe("in Denmark", () => {
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
  ])("it is at %s the day %s", (moment, day) => {
    expect(danishDate(new Date(moment))).toBe(day);
  });

  it.each([
    ["2026-11-26", 6, "2026-11-26T05:00:00.000Z"],
    ["2026-07-01", 6, "2026-07-01T04:00:00.000Z"],
    ["2026-03-28", 6, "2026-03-28T05:00:00.000Z"],
    ["2026-03-29", 6, "2026-03-29T04:00:00.000Z"],
    ["2026-10-25", 6, "2026-10-25T05:00:00.000Z"],
    ["2026-10-25", 23, "2026-10-25T22:00:00.000Z"],
  ])("a clock shows on %s %d o'clock at %s", (day, hour, moment) => {
    expect(danishHour(day, hour).toISOString()).toBe(moment);
  });

  it.each([
    ["2026-11-26", "09:30", "2026-11-26T08:30:00.000Z"],
    ["2026-07-01", "00:00", "2026-06-30T22:00:00.000Z"],
    ["2026-03-29", "01:59", "2026-03-29T00:59:00.000Z"],
    ["2026-03-29", "03:00", "2026-03-29T01:00:00.000Z"],
    ["2026-10-25", "02:30", "2026-10-25T00:30:00.000Z"],
    ["2026-10-25", "03:00", "2026-10-25T02:00:00.000Z"],
  ])("a clock shows on %s %s at %s", (day, time, moment) => {
    const found = danishMoment(day, time);
    expect(found?.toISOString()).toBe(moment);
    expect(danishClock(new Date(moment))).toBe(`${day} ${time}`);
  });

  it("no clock shows the hour that is left out when summer time begins", () => {
    expect(danishMoment("2026-03-29", "02:30")).toBeNull();
  });
});
