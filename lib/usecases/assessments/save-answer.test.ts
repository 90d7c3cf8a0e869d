import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { answer, answerChange, assessment } from "#db/schema/assessment.ts";
import { auditEntry } from "#db/schema/organisation.ts";
import type { Part } from "#lib/domain/assessment/parts.ts";
import { noon } from "#lib/usecases/testing/callers.ts";
import { readAnswer } from "./read-answer.ts";
import { saveAnswer } from "./save-answer.ts";
import { openRound } from "./testing/round.ts";

type Round = Awaited<ReturnType<typeof openRound>>;

const change = ({ assessment: id }: Round, version: number, value: unknown, part: Part = "answers", key = "1.1") => {
  return { assessment: id, part, key, version, value, origin: "typed" as const };
};
const close = ({ database, assessment: id }: Round) =>
  database.write((writer) => writer.update(assessment).set({ state: "submitted", submittedAt: noon }).where(eq(assessment.id, id)));

async function written({ database }: Round) {
  const { reader } = database;
  const audited = await reader.select().from(auditEntry).where(eq(auditEntry.action, "assessment.answer"));
  return { rows: await reader.select().from(answer), changes: await reader.select().from(answerChange), audited };
}

describe("saveAnswer", () => {
  test("keeps every version with who gave it and why, and writes it down", async () => {
    const round = await openRound();
    const { member, lead, assessment: id, organisation } = round;
    expect(await saveAnswer(member, change(round, 0, { points: 1 }))).toEqual({ ok: true, value: { value: { points: 1 }, version: 1 } });
    const agreed = { ...change(round, 1, { points: 2 }), origin: "blind-round", reason: "Vi blev enige." };
    expect(await saveAnswer(lead, agreed)).toEqual({ ok: true, value: { value: { points: 2 }, version: 2 } });
    const standing = { value: { points: 2 }, version: 2, by: { id: lead.actor.id, name: "Lea" }, at: noon };
    expect(await readAnswer(member, { assessment: id, part: "answers", key: "1.1" })).toEqual({ ok: true, value: standing });
    const { changes, audited } = await written(round);
    expect(changes).toMatchObject([
      { version: 1, value: { points: 1 }, changedBy: member.actor.id, origin: "typed", reason: null },
      { version: 2, value: { points: 2 }, changedBy: lead.actor.id, origin: "blind-round", reason: "Vi blev enige." },
    ]);
    const detail = { part: "answers", key: "1.1" };
    expect(audited).toMatchObject([
      { personId: member.actor.id, organisationId: organisation, subject: id, detail: { ...detail, version: 1 } },
      { personId: lead.actor.id, organisationId: organisation, subject: id, detail: { ...detail, version: 2 } },
    ]);
  });

  test.each<[Part, string, unknown]>([
    ["answers", "10", { inputs: { committed: 118 } }],
    ["remarks", "10", { note: "Spørg Anna", unsure: true, typed: { committed: "ca. 100" } }],
    ["eligibility", "profile", false],
    ["eligibility", "profile", null],
    ["labels", "list", [{ label: "silver", assessedOn: "2025-01-10" }]],
    ["improvements", "list", [{ indicator: "10", from: 1, effect: "Flere medlemmer" }]],
    ["effort", "1.1", { days: [3, 4], locked: true }],
  ])("saves %s at %s with a version of its own", async (part, key, value) => {
    const round = await openRound();
    expect(await saveAnswer(round.member, change(round, 0, value, part, key))).toEqual({ ok: true, value: { value, version: 1 } });
    expect((await written(round)).rows).toMatchObject([{ part, key, value, version: 1 }]);
  });

  test.each([
    [0, 1],
    [2, 1],
    [7, 1],
    [1, 0],
  ])("refuses version %i where %i is saved, with what stands there", async (version, saved) => {
    const round = await openRound();
    if (saved === 1) await saveAnswer(round.lead, change(round, 0, { points: 1 }));
    const before = await written(round);
    const standing =
      saved === 1
        ? { value: { points: 1 }, version: 1, by: { id: round.lead.actor.id, name: "Lea" }, at: noon }
        : { value: {}, version: 0, by: null, at: null };
    // Also the very same value.
    expect(await saveAnswer(round.member, change(round, version, { points: 1 }))).toEqual({ ok: false, code: "stale", standing });
    expect(await written(round)).toEqual(before);
  });

  test("refuses faults by their path in the value and writes nothing", async () => {
    const round = await openRound();
    const faultsOf = async (value: unknown, part?: Part, key?: string) => {
      const outcome = await saveAnswer(round.member, change(round, 0, value, part, key));
      return outcome.ok ? [] : [outcome.code, ...(outcome.faults ?? []).map(({ path, code }) => `${path} ${code}`)];
    };
    expect(await faultsOf({ points: 7 })).toEqual(["invalid", "/points not-attainable"]);
    expect(await faultsOf({ points: 1, rated: 1 })).toEqual(["invalid", " two-kinds"]);
    expect(await faultsOf(null)).toEqual(["invalid", " wrong-type"]);
    expect(await faultsOf(JSON.parse('{"__proto__":{"points":1}}'))).toEqual(["invalid", "/__proto__ unknown-key"]);
    expect(await faultsOf("yes", "eligibility", "profile")).toEqual(["invalid", " wrong-type"]);
    expect(await faultsOf([{ label: "x", assessedOn: "2025-01-10" }], "labels", "list")).toEqual(["invalid", "/0/label unknown-label"]);
    expect(await faultsOf({ typed: { x: "1" } }, "remarks")).toEqual(["invalid", "/typed/x unknown-input"]);
    expect(await faultsOf({ days: [1] }, "effort")).toEqual(["invalid", "/days wrong-length"]);
    expect(await written(round)).toEqual({ rows: [], changes: [], audited: [] });
  });

  test("refuses what is submitted, also when it is submitted in between", async () => {
    const round = await openRound();
    await saveAnswer(round.member, change(round, 0, { points: 1 }));
    // The queue of writes lets the submission in after the answer was checked and before it is written.
    const [, late] = await Promise.all([close(round), saveAnswer(round.member, change(round, 1, { points: 2 }))]);
    expect(late).toEqual({ ok: false, code: "submitted" });
    expect(await saveAnswer(round.member, change(round, 1, { points: 2 }))).toEqual({ ok: false, code: "submitted" });
    expect((await written(round)).rows).toMatchObject([{ version: 1, value: { points: 1 } }]);
  });

  test.each(["reader", "stranger", "nobody", "everybody"] as const)("is nothing that a %s can do", async (who) => {
    const round = await openRound();
    const outcome = await saveAnswer(round[who], change(round, 0, { points: 1 }));
    expect(outcome).toMatchObject({ ok: false, code: who === "stranger" ? "not-found" : "forbidden" });
    expect((await written(round)).rows).toEqual([]);
  });

  test.each<[Part, string]>([
    ["answers", "9.9"],
    ["answers", "__proto__"],
    ["remarks", "constructor"],
    ["eligibility", "other"],
    ["labels", "1.1"],
  ])("finds nothing of %s at %s", async (part, key) => {
    const round = await openRound();
    expect(await saveAnswer(round.member, change(round, 0, {}, part, key))).toEqual({ ok: false, code: "not-found" });
    expect(await readAnswer(round.member, { assessment: round.assessment, part, key })).toEqual({ ok: false, code: "not-found" });
  });

  test("loses no update of two writers in 1,000 tries on one answer", { timeout: 60_000 }, async () => {
    const round = await openRound();
    const seen: number[] = [];
    const write = async (who: "lead" | "member") => {
      let saved = 0;
      for (let version = 0; saved < 500; ) {
        const outcome = await saveAnswer(round[who], change(round, version, { note: `${who} ${saved}` }, "remarks"));
        if (outcome.ok) {
          saved += 1;
          seen.push(outcome.value.version);
        }
        version = outcome.ok ? outcome.value.version : (outcome.standing?.version ?? version);
      }
    };
    await Promise.all([write("lead"), write("member")]);
    expect(seen.sort((a, b) => a - b)).toEqual(Array.from({ length: 1000 }, (_, index) => index + 1));
    const { rows, changes, audited } = await written(round);
    expect(rows).toMatchObject([{ version: 1000 }]);
    expect([changes.length, audited.length]).toEqual([1000, 1000]);
    const texts = changes.map(({ value }) => (value as { note: string }).note);
    expect(new Set(texts).size).toBe(1000);
  });
});
