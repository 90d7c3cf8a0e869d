import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { assessorAssignment, sparred } from "#db/schema/independence.ts";
import { auditEntry, organisation } from "#db/schema/organisation.ts";
import { findCase } from "#lib/usecases/sparring/case.ts";
import { sharedCase } from "#lib/usecases/sparring/testing/cases.ts";
import { assignAssessor, endAssessor, setIndependencePeriod } from "./assign.ts";
import { readIndependence, sparringWith } from "./read.ts";
import { recordSparring } from "./record.ts";

/** A shared case whose benchmarker has sparred today. */
async function sparredCase() {
  const world = await sharedCase();
  const { database, benchmarker } = world;
  await database.write(async (writer) => {
    const found = await findCase(writer, benchmarker.actor, world.case);
    if (found !== null) await recordSparring(writer, benchmarker, found);
  });
  const wanted = { cluster: world.own.id, person: benchmarker.actor.id, label: "gold", auditDay: "2027-01-15", exceptionReason: "" };
  return { ...world, wanted };
}

describe("the independence guard", () => {
  test("refuses as assessor who sparred lately and names the day; a written reason makes the exception, which is kept", async () => {
    const { database, admin, wanted } = await sparredCase();
    expect(await assignAssessor(admin, wanted)).toMatchObject({
      ok: false,
      code: "sparred-recently",
      faults: [{ path: "/exceptionReason", code: "sparred-on", params: { day: "2026-11-23" } }],
    });
    expect(await database.reader.select().from(assessorAssignment)).toEqual([]);
    expect(await assignAssessor(admin, { ...wanted, exceptionReason: " Kun ét møde om frister. " })).toMatchObject({ ok: true });
    expect(await database.reader.select().from(assessorAssignment)).toMatchObject([{ exceptionReason: "Kun ét møde om frister." }]);
    const logged = await database.reader.select().from(auditEntry).where(eq(auditEntry.action, "assessor.assign"));
    expect(logged).toMatchObject([{ detail: { exception: true, label: "gold" } }]);
  });

  test("has nothing against who did not spar, or whose sparring is long enough ago", async () => {
    const { admin, second, wanted } = await sparredCase();
    expect(await assignAssessor(admin, { ...wanted, person: second.actor.id })).toMatchObject({ ok: true });
    expect(await assignAssessor(admin, { ...wanted, auditDay: "2028-11-23" })).toMatchObject({ ok: true });
    expect(await setIndependencePeriod(admin, { months: 1 })).toMatchObject({ ok: true });
    expect(await assignAssessor(admin, { ...wanted, auditDay: "2026-12-23" })).toMatchObject({ ok: true });
    expect(await assignAssessor(admin, { ...wanted, auditDay: "2026-12-22" })).toMatchObject({ code: "sparred-recently" });
  });

  test("is for administrators, who name neither themselves nor somebody from outside CED", async () => {
    const { admin, analyst, own, benchmarker, wanted } = await sparredCase();
    for (const caller of [analyst, own.lead, benchmarker])
      expect(await assignAssessor(caller, wanted)).toMatchObject({ code: "forbidden" });
    expect(await assignAssessor(admin, { ...wanted, person: admin.actor.id })).toMatchObject({ code: "own-role" });
    expect(await assignAssessor(admin, { ...wanted, person: own.lead.actor.id })).toMatchObject({
      code: "invalid",
      faults: [{ path: "/person" }],
    });
    expect(await assignAssessor(admin, { ...wanted, cluster: "none" })).toMatchObject({ code: "invalid", faults: [{ path: "/cluster" }] });
    for (const months of [0, 61]) expect(await setIndependencePeriod(admin, { months })).toMatchObject({ code: "invalid" });
  });

  test("keeps the record of who sparred for five years, whoever wants it gone", async () => {
    const { database } = await sparredCase();
    const removed = database.write((writer) => writer.delete(sparred));
    await expect(removed).rejects.toMatchObject({ cause: { message: expect.stringContaining("kept for five years") } });
    expect(await database.reader.select().from(sparred)).toHaveLength(1);
  });

  test("ends an assignment once, and keeps it in the record", async () => {
    const { admin, second, wanted } = await sparredCase();
    const made = await assignAssessor(admin, { ...wanted, person: second.actor.id });
    if (!made.ok) throw new Error(made.code);
    expect(await endAssessor(admin, { id: made.value.id })).toMatchObject({ ok: true });
    expect(await endAssessor(admin, { id: made.value.id })).toMatchObject({ code: "not-found" });
    expect(await readIndependence(admin, {})).toMatchObject({ value: { assignments: [{ endedAt: "2026-11-23T12:00:00.000Z" }] } });
  });

  test("who sparred with whom is recorded once a day, cannot be changed, and outlives the organisation", async () => {
    const { database, own, benchmarker, analyst } = await sparredCase();
    const found = await findCase(database.reader, benchmarker.actor, own.assessment);
    if (found === null) throw new Error("no case");
    await database.write((writer) => recordSparring(writer, benchmarker, found));
    await database.write((writer) => writer.delete(organisation).where(eq(organisation.id, own.id)));
    expect(await sparringWith(database.reader, own.id)).toEqual([
      { person: benchmarker.actor.id, name: "Bente", days: 1, last: "2026-11-23" },
    ]);
    await expect(database.write((writer) => writer.delete(sparred))).rejects.toThrow();
    await expect(database.write((writer) => writer.update(sparred).set({ day: "2020-01-01" }))).rejects.toThrow();
    expect(await readIndependence(benchmarker, {})).toMatchObject({
      value: { record: [{ clusterName: "egen" }], choices: null, months: 24 },
    });
    expect(await readIndependence(analyst, {})).toMatchObject({ code: "forbidden" });
  });

  test("the secretariat's own people leave no trace in it", async () => {
    const { database, own } = await sharedCase();
    const found = await findCase(database.reader, own.lead.actor, own.assessment);
    if (found === null) throw new Error("no case");
    await database.write((writer) => recordSparring(writer, own.lead, found));
    expect(await sparringWith(database.reader, own.id)).toEqual([]);
  });
});
