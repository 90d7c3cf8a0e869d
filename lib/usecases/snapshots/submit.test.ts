import { eq, sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { assessment, snapshot } from "#db/schema/assessment.ts";
import { auditEntry } from "#db/schema/organisation.ts";
import { readResult } from "#lib/usecases/assessments/read-result.ts";
import { saveAnswer } from "#lib/usecases/assessments/save-answer.ts";
import { noon } from "#lib/usecases/testing/callers.ts";
import { stampOf } from "./stamp.ts";
import { submitAssessment } from "./submit.ts";
import { answeredRound, later, type Refused, saveAs, submitted } from "./testing/answered.ts";

type World = Awaited<ReturnType<typeof answeredRound>>;

async function nothingDone({ database, assessment: id }: World) {
  expect(await database.reader.$count(snapshot)).toBe(0);
  expect(await database.reader.select({ state: assessment.state }).from(assessment).where(eq(assessment.id, id))).toEqual([
    { state: "open" },
  ]);
  expect(await database.reader.$count(auditEntry, eq(auditEntry.action, "assessment.submit"))).toBe(0);
}

describe("submitting", () => {
  test("freezes answers, edition and result, and closes the round", async () => {
    const world = await answeredRound();
    const before = await readResult(world.member, { assessment: world.assessment });
    const id = await submitted(world.lead, world.assessment);
    const [row] = await world.database.reader.select().from(snapshot);
    const by = world.lead.actor.id;
    expect(row).toMatchObject({
      id,
      assessmentId: world.assessment,
      editionId: "small",
      revision: 1,
      engine: 1,
      takenBy: by,
      takenAt: noon,
    });
    expect(before).toMatchObject({ ok: true, value: { text: row?.result } });
    expect(JSON.parse(row?.answers ?? "")).toMatchObject({
      edition: "small",
      revision: 1,
      asOf: "2026-11-23",
      answers: { "1.1": { points: 1 } },
    });
    const [round] = await world.database.reader.select().from(assessment);
    expect(round).toMatchObject({ state: "submitted", submittedAt: noon });
    const [entry] = await world.database.reader.select().from(auditEntry).where(eq(auditEntry.action, "assessment.submit"));
    expect(entry).toMatchObject({ personId: by, organisationId: world.organisation, subject: world.assessment, detail: { snapshot: id } });
  });

  test("gives the same bytes for ever, and takes no more answers", async () => {
    const world = await answeredRound();
    await submitted(world.lead, world.assessment);
    const [row] = await world.database.reader.select().from(snapshot);
    const much = later(world.member, "2031-02-28");
    expect(await readResult(much, { assessment: world.assessment })).toMatchObject({ value: { text: row?.result } });
    const change = { assessment: world.assessment, part: "answers", key: "1.1", value: { points: 2 }, version: 1, origin: "typed" };
    expect(await saveAnswer(world.member, change)).toEqual({ ok: false, code: "submitted" });
  });

  test("is refused when somebody answered after it was looked through", async () => {
    const world = await answeredRound();
    const stamp = await stampOf(world.database.reader, world.assessment);
    await saveAs(world.member, world.assessment, ["answers", "1.1", { points: 2 }], 1);
    expect(await submitAssessment(world.lead, { assessment: world.assessment, stamp })).toEqual({ ok: false, code: "answers-changed" });
    await nothingDone(world);
  });

  test("happens once", async () => {
    const world = await answeredRound();
    const stamp = await stampOf(world.database.reader, world.assessment);
    const twice = await Promise.all([1, 2].map(() => submitAssessment(world.lead, { assessment: world.assessment, stamp })));
    expect(twice.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(twice).toContainEqual({ ok: false, code: "submitted" });
    expect(await submitAssessment(world.lead, { assessment: world.assessment, stamp })).toEqual({ ok: false, code: "submitted" });
    expect(await world.database.reader.$count(snapshot)).toBe(1);
  });

  test.each<[Refused, string]>([
    ["member", "forbidden"],
    ["reader", "forbidden"],
    ["stranger", "not-found"],
    ["nobody", "forbidden"],
    ["everybody", "forbidden"],
  ])("is not for %s", async (who, code) => {
    const world = await answeredRound();
    const stamp = await stampOf(world.database.reader, world.assessment);
    expect(await submitAssessment(world[who], { assessment: world.assessment, stamp })).toEqual({ ok: false, code });
    expect(await submitAssessment(world.lead, { assessment: "none", stamp })).toEqual({ ok: false, code: "not-found" });
    expect(await submitAssessment(world.lead, { assessment: world.assessment })).toMatchObject({ code: "invalid" });
    await nothingDone(world);
  });
});

describe("a snapshot", () => {
  test.each([
    ["changed", sql`update snapshot set result = '{}'`],
    ["removed", sql`delete from snapshot`],
  ])("is never %s", async (_, statement) => {
    const world = await answeredRound();
    await submitted(world.lead, world.assessment);
    const before = await world.database.reader.select().from(snapshot);
    const frozen = { cause: { message: expect.stringMatching(/frozen/) } };
    await expect(world.database.write((writer) => writer.run(statement))).rejects.toMatchObject(frozen);
    expect(await world.database.reader.select().from(snapshot)).toEqual(before);
  });
});
