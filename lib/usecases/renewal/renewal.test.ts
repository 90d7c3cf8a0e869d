import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { Database } from "#db/client.ts";
import { answer, answerChange, assessment } from "#db/schema/assessment.ts";
import { evidence, evidenceUse } from "#db/schema/evidence.ts";
import { indicator } from "#lib/domain/testing/builders.ts";
import { answersDocument } from "#lib/usecases/assessments/answers.ts";
import { answeredRound, given, later, type Refused, saveAs, submitted } from "#lib/usecases/snapshots/testing/answered.ts";
import { noon } from "#lib/usecases/testing/callers.ts";
import { startNextRound } from "./start-next.ts";
import { isStillFresh, usedByIndicator } from "./uses.ts";

const day = "2027-11-23";

async function renewedRound() {
  const world = await answeredRound();
  await submitted(world.lead, world.assessment);
  const member = later(world.member, day);
  const started = await startNextRound(member, { slug: world.slug });
  if (!started.ok) throw new Error(started.code);
  return { ...world, member, next: started.value.assessment };
}

function rowsOf(database: Database, id: string) {
  return database.reader.select().from(answer).where(eq(answer.assessmentId, id));
}

describe("the next round", () => {
  test("carries everything that stood in the last one, and says of each answer what it needs", async () => {
    const { database, next, member, assessment: last } = await renewedRound();
    const rows = await rowsOf(database, next);
    expect(new Set(rows.map(({ part, key, value }) => JSON.stringify([part, key, value])))).toEqual(
      new Set(given.map((one) => JSON.stringify(one))),
    );
    expect(rows.filter(({ carried }) => carried !== null).map(({ key, carried }) => [key, carried])).toEqual([
      ["1.1", "confirm"],
      ["10", "ask-again"],
      ["2", "ask-again"],
    ]);
    const [round] = await database.reader.select().from(assessment).where(eq(assessment.id, next));
    expect(round).toMatchObject({
      state: "open",
      previousId: last,
      editionId: "small",
      revision: 1,
      startedBy: member.actor.kind === "person" && member.actor.id,
    });
    const changes = await database.reader.select().from(answerChange).where(eq(answerChange.assessmentId, next));
    expect(new Set(changes.map(({ origin, version }) => `${origin} ${version}`))).toEqual(new Set(["renewal 1"]));
    expect(changes).toHaveLength(rows.length);
  });

  test("counts what is to be confirmed, and not what is asked again", async () => {
    const { database, next } = await renewedRound();
    const document = await answersDocument(database.reader, next, day);
    expect(document).toMatchObject({
      answers: { "1.1": { points: 1 } },
      eligibility: { profile: true },
      effort: { "10": { days: [1, 1, 1] } },
    });
    expect(Object.keys(document?.answers ?? {})).toEqual(["1.1"]);
  });

  test("loses nothing through a round in which a figure was not given again", async () => {
    const { lead, member, slug, next, database } = await renewedRound();
    await submitted(later(lead, day), next);
    const again = await startNextRound(member, { slug });
    const rows = again.ok ? await rowsOf(database, again.value.assessment) : [];
    expect(rows.find(({ part, key }) => part === "answers" && key === "10")).toMatchObject({
      value: { inputs: { committed: 12 } },
      carried: "ask-again",
    });
  });

  test("uses documents again that are still there", async () => {
    const world = await answeredRound();
    const added = {
      organisationId: world.organisation,
      addedBy: world.member.actor.id,
      addedAt: new Date(1),
      link: "https://prove.example",
    };
    const [kept, removed] = [randomUUID(), randomUUID()];
    await world.database.write(async (writer) => {
      await writer.insert(evidence).values({ ...added, id: kept, title: "Strategi", documentDate: "2026-11-01" });
      await writer.insert(evidence).values({ ...added, id: removed, title: "Væk", removedAt: new Date(2) });
      const { addedBy, addedAt } = added;
      for (const evidenceId of [kept, removed])
        await writer
          .insert(evidenceUse)
          .values({ evidenceId, assessmentId: world.assessment, indicatorId: "1.1", kind: "plan", place: "s. 3", addedBy, addedAt });
    });
    await submitted(world.lead, world.assessment);
    const started = await startNextRound(world.member, { slug: world.slug });
    const uses = await world.database.reader
      .select()
      .from(evidenceUse)
      .where(eq(evidenceUse.assessmentId, started.ok ? started.value.assessment : ""));
    expect(uses).toMatchObject([{ evidenceId: kept, indicatorId: "1.1", kind: "plan", place: "s. 3" }]);
  });

  test("is refused while one is open, and before one was submitted", async () => {
    const { member, slug, next, stranger, other } = await renewedRound();
    expect(await startNextRound(member, { slug })).toEqual({ ok: false, code: "already-open", open: next });
    expect(await startNextRound(stranger, { slug: `prove-${other}` })).toEqual({ ok: false, code: "no-snapshot" });
  });

  test.each<[Refused, string]>([
    ["reader", "forbidden"],
    ["stranger", "not-found"],
    ["nobody", "forbidden"],
    ["everybody", "forbidden"],
  ])("is not for %s", async (who, code) => {
    const world = await answeredRound();
    await submitted(world.lead, world.assessment);
    expect(await startNextRound(world[who], { slug: world.slug })).toEqual({ ok: false, code });
    expect(await world.database.reader.$count(assessment)).toBe(1);
  });
});

describe("a document", () => {
  const edition = { indicators: [indicator("1.1", { evidence: [{ kind: "plan", required: true, maxAgeMonths: 12 }] })] };
  const used = {
    evidenceId: "e",
    assessmentId: "a",
    indicatorId: "1.1",
    kind: "plan",
    place: null,
    note: null,
    noteEn: null,
    addedBy: "p",
    addedAt: noon,
  };

  test.each([
    ["2026-11-23", "plan", true],
    ["2026-11-22", "plan", false],
    ["2020-01-01", "minutes", true],
    [null, "plan", true],
  ])("of %s, used as %s, goes along: %s", (documentDate, kind, goes) => {
    expect(isStillFresh(edition, { ...used, kind, documentDate }, day)).toBe(goes);
  });

  test("is known by the indicator it is used at; without any nothing is known", () => {
    const documentDate = "2026-11-23";
    expect(usedByIndicator([{ ...used, documentDate }])).toEqual({ "1.1": [{ evidence: "e", kind: "plan", documentDate }] });
    expect(usedByIndicator([])).toBeUndefined();
  });
});

describe("confirming", () => {
  test.each(given.filter(([part, key]) => part === "answers" && key !== "2"))(
    "saving the same of %s %s again makes it count",
    async (...same) => {
      const { database, member, next } = await renewedRound();
      expect(await saveAs(member, next, same, 1)).toBe(2);
      const row = (await rowsOf(database, next)).find(({ part, key }) => part === same[0] && key === same[1]);
      expect(row).toMatchObject({ version: 2, carried: null, value: same[2] });
      expect((await answersDocument(database.reader, next, day))?.answers).toHaveProperty([same[1]]);
    },
  );

  test("another answer does so too", async () => {
    const { database, member, next } = await renewedRound();
    await saveAs(member, next, ["answers", "10", { inputs: { committed: 44 } }], 1);
    expect((await answersDocument(database.reader, next, day))?.answers["10"]).toEqual({ inputs: { committed: 44 } });
  });
});
