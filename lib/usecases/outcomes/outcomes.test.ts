import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { job } from "#db/schema/job.ts";
import { auditEntry } from "#db/schema/organisation.ts";
import { officialOutcome, officialRating } from "#db/schema/outcome.ts";
import { planAction } from "#db/schema/plan.ts";
import { labelAward, registerChange, registerCluster, registerStretch } from "#db/schema/register.ts";
import { giveConsent } from "#lib/usecases/consent/give.ts";
import { withdrawConsent } from "#lib/usecases/consent/withdraw.ts";
import { addCluster } from "#lib/usecases/register/clusters.ts";
import { undoBatch } from "#lib/usecases/register/undo.ts";
import { sharedCase } from "#lib/usecases/sparring/testing/cases.ts";
import { confirmOutcome, returnOutcome } from "./confirm.ts";
import { readOutcomes, readPendingOutcomes } from "./read.ts";
import { changeOutcome, recordOutcome } from "./record.ts";

async function world() {
  const made = await sharedCase();
  const outcome = {
    ...{ slug: made.own.slug, assessment: made.own.assessment, label: "gold", awarded: true, assessedOn: "2026-11-02" },
    ...{ validUntil: "2028-11-30", certificate: " DNK-2026-1 ", points: "128", possible: "150", ratings: { "4.1.2": "5", "4.1.3": "" } },
    remarks: [
      { indicator: "4.1.3", text: "Sæt navne og frister på handlingsplanen." },
      { indicator: "", text: "Å".repeat(301) },
    ],
  };
  return { ...made, outcome };
}

async function recorded() {
  const made = await world();
  const answered = await recordOutcome(made.own.lead, made.outcome);
  if (!answered.ok) throw new Error(answered.code);
  return { ...made, id: answered.value.id };
}

describe("an official outcome", () => {
  test("is recorded with what is known, and every remark is an action at once", async () => {
    const { database, own, id } = await recorded();
    expect(await database.reader.select().from(officialOutcome)).toMatchObject([
      { id, certificate: "DNK-2026-1", points: 128, possible: 150, version: 1, confirmedAt: null },
    ]);
    expect(await database.reader.select().from(officialRating)).toEqual([{ outcomeId: id, indicatorId: "4.1.2", points: 5 }]);
    const actions = await database.reader.select().from(planAction);
    expect(actions).toMatchObject([
      { title: "Sæt navne og frister på handlingsplanen.", indicatorId: "4.1.3", state: "planned", note: null },
      { indicatorId: null, note: "Å".repeat(301) },
    ]);
    expect(actions[1]?.title).toHaveLength(298);
    expect(await readOutcomes(own.reader, { slug: own.slug })).toMatchObject({
      value: {
        outcomes: [{ id, ratings: { "4.1.2": 5 }, remarks: [{ state: "planned" }, {}], recordedBy: "lead" }],
        can: { record: false },
      },
    });
    const logged = await database.reader.select().from(auditEntry).where(eq(auditEntry.action, "outcome.record"));
    expect(logged).toMatchObject([{ detail: { label: "gold", awarded: true, remarks: 2 } }]);
  });

  test.each([
    ["an unknown label", { label: "platin" }, "/label", "unknown-label"],
    ["a day to come", { assessedOn: "2026-11-24" }, "/assessedOn", "in-future"],
    ["no end of an award", { validUntil: "" }, "/validUntil", "required"],
    ["an end before the start", { validUntil: "2026-11-02" }, "/validUntil", "not-after"],
    ["points without what was possible", { possible: "" }, "/possible", "required"],
    ["more than was possible", { points: "151" }, "/points", "out-of-range"],
    ["half a point", { points: "12,5" }, "/points", "not-whole"],
    ["an unknown indicator", { ratings: { "9.9": "1" } }, "/ratings/9.9", "unknown-indicator"],
    ["more points than the indicator has", { ratings: { "4.1.2": "6" } }, "/ratings/4.1.2", "out-of-range"],
    ["an empty remark", { remarks: [{ indicator: "", text: " " }] }, "/remarks/0/text", "blank"],
    ["a remark at no indicator", { remarks: [{ indicator: "x", text: "!" }] }, "/remarks/0/indicator", "unknown-indicator"],
  ])("is refused with %s, and nothing is written", async (_, change, path, code) => {
    const { database, own, outcome } = await world();
    const refused = await recordOutcome(own.lead, { ...outcome, ...change });
    expect(refused).toMatchObject({ ok: false, code: "invalid", faults: [{ path, code }] });
    expect(await database.reader.select().from(officialOutcome)).toEqual([]);
    expect(await database.reader.select().from(planAction)).toEqual([]);
  });

  test("is the lead's to record, of the own organisation", async () => {
    const { own, other, benchmarker, outcome } = await world();
    for (const caller of [own.member, own.reader, benchmarker])
      expect(await recordOutcome(caller, outcome)).toMatchObject({ code: "forbidden" });
    expect(await recordOutcome(other.lead, outcome)).toEqual({ ok: false, code: "not-found" });
    expect(await recordOutcome(own.lead, { ...outcome, assessment: other.assessment })).toEqual({ ok: false, code: "not-found" });
    expect(await readOutcomes(other.lead, { slug: own.slug })).toEqual({ ok: false, code: "not-found" });
  });

  test("is corrected until it is confirmed, by who saw the newest version", async () => {
    const { database, own, benchmarker, outcome, id } = await recorded();
    const { assessment: _, ...fields } = outcome;
    const correction = { ...fields, id, version: 1, ratings: { "4.1.3": "2" }, remarks: [], validUntil: "2028-10-31" };
    expect(await changeOutcome(own.lead, correction)).toMatchObject({ ok: true });
    expect(await changeOutcome(own.lead, correction)).toMatchObject({ code: "conflict" });
    expect(await database.reader.select().from(officialRating)).toEqual([{ outcomeId: id, indicatorId: "4.1.3", points: 2 }]);
    expect(await confirmOutcome(benchmarker, { id })).toMatchObject({ ok: true });
    expect(await changeOutcome(own.lead, { ...correction, version: 2 })).toMatchObject({ code: "confirmed" });
    await expect(database.write((writer) => writer.update(officialOutcome).set({ points: 150 }))).rejects.toThrow();
  });

  test("goes to the register when CED confirms it, with label and dates and without the score", async () => {
    const { database, admin, own, id } = await recorded();
    expect(await confirmOutcome(admin, { id })).toMatchObject({ ok: true });
    expect(await confirmOutcome(admin, { id })).toMatchObject({ code: "not-found" });
    expect(await database.reader.select().from(registerCluster)).toMatchObject([{ name: "egen", slug: "egen", secretariatId: own.id }]);
    expect(await database.reader.select().from(labelAward)).toMatchObject([
      { label: "gold", awarded: "2026-11-02", endsOn: "2028-11-30", scorePercent: null, certificate: "DNK-2026-1" },
    ]);
    expect(await database.reader.select().from(registerChange)).toMatchObject([
      { batch: id, awardId: null, before: null, after: { slug: "egen", secretariatId: own.id } },
      { batch: id, awardId: id, before: null, after: { scorePercent: null } },
    ]);
    expect((await database.reader.select().from(registerStretch))[0]).toMatchObject({
      label: "gold",
      state: "valid",
      fromDay: "2026-11-02",
    });
  });

  test("takes the register's entry of the same name for the secretariat's, which is written down and undone with the award", async () => {
    const { database, admin, own, id } = await recorded();
    const none = { field: "", region: "", regionConfidence: "stated", host: "", founded: "", website: "", eccp: "", secretariat: "" };
    await addCluster(admin, { ...none, name: "egen", reason: "Kendt fra før" });
    await confirmOutcome(admin, { id });
    const entries = () => database.reader.select().from(registerCluster);
    expect(await entries()).toMatchObject([{ slug: "egen", secretariatId: own.id, version: 2 }]);
    const [, linked] = await database.reader.select().from(registerChange);
    expect(linked).toMatchObject({ batch: id, before: { secretariatId: null }, after: { secretariatId: own.id } });
    expect(await undoBatch(admin, { batch: id, reason: "En anden af samme navn" })).toEqual({ ok: true, value: { rows: 2 } });
    expect(await entries()).toMatchObject([{ secretariatId: null, removedAt: null }]);
    expect(await database.reader.select().from(registerStretch)).toEqual([]);
  });

  test("has its score in the register only while the cluster consents to public facts", async () => {
    const { database, admin, own, id } = await recorded();
    const consented = { slug: own.slug, purpose: "public-facts" };
    await giveConsent(own.lead, consented);
    await confirmOutcome(admin, { id });
    const score = async () => (await database.reader.select().from(labelAward))[0]?.scorePercent;
    expect(await score()).toBe("85.3");
    await withdrawConsent(own.lead, consented);
    expect(await score()).toBeNull();
    await giveConsent(own.lead, consented);
    expect(await score()).toBe("85.3");
  });

  test("shows CED neither remarks nor, without consent, points", async () => {
    const { admin, own, analyst } = await recorded();
    const pending = await readPendingOutcomes(admin, {});
    expect(pending).toMatchObject({ value: { waiting: [{ cluster: "egen", label: "gold", score: null }], confirmed: [] } });
    expect(JSON.stringify(pending)).not.toMatch(/handlingsplanen|128/);
    await giveConsent(own.lead, { slug: own.slug, purpose: "public-facts" });
    expect(await readPendingOutcomes(admin, {})).toMatchObject({ value: { waiting: [{ score: { points: 128, possible: 150 } }] } });
    expect(await readPendingOutcomes(analyst, {})).toMatchObject({ code: "forbidden" });
  });

  test("can be sent back with a reason, and is corrected", async () => {
    const { database, admin, own, outcome, id } = await recorded();
    expect(await returnOutcome(admin, { id, reason: " " })).toMatchObject({ code: "invalid" });
    expect(await returnOutcome(admin, { id, reason: "Certifikatet siger oktober." })).toMatchObject({ ok: true });
    expect(await readOutcomes(own.lead, { slug: own.slug })).toMatchObject({
      value: { outcomes: [{ returnedBecause: "Certifikatet siger oktober." }] },
    });
    const { assessment: _, ...fields } = outcome;
    await changeOutcome(own.lead, { ...fields, id, version: 1, remarks: [] });
    expect(await database.reader.select().from(officialOutcome)).toMatchObject([{ returnedBecause: null, version: 2 }]);
  });

  test("is told to the leads by mail when CED decides, without figure or reason, once for each version", async () => {
    const { database, admin, own, id } = await recorded();
    const letters = async () => {
      const rows = await database.reader.select().from(job).where(eq(job.kind, "mail")).orderBy(job.runAt, job.key);
      return rows.flatMap(({ key, payload }) => (key.startsWith("outcome") ? [payload ?? ""] : []));
    };
    for (const reason of ["Certifikatet mangler 4711.", "Og datoen."]) await returnOutcome(admin, { id, reason });
    expect(await letters()).toHaveLength(1);
    await confirmOutcome(admin, { id });
    const sent = await letters();
    const link = `http://localhost:3000/da/o/${own.slug}/officielt-resultat`;
    expect(sent.map((text) => JSON.parse(text))).toMatchObject([
      { to: `${own.lead.actor.id}@prove.example`, template: "outcomeConfirmed", link, values: { organisation: "egen" } },
      { to: `${own.lead.actor.id}@prove.example`, template: "outcomeReturned", link },
    ]);
    expect(sent.join()).not.toMatch(/4711|128/);
    expect(sent.join()).not.toContain(own.member.actor.id);
  });

  test("that was not awarded leaves the register alone", async () => {
    const { database, admin, own, outcome } = await world();
    const answered = await recordOutcome(own.lead, { ...outcome, awarded: false, validUntil: "" });
    if (!answered.ok) throw new Error(answered.code);
    await confirmOutcome(admin, { id: answered.value.id });
    expect(await database.reader.select().from(labelAward)).toEqual([]);
    expect(await database.reader.select().from(registerCluster)).toEqual([]);
  });
});
