import { describe, expect, test } from "vitest";
import { editionDraft } from "#db/schema/edition-desk.ts";
import { smallRevision } from "#lib/domain/testing/small.ts";
import { digestsOf } from "#lib/platform/digest.ts";
import { callersOn, noon } from "#lib/usecases/testing/callers.ts";
import { personOn } from "#lib/usecases/testing/people.ts";
import { readDesk } from "./desk.ts";
import { deleteDraft, uploadDraft } from "./draft.ts";
import { listEditions } from "./list.ts";
import { publishEdition } from "./publish.ts";
import { callOffDraft, publishDraft } from "./put-in-force.ts";
import { readEdition } from "./read.ts";
import { readDraft } from "./read-draft.ts";
import { desk, refusedToOthers } from "./testing/desk.ts";

const [today, later] = ["2026-11-23", "2027-01-01"];

describe("a draft", () => {
  test("is kept as it came, with who brought it and when", async () => {
    const world = await desk();
    const { id, ...row } = await world.uploaded();
    const { digest } = digestsOf(world.official);
    const who = { changedBy: world.admin.actor.id, changedAt: noon, effectOn: null, plannedBy: null, plannedAt: null };
    expect(row).toEqual({ editionId: "small", revision: 2, digest, document: JSON.stringify(world.official), ...who });
    expect(await world.log()).toEqual([["edition.prepare", world.admin.actor.id, { edition: "small", revision: 2, digest }]]);
    expect(await readEdition(world.lead, { id: "small", revision: 2 })).toMatchObject({ code: "unknown-revision" });
  });

  test("with faults is refused with every one of them, its number too, and nothing is kept", async () => {
    const world = await desk();
    const before = await world.written();
    const [first, ...others] = world.small.indicators;
    const faulty = { ...world.small, extra: 1, indicators: [{ ...first, weight: -1, scope: ["platinum"] }, ...others] };
    const outcome = await uploadDraft(world.admin, { text: JSON.stringify(faulty) });
    expect(outcome).toMatchObject({ ok: false, code: "edition-faulty" });
    const faults = outcome.ok ? [] : (outcome.faults ?? []);
    expect(faults.map(({ path, code }) => `${path} ${code}`).toSorted()).toEqual([
      "/extra unknown-key",
      "/indicators/0/scope/0 unknown-label",
      "/indicators/0/weight out-of-range",
      "/labels/0/gates/0 label-without-scope",
      "/revision not-newer",
    ]);
    expect(await uploadDraft(world.admin, { text: "{" })).toMatchObject({
      code: "edition-faulty",
      faults: [{ path: "", code: "unparsable" }],
    });
    expect(await uploadDraft(world.admin, { text: " " })).toMatchObject({ code: "invalid", faults: [{ path: "/text", code: "blank" }] });
    expect(await world.written()).toEqual(before);
  });

  test("can be deleted, not while it is planned", async () => {
    const world = await desk();
    const { id: draft, digest } = await world.uploaded();
    await publishDraft(world.admin, { draft, digest, effectOn: later });
    expect(await deleteDraft(world.admin, { draft })).toEqual({ ok: false, code: "draft-planned" });
    await callOffDraft(world.admin, { draft });
    expect(await deleteDraft(world.admin, { draft })).toEqual({ ok: true, value: null });
    expect(await world.database.reader.$count(editionDraft)).toBe(0);
    expect((await world.log()).at(-1)?.[2]).toMatchObject({ deleted: true, edition: "small", revision: 2 });
    expect(await deleteDraft(world.admin, { draft })).toEqual({ ok: false, code: "not-found" });
  });

  test("is written by administrators alone, and read by analysts too", async () => {
    const world = await desk();
    const { id: draft } = await world.uploaded();
    await refusedToOthers(world, (caller) => uploadDraft(caller, { text: JSON.stringify(world.official) }));
    await refusedToOthers(world, (caller) => deleteDraft(caller, { draft }));
    await refusedToOthers(world, (caller) => readDesk(caller, {}), ["analyst"]);
    await refusedToOthers(world, (caller) => readDraft(caller, { draft }), ["analyst"]);
    expect(await readDesk(world.analyst, {})).toMatchObject({
      value: { drafts: [{ id: draft, changedBy: "Ada" }], can: { prepare: false } },
    });
    expect(await readDraft(world.analyst, { draft })).toMatchObject({
      value: { can: { publish: false, callOff: false, delete: false, correct: false } },
    });
    expect(await readDraft(world.admin, { draft: "x" })).toEqual({ ok: false, code: "not-found" });
  });

  test("is read side by side with the revision that it would take the place of", async () => {
    const world = await desk();
    const { id: draft } = await world.uploaded();
    expect(await readDraft(world.admin, { draft })).toMatchObject({
      value: {
        ...{ edition: "small", revision: 2, basis: "official", visibility: "members", taken: false, plan: null, today },
        replaces: { edition: "small", revision: 1 },
        comparison: {
          indicators: [{ id: "10", state: "changed", aspects: ["rating"] }],
          own: [{ key: "basis" }, { key: "visibility" }],
          sameRules: false,
        },
        can: { publish: true, callOff: false, delete: true },
      },
    });
    const { id: other } = await world.uploaded({ ...world.small, id: "next", order: 2 });
    expect(await readDraft(world.admin, { draft: other })).toMatchObject({ value: { replaces: { edition: "small", revision: 1 } } });
  });
});

describe("publishing a draft", () => {
  test("today is at once, under the same use case as the command, and the leads of open assessments are told", async () => {
    const world = await desk();
    const { id: draft, digest } = await world.uploaded();
    expect(await publishDraft(world.admin, { draft, digest, effectOn: today })).toEqual({ ok: true, value: { published: true } });
    expect(await listEditions(world.lead, {})).toMatchObject({ value: [{ revision: 2, effectiveFrom: today, basis: "official" }] });
    expect(await listEditions(world.everybody, {})).toMatchObject({ value: [{ revision: 1, basis: "indicative" }] });
    expect(await world.database.reader.$count(editionDraft)).toBe(0);
    const published = digestsOf({ ...world.official, effectiveFrom: today }).digest;
    const detail = { edition: "small", revision: 2, digest: published, visibility: "members" };
    expect((await world.log()).at(-1)).toEqual(["edition.publish", world.admin.actor.id, detail]);
    expect(await world.letters()).toMatchObject([
      { template: "editionChange", locale: "da", values: { edition: "Lille", revision: 2, effect: today, change: "coming" } },
    ]);
  });

  test("on a later day waits for it: a job publishes it then, and tells those who have begun meanwhile", async () => {
    const world = await desk();
    const { id: draft, digest } = await world.uploaded();
    expect(await publishDraft(world.admin, { draft, digest, effectOn: later })).toEqual({ ok: true, value: { published: false } });
    expect(await world.letters()).toMatchObject([{ values: { effect: later, change: "coming" } }]);
    expect(await readDraft(world.admin, { draft })).toMatchObject({
      value: { effectiveFrom: later, plan: { effectOn: later, by: "Ada" }, can: { publish: false, callOff: true, delete: false } },
    });
    expect(await world.workOn("2026-12-31")).toBe("idle");
    expect(await listEditions(world.lead, {})).toMatchObject({ value: [{ revision: 1 }] });
    expect(await world.workOn(later)).toBe("done");
    expect(await listEditions(world.lead, {})).toMatchObject({ value: [{ revision: 2, effectiveFrom: later }] });
    expect(await world.letters()).toHaveLength(1);
    expect(await world.workOn(later)).toBe("idle");
  });

  test("is refused when another document was looked at, when it is planned, when the day has passed or the number is taken", async () => {
    const world = await desk();
    const { id: draft, digest } = await world.uploaded();
    const before = await world.written();
    expect(await publishDraft(world.admin, { draft, digest: "sha256:x", effectOn: today })).toEqual({ ok: false, code: "conflict" });
    expect(await publishDraft(world.admin, { draft, digest: "sha256:x", effectOn: later })).toEqual({ ok: false, code: "conflict" });
    expect(await publishDraft(world.admin, { draft: "x", digest, effectOn: today })).toEqual({ ok: false, code: "not-found" });
    expect(await publishDraft(world.admin, { draft, digest, effectOn: "2026-11-22" })).toMatchObject({
      ...{ code: "invalid", faults: [{ path: "/effectOn", code: "in-past" }] },
    });
    expect(await callOffDraft(world.admin, { draft })).toEqual({ ok: false, code: "conflict" });
    expect(await world.written()).toEqual(before);
    await refusedToOthers(world, (caller) => publishDraft(caller, { draft, digest, effectOn: today }));
    await refusedToOthers(world, (caller) => callOffDraft(caller, { draft }));
    await publishEdition(callersOn(world.database).server, smallRevision(5));
    expect(await publishDraft(world.admin, { draft, digest, effectOn: today })).toEqual({ ok: false, code: "revision-taken" });
    expect(await readDraft(world.admin, { draft })).toMatchObject({ value: { taken: true, can: { publish: false, delete: true } } });
  });

  test("can be called off before its day; the leads hear of it, and the job finds nothing to do", async () => {
    const world = await desk();
    const { id: draft, digest } = await world.uploaded();
    await publishDraft(world.admin, { draft, digest, effectOn: later });
    expect(await callOffDraft(world.admin, { draft })).toEqual({ ok: true, value: null });
    expect((await world.log()).at(-1)?.[2]).toMatchObject({ calledOff: true, day: later });
    expect((await world.letters()).map(({ values }) => values.change)).toEqual(["coming", "cancelled"]);
    expect(await world.workOn(later)).toBe("done");
    expect(await listEditions(world.lead, {})).toMatchObject({ value: [{ revision: 1 }] });
    expect(await callOffDraft(world.admin, { draft: "x" })).toEqual({ ok: false, code: "not-found" });
  });

  test("that finds its number taken on its day fails for good, and the draft stays", async () => {
    const world = await desk();
    const { id: draft, digest } = await world.uploaded();
    await publishDraft(world.admin, { draft, digest, effectOn: later });
    await publishEdition(callersOn(world.database).server, smallRevision(2));
    expect(await world.workOn(later)).toBe("failed");
    expect(await readDraft(world.admin, { draft })).toMatchObject({ value: { taken: true, can: { callOff: true } } });
  });

  test("tells each lead once, and nobody whose assessment it does not concern", async () => {
    const world = await desk();
    const second = await personOn(world.database, "Lis", [[world.organisation, "lead"]]);
    const { id: draft, digest } = await world.uploaded();
    await publishDraft(world.admin, { draft, digest, effectOn: later });
    await callOffDraft(world.admin, { draft });
    const [planned] = await world.database.reader.select().from(editionDraft);
    // Decided again a minute later: it is told again, for they have heard that it was called off.
    const minuteOn = { ...world.admin, clock: () => new Date(noon.getTime() + 60_000) };
    await publishDraft(minuteOn, { draft, digest: planned?.digest, effectOn: later });
    const told = (await world.letters()).filter(({ values }) => values.change === "coming");
    expect(told).toHaveLength(4);
    expect(told.some(({ to }) => to.startsWith(second.actor.id))).toBe(true);
    const { id: other, digest: its } = await world.uploaded({ ...world.small, id: "earlier", order: 0 });
    await publishDraft(world.admin, { draft: other, digest: its, effectOn: today });
    expect((await world.letters()).filter(({ values }) => values.change === "coming")).toHaveLength(4);
  });
});
