import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { Writer } from "#db/client.ts";
import { assessment, snapshot } from "#db/schema/assessment.ts";
import { consent, look } from "#db/schema/consent.ts";
import { organisation } from "#db/schema/organisation.ts";
import { newDatabase } from "#db/testing/database.ts";
import { small, smallAnswers } from "#lib/domain/testing/small.ts";
import { digestsOf } from "#lib/platform/digest.ts";
import { giveConsent } from "#lib/usecases/consent/give.ts";
import { noon } from "#lib/usecases/testing/callers.ts";
import { personOn } from "#lib/usecases/testing/people.ts";
import { uploadDraft } from "./draft.ts";
import { desk, refusedToOthers } from "./testing/desk.ts";
import { tryDraft } from "./try-draft.ts";

/** A cluster that has submitted so many committed participants under the small edition, and whether it consents to statistics. */
async function clusterOn(writer: Writer, by: string, committed: number, consents = true) {
  const [id, round] = [randomUUID(), randomUUID()];
  const of = { organisationId: id, editionId: small.id, revision: 1 };
  await writer.insert(organisation).values({ id, slug: `prove-${id}`, name: "Klynge Hemmelig", createdAt: noon });
  await writer.insert(assessment).values({ ...of, id: round, state: "submitted", startedAt: noon, startedBy: by, submittedAt: noon });
  const answers = { ...smallAnswers, answers: { ...smallAnswers.answers, "1.1": { points: 2 }, "10": { inputs: { committed } } } };
  const taken = { digest: digestsOf(small).digest, engine: 1, answers: JSON.stringify(answers), result: "{}", takenBy: by, takenAt: noon };
  await writer.insert(snapshot).values({ ...of, ...taken, id: randomUUID(), assessmentId: round });
  if (consents)
    await writer.insert(consent).values({ id: randomUUID(), organisationId: id, purpose: "statistics", givenBy: by, givenAt: noon });
}

async function tried(counts: readonly [committed: number, clusters: number, consents?: boolean][]) {
  const world = await desk();
  const by = world.lead.actor.id;
  await world.database.write(async (writer) => {
    for (const [committed, clusters, consents] of counts)
      for (let at = 0; at < clusters; at += 1) await clusterOn(writer, by, committed, consents);
  });
  const { id: draft } = await world.uploaded();
  return { world, draft };
}

describe("trying a draft", () => {
  test("counts the clusters that would gain or lose, of those who consent, and names none to who sees none", async () => {
    // Of those with 12 gold is gone at 20 participants; 20 and more stay as they are; who does not consent is not there.
    const { world, draft } = await tried([
      [12, 7],
      [25, 6],
      [12, 9, false],
    ]);
    const outcome = await tryDraft(world.analyst, { draft });
    expect(outcome).toMatchObject({
      ok: true,
      value: {
        ...{ replaces: { edition: "small", revision: 1 }, named: [] },
        trial: {
          ...{ suppressed: null, clusters: 12, toLookAt: 12 },
          labels: [
            { label: "silver", gain: 0, lose: 0, closer: 0, farther: 0 },
            { label: "gold", gain: 0, lose: 6, closer: 0, farther: 6 },
          ],
        },
      },
    });
    expect(JSON.stringify(outcome)).not.toContain("Hemmelig");
    const { digest } = digestsOf(world.official);
    expect((await world.log()).at(-1)).toEqual([...["edition.inspect", world.analyst.actor.id, { edition: "small", revision: 2, digest }]]);
    expect(await world.database.reader.$count(look)).toBe(0);
  });

  test("shows nothing while fewer than six consent", async () => {
    const { world, draft } = await tried([[12, 5]]);
    expect(await tryDraft(world.admin, { draft })).toMatchObject({ value: { trial: { suppressed: "too-few" }, named: [] } });
  });

  test("names to a benchmarker the clusters that share with CED, and writes that down as a look", async () => {
    const { world, draft } = await tried([]);
    const both = { ...world.admin, actor: { ...world.admin.actor, programmeRoles: ["admin", "benchmarker"] as const } };
    expect(await tryDraft(both, { draft })).toMatchObject({ value: { named: [] } });
    const slug = `prove-${world.organisation}`;
    expect(await giveConsent(world.lead, { slug, purpose: "sparring", assessment: world.assessment })).toMatchObject({ ok: true });
    expect(await tryDraft(both, { draft })).toMatchObject({
      value: {
        named: [
          { name: "Klynge Prøve", case: world.assessment, effect: { toLookAt: 0, labels: { gold: { before: { verdict: "open" } } } } },
        ],
      },
    });
    expect(await world.database.reader.select().from(look)).toMatchObject([{ assessmentId: world.assessment, what: "case" }]);
    expect(await tryDraft(world.admin, { draft })).toMatchObject({ value: { named: [] } });
  });

  test("is refused to others, for what is not there, and where there is nothing to compare with", async () => {
    const { world, draft } = await tried([]);
    await refusedToOthers(world, (caller) => tryDraft(caller, { draft }), ["analyst"]);
    expect(await tryDraft(world.admin, { draft: "x" })).toEqual({ ok: false, code: "not-found" });
    const admin = await personOn(await newDatabase(), "Ada", [], ["admin"]);
    const first = await uploadDraft(admin, { text: JSON.stringify(small) });
    expect(await tryDraft(admin, first.ok ? first.value : {})).toEqual({ ok: false, code: "nothing-to-replace" });
  });
});
