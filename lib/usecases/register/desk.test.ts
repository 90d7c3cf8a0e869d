import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { organisation } from "#db/schema/organisation.ts";
import { labelAward, registerCluster, registerCriterion, registerSuccessor } from "#db/schema/register.ts";
import { lastEntry } from "#lib/usecases/team/testing/team.ts";
import { organisationOn } from "#lib/usecases/testing/people.ts";
import { confirmLapse, correctAward, recordAward, removeAward } from "./awards.ts";
import { addCluster, changeCluster, removeCluster } from "./clusters.ts";
import { setCriterion } from "./criteria.ts";
import { quarterOf, readDesk } from "./desk.ts";
import { readEntry } from "./entry.ts";
import { readHistory } from "./history.ts";
import { addSuccessor, removeSuccessor } from "./successors.ts";
import { desk, gold, lastChange, profile, stretches, whole } from "./testing/desk.ts";
import { undoBatch } from "./undo.ts";

const reason = "Rettet efter brev fra ESCA";
const refused = (code: string) => ({ ok: false, code });
const met = { criterion: "purpose", met: "yes", source: "Vedtægter § 2", checkedOn: "2026-11-01" };

test("the desk is for administrators who came in by two things; everybody else changes and sees nothing", async () => {
  const { database, admin, others, cluster, award } = await desk();
  const { id, slug } = await cluster();
  const other = await cluster({ name: "Anden" });
  const given = await award(id);
  const asked = { award: given, version: 1, reason };
  const before = await whole(database);
  for (const caller of others)
    for (const [verb, input] of [
      [addCluster, { ...profile, reason }],
      [changeCluster, { cluster: id, version: 1, ...profile, reason }],
      [removeCluster, { cluster: id, version: 1, reason }],
      [recordAward, { cluster: id, ...gold }],
      [correctAward, { ...asked, ...gold }],
      [confirmLapse, { ...asked, lapsedOn: "2026-11-01" }],
      [removeAward, asked],
      [setCriterion, { cluster: id, ...met }],
      [addSuccessor, { cluster: id, successor: other.slug, kind: "merged", since: "", source: "x" }],
      [removeSuccessor, { cluster: id, successor: other.id, reason }],
      [undoBatch, { batch: (await lastChange(database))?.batch, reason }],
      [readDesk, {}],
      [readEntry, { slug }],
      [readHistory, { cluster: id }],
    ] as const)
      expect(await verb(caller, input)).toEqual(refused("forbidden"));
  expect(await whole(database)).toEqual(before);
  expect(await readDesk(admin, {})).toMatchObject({ ok: true });
});

describe("a cluster", () => {
  test("is added under an address of its own, in its place in the order, and written down", async () => {
    const { database, organisation, cluster } = await desk();
    const added = await cluster({ name: "Ålborg Klynge", secretariat: organisation.slug });
    expect(added.slug).toBe("aalborg-klynge");
    expect((await cluster({ name: "Ålborg Klynge" })).slug).toBe("aalborg-klynge-2");
    expect((await cluster({ name: "Import" })).slug).toBe("import-2");
    const [row] = await database.reader.select().from(registerCluster).where(eq(registerCluster.id, added.id));
    expect(row).toMatchObject({ sortName: "}lborg klynge", field: "ict", host: null, secretariatId: organisation.id, version: 1 });
    expect(await lastChange(database)).toMatchObject({ awardId: null, before: null, after: { name: "Import" }, reason: "Nyt medlem" });
    expect(await lastEntry(database)).toMatchObject({ action: "register.change", detail: { did: "cluster-added" } });
  });

  test.each([
    ["a blank name", { name: " " }, "/name", "blank"],
    ["an address that runs something", { website: "javascript:alert(1)" }, "/website", "no-web-address"],
    ["no such date", { founded: "2014-13" }, "/founded", "no-published-date"],
    ["no such workspace", { secretariat: "findes-ikke" }, "/secretariat", "unknown-secretariat"],
    ["no reason", { reason: "  " }, "/reason", "blank"],
  ])("is refused with %s, and nothing is written", async (_, change, path, code) => {
    const { database, admin, cluster } = await desk();
    const { id } = await cluster();
    const before = await whole(database);
    for (const [verb, more] of [
      [addCluster, {}],
      [changeCluster, { cluster: id, version: 1 }],
    ] as const) {
      const outcome = await verb(admin, { ...profile, reason, ...more, ...change });
      expect(outcome).toMatchObject({ ok: false, code: "invalid", faults: [{ path, code }] });
    }
    expect(await whole(database)).toEqual(before);
  });

  test("is changed by who saw the newest version, keeps its address, and is taken out with its labels", async () => {
    const { database, admin, cluster, award } = await desk();
    const { id, slug } = await cluster();
    await award(id);
    const change = { cluster: id, version: 1, ...profile, name: "Klynge Nyt Navn", reason };
    expect(await changeCluster(admin, change)).toEqual({ ok: true, value: { slug } });
    const before = await whole(database);
    expect(await changeCluster(admin, change)).toEqual(refused("conflict"));
    expect(await removeCluster(admin, { cluster: id, version: 1, reason })).toEqual(refused("conflict"));
    expect(await changeCluster(admin, { ...change, cluster: "x" })).toEqual(refused("not-found"));
    expect(await whole(database)).toEqual(before);
    expect(await lastChange(database)).toMatchObject({ before: { name: "Klynge Prøve" }, after: { name: "Klynge Nyt Navn" }, reason });
    expect(await removeCluster(admin, { cluster: id, version: 2, reason })).toMatchObject({ ok: true });
    expect(await stretches(database)).toEqual([]);
    expect(await readEntry(admin, { slug })).toEqual(refused("not-found"));
    for (const verb of [removeCluster, changeCluster])
      expect(await verb(admin, verb === removeCluster ? { cluster: id, version: 3, reason } : { ...change, version: 3 })).toEqual(
        refused("not-found"),
      );
    expect(await recordAward(admin, { cluster: id, ...gold })).toEqual(refused("not-found"));
  });
});

describe("an award", () => {
  test("is recorded as published, and the days follow", async () => {
    const { database, cluster, award } = await desk();
    const { id } = await cluster();
    const given = await award(id);
    const [row] = await database.reader.select().from(labelAward);
    expect(row).toMatchObject({ awarded: "2025-03", awardedFrom: "2025-03-01", endsOn: "2027-03-31", scorePercent: "88.5", note: null });
    expect(await stretches(database)).toMatchObject([
      ["gold", "valid", "2025-03-01", "2026-10-01"],
      ["gold", "expiring", "2026-10-02", "2027-03-31"],
      ["gold", "in-grace", "2027-04-01", "2028-03-31"],
      ["gold", "unknown", "2028-04-01", null],
    ]);
    expect(await lastChange(database)).toMatchObject({ awardId: given, before: null, after: { awarded: "2025-03" }, reason: gold.source });
    expect(await lastEntry(database)).toMatchObject({ subject: id, detail: { did: "award-recorded" } });
  });

  test.each([
    ["an unknown label", { label: "platin" }, "/label", "unknown-option"],
    ["a day to come", { awarded: "2026-12", validUntil: "" }, "/awarded", "in-future"],
    ["an end before the start", { validUntil: "2025-03-01" }, "/validUntil", "not-after"],
    ["more than all", { scorePercent: "101" }, "/scorePercent", "no-percentage"],
    ["a comma", { scorePercent: "88,5" }, "/scorePercent", "no-percentage"],
    ["no source", { source: " " }, "/source", "blank"],
  ])("is refused with %s, and nothing is written", async (_, change, path, code) => {
    const { database, admin, cluster, award } = await desk();
    const { id } = await cluster();
    const given = await award(id);
    const before = await whole(database);
    const faulty = { ok: false, code: "invalid", faults: [{ path, code }] };
    expect(await recordAward(admin, { cluster: id, ...gold, ...change })).toMatchObject(faulty);
    expect(await correctAward(admin, { award: given, version: 1, reason, ...gold, ...change })).toMatchObject(faulty);
    expect(await whole(database)).toEqual(before);
  });

  test("is corrected with a reason by who saw the newest version, and stands anew", async () => {
    const { database, admin, cluster, award } = await desk();
    const given = await award((await cluster()).id);
    const correction = { award: given, version: 1, ...gold, validUntil: "2028-03-31", reason };
    expect(await correctAward(admin, { ...correction, reason: "" })).toMatchObject({ faults: [{ path: "/reason", code: "blank" }] });
    expect(await correctAward(admin, correction)).toMatchObject({ ok: true });
    expect((await stretches(database))[1]).toEqual(["gold", "expiring", "2027-10-03", "2028-03-31"]);
    const before = await whole(database);
    expect(await correctAward(admin, correction)).toEqual(refused("conflict"));
    expect(await correctAward(admin, { ...correction, award: "x" })).toEqual(refused("not-found"));
    expect(await whole(database)).toEqual(before);
    const images = { before: { validUntil: "2027-03-31", version: 1 }, after: { validUntil: "2028-03-31", version: 2 }, reason };
    expect(await lastChange(database)).toMatchObject({ awardId: given, ...images });
  });

  test("lapses by confirmation with a day and a reason only, and is removed and brought back", async () => {
    const { database, admin, cluster, award } = await desk();
    const given = await award((await cluster()).id, { awarded: "2020-03-02", validUntil: "2022-03-31" });
    expect((await stretches(database)).at(-1)).toEqual(["gold", "unknown", "2023-04-01", null]);
    const asked = { award: given, version: 1, reason };
    for (const [lapsedOn, code] of [
      ["2026-11-24", "in-future"],
      ["2020-03-02", "not-after"],
    ])
      expect(await confirmLapse(admin, { ...asked, lapsedOn })).toMatchObject({ faults: [{ path: "/lapsedOn", code }] });
    expect(await confirmLapse(admin, { ...asked, lapsedOn: "2023-04-01" })).toMatchObject({ ok: true });
    expect((await stretches(database)).at(-1)).toEqual(["gold", "lapsed", "2023-04-01", null]);
    expect((await database.reader.select().from(labelAward))[0]?.lapseConfirmedBy).toBe(admin.actor.id);
    expect(await confirmLapse(admin, { ...asked, lapsedOn: "2023-04-01" })).toEqual(refused("conflict"));
    expect(await removeAward(admin, { ...asked, version: 2 })).toMatchObject({ ok: true });
    expect(await stretches(database)).toEqual([]);
    expect(await removeAward(admin, { ...asked, version: 3 })).toEqual(refused("not-found"));
    const removal = (await lastChange(database))?.batch;
    expect(await undoBatch(admin, { batch: removal, reason })).toEqual({ ok: true, value: { rows: 1 } });
    expect((await stretches(database)).at(-1)).toEqual(["gold", "lapsed", "2023-04-01", null]);
  });
});

test("a criterion is set with its source and day, set again, and undone", async () => {
  const { database, admin, cluster } = await desk();
  const { id, slug } = await cluster();
  const before = await whole(database);
  expect(await setCriterion(admin, { cluster: id, ...met, checkedOn: "2026-11-24" })).toMatchObject({ faults: [{ code: "in-future" }] });
  expect(await setCriterion(admin, { cluster: id, ...met, source: "" })).toMatchObject({ faults: [{ path: "/source" }] });
  expect(await setCriterion(admin, { cluster: "x", ...met })).toEqual(refused("not-found"));
  expect(await whole(database)).toEqual(before);
  await setCriterion(admin, { cluster: id, ...met });
  await setCriterion(admin, { cluster: id, ...met, met: "no", source: "Nye vedtægter" });
  expect(await lastChange(database)).toMatchObject({ before: { criterion: { met: true } }, after: { criterion: { met: false } } });
  await undoBatch(admin, { batch: (await lastChange(database))?.batch, reason });
  expect(await database.reader.select().from(registerCriterion)).toMatchObject([{ met: true, source: "Vedtægter § 2" }]);
  const entry = await readEntry(admin, { slug });
  const [purpose, second] = entry.ok ? entry.value.criteria : [];
  expect([purpose, second]).toMatchObject([
    { criterion: "purpose", set: { met: true } },
    { criterion: "triple-helix", set: null },
  ]);
});

test("a successor takes over from its day on; two never become each other", async () => {
  const { database, admin, cluster, award } = await desk();
  const [old, next] = [await cluster({ name: "Gammel" }), await cluster({ name: "Ny" })];
  await award(old.id);
  const told = { cluster: old.id, successor: next.slug, kind: "merged", since: "2026-01-01", source: "https://prove.example/fusion" };
  const takenOver = async () => (await stretches(database)).filter(([, , from]) => from === "2026-01-01");
  expect(await addSuccessor(admin, told)).toMatchObject({ ok: true });
  expect(await takenOver()).toMatchObject([{ 0: "gold", 1: "unknown" }]);
  const before = await whole(database);
  for (const [change, code] of [
    [{}, "duplicate"],
    [{ successor: "findes-ikke" }, "unknown-cluster"],
    [{ successor: old.slug }, "successor-loop"],
    [{ cluster: next.id, successor: old.slug }, "successor-loop"],
  ] as const)
    expect(await addSuccessor(admin, { ...told, ...change })).toMatchObject({ faults: [{ path: "/successor", code }] });
  expect(await addSuccessor(admin, { ...told, cluster: "x" })).toEqual(refused("not-found"));
  expect(await removeSuccessor(admin, { cluster: next.id, successor: old.id, reason })).toEqual(refused("not-found"));
  expect(await whole(database)).toEqual(before);
  expect(await removeSuccessor(admin, { cluster: old.id, successor: next.id, reason })).toMatchObject({ ok: true });
  expect(await database.reader.select().from(registerSuccessor)).toEqual([]);
  expect(await takenOver()).toEqual([]);
  await undoBatch(admin, { batch: (await lastChange(database))?.batch, reason });
  expect(await takenOver()).toMatchObject([{ 0: "gold", 1: "unknown" }]);
});

describe("undoing", () => {
  test("stops where something was changed again, and puts back only what was changed", async () => {
    const { database, admin, cluster, award } = await desk();
    const { id } = await cluster();
    const addition = (await lastChange(database))?.batch;
    const given = await award(id);
    const recording = (await lastChange(database))?.batch;
    await correctAward(admin, { award: given, version: 1, ...gold, certificate: "DK-2", reason });
    const correction = (await lastChange(database))?.batch;
    const before = await whole(database);
    for (const batch of [addition, recording]) expect(await undoBatch(admin, { batch, reason })).toEqual(refused("changed-since"));
    expect(await undoBatch(admin, { batch: "published-facts", reason })).toEqual(refused("not-found"));
    expect(await whole(database)).toEqual(before);
    expect(await undoBatch(admin, { batch: correction, reason })).toMatchObject({ ok: true });
    expect(await database.reader.select().from(labelAward)).toMatchObject([{ certificate: "DK-1", version: 3, removedAt: null }]);
    expect(await undoBatch(admin, { batch: correction, reason })).toEqual(refused("changed-since"));
  });

  test("does not put a workspace back that was deleted meanwhile", async () => {
    const { database, admin, cluster } = await desk();
    const gone = await organisationOn(database, { slug: "nedlagt" });
    const { id } = await cluster({ secretariat: "nedlagt" });
    await changeCluster(admin, { cluster: id, version: 1, ...profile, host: "Vært", reason });
    await database.write((writer) => writer.delete(organisation).where(eq(organisation.id, gone)));
    expect(await undoBatch(admin, { batch: (await lastChange(database))?.batch, reason })).toMatchObject({ ok: true });
    expect(await database.reader.select().from(registerCluster)).toMatchObject([{ host: null, secretariatId: null }]);
  });

  test("is offered in the history, with who did what and why", async () => {
    const { database, admin, cluster, award } = await desk();
    const { id } = await cluster();
    const given = await award(id);
    await correctAward(admin, { award: given, version: 1, ...gold, certificate: "DK-2", reason });
    const history = await readHistory(admin, { cluster: id });
    expect(history).toMatchObject({
      value: {
        batches: [
          {
            by: "Ada",
            reason,
            what: "award",
            kind: "changed",
            fields: [{ column: "certificate", from: "DK-1", to: "DK-2" }],
            canUndo: true,
          },
          { what: "award", kind: "added", canUndo: false },
          { what: "profile", kind: "added", reason: "Nyt medlem", canUndo: false },
        ],
      },
    });
    expect(await lastEntry(database)).toMatchObject({ detail: { did: "award-corrected" } });
  });
});

test("the desk tells what disagrees, what is missing, what ends in the quarter and what is not known", async () => {
  const { admin, cluster, award } = await desk();
  const { id } = await cluster({ name: "Zebra" });
  await award(id);
  await award(id, { validUntil: "2028-03-31", source: "https://anden.example" });
  const ending = await cluster({ name: "Ende" });
  await award(ending.id, { label: "bronze", awarded: "2024-11-05", validUntil: "2026-11-30" });
  const lost = await cluster({ name: "Ukendt" });
  await award(lost.id, { label: "silver", awarded: "2015", validUntil: "" });
  expect(await readDesk(admin, {})).toMatchObject({
    value: {
      total: 3,
      clusters: [{ name: "Ende" }, { name: "Ukendt" }, { name: "Zebra" }],
      quarter: { from: "2026-10-01", to: "2026-12-31" },
      disagreements: {
        total: 1,
        rows: [{ name: "Zebra", about: "valid-until", said: [{ value: "2027-03-31" }, { value: "2028-03-31" }] }],
      },
      missing: { rows: [{ name: "Ukendt", what: "no-end", label: "silver" }] },
      ending: { rows: [{ name: "Ende", endsOn: "2026-11-30" }] },
      unknown: { rows: [{ name: "Ukendt", label: "silver" }] },
      latest: [{ what: "award", clusters: [{ name: "Ukendt" }] }, { what: "profile" }, {}, {}, {}, {}, { what: "profile", canUndo: false }],
    },
  });
  expect(await readDesk(admin, { q: "zeb" })).toMatchObject({ value: { total: 1, clusters: [{ name: "Zebra" }] } });
  expect(await readDesk(admin, { q: "%" })).toMatchObject({ value: { total: 3 } });
  expect(quarterOf("2028-02-29")).toEqual({ from: "2028-01-01", to: "2028-03-31" });
});
