import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { answer, answerChange, assessment } from "#db/schema/assessment.ts";
import { migration } from "#db/schema/migration.ts";
import { auditEntry } from "#db/schema/organisation.ts";
import type { EditionDocument } from "#lib/domain/edition/schema.ts";
import { small } from "#lib/domain/testing/small.ts";
import { answersDocument } from "#lib/usecases/assessments/answers.ts";
import { readResult } from "#lib/usecases/assessments/read-result.ts";
import { publishEdition } from "#lib/usecases/editions/publish.ts";
import type { Caller } from "#lib/usecases/kernel/verb.ts";
import { startNextRound } from "#lib/usecases/renewal/start-next.ts";
import { answeredRound, official, type Refused, saveAs, submitted } from "#lib/usecases/snapshots/testing/answered.ts";
import { callersOn } from "#lib/usecases/testing/callers.ts";
import { applyMigration } from "./apply.ts";
import { readMigration } from "./read.ts";
import { revertMigration } from "./revert.ts";

type World = Awaited<ReturnType<typeof answeredRound>>;
type Choices = readonly { indicator: string; choice: "take" | "leave" }[];

async function withRevision(document: EditionDocument = official) {
  const world = await answeredRound();
  const published = await publishEdition(callersOn(world.database).server, document);
  if (!published.ok) throw new Error(JSON.stringify(published));
  return world;
}

async function proposed(caller: Caller, id: string) {
  const read = await readMigration(caller, { assessment: id });
  if (!read.ok) throw new Error(read.code);
  return read.value;
}

async function decided(caller: Caller, { assessment: id }: World, choices: Choices, more: object = {}) {
  const { stamp, proposal } = await proposed(caller, id);
  const to = { edition: proposal?.to.identity.id, revision: proposal?.to.identity.revision };
  return applyMigration(caller, { assessment: id, to, stamp, choices, ...more });
}

async function takenBack(caller: Caller, { assessment: id }: World) {
  const { stamp, back } = await proposed(caller, id);
  return revertMigration(caller, { assessment: id, migration: back?.id, stamp });
}

function documentOf({ database, assessment: id }: World) {
  return answersDocument(database.reader, id, "2026-11-23");
}

async function standing({ database, assessment: id }: World) {
  const rows = await database.reader.select().from(answer).where(eq(answer.assessmentId, id));
  return rows.map(({ part, key, value, carried }) => ({ part, key, value, carried }));
}

/** Another edition: 10 is gone, 2 takes one figure, the criterion and silver are others. */
const other: EditionDocument = {
  ...{ ...small, id: "other", order: 2, visibility: "members" },
  indicators: small.indicators
    .filter(({ id }) => id !== "10")
    .map((one) =>
      one.id === "2"
        ? {
            ...one,
            inputs: one.inputs?.slice(0, 1) ?? [],
            rating: { kind: "thresholds", of: "private", steps: [{ atLeast: 1, points: 1 }] },
          }
        : one,
    ),
  eligibility: [{ id: "address", labels: ["gold"], title: { da: "Adresse", en: "Address" } }],
  labels: small.labels.filter(({ id }) => id === "gold"),
};
const otherEdition: EditionDocument = { ...other, indicators: other.indicators.map((one) => ({ ...one, scope: ["gold"] })) };

describe("a proposal", () => {
  test("comes with a newer revision that members see, and says what becomes of each answer", async () => {
    const world = await withRevision();
    const { proposal, back, can } = await proposed(world.lead, world.assessment);
    expect(proposal?.to.identity).toMatchObject({ id: "small", revision: 2, basis: "official" });
    expect(proposal?.indicators.map(({ indicator, state, before, after }) => [indicator, state, before?.low, after?.low])).toEqual([
      ["1.1", "kept", 1, 1],
      ["10", "look", 1, 0],
      ["2", "kept", 0, 0],
    ]);
    expect([back, can]).toEqual([null, { migrate: true }]);
    expect(await proposed(world.reader, world.assessment)).toMatchObject({ can: { migrate: false } });
  });

  test("does not come without one, nor for a submitted round", async () => {
    const world = await answeredRound();
    expect((await proposed(world.lead, world.assessment)).proposal).toBeNull();
    await publishEdition(callersOn(world.database).server, { ...small, id: "older", order: 1 });
    expect((await proposed(world.lead, world.assessment)).proposal).toBeNull();
    await publishEdition(callersOn(world.database).server, official);
    await submitted(world.lead, world.assessment);
    expect((await proposed(world.lead, world.assessment)).proposal).toBeNull();
  });
});

describe("a migration", () => {
  test("takes what is taken, and the round is scored by the new rules", async () => {
    const world = await withRevision();
    const was = await documentOf(world);
    expect(await decided(world.lead, world, [{ indicator: "10", choice: "take" }])).toMatchObject({ ok: true });
    expect(await documentOf(world)).toEqual({ ...was, revision: 2 });
    const result = await readResult(world.lead, { assessment: world.assessment });
    expect(JSON.parse(result.ok ? result.value.text : "")).toMatchObject({
      edition: { revision: 2, basis: "official" },
      indicators: { "10": { points: { low: 0 } } },
    });
    const [entry] = await world.database.reader.select().from(auditEntry).where(eq(auditEntry.action, "assessment.migrate"));
    expect(entry).toMatchObject({
      subject: world.assessment,
      organisationId: world.organisation,
      detail: { edition: "small", revision: 2 },
    });
  });

  test("leaves what is left, with history, and goes back exactly", async () => {
    const world = await withRevision();
    const [was, rows] = [await documentOf(world), await standing(world)];
    await decided(world.lead, world, [{ indicator: "10", choice: "leave" }]);
    expect((await documentOf(world))?.answers).not.toHaveProperty("10");
    await saveAs(world.member, world.assessment, ["answers", "10", { inputs: { committed: 90 } }], 2);
    expect(await takenBack(world.lead, world)).toMatchObject({ ok: true });
    expect([await documentOf(world), await standing(world)]).toEqual([was, rows]);
    const changes = await world.database.reader.select().from(answerChange).where(eq(answerChange.key, "10"));
    expect(changes.filter(({ part }) => part === "answers").map(({ version, origin }) => [version, origin])).toEqual([
      [1, "typed"],
      [2, "migration"],
      [3, "typed"],
      [4, "migration"],
    ]);
    expect((await proposed(world.lead, world.assessment)).back).toBeNull();
  });

  test("to another edition and back restores every part; what was kept and answered since stays", async () => {
    const world = await withRevision(otherEdition);
    const was = await documentOf(world);
    await decided(world.lead, world, [{ indicator: "2", choice: "take" }]);
    expect(await documentOf(world)).toMatchObject({
      ...{ edition: "other", revision: 1, eligibility: {}, labels: [], improvements: [], effort: {} },
      answers: { "1.1": { points: 1 }, "2": { inputs: { private: 0.1 } } },
    });
    await saveAs(world.member, world.assessment, ["eligibility", "address", true]);
    await saveAs(world.member, world.assessment, ["answers", "1.1", { points: 2 }], 1);
    expect(await readResult(world.lead, { assessment: world.assessment })).toMatchObject({ ok: true });
    await takenBack(world.lead, world);
    expect(await documentOf(world)).toEqual({ ...was, answers: { ...was?.answers, "1.1": { points: 2 } } });
  });

  test("carries a figure that is asked again, still asked again", async () => {
    const world = await withRevision();
    await submitted(world.lead, world.assessment);
    const started = await startNextRound(world.lead, { slug: world.slug });
    const renewed = { ...world, assessment: started.ok ? started.value.assessment : "" };
    const rows = await standing(renewed);
    await decided(world.lead, renewed, [{ indicator: "10", choice: "take" }]);
    expect((await standing(renewed)).find(({ part, key }) => part === "answers" && key === "10")).toMatchObject({ carried: "ask-again" });
    await takenBack(world.lead, renewed);
    expect(await standing(renewed)).toEqual(rows);
  });

  test("is refused until everything has been looked at, and nothing is written", async () => {
    const world = await withRevision();
    const rows = await standing(world);
    expect(await decided(world.lead, world, [])).toMatchObject({ code: "undecided", faults: [{ path: "/choices/10", code: "required" }] });
    await nothingMoved(world, rows);
  });

  test("is refused when somebody answered since, or another revision is meant", async () => {
    const world = await withRevision();
    const choices: Choices = [{ indicator: "10", choice: "take" }];
    const changed = { ok: false, code: "answers-changed" };
    expect(await decided(world.lead, world, choices, { stamp: 0 })).toEqual(changed);
    expect(await decided(world.lead, world, choices, { to: { edition: "small", revision: 1 } })).toEqual(changed);
    await nothingMoved(world, await standing(world));
    await decided(world.lead, world, choices);
    const { back } = await proposed(world.lead, world.assessment);
    expect(await revertMigration(world.lead, { assessment: world.assessment, migration: back?.id, stamp: 0 })).toEqual(changed);
    expect(await revertMigration(world.lead, { assessment: world.assessment, migration: "none", stamp: 0 })).toMatchObject({
      code: "not-found",
    });
  });

  test("cannot be made nor taken back once the round is submitted", async () => {
    const world = await withRevision();
    await decided(world.lead, world, [{ indicator: "10", choice: "take" }]);
    const { back, stamp } = await proposed(world.lead, world.assessment);
    await submitted(world.lead, world.assessment);
    const refused = { ok: false, code: "submitted" };
    expect(await revertMigration(world.lead, { assessment: world.assessment, migration: back?.id, stamp })).toEqual(refused);
    const to = { edition: "small", revision: 2 };
    expect(await applyMigration(world.lead, { assessment: world.assessment, to, stamp, choices: [] })).toEqual(refused);
  });

  test.each<[Refused, string]>([
    ["member", "forbidden"],
    ["reader", "forbidden"],
    ["stranger", "not-found"],
    ["nobody", "forbidden"],
    ["everybody", "forbidden"],
  ])("is not for %s", async (who, code) => {
    const world = await withRevision();
    const { stamp } = await proposed(world.lead, world.assessment);
    const rows = await standing(world);
    const asked = {
      assessment: world.assessment,
      to: { edition: "small", revision: 2 },
      stamp,
      choices: [{ indicator: "10", choice: "take" }],
    };
    expect(await applyMigration(world[who], asked)).toEqual({ ok: false, code });
    expect(await revertMigration(world[who], { assessment: world.assessment, migration: "x", stamp })).toEqual({ ok: false, code });
    await nothingMoved(world, rows);
  });
});

async function nothingMoved(world: World, rows: unknown) {
  expect(await standing(world)).toEqual(rows);
  expect(await world.database.reader.$count(migration)).toBe(0);
  expect(await world.database.reader.select({ revision: assessment.revision }).from(assessment)).toEqual([{ revision: 1 }]);
  expect(await world.database.reader.$count(auditEntry, eq(auditEntry.action, "assessment.migrate"))).toBe(0);
}
