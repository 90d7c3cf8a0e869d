import { type RegionId, regionNamed } from "../region/regions.ts";
import { parseDateText } from "../sheet/date-text.ts";
import { type AttendanceField, type AttendanceMapping, attendanceFields } from "./mapping.ts";
import { nameKey } from "./names.ts";

type RowFaultCode =
  | "no-such-column" // the mapping names a header that the sheet does not have, or organisation has none (row 1)
  | "no-organisation"
  | "not-a-number"
  | "no-date"
  | "no-event" // no event has this title or this day
  | "several-events" // more than one may be meant
  | "unknown-region"
  | "duplicate" // the same person, or the same organisation's count, stands in an earlier row
  | "already-counted" // attendance of this body at this event is there already
  | "too-long";
/** One thing wrong in a sheet: its row as the sheet numbers it (the headers are row 1), its column, and what stands there. */
export type RowFault = { row: number; column: string; code: RowFaultCode; value: string };

/** An event that a row can mean. */
export type KnownEvent = { id: string; title: string; day: string; until: string | null };
/** A row without fault: how many people from which organisation came to which event. Names are read where they are kept. */
export type ReadRow = {
  row: number;
  event: string;
  organisation: string;
  key: string;
  people: number;
  region: RegionId | null;
  name: string;
  email: string;
};
export type RowsRead = { rows: ReadRow[]; faults: RowFault[]; blank: number };

type Places = Partial<Record<AttendanceField, { at: number; header: string }>>;
type Events = { one: KnownEvent | null; all: readonly KnownEvent[] };

const shown = (text: string) => (text.length > 80 ? `${text.slice(0, 79)}…` : text);
/** A whole number, also as sheets write it: 1.200, 12,0. */
const whole = /^(\d{1,6}|\d{1,3}(?:[. ]\d{3})+)(?:[.,]0+)?$/;
const longest = 300;

type Reading = { text: (field: AttendanceField) => string; fault: (field: AttendanceField, code: RowFaultCode) => void };

/** Which event a row means: by its day, by its title, or the one that the sheet is for. */
function eventOf({ text, fault }: Reading, places: Places, { one, all }: Events): string | null {
  const [title, written] = [nameKey(text("event")), text("day")];
  if (title === "" && written === "") {
    if (one === null) fault(places.event === undefined ? "day" : "event", "no-event");
    return one?.id ?? null;
  }
  const day = written === "" ? null : parseDateText(written);
  if (written !== "" && day === null) {
    fault("day", "no-date");
    return null;
  }
  const onDay = all.filter((known) => day === null || (known.day <= day && day <= (known.until ?? known.day)));
  const titled = title === "" ? onDay : onDay.filter((known) => nameKey(known.title) === title);
  const [found, ...more] = titled.some(({ id }) => id === one?.id) && one !== null ? [one] : titled;
  if (found !== undefined && more.length === 0) return found.id;
  fault(title === "" ? "day" : "event", found === undefined ? "no-event" : "several-events");
  return null;
}

function peopleOf({ text, fault }: Reading, places: Places): number {
  if (places.people === undefined) return 1;
  const match = whole.exec(text("people"));
  if (match === null) fault("people", "not-a-number");
  return match === null ? 1 : Number(match[1]?.replaceAll(/[. ]/g, ""));
}

/** What makes two rows the same: the person by address or name, else the organisation's count. */
function identityOf({ event, key, name, email }: ReadRow, places: Places): string | null {
  if (places.people !== undefined) return `${event} ${key}`;
  const person = email === "" ? nameKey(name) : email.toLowerCase();
  return person === "" ? null : `${event} ${email === "" ? key : "@"} ${person}`;
}

function placesIn(headers: readonly string[], mapping: AttendanceMapping): { places: Places; faults: RowFault[] } {
  const places: Places = {};
  const faults: RowFault[] = [];
  for (const field of attendanceFields) {
    const header = mapping[field];
    const at = header === undefined ? -1 : headers.indexOf(header);
    if (header !== undefined && at >= 0) places[field] = { at, header };
    else if (header !== undefined || field === "organisation")
      faults.push({ row: 1, column: header ?? field, code: "no-such-column", value: header ?? "" });
  }
  return { places, faults };
}

type Taking = { places: Places; events: Events; keyOf: (name: string) => string; seen: Set<string>; all: RowsRead };

/** Reads one row into what was read so far: nobody, the people of it, or everything wrong in it. */
function takeRow({ places, events, keyOf, seen, all }: Taking, cells: readonly string[], row: number): void {
  const text = (field: AttendanceField) => cells[places[field]?.at ?? -1]?.trim() ?? "";
  if (cells.every((cell) => cell.trim() === "") || (places.people !== undefined && text("people") === "0")) {
    all.blank++;
    return;
  }
  const before = all.faults.length;
  const fault: Reading["fault"] = (field, code) => {
    all.faults.push({ row, column: places[field]?.header ?? "", code, value: shown(text(field)) });
  };
  const reading: Reading = { text, fault };
  const organisation = text("organisation").replaceAll(/\s+/g, " ");
  const key = keyOf(organisation);
  if (key === "") fault("organisation", "no-organisation");
  for (const field of ["organisation", "name", "email"] as const) if (text(field).length > longest) fault(field, "too-long");
  const region = text("region") === "" ? null : regionNamed(text("region"));
  if (text("region") !== "" && region === null) fault("region", "unknown-region");
  const people = peopleOf(reading, places);
  const event = eventOf(reading, places, events);
  if (event === null || all.faults.length > before) return;
  const read = { row, event, organisation, key, people, region, name: text("name"), email: text("email") };
  const identity = identityOf(read, places);
  if (identity !== null && seen.has(identity)) {
    fault(places.people === undefined ? (read.email === "" ? "name" : "email") : "organisation", "duplicate");
    return;
  }
  if (identity !== null) seen.add(identity);
  all.rows.push(read);
}

/**
 * Reads a sheet's rows as a mapping says, as `take` is given them with their number in the sheet (the headers are row 1).
 * A row with a fault counts nobody, and all of its faults are named; a row of nobody (0) is blank; nothing is read when the
 * mapping itself is at fault. `one` is the event that rows without an event of their own mean.
 */
export function attendanceReading(
  headers: readonly string[],
  mapping: AttendanceMapping,
  events: Events,
): { take: (cells: readonly string[], row: number) => void; all: RowsRead } {
  const { places, faults } = placesIn(headers, mapping);
  const all: RowsRead = { rows: [], faults, blank: 0 };
  if (faults.length > 0) return { take: () => undefined, all };
  const keys = new Map<string, string>();
  const keyOf = (name: string) => {
    const key = keys.get(name) ?? nameKey(name);
    keys.set(name, key);
    return key;
  };
  const taking: Taking = { places, events, keyOf, seen: new Set(), all };
  return { take: (cells, row) => takeRow(taking, cells, row), all };
}
