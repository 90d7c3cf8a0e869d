import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../date.ts";
import { noticesDue } from "./notices.ts";
import { someDays } from "./testing/arbitrary-awards.ts";

const gold = { organisation: "o", label: "gold", end: "2028-02-29" };
const on = (today: string, sent: string[] = []) => noticesDue([gold], today, new Set(sent)).map(({ key }) => key);
const key = (days: number) => `label-notice:o:gold:2028-02-29:${days}`;

describe("notices of a label's end", () => {
  it.each<[string, string, string[], string[]]>([
    ["181 days before", "2027-09-01", [], []],
    ["180 days before", "2027-09-02", [], [key(180)]],
    ["180 days before, already sent", "2027-09-02", [key(180)], []],
    ["missed, weeks later", "2027-10-15", [], [key(180)]],
    ["90 days before", "2027-12-01", [key(180)], [key(90)]],
    ["90 days before, with the first one missed", "2027-12-01", [], [key(90)]],
    ["30 days before", "2028-01-30", [key(180), key(90)], [key(30)]],
    ["three missed", "2028-02-10", [key(180)], [key(30)]],
    ["all missed, on the last day", "2028-02-29", [], [key(7)]],
    ["7 days before", "2028-02-22", [key(30)], [key(7)]],
    ["the last one sent", "2028-02-29", [key(7)], []],
    ["the day after the end", "2028-03-01", [], []],
  ])("%s", (_, today, sent, expected) => {
    expect(on(today, sent)).toEqual(expected);
  });

  it("tell how many days there really are", () => {
    expect(noticesDue([gold], "2027-10-15", new Set())).toEqual([{ ...gold, key: key(180), daysBefore: 180, daysLeft: 137 }]);
    expect(noticesDue([gold], "2028-02-29", new Set())[0]?.daysLeft).toBe(0);
  });

  it("are new ones for a new end, another label and another organisation", () => {
    const labels = [gold, { ...gold, label: "bronze" }, { ...gold, organisation: "p" }, { ...gold, end: "2028-02-28" }];
    expect(new Set(noticesDue(labels, "2028-02-25", new Set()).map((notice) => notice.key)).size).toBe(4);
  });

  it("go out at most once each, the nearest last, whenever the server is up", () => {
    const pauses = fc.array(fc.integer({ min: 1, max: 120 }), { minLength: 1, maxLength: 250 });
    fc.assert(
      fc.property(someDays, pauses, (end, steps) => {
        const sent = new Set<string>();
        const told: number[] = [];
        let today = addDays(end, -200);
        for (const step of steps) {
          const due = noticesDue([{ ...gold, end }], today, sent);
          const left = (Date.parse(end) - Date.parse(today)) / 86_400_000;
          for (const notice of due) {
            expect(sent.has(notice.key)).toBe(false);
            expect([notice.daysLeft, notice.daysBefore >= left]).toEqual([left, true]);
            sent.add(notice.key);
            told.push(notice.daysBefore);
          }
          if (left >= 0 && left <= 180) expect(told.at(-1)).toBe([7, 30, 90, 180].find((days) => left <= days));
          today = addDays(today, step);
        }
        expect(told).toEqual([...new Set(told)].sort((a, b) => b - a));
      }),
    );
  });
});
