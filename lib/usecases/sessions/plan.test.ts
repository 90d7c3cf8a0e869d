import { describe, expect, test } from "vitest";
import { sparred } from "#db/schema/independence.ts";
import { sparringSession } from "#db/schema/sparring.ts";
import { withdrawConsent } from "#lib/usecases/consent/withdraw.ts";
import { callersOn } from "#lib/usecases/testing/callers.ts";
import { callSession } from "./call.ts";
import { cancelSession, changeAgenda, moveSession } from "./change.ts";
import { readSession, readSessions } from "./read.ts";
import { caseWithSessions, levelled, when } from "./testing/case.ts";

const [first, second, third] = levelled;
const low = (of: { points: number[] }) => of.points[0] ?? 0;
const high = (of: { points: number[] }) => of.points.at(-1) ?? 0;

describe("the next agenda", () => {
  test("comes from the case: where the two differ, then what the team is unsure of", async () => {
    const world = await caseWithSessions();
    await world.answered(first.id, { points: low(first) });
    await world.answered(second.id, { points: high(second) });
    await world.answered(third.id, { unsure: true, note: "planted" }, "remarks");
    await world.rated(second.id, low(second));
    const read = await readSessions(world.benchmarker, { case: world.case, locale: "da" });
    if (!read.ok) throw new Error(read.code);
    expect(read.value.proposal.slice(0, 2)).toEqual([
      { indicator: second.id, because: expect.arrayContaining(["disagreement"]) },
      { indicator: third.id, because: expect.arrayContaining(["unsure"]) },
    ]);
    expect(read.value).toMatchObject({ since: null, changes: [], can: { plan: true } });
    // What the team noted is the team's own.
    expect(JSON.stringify(read)).not.toContain("planted");
  });
});

describe("a session", () => {
  test("is called from either side; everybody concerned gets the event in their language, with their own link", async () => {
    const world = await caseWithSessions();
    const outcome = await callSession(world.own.member, { case: world.case, ...when, place: " CED ", indicators: [third.id, first.id] });
    if (!outcome.ok) throw new Error(outcome.code);
    const session = outcome.value.id;
    const [row] = await world.database.reader.select().from(sparringSession);
    expect(row).toMatchObject({ id: session, place: "CED", state: "planned", sequence: 0, minutes: 90 });
    expect(row?.startsAt.toISOString()).toBe("2026-12-03T08:30:00.000Z");
    expect(row?.agenda).toMatchObject([{ indicator: third.id }, { indicator: first.id }]);
    const letters = await world.letters();
    const address = (id: string) => `${id}@prove.example`;
    const invited = [world.own.lead, world.own.member, world.benchmarker].map(({ actor }) => address(actor.id));
    expect(letters.map(({ to }) => to).toSorted()).toEqual(invited.toSorted());
    const links = new Map(letters.map(({ to, link }) => [to, link]));
    expect(links.get(address(world.benchmarker.actor.id))).toContain(`/ced/sparring/${world.case}/moeder/${session}`);
    expect(links.get(address(world.own.lead.actor.id))).toContain(`/o/egen/selvevaluering/${world.case}/sparring/moeder/${session}`);
    expect(letters[0]?.values).toMatchObject({ change: "called", sequence: 0, startsAt: "2026-12-03T08:30:00.000Z" });
    expect(await world.audited()).toMatchObject([{ action: "session.plan", subject: session, detail: { did: "called", agenda: 2 } }]);
    // A session that the secretariat calls is not CED's work yet.
    expect(await world.database.reader.$count(sparred)).toBe(0);
  });

  test.each([
    ["the public", "everybody", {}, "forbidden"],
    ["a reader of the board", "reader", {}, "forbidden"],
    ["another secretariat's lead", "other", {}, "not-found"],
    ["a benchmarker who does not spar with it", "second", {}, "not-found"],
    ["a benchmarker with one thing only", "weak", {}, "forbidden"],
    ["an analyst", "analyst", {}, "forbidden"],
    ["an administrator", "admin", {}, "forbidden"],
    ["a case that is not there", "lead", { case: "nowhere" }, "not-found"],
    ["a time that has passed", "lead", { day: "2026-11-23", time: "12:59" }, "invalid"],
    ["a time that no clock shows", "lead", { day: "2027-03-28", time: "02:30" }, "invalid"],
    ["no time at all", "lead", { time: "9" }, "invalid"],
    ["no place", "lead", { place: " " }, "invalid"],
    ["an indicator that is not there", "lead", { indicators: ["99"] }, "invalid"],
  ])("is not called by or with %s", async (_, who, more, code) => {
    const world = await caseWithSessions();
    const { everybody } = callersOn(world.database);
    const { benchmarker, second: two, weak, analyst, admin } = world;
    const callers = { everybody, ...world.own, other: world.other.lead, benchmarker, second: two, weak, analyst, admin };
    const caller = callers[who as keyof typeof callers] as typeof everybody;
    expect(await callSession(caller, { case: world.case, ...when, indicators: [], ...more })).toMatchObject({ ok: false, code });
    expect(await world.database.reader.$count(sparringSession)).toBe(0);
    expect(await world.letters()).toEqual([]);
    expect(await world.audited()).toEqual([]);
  });

  test("is moved and cancelled with a rising sequence, and then nothing more", async () => {
    const world = await caseWithSessions();
    const session = await world.called();
    const moved = { session, ...when, day: "2026-12-10", time: "13:00" };
    expect(await moveSession(world.own.lead, moved)).toMatchObject({ ok: true });
    expect(await changeAgenda(world.benchmarker, { session, indicators: [second.id] })).toMatchObject({ ok: true });
    expect(await cancelSession(world.benchmarker, { session })).toMatchObject({ ok: true });
    const sequences = (await world.letters()).map(({ values }) => `${values.change} ${values.sequence} ${values.startsAt}`);
    expect([...new Set(sequences)]).toEqual([
      "called 0 2026-12-03T08:30:00.000Z",
      "moved 1 2026-12-10T12:00:00.000Z",
      "cancelled 2 2026-12-10T12:00:00.000Z",
    ]);
    expect(sequences).toHaveLength(9);
    for (const again of [moveSession(world.own.lead, moved), cancelSession(world.own.lead, { session })])
      expect(await again).toMatchObject({ code: "session-over" });
    expect(await changeAgenda(world.own.lead, { session, indicators: [] })).toMatchObject({ code: "session-over" });
    const [row] = await world.database.reader.select().from(sparringSession);
    expect(row).toMatchObject({ state: "cancelled", sequence: 2, agenda: [{ indicator: second.id }] });
  });

  test("is not there for CED once the consent is withdrawn, and read by its secretariat only", async () => {
    const world = await caseWithSessions();
    const session = await world.called();
    expect(await readSession(world.second, { session, locale: "da" })).toMatchObject({ ok: true, value: { can: { write: false } } });
    const { slug, assessment } = world.own;
    await withdrawConsent(world.own.lead, { slug, purpose: "sparring", assessment });
    const before = await world.audited();
    for (const verb of [readSession(world.benchmarker, { session, locale: "da" }), cancelSession(world.benchmarker, { session })])
      expect(await verb).toMatchObject({ ok: false, code: "not-found" });
    expect(await moveSession(world.benchmarker, { session, ...when })).toMatchObject({ code: "not-found" });
    expect(await readSession(world.other.lead, { session, locale: "da" })).toMatchObject({ code: "not-found" });
    expect(await readSession(world.own.reader, { session, locale: "da" })).toMatchObject({ ok: true, value: { can: { plan: false } } });
    expect(await world.audited()).toEqual(before);
  });
});
