import { beforeEach, describe, expect, test } from "vitest";
import { newDatabase } from "#db/testing/database.ts";
import { readSheet } from "#lib/platform/spreadsheet.ts";
import { personOn } from "#lib/usecases/testing/people.ts";
import { readDemand } from "./demand.ts";
import { readEffects } from "./effects.ts";
import { exportProgramme } from "./export-programme.ts";
import { readProgramme } from "./programme.ts";
import { demandWorld } from "./testing/demand.ts";

const refused = (code: string) => ({ ok: false, code });
const da = { locale: "da" } as const;
const seven = { ...da, unit: "days", limit: 7 } as const;

let world: Awaited<ReturnType<typeof demandWorld>>;
beforeEach(async () => {
  world = await demandWorld();
});

async function demandOf(caller: Parameters<typeof readDemand>[0], input: Readonly<Record<string, string>> = da) {
  const read = await readDemand(caller, input);
  if (!read.ok || read.value.view === null) throw new Error("no demand");
  const { view } = read.value;
  const row = (id: string) => view.demand.rows.find(({ indicator }) => indicator === id);
  return { ...read.value, view, row };
}

describe("demand", () => {
  test("comes from the newest published release over all clusters, with CED's own offerings and clicks of the period", async () => {
    const { analyst, newest, lab, book, course } = world;
    const { view, row, choices, can } = await demandOf(analyst);
    expect(view.release).toMatchObject({ id: newest, from: "2025-07-01", to: "2026-06-30" });
    expect(view.demand.rows).toHaveLength(31);
    expect(row("4.1.1")).toMatchObject({ need: 15, shade: 4, gap: false, answers: [{ offering: lab.id, clicks: 4 }] });
    expect(row("5.1")).toMatchObject({ need: 3, gap: true });
    expect(row("3.1")).toMatchObject({ need: null, gap: false, demand: { value: null, suppressed: "too-few" } });
    expect(view.demand.columns.map(({ offering }) => offering)).toEqual([course.id, lab.id, book.id]);
    expect(view.demand.columns[1]?.attendance?.value?.clusters).toBe(6);
    expect(view.offerings.map(({ title }) => title)).toEqual(["Forløb", "=Lab", "Håndbog"]);
    expect(choices).toHaveLength(2);
    expect(can).toEqual({ programme: true, clicks: true });
  });

  test("of an earlier release is there for an analyst only, and of a draft for nobody", async () => {
    const { analyst, benchmarker, older, draft } = world;
    expect((await demandOf(analyst, { ...da, release: older })).row("4.1.1")).toMatchObject({ need: 3 });
    expect(await readDemand(benchmarker, { ...da, release: older })).toEqual(refused("not-found"));
    expect((await demandOf(benchmarker)).choices).toHaveLength(1);
    expect(await readDemand(analyst, { ...da, release: draft })).toEqual(refused("not-found"));
  });

  test("is read by the steering group without clicks and without a programme", async () => {
    const { steering, lab } = world;
    const { row, can } = await demandOf(steering);
    expect(row("4.1.1")?.answers).toEqual([{ offering: lab.id, clicks: 0 }]);
    expect(can).toEqual({ programme: false, clicks: false });
    expect(await readProgramme(steering, seven)).toEqual(refused("not-found"));
    expect(await exportProgramme(steering, { ...seven, format: "csv" })).toEqual(refused("not-found"));
  });

  test("is not for others, and takes no other input", async () => {
    const { analyst, nobody, everybody } = world;
    for (const caller of [nobody, everybody])
      for (const verb of [readDemand, readEffects, readProgramme, exportProgramme])
        expect(await verb(caller, da)).toEqual(refused("forbidden"));
    expect(await readDemand(analyst, { locale: "de" })).toMatchObject(refused("invalid"));
    for (const limit of [0, 1.5, "7"]) expect(await readProgramme(analyst, { ...seven, limit })).toMatchObject(refused("invalid"));
  });

  test("says so before anything is published", async () => {
    const database = await newDatabase();
    const analyst = await personOn(database, "Ana", [], ["analyst"]);
    expect(await readDemand(analyst, da)).toMatchObject({ ok: true, value: { view: null, choices: [] } });
    expect(await readEffects(analyst, da)).toEqual({ ok: true, value: { view: null, choices: [] } });
    expect(await readProgramme(analyst, seven)).toEqual(refused("not-found"));
  });
});

describe("a programme", () => {
  test("covers most within days, or within kroner where those are stated", async () => {
    const { analyst, lab, course } = world;
    expect(await readProgramme(analyst, seven)).toMatchObject({
      value: {
        parts: [{ offering: course.id }, { offering: lab.id }],
        ...{ takes: 7, covered: 21, possible: 27, exact: true },
        left: [
          { indicator: "2.4", because: "only-resources" },
          { indicator: "5.1", because: "no-offering" },
        ],
      },
    });
    expect(await readProgramme(analyst, { ...seven, unit: "kroner", limit: 50_000 })).toMatchObject({
      value: {
        parts: [{ offering: lab.id, takes: 40_000 }],
        left: expect.arrayContaining([expect.objectContaining({ because: "not-stated" })]),
      },
    });
  });

  test("is exported with what is suppressed as suppressed, and no title as a formula", async () => {
    const { analyst } = world;
    const csv = await exportProgramme(analyst, { ...seven, format: "csv" });
    if (!csv.ok) throw new Error(csv.code);
    expect(csv.value.fileName).toBe("program-2026-06-30-7.csv");
    const lines = new TextDecoder().decode(csv.value.bytes).split("\r\n");
    expect(lines.find((line) => line.startsWith("3.1,"))).toContain(",For få klynger,For få klynger,For få klynger,");
    expect(lines.find((line) => line.startsWith("4.1.1,"))).toContain(",15,9,3,2,6,3,'=Lab,'=Lab,");
    const xlsx = await exportProgramme(analyst, { ...seven, locale: "en", format: "xlsx" });
    if (!xlsx.ok) throw new Error(xlsx.code);
    const sheet = await readSheet(xlsx.value.bytes);
    expect(sheet).toMatchObject({
      ok: true,
      value: { rows: [["Course", "Course", "4", "4.1.2", "4.1.2"], expect.arrayContaining(["Lab", "3"])] },
    });
  });
});

describe("effects", () => {
  test("are shown by offering in the edition's order, or why not; also of what was taken off the list", async () => {
    const { steering, lab, removed, effect } = world;
    const read = await readEffects(steering, da);
    expect(read).toMatchObject({ ok: true, value: { view: { offerings: [{ id: removed.id }, { id: lab.id }] } } });
    const [gone, shown] = read.ok ? (read.value.view?.offerings ?? []) : [];
    expect(gone?.rows).toMatchObject([{ indicator: "4.1.1", cell: { value: null, suppressed: "protects-others" } }]);
    expect(shown?.rows.map(({ indicator }) => indicator)).toEqual(["4.1.1", "4.1.2"]);
    expect(shown?.rows[0]?.cell.value).toEqual(effect);
  });
});
