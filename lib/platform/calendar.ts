import {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendar,
  ICalCalendarMethod,
  ICalEventStatus,
  ICalEventTransparency,
} from "ical-generator";

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

/** A meeting that one person is invited to. `uid` never changes; `sequence` rises with each change of time, place or state. */
export type Meeting = {
  uid: string;
  sequence: number;
  startsAt: Date;
  minutes: number;
  place: string;
  title: string;
  description: string;
  url: string;
  attendee: string;
  isCancelled: boolean;
};

/**
 * The invitation to a meeting, or its cancellation, as calendars take it from a mail (RFC 5546, REQUEST and CANCEL). Its
 * times are in UTC, so that it is the same moment for everybody. The organiser is the server's own sender (`from`) for as
 * long as the meeting lives, whoever moves it: calendars take changes from nobody else. Nobody is asked to reply to it.
 */
export function meetingText(meeting: Meeting, from: string): { method: "REQUEST" | "CANCEL"; content: string } {
  const { uid, sequence, startsAt, minutes, place, title, description, url, attendee, isCancelled } = meeting;
  const method = isCancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST;
  const address = /<(.+)>$/.exec(from)?.[1] ?? from;
  const calendar = new ICalCalendar({ prodId: { company: "Klyngeklar", product: "Sparring" }, method });
  calendar.createEvent({
    ...{ id: uid, sequence, start: startsAt, end: new Date(startsAt.getTime() + minutes * 60_000), stamp: new Date() },
    ...{ summary: oneLine(title), location: oneLine(place), url },
    description: description.split("\n").map(oneLine).join("\n"),
    status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    organizer: { name: /^([^<]+) </.exec(from)?.[1] ?? "Klyngeklar", email: address },
    attendees: [{ email: attendee, rsvp: false, role: ICalAttendeeRole.REQ, status: ICalAttendeeStatus.NEEDSACTION }],
  });
  return { method: isCancelled ? "CANCEL" : "REQUEST", content: `${calendar.toString()}\r\n` };
}
