import { describe, expect, test } from "vitest";
import { attendance, attendee, event, offering, offeringIndicator } from "#db/schema/offering.ts";
import { auditEntry } from "#db/schema/organisation.ts";
import { registerCluster } from "#db/schema/register.ts";
import { lastEntry } from "#lib/usecases/team/testing/team.ts";
import { noon } from "#lib/usecases/testing/callers.ts";
import { exportAnnex, readAnnex } from "./annex.ts";
import { addOffering, changeOffering, removeOffering, restoreOffering } from "./change.ts";
import { addEvent, changeEvent, removeEvent, restoreEvent } from "./events.ts";
import { readOfferings } from "./list.ts";
import { readOffering, readOfferingChoices } from "./read.ts";
import { eventFields, offeringDesk, offeringFields } from "./testing/desk.ts";

type Desk = Awaited<ReturnType<typeof offeringDesk>>;
const refused = (code: string) => ({ ok: false, code });
const whole = ({ database: { reader } }: Desk) =>
  Promise.all([offering, offeringIndicator, event, attendance, attendee, auditEntry].map((table) => reader.select().from(table)));

test("only CED's analysts and administrators change, its benchmarkers read, and nobody else does either", async () => {
  const desk = await offeringDesk();
  const id = await desk.offering();
  const held = await desk.event(id);
  const before = await whole(desk);
  const seen = { id, version: 1 };
  const changes = [
    [addOffering, offeringFields],
    [changeOffering, { ...seen, ...offeringFields }],
    [removeOffering, seen],
    [restoreOffering, seen],
    [addEvent, { offering: id, ...eventFields }],
    [changeEvent, { id: held, version: 1, ...eventFields }],
    [removeEvent, { id: held, version: 1 }],
    [restoreEvent, { id: held, version: 1 }],
    [readOfferingChoices, {}],
    [readAnnex, { from: "2026-01-01", to: "2026-12-31" }],
    [exportAnnex, { from: "2026-01-01", to: "2026-12-31", format: "csv" }],
  ] as const;
  for (const caller of [...desk.others, desk.benchmarker])
    for (const [verb, input] of changes) expect(await verb(caller, input)).toEqual(refused("forbidden"));
  for (const caller of desk.others)
    for (const [verb, input] of [
      [readOfferings, {}],
      [readOffering, { id }],
    ] as const)
      expect(await verb(caller, input)).toEqual(refused("forbidden"));
  expect(await readOfferings(desk.benchmarker, {})).toMatchObject({
    ok: true,
    value: { can: { change: false, event: false, annex: false } },
  });
  expect(await whole(desk)).toEqual(before);
});

describe("an offering", () => {
  test("is added with what it helps with, changed as it was seen, removed and brought back", async () => {
    const desk = await offeringDesk();
    const { database, analyst } = desk;
    const id = await desk.offering({ cost: "25000", url: "https://ced.example/x" });
    expect(await readOffering(analyst, { id })).toMatchObject({
      ok: true,
      value: { kind: "workshop", days: 6, cost: 25000, url: "https://ced.example/x", version: 1, happens: true },
    });
    expect(await lastEntry(database)).toMatchObject({ action: "offering.change", subject: id, detail: { did: "added", kind: "workshop" } });
    const change = { id, version: 1, ...offeringFields, titleDa: "Nyt navn", indicators: ["2.4"] };
    expect(await changeOffering(analyst, change)).toMatchObject({ ok: true });
    const read = await readOffering(analyst, { id });
    expect(read.ok && [read.value.titleDa, read.value.indicators.filter(({ isLinked }) => isLinked).map((one) => one.id)]).toEqual([
      "Nyt navn",
      ["2.4"],
    ]);
    const before = await whole(desk);
    expect(await changeOffering(analyst, change)).toEqual(refused("conflict"));
    expect(await removeOffering(analyst, { id, version: 1 })).toEqual(refused("conflict"));
    expect(await restoreOffering(analyst, { id, version: 2 })).toEqual(refused("not-found"));
    expect(await changeOffering(analyst, { ...change, id: "x" })).toEqual(refused("not-found"));
    expect(await whole(desk)).toEqual(before);
    expect(await removeOffering(analyst, { id, version: 2 })).toMatchObject({ ok: true });
    expect(await readOffering(analyst, { id })).toEqual(refused("not-found"));
    expect(await readOfferings(analyst, { removed: id })).toMatchObject({ value: { offerings: [], removed: { id, version: 3 } } });
    expect(await addEvent(analyst, { offering: id, ...eventFields })).toEqual(refused("not-found"));
    expect(await restoreOffering(analyst, { id, version: 3 })).toMatchObject({ ok: true });
    expect(await readOffering(analyst, { id })).toMatchObject({ value: { version: 4 } });
  });

  test.each([
    ["a blank title", { titleDa: " " }, "/titleDa", "blank"],
    ["no such kind", { kind: "seminar" }, "/kind", "unknown-option"],
    ["an address that is not safe", { url: "http://x.example" }, "/url", "no-web-address"],
    ["half a day", { days: "1,5" }, "/days", "out-of-range"],
    ["an indicator that is none", { indicators: ["9.9"] }, "/indicators/0", "unknown-indicator"],
    ["an indicator named twice", { indicators: ["2.4", "2.4"] }, "/indicators/1", "duplicate"],
    ["an edition that is none", { edition: "x" }, "/edition", "unknown-edition"],
  ])("is refused with %s, and nothing is written", async (_, change, path, code) => {
    const desk = await offeringDesk();
    const id = await desk.offering();
    const before = await whole(desk);
    const faulty = { ok: false, code: "invalid", faults: [{ path, code }] };
    expect(await addOffering(desk.analyst, { ...offeringFields, ...change })).toMatchObject(faulty);
    expect(await changeOffering(desk.analyst, { id, version: 1, ...offeringFields, ...change })).toMatchObject(faulty);
    expect(await whole(desk)).toEqual(before);
  });

  test("stands in the list by kind, with how often it was held and what comes next", async () => {
    const { analyst, offering: add, event: plan } = await offeringDesk();
    const lab = await add({ kind: "cluster-lab", titleDa: "Lab" });
    const id = await add();
    await add({ kind: "tool", titleDa: "Værktøj", indicators: [] });
    await plan(id);
    await plan(id, { day: "2026-12-01", title: "Næste" });
    await plan(lab, { day: "2026-11-30", title: "Før" });
    const listed = await readOfferings(analyst, {});
    expect(listed).toMatchObject({
      value: {
        offerings: [
          { id, held: 1, last: "2026-11-20", next: "2026-12-01", indicators: 2 },
          { id: lab, held: 0, last: null, next: "2026-11-30" },
          { kind: "tool", indicators: 0 },
        ],
        coming: [{ title: "Før" }, { title: "Næste" }],
        kinds: { workshop: 1, "cluster-lab": 1, tool: 1 },
      },
    });
    expect(await readOfferings(analyst, { kind: "tool" })).toMatchObject({ value: { offerings: [{ kind: "tool" }] } });
  });
});

describe("an event", () => {
  test("is added, changed as it was seen, removed and brought back; names go when there is no reason left", async () => {
    const desk = await offeringDesk();
    const { database, analyst } = desk;
    const of = await desk.offering();
    const id = await desk.event(of, { keepsPeopleBecause: "Deltagerne får et diplom", until: "2026-11-21" });
    await database.write(async (writer) => {
      const row = { id: "a", eventId: id, body: "CLEAN", countsAs: "cluster", people: 1, source: "import", recordedAt: noon } as const;
      await writer.insert(attendance).values({ ...row, recordedBy: analyst.actor.id });
      await writer.insert(attendee).values({ attendanceId: "a", number: 1, name: "Anna" });
    });
    const change = { id, version: 1, ...eventFields, title: "Nyt" };
    expect(await changeEvent(analyst, change)).toMatchObject({ ok: true });
    expect([await database.reader.$count(attendee), await database.reader.$count(attendance)]).toEqual([0, 1]);
    expect(await readOffering(analyst, { id: of })).toMatchObject({ value: { events: [{ id, title: "Nyt", until: null, people: 1 }] } });
    const before = await whole(desk);
    expect(await changeEvent(analyst, change)).toEqual(refused("conflict"));
    expect(await removeEvent(analyst, { id, version: 1 })).toEqual(refused("conflict"));
    expect(await changeEvent(analyst, { ...change, id: "x" })).toEqual(refused("not-found"));
    expect(await addEvent(analyst, { offering: "x", ...eventFields })).toEqual(refused("not-found"));
    expect(await addEvent(analyst, { offering: of, ...eventFields, until: "2026-11-19" })).toMatchObject({
      faults: [{ path: "/until", code: "before-start" }],
    });
    expect(await whole(desk)).toEqual(before);
    expect(await removeEvent(analyst, { id, version: 2 })).toMatchObject({ ok: true });
    expect(await lastEntry(database)).toMatchObject({ action: "event.change", subject: id, detail: { did: "removed" } });
    const gone = await readOffering(analyst, { id: of, removed: id });
    expect(gone).toMatchObject({ value: { events: [], removedEvent: { id, version: 3 } } });
    expect(await restoreEvent(analyst, { id, version: 3 })).toMatchObject({ ok: true });
  });

  test("is of something that happens", async () => {
    const { analyst, offering: add } = await offeringDesk();
    expect(await addEvent(analyst, { offering: await add({ kind: "handbook" }), ...eventFields })).toEqual(refused("not-found"));
  });
});

describe("the account", () => {
  test("counts what is there in the period, a cluster once, and no formula gets out", async () => {
    const { database, analyst, offering: add, event: plan } = await offeringDesk();
    const workshop = await add();
    const other = await add({ reportedAs: "=1+1", kind: "conference" });
    const uncounted = await add({ reportedAs: "" });
    const events = [await plan(workshop), await plan(other), await plan(uncounted), await plan(workshop, { day: "2027-01-01" })];
    await database.write(async (writer) => {
      const cluster = { id: "c", slug: "clean", name: "CLEAN", sortName: "clean", region: "hovedstaden" as const };
      await writer.insert(registerCluster).values({ ...cluster, version: 1, changedAt: noon });
      const row = { countsAs: "cluster", people: 2, source: "import", recordedAt: noon, recordedBy: analyst.actor.id } as const;
      for (const eventId of events)
        await writer.insert(attendance).values([
          { id: `${eventId}-c`, eventId, clusterId: "c", body: "CLEAN", region: "hovedstaden", ...row },
          { id: `${eventId}-o`, eventId, body: "Udenfor Cluster", ...row },
          { id: `${eventId}-k`, eventId, body: "Kommunen", ...row, countsAs: "other" },
        ]);
    });
    const made = await exportAnnex(analyst, { from: "2026-01-01", to: "2026-12-31", format: "text" });
    expect(made.ok && new TextDecoder().decode(made.value.bytes).split("\n")).toEqual([
      "activity_type,cluster_participants,other_participants,total_participants,distinct_clusters,midtjylland,nordjylland,syddanmark,sjaelland,hovedstaden",
      "Workshops,4,2,6,2,0,0,0,0,2",
      "'=1+1,4,2,6,2,0,0,0,0,2",
      "TOTAL,8,4,12,2,0,0,0,0,4",
      "",
    ]);
    const next = await readAnnex(analyst, { from: "2027-01-01", to: "2027-12-31" });
    expect(next).toMatchObject({
      value: { annex: { total: { regions: [0, 0, 0, 2], unplaced: 2 } }, events: [{ day: "2027-01-01" }], isGenerated: false },
    });
    expect(await exportAnnex(analyst, { from: "2027-01-01", to: "2026-12-31", format: "csv" })).toMatchObject({
      faults: [{ path: "/to", code: "before-start" }],
    });
    expect(await readAnnex(analyst, { from: "2027-02-30", to: "2027-12-31" })).toMatchObject({ faults: [{ path: "/from" }] });
    const sheet = await exportAnnex(analyst, { from: "2026-01-01", to: "2026-12-31", format: "xlsx" });
    expect(sheet.ok && sheet.value.bytes.length).toBeGreaterThan(1000);
  });
});
