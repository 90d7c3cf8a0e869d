import { describe, expect, test } from "vitest";
import { assessment } from "#db/schema/assessment.ts";
import { officialOutcome } from "#db/schema/outcome.ts";
import { labelAward, registerCluster } from "#db/schema/register.ts";
import { noon } from "#lib/usecases/testing/callers.ts";
import { correctAward } from "./awards.ts";
import { exportRegister } from "./export.ts";
import { readHistory } from "./history.ts";
import { importRegister, mayImport, previewRegister, type SheetPreview } from "./import.ts";
import { desk, gold, lastChange, stretches, whole } from "./testing/desk.ts";
import { undoBatch } from "./undo.ts";

const header = "slug;name;field;region;label;awarded;valid_until;source";
const bytesOf = (...lines: string[]) => new TextEncoder().encode([header, ...lines].join("\n"));

const sheet = bytesOf(
  "klynge-proeve;;;;gold;2026-02;2029-03-31;https://prove.example/forny",
  ";Ny Klynge;Food industry;Region Nordjylland;silver;2026-05-04;2028-05-31;https://ny.example",
  ";Fejl Klynge;ukendt;;guld;4. maj;;",
  ";;;;;;;",
  "findes-ikke;;;;;;;",
);

async function previewed(of: Awaited<ReturnType<typeof desk>>, bytes: Uint8Array): Promise<SheetPreview> {
  const preview = await previewRegister(of.admin, { bytes });
  if (!preview.ok) throw new Error(preview.code);
  return preview.value;
}

describe("a sheet of the register", () => {
  test("is previewed with every faulty row named by column, and nothing is written", async () => {
    const of = await desk();
    const { id } = await of.cluster();
    await of.award(id);
    const before = await whole(of.database);
    const { rows, faults, faultyRows, changing } = await previewed(of, sheet);
    expect([changing, faultyRows]).toEqual([2, 2]);
    expect(rows).toMatchObject([
      { row: 2, slug: "klynge-proeve", isNew: false, kind: "new", label: "gold", conflicts: [] },
      { row: 3, slug: null, isNew: true, name: "Ny Klynge", kind: "new" },
    ]);
    expect(faults.map(({ row, column, code, value }) => [row, column, code, value])).toEqual([
      [4, "field", "unknown-option", "ukendt"],
      [4, "label", "unknown-option", "guld"],
      [4, "awarded", "no-published-date", "4. maj"],
      [6, "slug", "unknown-cluster", "findes-ikke"],
    ]);
    expect(await whole(of.database)).toEqual(before);
  });

  test("is imported as one batch by what was seen, and undone as one", async () => {
    const of = await desk();
    const { id } = await of.cluster();
    await of.award(id);
    const was = await stretches(of.database);
    const { digest } = await previewed(of, sheet);
    const imported = await importRegister(of.admin, { bytes: sheet, digest });
    expect(imported).toMatchObject({ ok: true, value: { rows: 3 } });
    const batch = imported.ok ? imported.value.batch : "";
    expect(await of.database.reader.select().from(registerCluster)).toMatchObject([
      { slug: "klynge-proeve", version: 1 },
      { slug: "ny-klynge", field: "food-industry", region: "nordjylland", regionConfidence: "stated", sortName: "ny klynge" },
    ]);
    expect((await stretches(of.database)).map(([label]) => label)).toContain("silver");
    expect(await lastChange(of.database)).toMatchObject({ batch, reason: "Import 2026-11-23" });
    expect(await previewed(of, sheet)).toMatchObject({ changing: 0, unchanged: 2 });
    const clusters = [{ slug: "ny-klynge" }, { slug: "klynge-proeve" }];
    expect(await readHistory(of.admin, { cluster: id })).toMatchObject({
      value: { batches: [{ batch, rows: 3, clusters, canUndo: true }, {}, {}] },
    });
    expect(await undoBatch(of.admin, { batch, reason: "Forkert ark" })).toEqual({ ok: true, value: { rows: 3 } });
    expect(await stretches(of.database)).toEqual(was);
  });

  test("is not imported when it would do something else than was seen, or nothing", async () => {
    const of = await desk();
    const { id } = await of.cluster();
    const { digest } = await previewed(of, sheet);
    await of.cluster({ name: "Ny Klynge" });
    const before = await whole(of.database);
    expect(await importRegister(of.admin, { bytes: sheet, digest })).toEqual({ ok: false, code: "sheet-differs" });
    const nothing = bytesOf("klynge-proeve;Klynge Prøve;;;;;;");
    const { digest: empty } = await previewed(of, nothing);
    expect(await importRegister(of.admin, { bytes: nothing, digest: empty })).toEqual({ ok: false, code: "sheet-without-rows" });
    for (const verb of [previewRegister, importRegister]) {
      const confirmed = verb === importRegister ? { digest } : {};
      const other = new TextEncoder().encode("navn;label\nx;gold");
      expect(await verb(of.admin, { bytes: other, ...confirmed })).toEqual({ ok: false, code: "sheet-without-names" });
      expect(await verb(of.admin, { bytes: new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), ...confirmed })).toMatchObject({
        code: "sheet-old-workbook",
      });
      for (const caller of of.others) expect(await verb(caller, { bytes: sheet, ...confirmed })).toEqual({ ok: false, code: "forbidden" });
    }
    expect(await mayImport(of.admin, {})).toEqual({ ok: true, value: null });
    for (const caller of of.others) expect(await mayImport(caller, {})).toEqual({ ok: false, code: "forbidden" });
    for (const caller of of.others) expect(await exportRegister(caller, { format: "csv" })).toEqual({ ok: false, code: "forbidden" });
    expect(await whole(of.database)).toEqual(before);
    expect(id).not.toBe("");
  });

  test("shows what it contradicts and what it changes; what is blank stays", async () => {
    const of = await desk();
    const { id } = await of.cluster();
    await of.award(id);
    const { rows } = await previewed(of, bytesOf("klynge-proeve;Klynge Prøve Ny;;;gold;2025-03;2027-06-30;https://anden.example"));
    expect(rows).toMatchObject([
      {
        changes: [{ column: "name", from: "Klynge Prøve", to: "Klynge Prøve Ny" }],
        conflicts: [{ about: "valid-until", value: "2027-03-31", source: gold.source }],
      },
    ]);
  });

  test("asks for a source, a label where there are dates, and one meaning of a name", async () => {
    const of = await desk();
    await of.cluster();
    await of.cluster();
    const { faults } = await previewed(
      of,
      bytesOf(";A;;;gold;2025;;", ";B;;;;2025;;", ";C;;;gold;2027;;x", ";D;;;gold;2025;2024;x", ";Klynge Prøve;;;;;;", ";;ict;;;;;"),
    );
    expect(faults.map(({ row, column, code }) => [row, column, code])).toEqual([
      [2, "source", "blank"],
      [3, "label", "blank"],
      [4, "awarded", "in-future"],
      [5, "valid_until", "not-after"],
      [6, "name", "duplicate"],
      [7, "name", "blank"],
    ]);
  });

  test("that was exported says nothing new, whatever stands in it", async () => {
    const of = await desk();
    const { id } = await of.cluster({ name: '=1+1; "Æø", Klynge' });
    await of.award(id, { note: 'siger "først; så"\nnæste linje', source: "-ukendt" });
    await of.cluster({ name: "Uden label", region: "", field: "" });
    for (const format of ["csv", "xlsx"]) {
      const exported = await exportRegister(of.admin, { format });
      if (!exported.ok) throw new Error(exported.code);
      const { bytes, fileName } = exported.value;
      expect(fileName).toBe(`register-2026-11-23.${format}`);
      if (format === "csv") expect(new TextDecoder().decode(bytes)).toContain("'=1+1");
      expect(await previewed(of, bytes)).toMatchObject({ changing: 0, unchanged: 2, faultCount: 0 });
    }
  });

  test("leaves a score alone that stands there by consent", async () => {
    const of = await desk();
    const { id } = await of.cluster();
    const award = await of.award(id, { scorePercent: "" });
    const bytes = new TextEncoder().encode(
      `slug;label;awarded;valid_until;source;score_percent\nklynge-proeve;gold;${gold.awarded};${gold.validUntil};${gold.source};91.5`,
    );
    expect((await previewed(of, bytes)).rows).toMatchObject([{ kind: "changed", changes: [{ column: "scorePercent", to: "91.5" }] }]);
    const by = of.admin.actor.id;
    const round = { id: "runde", organisationId: of.organisation.id, editionId: "ecei-2013", revision: 1, state: "open" as const };
    const told = { label: "gold", awarded: true, assessedOn: "2025-03-01", validUntil: "2027-03-31", version: 1 };
    await of.database.write(async (writer) => {
      await writer.insert(assessment).values({ ...round, startedBy: by, startedAt: noon });
      const outcome = { id: award, organisationId: of.organisation.id, assessmentId: round.id, ...told };
      await writer.insert(officialOutcome).values({ ...outcome, recordedBy: by, recordedAt: noon });
    });
    expect(await previewed(of, bytes)).toMatchObject({ changing: 0, unchanged: 1 });
    const correction = { award, version: 1, ...gold, scorePercent: "91.5", reason: "Rettet" };
    expect(await correctAward(of.admin, correction)).toMatchObject({ ok: true });
    expect(await of.database.reader.select().from(labelAward)).toMatchObject([{ scorePercent: null, version: 2 }]);
  });
});
