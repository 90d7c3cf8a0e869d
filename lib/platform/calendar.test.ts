import fc from "fast-check";
import { afterEach, describe, expect, test, vi } from "vitest";
import { type CalendarDay, calendarText, type Meeting, meetingText } from "./calendar.ts";

const changedAt = new Date("2026-11-26T10:00:00Z");
const entry = (more: Partial<CalendarDay> = {}): CalendarDay => ({
  ...{ uid: "a@klyngeklar", day: "2027-03-28", title: "Plan", description: "Planlagt", url: "https://klyngeklar.example/da", changedAt },
  sequence: 2,
  ...more,
});
const lines = (text: string) => text.replaceAll("\r\n ", "").split("\r\n");

afterEach(() => {
  vi.unstubAllEnvs();
});

describe("a calendar", () => {
  test("holds its days as RFC 5545 writes them", () => {
    expect(lines(calendarText("Klynge Guld", "da", [entry()]))).toEqual([
      ...["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Klyngeklar//Plan//DA", "NAME:Klynge Guld", "X-WR-CALNAME:Klynge Guld"],
      ...["REFRESH-INTERVAL;VALUE=DURATION:PT1H", "X-PUBLISHED-TTL:PT1H", "BEGIN:VEVENT", "UID:a@klyngeklar", "SEQUENCE:2"],
      ...["DTSTAMP:20261126T100000Z", "DTSTART;VALUE=DATE:20270328"],
      ...["X-MICROSOFT-CDO-ALLDAYEVENT:TRUE", "X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT:TRUE", "SUMMARY:Plan", "TRANSP:TRANSPARENT"],
      ...["DESCRIPTION:Planlagt", "URL;VALUE=URI:https://klyngeklar.example/da", "LAST-MODIFIED:20261126T100000Z", "END:VEVENT"],
      ...["END:VCALENDAR", ""],
    ]);
  });

  // The days on which the clocks change in Copenhagen and in New York, and the turn of the year.
  test.each(["Europe/Copenhagen", "America/New_York", "Pacific/Kiritimati", "UTC"])("has the same days in %s", (zone) => {
    vi.stubEnv("TZ", zone);
    for (const day of ["2026-03-29", "2026-10-25", "2027-03-14", "2026-12-31", "2027-01-01", "2028-02-29"])
      expect(lines(calendarText("x", "en", [entry({ day })]))).toContain(`DTSTART;VALUE=DATE:${day.replaceAll("-", "")}`);
  });

  test("lets nothing that was typed begin a line, and folds at 75 octets", { timeout: 120_000 }, () => {
    const typed = fc.string({ unit: "binary", minLength: 1, maxLength: 120 }).filter((text) => text.isWellFormed());
    const plain = calendarText("x", "da", [entry()]);
    const names = (text: string) => lines(text).map((line) => /^[A-Z-]*/.exec(line)?.[0]);
    fc.assert(
      fc.property(typed, typed, (one, other) => {
        const made = calendarText(`x${one}`, "da", [entry({ title: `x${other}`, description: `x${one.replaceAll("\n", " ")}` })]);
        expect(names(made)).toEqual(names(plain));
        expect(made).not.toMatch(/(?<!\r)\n|\r(?!\n)|(?![\r\n])\p{Cc}/u);
        expect(Math.max(...made.split("\r\n").map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
      }),
    );
    fc.assert(
      fc.property(fc.constantFrom("\r\nATTACH:x", "a,b;c\\", "\nEND:VEVENT", "\u2028X:1"), (text) => {
        expect(names(calendarText(`x${text}`, "da", [entry({ title: `x${text}` })]))).toEqual(names(plain));
      }),
    );
    expect(lines(calendarText("a,b;c\\d", "da", []))).toContain("NAME:a\\,b\\;c\\\\d");
  });
});

describe("an invitation", () => {
  const meeting: Meeting = {
    ...{ uid: "session-1@klyngeklar", sequence: 2, startsAt: new Date("2026-12-03T08:30:00Z"), minutes: 90, place: "CED, Aarhus" },
    ...{ title: "Sparring", description: "1.1 Strategi", url: "https://klyngeklar.example/da", attendee: "anna@guld.example" },
    isCancelled: false,
  };
  const from = "Klyngeklar <hej@klyngeklar.example>";

  test("asks for a time from the server's own sender, and is taken back under the same name", () => {
    const asked = meetingText(meeting, from);
    expect(asked.method).toBe("REQUEST");
    const same = ["UID:session-1@klyngeklar", "DTSTART:20261203T083000Z", "DTEND:20261203T100000Z", "LOCATION:CED\\, Aarhus"];
    expect(lines(asked.content)).toEqual(
      expect.arrayContaining([...same, "METHOD:REQUEST", "SEQUENCE:2", "STATUS:CONFIRMED", "DESCRIPTION:1.1 Strategi"]),
    );
    expect(asked.content).toMatch(/ORGANIZER;CN="?Klyngeklar"?:mailto:hej@klyngeklar\.example/);
    expect(lines(asked.content).find((line) => line.startsWith("ATTENDEE"))).toMatch(/RSVP=FALSE.*mailto:anna@guld\.example/i);
    const cancelled = meetingText({ ...meeting, sequence: 3, isCancelled: true }, "hej@klyngeklar.example");
    expect(cancelled.method).toBe("CANCEL");
    expect(lines(cancelled.content)).toEqual(expect.arrayContaining([...same, "METHOD:CANCEL", "SEQUENCE:3", "STATUS:CANCELLED"]));
  });

  test("lets nothing that was typed begin a line of its own", () => {
    const typed = { ...meeting, place: "x\r\nATTACH:x", title: "x\nEND:VEVENT", description: "x\u2028X:1" };
    const names = (text: string) => lines(text).map((line) => /^[A-Z-]*/.exec(line)?.[0]);
    expect(names(meetingText(typed, from).content)).toEqual(names(meetingText(meeting, from).content));
  });
});
