import { describe, expect, test } from "vitest";
import { answerChange, assessment } from "#db/schema/assessment.ts";
import { emptyCheck, type QuickCheck } from "#lib/domain/assessment/quick-check.ts";
import { small, smallRevision } from "#lib/domain/testing/small.ts";
import { publishEdition } from "#lib/usecases/editions/publish.ts";
import { callersOn } from "#lib/usecases/testing/callers.ts";
import { carryOver } from "./carry-over.ts";
import { readAssessment } from "./read.ts";
import { saveAnswer } from "./save-answer.ts";
import { openRound, secretariat } from "./testing/round.ts";

const check: QuickCheck = {
  ...emptyCheck({ id: "small", revision: 1, digest: "", rulesDigest: "", basis: "indicative" }),
  drafts: {
    "1.1": { points: 2, note: "Godkendt i maj" },
    "10": { inputs: { committed: "ca. 40" }, unsure: true },
    "2": { inputs: { private: 1.5, all: "" } },
  },
  eligibility: { profile: true },
  labels: [{ label: "silver", assessedOn: "2025-01-10" }],
  improvements: [{ indicator: "10", from: "to", effect: "" }],
  effort: { "1.1": { locked: true } },
};

const valuesOf = async (caller: Parameters<typeof readAssessment>[0], id: string) => {
  const read = await readAssessment(caller, { assessment: id });
  if (!read.ok) throw new Error(read.code);
  const { saved } = read.value;
  return Object.fromEntries(Object.entries(saved).map(([part, of]) => [part, Object.entries(of).map(([key, { value }]) => [key, value])]));
};

describe("carryOver", () => {
  test("starts a round with everything that was answered, and says where it came from", async () => {
    const { member, organisation, database } = await secretariat();
    const outcome = await carryOver(member, { organisation, check });
    expect(outcome).toMatchObject({ ok: true, value: { carried: 7, kept: [], left: [] } });
    const id = outcome.ok ? outcome.value.id : "";
    expect(await valuesOf(member, id)).toEqual({
      answers: expect.arrayContaining([
        ["1.1", { points: 2 }],
        ["2", { inputs: { private: 1.5 } }],
      ]),
      remarks: expect.arrayContaining([
        ["1.1", { note: "Godkendt i maj" }],
        ["10", { unsure: true, typed: { committed: "ca. 40" } }],
      ]),
      eligibility: [["profile", true]],
      labels: [["list", check.labels]],
      improvements: [],
      effort: [["1.1", { locked: true }]],
    });
    const changes = await database.reader.select().from(answerChange);
    expect(new Set(changes.map(({ origin }) => origin))).toEqual(new Set(["quick-check"]));
  });

  test("fills an open round only where nothing is answered, or what was has been taken back", async () => {
    const { member, organisation, assessment: id } = await openRound();
    const put = { assessment: id, part: "answers", origin: "typed" };
    await saveAnswer(member, { ...put, key: "1.1", version: 0, value: { points: 1 } });
    await saveAnswer(member, { ...put, key: "2", version: 0, value: { rated: 1 } });
    await saveAnswer(member, { ...put, key: "2", version: 1, value: {} });
    expect(await carryOver(member, { organisation, check })).toEqual({ ok: true, value: { id, carried: 6, kept: ["1.1"], left: [] } });
    expect((await valuesOf(member, id)).answers).toEqual(
      expect.arrayContaining([
        ["1.1", { points: 1 }],
        ["2", { inputs: { private: 1.5 } }],
      ]),
    );
  });

  test("names what another revision does not take", async () => {
    const { member, organisation, database } = await secretariat();
    const [first, ...others] = small.indicators;
    const levels = [{ points: 1, text: { da: "Et", en: "One" } }];
    const rating = { kind: "rubric" as const, levels };
    const narrower = first === undefined ? [] : [{ ...first, maxPoints: 1, rating, effort: { days: [1], leadDays: [1] } }];
    const newer = smallRevision(2, { indicators: [...narrower, ...others], eligibility: [] });
    expect(await publishEdition(callersOn(database).server, newer)).toMatchObject({ ok: true });
    const outcome = await carryOver(member, { organisation, check: { ...check, effort: {} } });
    expect(outcome).toMatchObject({ ok: true, value: { left: ["1.1", "profile"], carried: 4 } });
  });

  test("is refused with another edition, an unknown one, a faulty file, and to others; nothing is begun", async () => {
    const { member, reader, stranger, organisation, database } = await secretariat();
    expect(await carryOver(stranger, { organisation, check })).toEqual({ ok: false, code: "not-found" });
    expect(await carryOver(reader, { organisation, check })).toMatchObject({ code: "forbidden" });
    const faults = async (given: unknown) => {
      const outcome = await carryOver(member, { organisation, check: given });
      return outcome.ok ? [] : (outcome.faults ?? []).map(({ path, code }) => `${path} ${code}`);
    };
    expect(await faults({ ...check, edition: "other" })).toEqual(["/check/edition unknown-edition"]);
    expect(await faults({ ...check, more: 1 })).toEqual(["/check/more unknown-key"]);
    expect(await database.reader.select().from(assessment)).toEqual([]);
  });

  test("is refused into an open round of another edition", async () => {
    const { member, organisation, database } = await openRound();
    await publishEdition(callersOn(database).server, smallRevision(1, { id: "other" }));
    const outcome = await carryOver(member, { organisation, check: { ...check, edition: "other" } });
    expect(outcome).toMatchObject({ code: "invalid", faults: [{ path: "/check/edition", code: "wrong-edition" }] });
  });
});
