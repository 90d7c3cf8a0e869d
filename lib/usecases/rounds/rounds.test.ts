import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { answer, answerChange, assessment as assessmentTable } from "#db/schema/assessment.ts";
import { blindRound, consensus, contribution } from "#db/schema/blind-round.ts";
import { job } from "#db/schema/job.ts";
import { auditEntry } from "#db/schema/organisation.ts";
import { saveAnswer } from "#lib/usecases/assessments/save-answer.ts";
import type { Caller } from "#lib/usecases/kernel/verb.ts";
import { agree } from "./agree.ts";
import { closeRound } from "./close.ts";
import { openRound } from "./open.ts";
import { markDone, saveRating } from "./rate.ts";
import { readRound } from "./read.ts";
import { aStage, type Name } from "./testing/stage.ts";

const indicators = ["4.1.2", "2.2.2", "3.1"];

async function anOpenRound(raters: Name[] = ["lead", "member", "board"]) {
  const stage = await aStage();
  const opened = await openRound(stage.as("lead"), { assessment: stage.assessment, indicators, raters });
  if (!opened.ok) throw new Error(opened.code);
  const round = opened.value.id;
  const rate = (name: Name, indicator: string, points: number, note?: string) =>
    saveRating(stage.as(name), { round, indicator, points, ...(note === undefined ? {} : { note }) });
  return { ...stage, round, rate };
}

/** Rated by three: far apart on 4.1.2, near on 2.2.2, by nobody on 3.1; and closed. */
async function aClosedRound() {
  const stage = await anOpenRound();
  const given = [
    await stage.rate("lead", "4.1.2", 5),
    await stage.rate("member", "4.1.2", 1, "Strategien er fra 2019"),
    await stage.rate("board", "4.1.2", 3),
    await stage.rate("lead", "2.2.2", 3),
    await stage.rate("board", "2.2.2", 2),
  ];
  expect(given.every(({ ok }) => ok)).toBe(true);
  expect(await closeRound(stage.as("lead"), { round: stage.round })).toMatchObject({ ok: true });
  return stage;
}

async function seenBy(caller: Caller, assessment: string) {
  const outcome = await readRound(caller, { assessment });
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value;
}

describe("opening a blind round", () => {
  test("asks the team by mail, in the edition's order, and writes it down", async () => {
    const { database, round } = await anOpenRound();
    const [row] = await database.reader.select().from(blindRound);
    expect(row).toMatchObject({ id: round, indicators: ["2.2.2", "3.1", "4.1.2"], closedAt: null });
    const letters = (await database.reader.select().from(job)).map(({ payload }) => JSON.parse(payload ?? "null"));
    expect(letters.map(({ to }) => to).sort()).toEqual(["board@prove.example", "member@prove.example"]);
    expect(letters[0]).toMatchObject({ template: "contribution", values: { inviter: "Navn lead", organisation: "Klynge ours" } });
    expect(letters[0].link).toMatch(/\/da\/o\/ours\/selvevaluering\/[0-9a-f-]+\/blindrunde$/);
    const [entry] = await database.reader.select().from(auditEntry).where(eq(auditEntry.action, "round.open"));
    expect(entry).toMatchObject({ personId: "lead", organisationId: "ours", subject: round, detail: { indicators: 3, raters: 3 } });
  });

  const asked = { indicators, raters: ["lead", "member"] };
  test.each<[string, Name, object, object]>([
    ["a member", "member", {}, { code: "forbidden" }],
    ["another organisation", "stranger", {}, { code: "not-found" }],
    [
      "one rater, also when named twice",
      "lead",
      { raters: ["lead", "lead"] },
      { code: "invalid", faults: [{ path: "/raters", code: "too-few" }] },
    ],
    [
      "somebody who is no colleague",
      "lead",
      { raters: ["lead", "stranger"] },
      { code: "invalid", faults: [{ path: "/raters", code: "not-a-colleague" }] },
    ],
    ["no indicator", "lead", { indicators: [] }, { code: "invalid", faults: [{ path: "/indicators", code: "empty" }] }],
    [
      "an unknown indicator",
      "lead",
      { indicators: ["9.9"] },
      { code: "invalid", faults: [{ path: "/indicators", code: "unknown-indicator" }] },
    ],
  ])("is refused to %s", async (_, name, change, expected) => {
    const { as, assessment, database } = await aStage();
    const refused = await openRound(as(name), { assessment, ...asked, ...change });
    expect(refused).toMatchObject({ ok: false, ...expected });
    expect(await database.reader.$count(blindRound)).toBe(0);
    expect(await database.reader.$count(job)).toBe(0);
  });

  test("is refused while one is open, and once the assessment is submitted", async () => {
    const { as, assessment, database, round } = await anOpenRound();
    const again = { assessment, ...asked };
    expect(await openRound(as("lead"), again)).toEqual({ ok: false, code: "round-open" });
    await closeRound(as("lead"), { round });
    await database.write((writer) => writer.update(assessmentTable).set({ state: "submitted", submittedAt: new Date() }));
    expect(await openRound(as("lead"), again)).toEqual({ ok: false, code: "submitted" });
    expect(await database.reader.$count(blindRound)).toBe(1);
  });
});

describe("rating blind", () => {
  test("is saved one by one, and again over what was given before", async () => {
    const { as, rate, assessment } = await anOpenRound();
    expect(await rate("board", "4.1.2", 2, " Mangler mål ")).toMatchObject({ ok: true, value: { points: 2 } });
    expect(await rate("board", "4.1.2", 4)).toMatchObject({ ok: true, value: { points: 4 } });
    expect(await rate("board", "3.1", 0)).toMatchObject({ ok: true });
    expect((await seenBy(as("board"), assessment)).round?.mine).toEqual({
      "4.1.2": { points: 4, note: "" },
      "3.1": { points: 0, note: "" },
    });
  });

  test("shows nobody anything of the others before the round is closed", async () => {
    const { as, rate, round, assessment } = await anOpenRound(["member", "board"]);
    await rate("member", "4.1.2", 1, "KUN MIN");
    await rate("board", "4.1.2", 5);
    await markDone(as("board"), { round, done: true });
    const member = await seenBy(as("member"), assessment);
    expect(member.round).toMatchObject({ mine: { "4.1.2": { points: 1, note: "KUN MIN" } }, waiting: null, outcome: null });
    for (const name of ["lead", "board"] as const) {
      const seen = await seenBy(as(name), assessment);
      expect(seen.round?.outcome).toBeNull();
      expect(JSON.stringify(seen)).not.toContain("KUN MIN");
    }
    const lead = await seenBy(as("lead"), assessment);
    expect(lead.round).toMatchObject({ mine: null, can: { rate: false, close: true, read: false, agree: false } });
    // Who is done, and nothing more: no counts, no points.
    expect(lead.round?.waiting).toEqual([
      { name: "Navn board", done: true },
      { name: "Navn member", done: false },
    ]);
    expect(await readRound(as("stranger"), { assessment })).toEqual({ ok: false, code: "not-found" });
  });

  test("leaves no trace of which indicator was rated", async () => {
    const { rate, database } = await anOpenRound();
    await rate("board", "4.1.2", 5);
    const [entry] = await database.reader.select().from(auditEntry).where(eq(auditEntry.action, "round.rate"));
    expect(entry).toMatchObject({ personId: "board", detail: {} });
  });

  test("is refused to who is not asked, elsewhere, for what is not asked, and after the end", async () => {
    const { as, rate, round, database } = await anOpenRound(["lead", "member"]);
    expect(await rate("board", "4.1.2", 1)).toEqual({ ok: false, code: "not-found" });
    expect(await rate("stranger", "4.1.2", 1)).toEqual({ ok: false, code: "not-found" });
    expect(await markDone(as("board"), { round, done: true })).toEqual({ ok: false, code: "not-found" });
    expect(await rate("lead", "4.1.3", 1)).toEqual({ ok: false, code: "not-found" });
    expect(await rate("lead", "4.1.2", 6)).toMatchObject({ code: "invalid", faults: [{ path: "/points", code: "not-attainable" }] });
    await closeRound(as("lead"), { round });
    expect(await rate("lead", "4.1.2", 1)).toEqual({ ok: false, code: "round-closed" });
    expect(await markDone(as("lead"), { round, done: true })).toEqual({ ok: false, code: "round-closed" });
    expect(await database.reader.$count(contribution)).toBe(0);
  });
});

describe("closing", () => {
  test("is the lead's, and once", async () => {
    const { as, round, database } = await anOpenRound();
    expect(await closeRound(as("member"), { round })).toEqual({ ok: false, code: "forbidden" });
    expect(await closeRound(as("stranger"), { round })).toEqual({ ok: false, code: "not-found" });
    expect(await closeRound(as("lead"), { round })).toMatchObject({ ok: true });
    expect(await closeRound(as("lead"), { round })).toEqual({ ok: false, code: "round-closed" });
    expect(await database.reader.$count(auditEntry, eq(auditEntry.action, "round.close"))).toBe(1);
  });

  test("shows everybody the largest disagreement first, without names", async () => {
    const { as, assessment } = await aClosedRound();
    for (const name of ["lead", "member", "board"] as const) {
      const outcome = (await seenBy(as(name), assessment)).round?.outcome ?? [];
      expect(outcome.map(({ indicator, ratings, spread }) => [indicator, ratings, spread])).toEqual([
        ["4.1.2", [1, 3, 5], 4],
        ["2.2.2", [2, 3], 1],
        ["3.1", [], null],
      ]);
      expect(outcome[0]?.notes).toEqual([{ points: 1, note: "Strategien er fra 2019" }]);
      expect(JSON.stringify(outcome)).not.toMatch(/Navn|member|board/);
    }
  });
});

describe("looking back", () => {
  test("an earlier round is named by its id and read as it was; without one the newest is shown", async () => {
    const { as, round: first, assessment } = await aClosedRound();
    const later = { ...as("lead"), clock: () => new Date("2026-12-01T12:00:00Z") };
    const opened = await openRound(later, { assessment, indicators: ["3.1"], raters: ["lead", "member"] });
    if (!opened.ok) throw new Error(opened.code);
    const over = [{ id: first, indicators: 3 }];
    for (const name of ["lead", "board"] as const) {
      const now = await seenBy(as(name), assessment);
      expect(now).toMatchObject({ isNewest: true, round: { id: opened.value.id, outcome: null }, closed: over });
      const then = await readRound(as(name), { assessment, round: first });
      expect(then).toMatchObject({
        ok: true,
        value: { isNewest: false, round: { id: first, raters: 3 }, closed: over, can: { open: false } },
      });
      if (then.ok) expect(then.value.round?.outcome?.map(({ indicator }) => indicator)).toEqual(["4.1.2", "2.2.2", "3.1"]);
    }
  });

  test("no other round is there: not one that is open, nor one of another assessment or organisation", async () => {
    const { as, round, assessment } = await anOpenRound();
    for (const other of [round, "other"])
      expect(await readRound(as("lead"), { assessment, round: other })).toEqual({ ok: false, code: "not-found" });
    await closeRound(as("lead"), { round });
    expect(await readRound(as("stranger"), { assessment, round })).toEqual({ ok: false, code: "not-found" });
    const elsewhere = await aClosedRound();
    expect(await readRound(elsewhere.as("lead"), { assessment: elsewhere.assessment, round })).toEqual({ ok: false, code: "not-found" });
  });
});

describe("agreeing", () => {
  const agreed = { indicator: "4.1.2", points: 2, reason: "Strategien skal fornyes før jul", version: 0 };

  test("becomes the answer, with its reason and where it came from", async () => {
    const { as, round, assessment, database } = await aClosedRound();
    expect(await agree(as("lead"), { round, ...agreed })).toEqual({ ok: true, value: { version: 1 } });
    expect((await database.reader.select().from(answer)).map(({ key, value, version }) => [key, value, version])).toEqual([
      ["4.1.2", { points: 2 }, 1],
    ]);
    const [change] = await database.reader.select().from(answerChange);
    expect(change).toMatchObject({ origin: "blind-round", reason: agreed.reason, changedBy: "lead" });
    const found = (await seenBy(as("board"), assessment)).round?.outcome?.[0];
    expect(found).toMatchObject({ answer: { version: 1, points: 2 }, agreed: { points: 2, reason: agreed.reason, by: "Navn lead" } });
    expect(await agree(as("lead"), { round, ...agreed, points: 3, version: 1 })).toMatchObject({ ok: true });
    expect((await database.reader.select().from(consensus)).map(({ points }) => points)).toEqual([3]);
  });

  test("rates by points where figures would", async () => {
    const { as, round, assessment, database } = await aClosedRound();
    expect(await agree(as("lead"), { round, ...agreed, indicator: "3.1", points: 4 })).toMatchObject({ ok: true });
    const rows = await database.reader.select().from(answer).where(eq(answer.assessmentId, assessment));
    expect(rows.map(({ value }) => value)).toEqual([{ rated: 4 }]);
  });

  test("never writes over what somebody answered meanwhile", async () => {
    const { as, round, assessment, database } = await aClosedRound();
    const typed = { assessment, part: "answers", key: "4.1.2", version: 0, value: { points: 4 }, origin: "typed" };
    expect(await saveAnswer(as("member"), typed)).toMatchObject({ ok: true });
    const refused = await agree(as("lead"), { round, ...agreed });
    expect(refused).toMatchObject({ ok: false, code: "stale", standing: { value: { points: 4 }, version: 1 } });
    expect(await database.reader.$count(consensus)).toBe(0);
    expect(await database.reader.$count(auditEntry, eq(auditEntry.action, "round.agree"))).toBe(0);
  });

  test("is refused while open, without a reason, for others, and once submitted", async () => {
    const open = await anOpenRound();
    expect(await agree(open.as("lead"), { round: open.round, ...agreed })).toEqual({ ok: false, code: "round-open" });
    const { as, round, database } = await aClosedRound();
    expect(await agree(as("lead"), { round, ...agreed, reason: "  " })).toMatchObject({
      code: "invalid",
      faults: [{ path: "/reason", code: "blank" }],
    });
    expect(await agree(as("lead"), { round, ...agreed, points: 9 })).toMatchObject({ code: "invalid", faults: [{ path: "/points" }] });
    expect(await agree(as("lead"), { round, ...agreed, indicator: "4.1.3" })).toEqual({ ok: false, code: "not-found" });
    expect(await agree(as("member"), { round, ...agreed })).toEqual({ ok: false, code: "forbidden" });
    expect(await agree(as("stranger"), { round, ...agreed })).toEqual({ ok: false, code: "not-found" });
    await database.write((writer) => writer.update(assessmentTable).set({ state: "submitted", submittedAt: new Date() }));
    expect(await agree(as("lead"), { round, ...agreed })).toEqual({ ok: false, code: "submitted" });
    expect(await database.reader.$count(answer)).toBe(0);
  });
});
