import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { assessment, snapshot } from "#db/schema/assessment.ts";
import { planAction } from "#db/schema/plan.ts";
import { small } from "#lib/domain/testing/small.ts";
import { saveAnswer } from "#lib/usecases/assessments/save-answer.ts";
import { publishEdition } from "#lib/usecases/editions/publish.ts";
import { callersOn, noon } from "#lib/usecases/testing/callers.ts";
import { addSteps } from "./add-steps.ts";
import { readPlan } from "./read.ts";
import { removeAction, restoreAction } from "./remove.ts";
import { auditedOn, twoTeams } from "./testing/team.ts";

async function answering() {
  const teams = await twoTeams();
  await publishEdition(callersOn(teams.database).server, small);
  const round = "round";
  const row = { organisationId: "guld", editionId: "small", revision: 1, state: "open" as const, startedAt: noon, startedBy: "lene" };
  await teams.database.write((writer) => writer.insert(assessment).values({ id: round, ...row }));
  const answer = async (key: string, value: unknown, version = 0) =>
    saveAnswer(await teams.as("mads"), { assessment: round, part: "answers", key, version, value, origin: "typed" });
  expect(await answer("1.1", { points: 1 })).toMatchObject({ ok: true });
  const plan = async (who = "mads") => {
    const read = await readPlan(await teams.as(who), { slug: "guld", locale: "da" });
    if (!read.ok) throw new Error(read.code);
    return read.value;
  };
  return { ...teams, round, answer, plan };
}

const chosen = { slug: "guld", locale: "da", label: "gold", path: "leastEffort" } as const;
const wanted = async (plan: Awaited<ReturnType<typeof answering>>["plan"]) =>
  (await plan()).standing?.result.labels.gold?.paths?.leastEffort?.steps.map(({ indicator, from, to }) => ({ indicator, from, to })) ?? [];

describe("the steps of a path", () => {
  test("become actions with their points and days, and that is written down", async () => {
    const { database, as, round, plan } = await answering();
    const steps = await wanted(plan);
    expect(steps.length).toBeGreaterThan(1);
    expect(await addSteps(await as("mads"), { ...chosen, steps })).toMatchObject({ ok: true });
    const { actions, progress } = await plan();
    expect(actions.map(({ indicator, from, to }) => ({ indicator, from, to }))).toEqual(expect.arrayContaining(steps));
    const member = actions.find(({ indicator }) => indicator === "10");
    // 30 days of waiting for each of the points, the longest of which counts once a step.
    expect(member).toMatchObject({ title: "10 Medlemmer", state: "planned", owner: null, version: 1 });
    expect(member?.due).toMatch(/^2027-/);
    expect(progress).toMatchObject({ states: { planned: steps.length, doing: 0, done: 0, "not-planned": 0 }, reached: [] });
    expect(progress.pointsToCome).toBe(steps.reduce((sum, { from, to }) => sum + to - from, 0));
    expect(await auditedOn(database, "plan.change")).toEqual([
      {
        ...{ personId: "mads", organisationId: "guld", subject: round },
        detail: { did: "added-steps", label: "gold", path: "leastEffort", count: steps.length },
      },
    ]);
  });

  test("are added in part, and what is planned is not added again", async () => {
    const { database, as, plan } = await answering();
    const steps = await wanted(plan);
    const [first] = steps;
    expect(await addSteps(await as("mads"), { ...chosen, steps: [first] })).toMatchObject({ ok: true });
    expect(await addSteps(await as("lene"), { ...chosen, steps: [first] })).toMatchObject({ ok: false, code: "path-changed" });
    expect(await addSteps(await as("lene"), { ...chosen, steps })).toMatchObject({ ok: false, code: "path-changed" });
    expect(await database.reader.$count(planAction)).toBe(1);
    expect(await addSteps(await as("lene"), { ...chosen, steps: steps.slice(1) })).toMatchObject({ ok: true });
  });

  test("asked for by two at once are added once", async () => {
    const { database, as, plan } = await answering();
    const steps = await wanted(plan);
    const both = await Promise.all(["lene", "mads"].map(async (who) => addSteps(await as(who), { ...chosen, steps })));
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await database.reader.$count(planAction)).toBe(steps.length);
  });

  test("are not added when the answers have moved since they were shown", async () => {
    const { database, as, answer, plan } = await answering();
    const steps = await wanted(plan);
    await answer("10", { inputs: { committed: 40 } });
    expect(await addSteps(await as("mads"), { ...chosen, steps })).toMatchObject({ code: "path-changed" });
    expect(await database.reader.$count(planAction)).toBe(0);
    expect(await auditedOn(database, "plan.change")).toEqual([]);
  });

  test.each([
    ["rie", {}, "not-found"],
    ["ulla", {}, "not-found"],
    ["mads", { slug: "ny" }, "not-found"],
    ["mads", { label: "constructor" }, "path-changed"],
    ["mads", { path: "shortest" }, "invalid"],
    ["mads", { steps: [] }, "invalid"],
    ["mads", { steps: [{ indicator: "10", from: 0, to: 99 }] }, "path-changed"],
  ])("are refused for %s with %j", async (who, more, code) => {
    const { database, as, plan } = await answering();
    expect(await addSteps(await as(who), { ...chosen, steps: await wanted(plan), ...more })).toMatchObject({ ok: false, code });
    expect(await database.reader.$count(planAction)).toBe(0);
  });

  test("are none before the first round", async () => {
    const { as } = await twoTeams();
    const steps = [{ indicator: "10", from: 0, to: 3 }];
    expect(await addSteps(await as("mads"), { ...chosen, steps })).toMatchObject({ code: "path-changed" });
  });
});

describe("the plan", () => {
  test("is read by everybody who belongs there, with what they may do, and by nobody else", async () => {
    const { database, as, plan } = await answering();
    expect((await plan("rie")).can).toEqual({ change: false });
    expect(await plan("mads")).toMatchObject({
      ...{ can: { change: true }, me: "mads", today: "2026-11-23", own: { reminders: "digest", calendarSince: null } },
      team: [{ name: "Lene" }, { name: "Mads" }, { name: "Rie" }],
    });
    for (const [who, slug] of [
      ["ulla", "guld"],
      ["mads", "ny"],
      ["mads", "ukendt"],
    ] as const)
      expect(await readPlan(await as(who), { slug, locale: "da" })).toMatchObject({ ok: false, code: "not-found" });
    expect(await readPlan(callersOn(database).everybody, { slug: "guld", locale: "da" })).toMatchObject({ code: "forbidden" });
    const empty = await readPlan(await as("ulla"), { slug: "ny", locale: "en" });
    expect(empty).toMatchObject({ ok: true, value: { standing: null, actions: [], progress: { pointsToCome: 0 } } });
  });

  test("says where answers and actions do not agree", async () => {
    const { as, answer, plan } = await answering();
    await addSteps(await as("mads"), { ...chosen, steps: await wanted(plan) });
    await answer("10", { inputs: { committed: 400 } });
    expect((await plan()).progress.shownNotDone.map(({ indicator }) => indicator)).toEqual(["10"]);
  });

  test("is held against the open round, else against what was stored of the last one submitted", async () => {
    const { database, as, round, answer, plan } = await answering();
    const before = (await plan()).standing;
    expect(before).toMatchObject({ assessment: round, state: "open", result: { asOf: "2026-11-23" } });
    const stored = { ...before?.result, asOf: "2026-10-01" };
    const common = {
      organisationId: "guld",
      assessmentId: round,
      editionId: "small",
      revision: 1,
      digest: "x",
      engine: 1,
      takenBy: "lene",
    };
    await database.write(async (writer) => {
      await writer.update(assessment).set({ state: "submitted", submittedAt: noon }).where(eq(assessment.id, round));
      await writer.insert(snapshot).values({ id: "s", ...common, answers: "{}", result: JSON.stringify(stored), takenAt: noon });
    });
    expect(await answer("10", { inputs: { committed: 40 } })).toMatchObject({ ok: false });
    expect((await plan()).standing).toMatchObject({ assessment: round, state: "submitted", result: { asOf: "2026-10-01" } });
    const row = { organisationId: "guld", editionId: "small", revision: 1, state: "open" as const, startedAt: noon, startedBy: "lene" };
    await database.write((writer) => writer.insert(assessment).values({ id: "next", ...row }));
    expect((await plan()).standing).toMatchObject({ assessment: "next", state: "open" });
    expect(await readPlan(await as("ulla"), { slug: "ny", locale: "da" })).toMatchObject({ value: { standing: null } });
  });

  test("names a removed action for as long as it is removed, to its own organisation only", async () => {
    const { as, plan } = await answering();
    const added = await addSteps(await as("mads"), { ...chosen, steps: (await wanted(plan)).slice(0, 1) });
    const id = added.ok ? (added.value.ids[0] ?? "") : "";
    const removedFor = async (who: string, slug = "guld") => {
      const read = await readPlan(await as(who), { slug, locale: "da", removed: id });
      return read.ok && read.value.removed;
    };
    expect(await removedFor("mads")).toBeNull();
    await removeAction(await as("mads"), { slug: "guld", id });
    expect(await removedFor("mads")).toMatchObject({ id });
    expect(await removedFor("rie", "ny")).toBeNull();
    await restoreAction(await as("mads"), { slug: "guld", id });
    expect(await removedFor("mads")).toBeNull();
  });
});
