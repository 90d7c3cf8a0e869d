import { describe, expect, test } from "vitest";
import { assignment, comment } from "#db/schema/assessment.ts";
import { auditEntry } from "#db/schema/organisation.ts";
import { saveAnswer } from "#lib/usecases/assessments/save-answer.ts";
import { aStage, type Name } from "#lib/usecases/rounds/testing/stage.ts";
import { assign } from "./assign.ts";
import { listAssigned } from "./assigned.ts";
import { addComment, removeComment } from "./comment.ts";
import { readDiscussion } from "./read.ts";

async function withComment() {
  const stage = await aStage();
  const added = await addComment(stage.as("member"), {
    assessment: stage.assessment,
    indicator: "4.1.2",
    text: " Er det den nye strategi? ",
  });
  if (!added.ok) throw new Error(added.code);
  const read = async (name: Name) => {
    const outcome = await readDiscussion(stage.as(name), { assessment: stage.assessment });
    if (!outcome.ok) throw new Error(outcome.code);
    return outcome.value;
  };
  return { ...stage, read, id: added.value.id };
}

describe("a comment", () => {
  test("is read by the team at its indicator", async () => {
    const { read, id } = await withComment();
    const { byIndicator, team } = await read("lead");
    expect(byIndicator["4.1.2"]?.comments).toMatchObject([
      { id, text: "Er det den nye strategi?", by: { name: "Navn member" }, own: false },
    ]);
    expect(byIndicator["4.1.1"]).toEqual({ assigned: null, comments: [] });
    expect((await read("member")).byIndicator["4.1.2"]?.comments[0]?.own).toBe(true);
    expect(team.map(({ id: mate }) => mate)).toEqual(["lead", "member"]);
  });

  test("is taken back by who wrote it, and its text is gone", async () => {
    const { as, read, id, database } = await withComment();
    expect(await removeComment(as("lead"), { comment: id })).toEqual({ ok: false, code: "not-found" });
    expect(await removeComment(as("stranger"), { comment: id })).toEqual({ ok: false, code: "not-found" });
    expect(await removeComment(as("board"), { comment: id })).toEqual({ ok: false, code: "forbidden" });
    expect((await read("lead")).byIndicator["4.1.2"]?.comments).toHaveLength(1);
    expect(await removeComment(as("member"), { comment: id })).toMatchObject({ ok: true });
    expect(await removeComment(as("member"), { comment: id })).toEqual({ ok: false, code: "not-found" });
    expect((await read("lead")).byIndicator["4.1.2"]?.comments).toEqual([]);
    expect(JSON.stringify(await database.reader.select().from(comment))).not.toContain("strategi");
  });

  test("is refused when blank, at no indicator, and to who is not of the team", async () => {
    const { as, assessment, database } = await aStage();
    const written = { assessment, indicator: "4.1.2", text: "x" };
    expect(await addComment(as("lead"), { ...written, text: " " })).toMatchObject({
      code: "invalid",
      faults: [{ path: "/text", code: "blank" }],
    });
    expect(await addComment(as("lead"), { ...written, indicator: "9" })).toEqual({ ok: false, code: "not-found" });
    expect(await addComment(as("stranger"), written)).toEqual({ ok: false, code: "not-found" });
    expect(await addComment(as("board"), written)).toEqual({ ok: false, code: "forbidden" });
    expect(await readDiscussion(as("stranger"), { assessment })).toEqual({ ok: false, code: "not-found" });
    expect(await readDiscussion(as("board"), { assessment })).toEqual({ ok: false, code: "forbidden" });
    expect(await database.reader.$count(comment)).toBe(0);
  });

  test("is in the log without its text", async () => {
    const { database, id, assessment } = await withComment();
    const entry = (await database.reader.select().from(auditEntry)).find(({ action }) => action === "assessment.discuss");
    expect(entry).toMatchObject({ personId: "member", subject: assessment, detail: { indicator: "4.1.2", comment: id } });
  });
});

describe("an assignment", () => {
  test("is somebody's until it is another's or nobody's", async () => {
    const { as, assessment, read } = await withComment();
    const give = (person: string | null) => assign(as("lead"), { assessment, indicator: "4.1.2", person });
    expect(await give("member")).toMatchObject({ ok: true });
    expect((await read("member")).byIndicator["4.1.2"]?.assigned).toEqual({ id: "member", name: "Navn member" });
    expect(await give("lead")).toMatchObject({ ok: true });
    expect((await read("member")).byIndicator["4.1.2"]?.assigned?.id).toBe("lead");
    expect(await give(null)).toMatchObject({ ok: true });
    expect((await read("member")).byIndicator["4.1.2"]?.assigned).toBeNull();
  });

  test("stands on the list of who has it, in the edition's order, with what is answered", async () => {
    const { as, assessment } = await aStage();
    expect(await listAssigned(as("member"), { slug: "ours" })).toEqual({ ok: true, value: null });
    for (const indicator of ["4.1.2", "2.2.2"]) await assign(as("lead"), { assessment, indicator, person: "member" });
    await saveAnswer(as("member"), { assessment, part: "answers", key: "4.1.2", version: 0, value: { points: 3 }, origin: "typed" });
    expect(await listAssigned(as("member"), { slug: "ours" })).toMatchObject({
      ok: true,
      value: {
        assessment,
        indicators: [
          { id: "2.2.2", dimension: "2", answered: false },
          { id: "4.1.2", dimension: "4", answered: true },
        ],
      },
    });
    expect(await listAssigned(as("lead"), { slug: "ours" })).toEqual({ ok: true, value: null });
    expect(await listAssigned(as("stranger"), { slug: "ours" })).toEqual({ ok: false, code: "not-found" });
  });

  test.each<[string, Name, object, object]>([
    ["a reader as the one asked", "lead", { person: "board" }, { code: "invalid", faults: [{ path: "/person", code: "not-a-colleague" }] }],
    ["somebody of elsewhere as the one asked", "lead", { person: "stranger" }, { code: "invalid" }],
    ["no indicator of the edition", "lead", { indicator: "9" }, { code: "not-found" }],
    ["another organisation", "stranger", {}, { code: "not-found" }],
    ["a reader", "board", {}, { code: "forbidden" }],
  ])("is refused: %s", async (_, name, change, expected) => {
    const { as, assessment, database } = await aStage();
    expect(await assign(as(name), { assessment, indicator: "4.1.2", person: "member", ...change })).toMatchObject({
      ok: false,
      ...expected,
    });
    expect(await database.reader.$count(assignment)).toBe(0);
  });
});
