import { describe, expect, test } from "vitest";
import { attendance, attendanceName, attendee, eventSheetMapping } from "#db/schema/offering.ts";
import { auditEntry } from "#db/schema/organisation.ts";
import { registerCluster } from "#db/schema/register.ts";
import { sortNameOf } from "#lib/domain/label/sort-name.ts";
import { writeWorkbook } from "#lib/platform/spreadsheet.ts";
import { removeEvent } from "#lib/usecases/offerings/events.ts";
import { readEvent } from "#lib/usecases/offerings/read-event.ts";
import { offeringDesk } from "#lib/usecases/offerings/testing/desk.ts";
import { lastEntry } from "#lib/usecases/team/testing/team.ts";
import { noon } from "#lib/usecases/testing/callers.ts";
import { importAttendance } from "./import.ts";
import { type AttendancePreview, previewAttendance, readAttendanceChoices } from "./preview.ts";
import { undoAttendance } from "./undo.ts";

const refused = (code: string) => ({ ok: false, code });
const csv = (text: string) => new TextEncoder().encode(text);

async function desk() {
  const made = await offeringDesk();
  const { database } = made;
  const clusters = [
    ["clean", "CLEAN", "hovedstaden"],
    ["lyd", "Dansk Lyd", "midtjylland"],
  ] as const;
  await database.write(async (writer) => {
    for (const [id, name, region] of clusters)
      await writer.insert(registerCluster).values({ id, slug: id, name, sortName: sortNameOf(name), region, version: 1, changedAt: noon });
  });
  const event = await made.event(await made.offering());
  const whole = () =>
    Promise.all([attendance, attendee, attendanceName, eventSheetMapping, auditEntry].map((table) => database.reader.select().from(table)));
  const look = async (bytes: Uint8Array, more: Record<string, unknown> = {}): Promise<AttendancePreview> => {
    const seen = await previewAttendance(made.analyst, { bytes, event, ...more });
    if (!seen.ok) throw new Error(JSON.stringify(seen));
    return seen.value;
  };
  return { ...made, plan: made.event, event, whole, look };
}

const sheet = csv(
  "Navn;Organisation;E-mail\nAnna;CLEAN;anna@x.example\nBo;Clean.;bo@x.example\nCia;Dansk Lydd;\nDan;Aarhus Kommune;\nCia;Dansk Lydd;\n",
);
const choices = { names: { "dansk lydd": { cluster: "lyd" }, "}rhus kommune": { countsAs: "other" } } };

describe("a sheet of people", () => {
  test("is previewed without a trace: names known, names to decide about, every faulty row", async () => {
    const { whole, look } = await desk();
    const before = await whole();
    const seen = await look(sheet);
    expect(seen).toMatchObject({
      ...{ mappedBy: "words", mapping: { organisation: "Organisation", name: "Navn", email: "E-mail" }, faultyRows: 1, people: 2 },
      faults: [{ row: 6, column: "Navn", code: "duplicate", value: "Cia" }],
      known: [{ written: "CLEAN", people: 2, by: "name", choice: { cluster: "clean" } }],
      asked: [
        { key: "dansk lydd", people: 1, suggestions: [{ id: "lyd", name: "Dansk Lyd" }] },
        { key: "}rhus kommune", people: 1, suggestions: [] },
      ],
    });
    expect(await whole()).toEqual(before);
  });

  test("is imported when every name is decided about; people are counted and not kept; what names mean is remembered", async () => {
    const { database, analyst, event, whole, look } = await desk();
    const before = await whole();
    const undecided = await look(sheet);
    const asked = { bytes: sheet, event, mapping: undecided.mapping };
    expect(await importAttendance(analyst, { ...asked, choices: { names: {} }, digest: undecided.digest })).toEqual(
      refused("names-undecided"),
    );
    const { digest } = await look(sheet, { choices });
    expect(await importAttendance(analyst, { ...asked, choices, digest: "x" })).toEqual(refused("sheet-differs"));
    expect(await whole()).toEqual(before);
    const imported = await importAttendance(analyst, { ...asked, choices, digest });
    expect(imported).toMatchObject({ ok: true, value: { people: 4, bodies: 3, events: 1 } });
    const rows = await database.reader.select().from(attendance).orderBy(attendance.body);
    expect(rows.map(({ clusterId, body, countsAs, region, people }) => [clusterId, body, countsAs, region, people])).toEqual([
      [null, "Aarhus Kommune", "other", null, 1],
      ["clean", "CLEAN", "cluster", "hovedstaden", 2],
      ["lyd", "Dansk Lyd", "cluster", "midtjylland", 1],
    ]);
    expect(await database.reader.$count(attendee)).toBe(0);
    expect(await lastEntry(database)).toMatchObject({
      action: "event.change",
      detail: { did: "attendance-imported", lines: 3, people: 4, without: 1 },
    });
    const again = await look(csv("Navn;Organisation;E-mail\nEva;Dansk Lydd;\nFie;Nyt Netværk;\n"));
    expect(again).toMatchObject({ mappedBy: "memory", people: 0, asked: [{ written: "Nyt Netværk" }] });
    expect(again.known).toMatchObject([{ by: "memory", means: "Dansk Lyd" }]);
    expect(again.faults).toMatchObject([{ row: 2, code: "already-counted" }]);
  });

  test("is taken back as one, names and all", async () => {
    const { database, analyst, event, look } = await desk();
    const { digest, mapping } = await look(sheet, { choices });
    const imported = await importAttendance(analyst, { bytes: sheet, event, mapping, choices, digest });
    const batch = imported.ok ? imported.value.batch : "";
    expect(await undoAttendance(analyst, { batch: "x" })).toEqual(refused("not-found"));
    expect(await undoAttendance(analyst, { batch })).toEqual({ ok: true, value: { lines: 3 } });
    expect(await database.reader.$count(attendance)).toBe(0);
    expect(await database.reader.$count(attendanceName)).toBe(2);
    expect(await lastEntry(database)).toMatchObject({ subject: batch, detail: { did: "attendance-undone", lines: 3 } });
    expect(await undoAttendance(analyst, { batch })).toEqual(refused("not-found"));
  });

  test("keeps names where the event says why", async () => {
    const { database, analyst, benchmarker, offering, plan } = await desk();
    const event = await plan(await offering(), { keepsPeopleBecause: "Deltagerne får et diplom" });
    const seen = await previewAttendance(analyst, { bytes: sheet, event, choices });
    if (!seen.ok) throw new Error(seen.code);
    await importAttendance(analyst, { bytes: sheet, event, mapping: seen.value.mapping, choices, digest: seen.value.digest });
    const names = (await database.reader.select().from(attendee)).map(({ name, email }) => [name, email]).sort();
    expect(names).toEqual([
      ["Anna", "anna@x.example"],
      ["Bo", "bo@x.example"],
      ["Cia", null],
      ["Dan", null],
    ]);
    const shown = async (caller: typeof analyst) => {
      const read = await readEvent(caller, { id: event });
      return read.ok ? read.value.kept.length : read.code;
    };
    expect([await shown(analyst), await shown(benchmarker)]).toEqual([4, 0]);
  });
});

test("a sheet of counts over several events takes its own regions, in Windows-1252 and as a workbook", async () => {
  const { analyst, database, offering, plan } = await desk();
  await plan(await offering(), { day: "2016-08-25", title: "Lejr på Sjælland" });
  const text =
    "Klynge;Antal;Region;Arrangement;Dato\nØresund;3;Region Sjælland;Lejr på Sjælland;25. august 2016\nDansk Lyd;2;;;November 20, 2026\n";
  const windows = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  const header = (title: string) => ({ header: title, kind: "text" as const, width: 10 });
  const [titles = "", ...lines] = text.trim().split("\n");
  const page = { name: "A", columns: titles.split(";").map(header), rows: lines.map((line) => line.split(";")) };
  const workbook = await writeWorkbook([page], { title: "A", madeAt: noon });
  const seen = await Promise.all(
    [windows, workbook].map((bytes) => previewAttendance(analyst, { bytes, choices: { names: {}, rest: "cluster" } })),
  );
  expect(seen.map((one) => (one.ok ? one.value.events.map(({ title, people }) => [title, people]) : one.code))).toEqual(
    Array(2).fill([
      ["Lejr på Sjælland", 3],
      ["Strategi på skrift", 2],
    ]),
  );
  const [first] = seen;
  if (first?.ok !== true) throw new Error("no preview");
  const asked = { bytes: windows, mapping: first.value.mapping, choices: { names: {}, rest: "cluster" }, digest: first.value.digest };
  expect(await importAttendance(analyst, asked)).toMatchObject({ ok: true, value: { people: 5 } });
  const rows = await database.reader.select().from(attendance).orderBy(attendance.body);
  expect(rows.map(({ body, countsAs, region }) => [body, countsAs, region])).toEqual([
    ["Dansk Lyd", "cluster", "midtjylland"],
    ["Øresund", "cluster", "sjaelland"],
  ]);
});

test("what changed between preview and import is not written", async () => {
  const { analyst, event, look, whole } = await desk();
  const { digest, mapping } = await look(sheet, { choices });
  const asked = { bytes: sheet, event, mapping, choices, digest };
  await removeEvent(analyst, { id: event, version: 1 });
  const before = await whole();
  expect(await importAttendance(analyst, asked)).toEqual(refused("sheet-differs"));
  expect(await importAttendance(analyst, { ...asked, bytes: csv("") })).toEqual(refused("sheet-empty"));
  expect(await whole()).toEqual(before);
  const nobody = csv("Organisation;Antal\nCLEAN;0\n");
  const seen = await previewAttendance(analyst, { bytes: nobody, event });
  if (!seen.ok) throw new Error(seen.code);
  const empty = { bytes: nobody, mapping: seen.value.mapping, choices: { names: {} }, digest: seen.value.digest };
  expect(await importAttendance(analyst, empty)).toEqual(refused("sheet-without-attendance"));
});

test("is for analysts and administrators", async () => {
  const { others, benchmarker, event, whole } = await desk();
  const before = await whole();
  const asked = { bytes: sheet, event, mapping: {}, choices, digest: "x" };
  for (const caller of [...others, benchmarker])
    for (const [verb, input] of [
      [previewAttendance, { bytes: sheet, event }],
      [importAttendance, asked],
      [undoAttendance, { batch: "x" }],
      [readAttendanceChoices, {}],
    ] as const)
      expect(await verb(caller, input)).toEqual(refused("forbidden"));
  expect(await whole()).toEqual(before);
});
