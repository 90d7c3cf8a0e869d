import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { evidence, evidenceUse } from "#db/schema/evidence.ts";
import { saveAnswer } from "#lib/usecases/assessments/save-answer.ts";
import { startNextRound } from "#lib/usecases/renewal/start-next.ts";
import { answeredRound, later, saveAs, submitted } from "#lib/usecases/snapshots/testing/answered.ts";
import { readSilver } from "./read.ts";

/** A submitted round and an open one in which a level rose. */
async function nextRound() {
  const world = await answeredRound();
  const first = await submitted(world.lead, world.assessment);
  const lead = later(world.lead, "2027-11-23");
  const started = await startNextRound(lead, { slug: world.slug });
  if (!started.ok) throw new Error(started.code);
  const { assessment } = started.value;
  await saveAs(lead, assessment, ["answers", "1.1", { points: 2 }], 1);
  const use = async (documentDate: string | null, organisationId = world.organisation) => {
    const id = randomUUID();
    const by = { addedBy: world.lead.actor.id, addedAt: world.lead.clock() };
    await world.database.write(async (writer) => {
      await writer.insert(evidence).values({ id, organisationId, title: "Strategi", documentDate, link: "https://prove.example", ...by });
      await writer.insert(evidenceUse).values({ evidenceId: id, assessmentId: assessment, indicatorId: "1.1", kind: "plan", ...by });
    });
  };
  return { ...world, first, lead, round: assessment, use };
}

describe("a silver dossier", () => {
  test("proposes what rose from the last snapshot to the open round, with its documents from in between", async () => {
    const { first, lead, reader, slug, round, other, use } = await nextRound();
    expect(await readSilver(lead, { slug })).toMatchObject({
      value: { dossier: { proposals: [{ indicator: "1.1", faults: ["no-evidence"] }] } },
    });
    await use("2027-05-01");
    await use("2027-05-01", other);
    const outcome = await readSilver(lead, { slug });
    expect(outcome).toMatchObject({
      ok: true,
      value: {
        points: [{ id: "now" }, { id: first }],
        dossier: {
          ...{ before: { id: first }, after: { id: "now" }, titles: { "1.1": { da: "Plan" } } },
          proposals: [{ indicator: "1.1", from: 1, to: 2, evidence: [{ when: "between" }], faults: [] }],
          readiness: { timing: null, improvements: null, complete: false },
        },
        choice: { assessment: round, saved: [{ indicator: "10", from: 0 }] },
      },
    });
    expect(outcome.ok && outcome.value.dossier?.proposals[0]?.evidence).toHaveLength(1);
    expect(await readSilver(reader, { slug })).toMatchObject({ value: { dossier: { after: { id: "now" } }, choice: null } });
  });

  test("is saved in the open round from the version that is shown, and another one in between is told", async () => {
    const { lead, slug, round } = await nextRound();
    const before = await readSilver(lead, { slug });
    const version = before.ok ? (before.value.choice?.version ?? 0) : 0;
    const value = [{ indicator: "1.1", from: 1, effect: "Bestyrelsen bruger planen." }];
    const change = { assessment: round, part: "improvements", key: "list", version, value, origin: "typed" };
    expect(await saveAnswer(lead, change)).toMatchObject({ ok: true });
    expect(await readSilver(lead, { slug })).toMatchObject({ value: { choice: { saved: value, version: version + 1 } } });
    expect(await saveAnswer(lead, change)).toMatchObject({ code: "stale" });
  });

  test("holds two snapshots against each other once the round is submitted, and then saves nothing", async () => {
    const { first, lead, slug, round } = await nextRound();
    const second = await submitted(later(lead, "2027-12-01"), round);
    const found = await readSilver(lead, { slug });
    expect(found).toMatchObject({ value: { dossier: { before: { id: first }, after: { id: second } }, choice: null } });
    expect(await readSilver(lead, { slug, before: second, after: first })).toMatchObject({ value: { dossier: null } });
  });

  test("needs an earlier snapshot", async () => {
    const world = await answeredRound();
    expect(await readSilver(world.lead, { slug: world.slug })).toMatchObject({ ok: true, value: { dossier: null, choice: null } });
  });

  test("is not for others", async () => {
    const { stranger, nobody, everybody, slug } = await nextRound();
    expect(await readSilver(stranger, { slug })).toEqual({ ok: false, code: "not-found" });
    for (const caller of [nobody, everybody]) expect(await readSilver(caller, { slug })).toEqual({ ok: false, code: "forbidden" });
  });
});
