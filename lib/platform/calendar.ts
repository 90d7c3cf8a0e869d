import { ICalCalendar, ICalEventTransparency } from "ical-generator";

/** A day in a calendar. `uid` never changes; `sequence` rises with each change. `day` is YYYY-MM-DD, of no time zone. */
export type CalendarDay = {
  uid: string;
  day: string;
  title: string;
  description: string;
  url: string;
  changedAt: Date;
  sequence: number;
};

/** RFC 5545 takes no control characters in a text; nothing that a person typed begins a line of its own. */
function oneLine(value: string): string {
  return value.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ").trim();
}

/** The library escapes the texts of events, but not the calendar's name. */
function escaped(value: string): string {
  return oneLine(value).replaceAll(/[\\;,]/g, (character) => `\\${character}`);
}

/**
 * A calendar of whole days (RFC 5545), to be fetched every hour. A whole day has no time zone, so it is the same day
 * wherever it is read, also when the clocks change; nobody is busy because of it.
 */
export function calendarText(name: string, language: "da" | "en", days: readonly CalendarDay[]): string {
  const prodId = { company: "Klyngeklar", product: "Plan", language: language.toUpperCase() };
  const calendar = new ICalCalendar({ name: escaped(name), prodId, ttl: 3600 });
  for (const { uid, day, title, description, url, changedAt, sequence } of days)
    calendar.createEvent({
      ...{ id: uid, start: day, allDay: true, summary: oneLine(title), description: description.split("\n").map(oneLine).join("\n") },
      ...{ url, stamp: changedAt, lastModified: changedAt, sequence, transparency: ICalEventTransparency.TRANSPARENT },
    });
  return `${calendar.toString()}\r\n`;
}
