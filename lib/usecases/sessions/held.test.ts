import { and, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { sparred } from "#db/schema/independence.ts";
import { membership } from "#db/schema/organisation.ts";
import { planAction } from "#db/schema/plan.ts";
import { sessionNote, sessionOutcome, sparringMessage, sparringSession } from "#db/schema/sparring.ts";
import { withdrawConsent } from "#lib/usecases/consent/withdraw.ts";
import { closeSession } from "./close.ts";
import { confirmSession } from "./confirm.ts";
import { writeNote } from "./notes.ts";
import { addOutcome, removeOutcome } from "./outcomes.ts";
import { readSession, readSessions } from "./read.ts";
import { caseWithSessions, levelled } from "./testing/case.ts";

const [first, second, third] = levelled;
const outcome = { indicator: first.id, title: "Vedtag strategien", owner: "", due: "2027-01-15" };

describe("a note", () => {
  test("is written by both sides, and never over what somebody else wrote unseen", async () => {
    const world = await caseWithSessions();
    const session = await world.called();
    const at = { session, indicator: first.id };
    expect(await writeNote(world.benchmarker, { ...at, text: "En", version: 0 })).toEqual({
      ok: true,
      value: { isSaved: true, version: 1 },
    });
    for (const version of [0, 7])
      expect(await writeNote(world.own.member, { ...at, text: "To", version })).toMatchObject({
        value: { isSaved: false, current: { text: "En", version: 1, by: "Bente" } },
      });
    expect(await writeNote(world.own.member, { ...at, text: "En og to", version: 1 })).toMatchObject({ value: { version: 2 } });
    expect(await world.database.reader.select().from(sessionNote)).toMatchObject([{ text: "En og to", version: 2 }]);
    expect(await writeNote(world.benchmarker, { ...at, indicator: "99", text: "", version: 0 })).toMatchObject({ code: "invalid" });
    // CED sparred with the cluster today, and that is kept.
    expect(await world.database.reader.select().from(sparred)).toMatchObject([{ personId: world.benchmarker.actor.id, day: "2026-11-23" }]);
  });

  test("of CED's is refused when the consent is withdrawn meanwhile, as if there were no session", async () => {
    const world = await caseWithSessions();
    const session = await world.called();
    const at = { session, indicator: first.id };
    await writeNote(world.benchmarker, { ...at, text: "Delt", version: 0 });
    const { slug, assessment } = world.own;
    await withdrawConsent(world.own.lead, { slug, purpose: "sparring", assessment });
    const before = await world.audited();
    const late = await writeNote(world.benchmarker, { ...at, text: "Efter", version: 1 });
    expect(late).toEqual(await writeNote(world.benchmarker, { ...at, session: world.unknown, text: "Efter", version: 1 }));
    expect(late).toEqual({ ok: false, code: "not-found" });
    expect(await addOutcome(world.benchmarker, { session, ...outcome })).toMatchObject({ code: "not-found" });
    expect(await closeSession(world.benchmarker, { session })).toMatchObject({ code: "not-found" });
    expect(await confirmSession(world.benchmarker, { session })).toMatchObject({ code: "not-found" });
    // What was written stays, and the secretariat reads it.
    expect(await readSession(world.own.lead, { session, locale: "da" })).toMatchObject({
      value: { notes: [{ text: "Delt" }], can: { write: false, confirm: false } },
    });
    expect(await world.audited()).toEqual(before);
  });
});

describe("outcomes", () => {
  test("become actions of the plan when both sides have confirmed, once", async () => {
    const world = await caseWithSessions();
    const session = await world.held();
    await addOutcome(world.benchmarker, { session, ...outcome, owner: world.own.member.actor.id });
    const added = await addOutcome(world.own.member, { session, ...outcome, indicator: "", title: " Ring ", due: "" });
    if (!added.ok) throw new Error(added.code);
    const gone = await addOutcome(world.own.member, { session, ...outcome, title: "Fortrudt" });
    if (gone.ok) await removeOutcome(world.own.lead, { session, outcome: gone.value.id });
    expect(await confirmSession(world.benchmarker, { session })).toEqual({ ok: true, value: { isConfirmed: false } });
    expect(await world.database.reader.$count(planAction)).toBe(0);
    // A member speaks for nobody but themselves.
    expect(await confirmSession(world.own.member, { session })).toMatchObject({ code: "forbidden" });
    expect(await confirmSession(world.second, { session })).toMatchObject({ code: "not-found" });
    const twice = await Promise.all([confirmSession(world.own.lead, { session }), confirmSession(world.own.lead, { session })]);
    expect(twice).toEqual([1, 2].map(() => ({ ok: true, value: { isConfirmed: true } })));
    const actions = await world.database.reader.select().from(planAction).orderBy(planAction.title);
    const common = { organisationId: world.own.id, assessmentId: world.case, state: "planned", fromPoints: null, toPoints: null };
    expect(actions).toMatchObject([
      { ...common, title: "Ring", indicatorId: null, owner: null, due: null },
      { ...common, title: "Vedtag strategien", indicatorId: first.id, owner: world.own.member.actor.id, due: "2027-01-15" },
    ]);
    for (const late of [
      addOutcome(world.own.lead, { session, ...outcome }),
      removeOutcome(world.own.lead, { session, outcome: added.value.id }),
    ])
      expect(await late).toMatchObject({ code: "session-over" });
    expect(await writeNote(world.own.lead, { session, indicator: first.id, text: "x", version: 0 })).toMatchObject({
      code: "session-over",
    });
    expect((await world.audited()).filter(({ action }) => action === "session.confirm").map(({ detail }) => detail)).toEqual([
      { side: "ced", confirmed: false, actions: 0 },
      { side: "secretariat", confirmed: true, actions: 2 },
    ]);
  });

  test("are confirmed anew when one of them changes after a side has confirmed", async () => {
    const world = await caseWithSessions();
    const session = await world.held();
    await confirmSession(world.own.lead, { session });
    await addOutcome(world.benchmarker, { session, ...outcome });
    expect(await confirmSession(world.benchmarker, { session })).toEqual({ ok: true, value: { isConfirmed: false } });
    expect(await readSession(world.own.lead, { session, locale: "da" })).toMatchObject({
      value: { confirmed: { secretariat: null, ced: "Bente", at: null }, can: { confirm: true } },
    });
    expect(await world.database.reader.$count(planAction)).toBe(0);
  });

  test("are refused by name when their owner has left, and nothing is confirmed", async () => {
    const world = await caseWithSessions();
    const session = await world.held();
    const owner = world.own.member.actor.id;
    await addOutcome(world.benchmarker, { session, ...outcome, owner });
    await confirmSession(world.benchmarker, { session });
    const theirs = and(eq(membership.personId, owner), eq(membership.organisationId, world.own.id));
    await world.database.write((writer) => writer.delete(membership).where(theirs));
    const faults = [{ path: "/session", code: "former-colleague", params: { name: "member" } }];
    expect(await confirmSession(world.own.lead, { session })).toEqual({ ok: false, code: "invalid", faults });
    expect(await addOutcome(world.own.lead, { session, ...outcome, owner })).toMatchObject({
      faults: [{ path: "/owner", code: "former-colleague", params: { name: "member" } }],
    });
    // Of a person who never had to do with the cluster not even the name is told.
    const stranger = await addOutcome(world.own.lead, { session, ...outcome, owner: world.other.lead.actor.id });
    expect(stranger).toMatchObject({ code: "invalid", faults: [{ path: "/owner", code: "unknown-option" }] });
    expect(await world.database.reader.$count(planAction)).toBe(0);
    expect(await world.database.reader.select().from(sparringSession)).toMatchObject([{ confirmedBySecretariat: null, confirmedAt: null }]);
    expect(await readSession(world.own.lead, { session, locale: "da" })).toMatchObject({
      value: { outcomes: [{ owner: "member", hasLeft: true }] },
    });
  });

  test.each([
    ["no such indicator", { indicator: "99" }, "invalid"],
    ["no title", { title: " " }, "invalid"],
    ["no such day", { due: "2027-02-30" }, "invalid"],
    ["no such session", { session: "nowhere" }, "not-found"],
  ])("are refused with %s", async (_, more, code) => {
    const world = await caseWithSessions();
    const session = await world.called();
    expect(await addOutcome(world.own.member, { session, ...outcome, ...more })).toMatchObject({ ok: false, code });
    expect(await removeOutcome(world.own.member, { session, outcome: "nothing" })).toMatchObject({ code: "not-found" });
    expect(await world.database.reader.$count(sessionOutcome)).toBe(0);
  });

  test("are not confirmed before the session was held, which it is once", async () => {
    const world = await caseWithSessions();
    const session = await world.called();
    expect(await confirmSession(world.own.lead, { session })).toMatchObject({ code: "session-not-held" });
    expect(await closeSession(world.own.reader, { session })).toMatchObject({ code: "forbidden" });
    expect(await closeSession(world.own.member, { session })).toMatchObject({ ok: true });
    expect(await closeSession(world.own.member, { session })).toMatchObject({ code: "session-over" });
  });
});

describe("the second session", () => {
  test("starts with what changed since the first one", async () => {
    const world = await caseWithSessions();
    const by = world.own.lead.actor.id;
    const low = first.points[0] ?? 0;
    await world.answered(first.id, { points: low });
    await world.rated(second.id, second.points[0] ?? 0);
    const session = await world.held();
    const kept = await addOutcome(world.benchmarker, { session, ...outcome, indicator: third.id });
    if (!kept.ok) throw new Error(kept.code);
    for (const side of [world.own.lead, world.benchmarker]) await confirmSession(side, { session });
    await world.answered(first.id, { points: first.points.at(-1) ?? 0 }, "answers", 2);
    await world.rated(second.id, second.points.at(-1) ?? 0, 2);
    const at = world.own.lead.clock();
    const request = {
      id: "r",
      caseId: world.case,
      indicatorId: null,
      kind: "evidence-request" as const,
      side: "ced" as const,
      text: "Vis den",
      writtenBy: by,
    };
    await world.database.write(async (writer) => {
      await writer.update(planAction).set({ state: "done" });
      await writer.insert(sparringMessage).values({ ...request, writtenAt: at, settledBy: by, settledAt: at });
    });
    const read = await readSessions(world.own.reader, { case: world.case, locale: "da" });
    if (!read.ok) throw new Error(read.code);
    expect(read.value.since).toBe("2026-12-03T08:30:00.000Z");
    expect(read.value.changes).toEqual([
      { indicator: first.id, kind: "answer", from: low, to: first.points.at(-1) },
      { indicator: second.id, kind: "rating", from: second.points[0], to: second.points.at(-1) },
      { indicator: third.id, kind: "action-done", id: expect.any(String) },
      { indicator: null, kind: "request-settled", id: "r" },
    ]);
    const changed = read.value.proposal.slice(0, 3);
    expect(changed.map(({ indicator }) => indicator).toSorted()).toEqual([first.id, second.id, third.id].toSorted());
    expect(changed.every(({ because }) => because[0] === "changed")).toBe(true);
    const next = await world.called({ day: "2027-01-20" });
    expect(await readSession(world.own.lead, { session: next, locale: "en" })).toMatchObject({ value: { changes: read.value.changes } });
  });
});
