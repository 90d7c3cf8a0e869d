import fc from "fast-check";
import { expect, test } from "vitest";
import { labelAward, registerCluster, registerCriterion, registerSuccessor } from "#db/schema/register.ts";
import { earliestDay, latestDay } from "#lib/domain/label/published-date.ts";
import { publishedDates, someDays } from "#lib/domain/label/testing/arbitrary-awards.ts";
import { danishCriteria, registerLabels, successorKinds } from "#lib/domain/register/schema.ts";
import { exportRegister } from "./export.ts";
import { importRegister, previewRegister, type SheetPreview } from "./import.ts";
import { desk, lastChange } from "./testing/desk.ts";
import { undoBatch } from "./undo.ts";

type Desk = Awaited<ReturnType<typeof desk>>;
const columns = ["slug", "name", "criterion", "met", "checked_on", "successor", "kind", "since", "source", "label"];
const bytesOf = (...lines: string[]) => new TextEncoder().encode([columns.join(";"), ...lines].join("\n"));

async function previewed({ admin }: Desk, bytes: Uint8Array): Promise<SheetPreview> {
  const preview = await previewRegister(admin, { bytes });
  if (!preview.ok) throw new Error(preview.code);
  return preview.value;
}

test("criteria and successors come with a sheet, are known the next time, and are undone with it", async () => {
  const of = await desk();
  await of.cluster();
  const sheet = bytesOf(
    "klynge-proeve;;purpose;yes;2026-03-01;;;;Vedtægter;",
    "klynge-proeve;;;;;Ny Klynge;merged;2026-04;https://ny.example;",
    ";Ny Klynge;;;;;;;;",
    ";Ny Klynge;companies;no;2026-03-02;;;;Medlemsliste;",
  );
  const { rows, digest } = await previewed(of, sheet);
  expect(rows).toMatchObject([
    { row: 2, kind: "new", criterion: "purpose", successor: null, isNew: false },
    { row: 3, kind: "new", criterion: null, successor: "Ny Klynge" },
    { row: 4, kind: null, isNew: true },
    { row: 5, kind: "new", criterion: "companies", isNew: true },
  ]);
  expect(await importRegister(of.admin, { bytes: sheet, digest })).toMatchObject({ ok: true, value: { rows: 4 } });
  const { reader } = of.database;
  const told = async () => [await reader.select().from(registerCriterion), await reader.select().from(registerSuccessor)];
  expect(await told()).toMatchObject([
    [
      { criterion: "purpose", met: true, checkedOn: "2026-03-01", checkedBy: of.admin.actor.id },
      { criterion: "companies", met: false },
    ],
    [{ kind: "merged", since: "2026-04", source: "https://ny.example" }],
  ]);
  expect(await previewed(of, sheet)).toMatchObject({ changing: 0, unchanged: 4 });
  const corrected = bytesOf(
    "klynge-proeve;;purpose;no;2026-03-01;;;;Vedtægter;",
    "klynge-proeve;;;;;ny-klynge;renamed;;https://ny.example;",
  );
  const change = await previewed(of, corrected);
  expect(change.rows).toMatchObject([
    { kind: "changed", changes: [{ column: "met", from: "true", to: "false" }] },
    { kind: "changed", changes: [{ column: "kind", from: "merged", to: "renamed" }] },
  ]);
  await importRegister(of.admin, { bytes: corrected, digest: change.digest });
  expect(await reader.select().from(registerSuccessor)).toMatchObject([{ kind: "renamed", since: "2026-04" }]);
  const batch = (await lastChange(of.database))?.batch ?? "";
  expect(await undoBatch(of.admin, { batch, reason: "Forkert ark" })).toEqual({ ok: true, value: { rows: 2 } });
  expect(await previewed(of, sheet)).toMatchObject({ changing: 0, unchanged: 4 });
});

test("a row tells one thing, whole, and no cluster becomes itself", async () => {
  const of = await desk();
  await of.cluster();
  await of.cluster({ name: "Anden" });
  const { faults, rows } = await previewed(
    of,
    bytesOf(
      "klynge-proeve;;purpose;yes;2026-03-01;anden;merged;;x;",
      "klynge-proeve;;purpose;;;;;;;",
      "klynge-proeve;;purpose;maybe;2027-01-32;;;;x;",
      "klynge-proeve;;purpose;yes;2027-01-01;;;;x;",
      "klynge-proeve;;;yes;;;;;x;gold",
      "klynge-proeve;;;;;findes-ikke;merged;;x;",
      "klynge-proeve;;;;;anden;;2026;;",
      "klynge-proeve;;;;;anden;merged;;x;",
      "anden;;;;;klynge-proeve;renamed;;x;",
      ";Helt ny;;;;Helt ny;renamed;;x;",
    ),
  );
  expect(faults.map(({ row, column, code }) => [row, column, code])).toEqual([
    [2, "successor", "two-in-row"],
    [3, "met", "blank"],
    [3, "checked_on", "blank"],
    [3, "source", "blank"],
    [4, "met", "unknown-option"],
    [4, "checked_on", "no-such-date"],
    [5, "checked_on", "in-future"],
    [6, "criterion", "blank"],
    [7, "successor", "unknown-cluster"],
    [8, "kind", "blank"],
    [8, "source", "blank"],
    [10, "successor", "successor-loop"],
    [11, "successor", "unknown-cluster"],
  ]);
  expect(rows.map(({ row }) => row)).toEqual([9]);
});

const text = fc
  .string({ unit: fc.constantFrom("a", "Ø", "=", "'", '"', ";", ",", "\n", "\r\n", " ", "-", "1"), maxLength: 12 })
  .map((s) => s.trim());
const source = text.map((given) => `${given}kilde`);
const somePast = publishedDates.filter((date) => earliestDay(date) < "2026-11-01");
const someCluster = fc.record({
  name: source,
  host: text,
  awards: fc.array(fc.record({ label: fc.constantFrom(...registerLabels), awarded: somePast, source, note: text, certificate: text })),
  criteria: fc.uniqueArray(
    fc.record({
      criterion: fc.constantFrom(...danishCriteria),
      met: fc.boolean(),
      source,
      checkedOn: someDays.filter((day) => day < "2026-11-01"),
    }),
    { selector: ({ criterion }) => criterion },
  ),
  becomes: fc.option(fc.record({ kind: fc.constantFrom(...successorKinds), since: fc.option(publishedDates), source })),
});

const orNull = (given: string) => (given === "" ? null : given);

/** Puts clusters in, each of which may have become the one before it. */
async function enter({ database }: Desk, clusters: readonly (typeof someCluster extends fc.Arbitrary<infer C> ? C : never)[]) {
  await database.write(async (writer) => {
    for (const table of [registerSuccessor, registerCriterion, labelAward, registerCluster]) await writer.delete(table);
    for (const [at, { name, host, awards, criteria, becomes }] of clusters.entries()) {
      const [id, own] = [`k-${at}`, { clusterId: `k-${at}` }];
      await writer
        .insert(registerCluster)
        .values({ id, slug: id, name, sortName: name, host: orNull(host), version: 1, changedAt: new Date(0) });
      for (const [row, { note, certificate, awarded, ...award }] of awards.entries()) {
        const days = { awarded, awardedFrom: earliestDay(awarded), validUntil: "2099", endsOn: latestDay("2099") };
        const told = { ...award, ...days, note: orNull(note), certificate: orNull(certificate), confidence: "inferred" as const };
        await writer.insert(labelAward).values({ id: `${id}-${row}`, ...own, ...told, version: 1 });
      }
      for (const criterion of criteria) await writer.insert(registerCriterion).values({ ...own, ...criterion });
      if (becomes !== null && at > 0) await writer.insert(registerSuccessor).values({ ...own, successorId: `k-${at - 1}`, ...becomes });
    }
  });
}

test("whatever stands in the register, what is exported says nothing new of it", async () => {
  const of = await desk();
  const register = fc.array(someCluster, { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(register, fc.constantFrom("csv", "xlsx"), async (clusters, format) => {
      await enter(of, clusters);
      const exported = await exportRegister(of.admin, { format });
      if (!exported.ok) throw new Error(exported.code);
      const { changing, faults, unchanged } = await previewed(of, exported.value.bytes);
      expect({ changing, faults }).toEqual({ changing: 0, faults: [] });
      const things = clusters.map(
        ({ awards, criteria, becomes }, at) => awards.length + criteria.length + (becomes !== null && at > 0 ? 1 : 0),
      );
      expect(unchanged).toBe(things.reduce((sum, count) => sum + Math.max(count, 1), 0));
    }),
    { numRuns: 15 },
  );
});
