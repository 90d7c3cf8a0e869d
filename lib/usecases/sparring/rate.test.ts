import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { sparred } from "#db/schema/independence.ts";
import { auditEntry } from "#db/schema/organisation.ts";
import { sparringRating } from "#db/schema/sparring.ts";
import { readAnswer } from "#lib/usecases/assessments/read-answer.ts";
import { eraseAccount } from "#lib/usecases/people/erase-account.ts";
import { saveRating } from "./rate.ts";
import { readCase } from "./read.ts";
import { takeCase } from "./take.ts";
import { answeredCase } from "./testing/answered.ts";

const two = { indicator: "4.1.2", version: 0, points: 2, reason: "evidence-missing", comment: " Handlingsplanen mangler " };

async function rated() {
  const world = await answeredCase();
  const rows = () => world.database.reader.select().from(sparringRating);
  const audits = () => world.database.reader.select().from(auditEntry).where(eq(auditEntry.action, "sparring.rate"));
  const rate = (said: object, caller = world.benchmarker) => saveRating(caller, { case: world.case, ...two, ...said });
  return { ...world, rows, audits, rate };
}

describe("a rating of CED's", () => {
  test("is saved beside the self-rating, which stays as it is; both are written down", async () => {
    const { rate, rows, audits, benchmarker, own, database, case: id } = await rated();
    expect(await rate({})).toEqual({ ok: true, value: { version: 1 } });
    const row = { caseId: id, indicatorId: "4.1.2", version: 1, points: 2, reason: "evidence-missing", ratedBy: benchmarker.actor.id };
    expect(await rows()).toEqual([expect.objectContaining({ ...row, comment: "Handlingsplanen mangler" })]);
    expect(await readAnswer(own.member, { assessment: id, part: "answers", key: "4.1.2" })).toMatchObject({
      value: { value: { points: 4 } },
    });
    expect(await audits()).toEqual([
      expect.objectContaining({ organisationId: own.id, subject: id, detail: { indicator: "4.1.2", version: 1, withdrawn: false } }),
    ]);
    const who = { clusterId: own.id, personId: benchmarker.actor.id, day: "2026-11-23" };
    expect(await database.reader.select().from(sparred)).toEqual([expect.objectContaining(who)]);
  });

  test("keeps every version, and says no more than it must where it agrees", async () => {
    const { rate, rows } = await rated();
    await rate({});
    expect(await rate({ version: 1, points: 4 })).toEqual({ ok: true, value: { version: 2 } });
    expect((await rows()).map(({ version, points, reason }) => [version, points, reason])).toEqual([
      [1, 2, "evidence-missing"],
      [2, 4, null],
    ]);
  });

  test("is taken back by no points, once", async () => {
    const { rate, rows } = await rated();
    expect(await rate({ points: null })).toEqual({ ok: true, value: { version: 0 } });
    await rate({});
    expect(await rate({ version: 1, points: null })).toEqual({ ok: true, value: { version: 2 } });
    expect(await rate({ version: 2, points: null })).toEqual({ ok: true, value: { version: 2 } });
    expect((await rows()).map(({ points, reason }) => [points, reason])).toEqual([
      [2, "evidence-missing"],
      [null, null],
    ]);
  });

  test("of an older version is refused with what stands, also between two who spar together", async () => {
    const { rate, rows, second, case: id } = await rated();
    await takeCase(second, { case: id });
    await rate({});
    const late = await rate({ points: 1 }, second);
    const value = { points: 2, reason: "evidence-missing", comment: "Handlingsplanen mangler" };
    const by = { id: expect.any(String), name: "Bente" };
    expect(late).toEqual({ ok: false, code: "stale", standing: { value, version: 1, by, at: new Date("2026-11-23T12:00:00Z") } });
    expect(await rate({ version: 7 })).toMatchObject({ code: "stale", standing: { version: 1 } });
    expect(await rows()).toHaveLength(1);
  });

  test("is refused with every fault and writes nothing", async () => {
    const { rate, rows, audits } = await rated();
    const faults = async (said: object) => {
      const refused = await rate(said);
      return refused.ok ? [] : [refused.code, ...(refused.faults ?? []).map(({ path, code }) => `${path} ${code}`)];
    };
    expect(await faults({ points: undefined })).toEqual(["invalid", "/points required"]);
    expect(await faults({ points: 6 })).toEqual(["invalid", "/points out-of-range"]);
    expect(await faults({ reason: undefined })).toEqual(["invalid", "/reason required"]);
    expect(await faults({ reason: "other", comment: "" })).toEqual(["invalid", "/comment blank"]);
    expect([await rows(), await audits()]).toEqual([[], []]);
  });

  test("needs no reason where the secretariat has not answered, and may have one", async () => {
    const { rate } = await rated();
    expect(await rate({ indicator: "2.2.2", reason: undefined })).toMatchObject({ ok: true });
    expect(await rate({ indicator: "2.2.3", reason: "evidence-missing" })).toMatchObject({ ok: true });
  });

  test("is for the benchmarkers who spar with a shared case alone; to everybody else it is not there", async () => {
    const { rate, rows, audits, own, other, second, weak, analyst, admin } = await rated();
    for (const caller of [second]) expect(await rate({}, caller)).toEqual({ ok: false, code: "not-found" });
    for (const caller of [own.lead, own.member, own.reader, other.lead, weak, analyst, admin])
      expect(await rate({}, caller)).toEqual({ ok: false, code: "forbidden" });
    expect(await rate({ case: other.assessment })).toEqual({ ok: false, code: "not-found" });
    expect(await rate({ indicator: "9.9" })).toEqual({ ok: false, code: "not-found" });
    expect([await rows(), await audits()]).toEqual([[], []]);
  });

  test("is refused once consent is withdrawn, as if the case were not there; what was saved stays with the secretariat", async () => {
    const { rate, rows, withdraw, own, case: id } = await rated();
    await rate({});
    await withdraw();
    expect(await rate({ version: 1, points: 3 })).toEqual({ ok: false, code: "not-found" });
    expect(await rows()).toHaveLength(1);
    expect(await readCase(own.lead, { case: id })).toMatchObject({ value: { shared: false, can: { agree: false } } });
  });

  test("stays under nobody's name when its colleague has erased their account", async () => {
    const { rate, benchmarker, own, case: id } = await rated();
    await rate({});
    expect(await eraseAccount(benchmarker, {})).toMatchObject({ ok: true });
    const seen = await readCase(own.reader, { case: id });
    if (!seen.ok) throw new Error(seen.code);
    const rating = seen.value.indicators.find((one) => one.id === "4.1.2")?.rating;
    expect(rating).toMatchObject({ points: 2, by: { id: benchmarker.actor.id, name: "" } });
    expect(seen.value.benchmarkers).toEqual([]);
  });
});
