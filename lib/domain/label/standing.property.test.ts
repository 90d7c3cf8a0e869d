import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, daysBetween } from "../date.ts";
import { expiringDays, periodsOf } from "./periods.ts";
import { earliestDay, latestDay } from "./published-date.ts";
import { standingOn, timelineOf } from "./standing.ts";
import { labelStates, stateOn } from "./state.ts";
import { publishedDates, someAwards, someDays } from "./testing/arbitrary-awards.ts";

const rule = { firstMonths: 24, renewedMonths: 36, graceMonths: 12 };
const histories = fc.record({ awards: someAwards, asOf: someDays, succeededOn: fc.option(someDays, { freq: 1 }) });

/** How little is left of a label: time alone only ever takes away. */
const rank = ["valid", "expiring", "in-grace", "unknown", "lapsed"];

describe("the standing of a label", () => {
  it("is the same in whatever order the sources come", () => {
    fc.assert(
      fc.property(histories, fc.infiniteStream(fc.nat(99)), ({ awards, asOf, succeededOn }, places) => {
        const shuffled = awards
          .map((award) => ({ award, place: places.next().value ?? 0 }))
          .sort((a, b) => a.place - b.place)
          .map(({ award }) => award);
        expect(standingOn(shuffled, rule, asOf, succeededOn)).toEqual(standingOn(awards, rule, asOf, succeededOn));
      }),
    );
  });

  it("only gets worse from day to day, but for a new award", () => {
    fc.assert(
      fc.property(histories, fc.nat(1500), ({ awards, asOf, succeededOn }, later) => {
        const then = addDays(asOf, later);
        const isNew = periodsOf(awards, rule).some(({ from }) => from !== null && from > asOf && from <= then);
        const [before, after] = [asOf, then].map((day) => standingOn(awards, rule, day, succeededOn));
        fc.pre(!isNew && before !== null && before !== undefined);
        expect(rank.indexOf(after?.state ?? "")).toBeGreaterThanOrEqual(rank.indexOf(before?.state ?? ""));
      }),
    );
  });

  it("began when it says: the same on every day since, another one the day before, or an award on it", () => {
    fc.assert(
      fc.property(histories, fc.nat(5000), ({ awards, asOf, succeededOn }, some) => {
        const on = (day: string) => standingOn(awards, rule, day, succeededOn)?.state ?? null;
        const since = standingOn(awards, rule, asOf, succeededOn)?.since ?? null;
        fc.pre(since !== null);
        const first = earliestDay(since ?? "");
        expect(first <= asOf).toBe(true);
        const between = addDays(first, some % (daysBetween(first, asOf) + 1));
        expect([on(first), on(between)]).toEqual([on(asOf), on(asOf)]);
        // A new award whose end is not known begins the not knowing anew: the day before may have had it of an older one.
        const isAward = awards.some(({ awarded }) => awarded !== null && earliestDay(awarded) === first);
        if (!isAward) expect(on(addDays(first, -1))).not.toBe(on(asOf));
      }),
    );
  });

  it("is never lapsed unless that was confirmed, and counts an award from the first day it can mean", () => {
    fc.assert(
      fc.property(histories, ({ awards, asOf }) => {
        const standing = standingOn(awards, rule, asOf);
        if (!awards.some(({ lapsedOn }) => lapsedOn !== null && lapsedOn <= asOf)) expect(standing?.state).not.toBe("lapsed");
        if (standing?.awarded != null) expect(earliestDay(standing.awarded) <= asOf).toBe(true);
        const single = awards.slice(0, 1).map((award) => ({ ...award, lapsedOn: null }));
        const [only] = single;
        if (only?.awarded != null) expect(standingOn(single, rule, asOf) !== null).toBe(earliestDay(only.awarded) <= asOf);
      }),
    );
  });

  it("of one award follows its two dates alone", () => {
    fc.assert(
      fc.property(publishedDates, publishedDates, someDays, (awarded, validUntil, asOf) => {
        const standing = standingOn([{ awarded, validUntil, lapsedOn: null }], rule, asOf);
        fc.pre(standing !== null);
        const left = daysBetween(asOf, latestDay(validUntil));
        expect(standing?.end).toBe(latestDay(validUntil));
        if (left >= 0) expect(standing?.state).toBe(left > expiringDays ? "valid" : "expiring");
        else expect(["in-grace", "unknown"]).toContain(standing?.state);
      }),
    );
  });

  it("is in its timeline: one stretch for every day, without gaps", () => {
    fc.assert(
      fc.property(histories, ({ awards, asOf, succeededOn }) => {
        const timeline = timelineOf(awards, rule, succeededOn);
        const here = timeline.filter(({ from, to }) => (from ?? "") <= asOf && asOf <= (to ?? "9999"));
        const expected = standingOn(awards, rule, asOf, succeededOn);
        const state = stateOn({ periods: periodsOf(awards, rule), succeededOn }, asOf);
        expect(expected === null ? null : { state: expected.state, because: expected.because }).toEqual(state);
        expect(here.map(({ from: _, to: __, ...standing }) => standing)).toEqual(expected === null ? [] : [expected]);
        timeline.forEach(({ to }, at) => {
          expect(to === null ? undefined : addDays(to, 1)).toBe(timeline[at + 1]?.from);
        });
      }),
    );
  });

  it("knows five states", () => {
    expect([...labelStates].sort()).toEqual(rank.toSorted());
  });
});
