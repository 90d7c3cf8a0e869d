import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { evidence } from "#db/schema/evidence.ts";
import { person } from "#db/schema/identity.ts";
import { sparred } from "#db/schema/independence.ts";
import { programmeRole } from "#db/schema/organisation.ts";
import { mockAudit, mockAuditItem, mockAuditRating } from "#db/schema/sparring.ts";
import { draw } from "#lib/domain/mock-audit/draw.ts";
import { pointsToGive } from "#lib/domain/round/check.ts";
import { currentEdition } from "#lib/editions/published.ts";
import { withdrawConsent } from "#lib/usecases/consent/withdraw.ts";
import { rowsOf } from "#lib/usecases/portable/rows.ts";
import { caseWithSessions } from "#lib/usecases/sessions/testing/case.ts";
import type { PersonCaller } from "#lib/usecases/testing/people.ts";
import { askNext, endAudit } from "./ask.ts";
import { finishRating, rateInAudit } from "./rate.ts";
import { readAudit, readAudits } from "./read.ts";
import { showEvidence } from "./show.ts";
import { addRater, startAudit } from "./start.ts";

/** A caller some seconds later than the tests live. */
const later = <T extends PersonCaller>(caller: T, seconds: number): T => ({
  ...caller,
  clock: () => new Date(caller.clock().getTime() + seconds * 1000),
});

async function started({ count = 2, alone = false } = {}) {
  const world = await caseWithSessions();
  const { database, benchmarker, second } = world;
  const raters = { first: benchmarker.actor.id, second: alone ? "" : second.actor.id };
  const outcome = await startAudit(benchmarker, { case: world.case, count, minutes: 2, ...raters });
  if (!outcome.ok) throw new Error(outcome.code);
  const audit = outcome.value.id;
  const drawn = (await database.reader.select().from(mockAuditItem).orderBy(mockAuditItem.position)).map(({ indicatorId }) => indicatorId);
  const ask = async (at: number, seconds = 0) =>
    askNext(later(benchmarker, seconds), { audit, indicator: drawn[at] ?? "" }).then((asked) => expect(asked).toMatchObject({ ok: true }));
  const document = async (organisationId: string) => {
    const row = { id: randomUUID(), organisationId, title: "Strategi 2027", link: "https://x.example", addedBy: benchmarker.actor.id };
    await database.write((writer) => writer.insert(evidence).values({ ...row, addedAt: benchmarker.clock() }));
    return row.id;
  };
  const pointsOf = (at: number) => {
    const rules = currentEdition.indicators.find(({ id }) => id === drawn[at]);
    if (rules === undefined) throw new Error("nothing drawn");
    const given = pointsToGive({
      ...rules,
      attainable: rules.rating.kind === "rubric" ? rules.rating.levels.map(({ points }) => points) : [],
    });
    return { low: Math.min(...given), high: Math.max(...given), weight: rules.weight };
  };
  const give = (who: PersonCaller, at: number, points: number, note = "") =>
    rateInAudit(who, { audit, indicator: drawn[at] ?? "", points, note });
  const seenBy = async (who: PersonCaller) => {
    const read = await readAudit(who, { audit, locale: "da" });
    if (!read.ok) throw new Error(read.code);
    return read.value;
  };
  return { ...world, audit, drawn, ask, document, pointsOf, give, seenBy };
}

describe("a mock audit", () => {
  test("keeps the draw and the seed that it can be made again from", async () => {
    const { database, drawn, audit, benchmarker, audited } = await started({ count: 5 });
    const [row] = await database.reader.select().from(mockAudit);
    expect(draw(currentEdition.indicators, 5, row?.seed ?? "")).toEqual(drawn);
    expect(await audited()).toMatchObject([{ action: "mock-audit.run", subject: audit, detail: { did: "started", count: 5, raters: 2 } }]);
    expect(await database.reader.select().from(sparred)).toMatchObject([{ personId: benchmarker.actor.id }]);
  });

  test.each([
    ["the secretariat's lead", "lead", {}, "forbidden"],
    ["a benchmarker who does not spar with it", "second", {}, "not-found"],
    ["a benchmarker with one thing only", "weak", {}, "forbidden"],
    ["an analyst", "analyst", {}, "forbidden"],
    ["the same rater twice", "benchmarker", { second: "benchmarker" }, "invalid"],
    ["a rater who is no benchmarker", "benchmarker", { second: "admin" }, "invalid"],
    ["no minutes", "benchmarker", { minutes: 0 }, "invalid"],
    ["a case that is not there", "benchmarker", { case: "nowhere" }, "not-found"],
  ])("is not started by or with %s", async (_, who, { second = "second", ...more }: Record<string, unknown>, code) => {
    const world = await caseWithSessions();
    const callers = { ...world, lead: world.own.lead };
    const id = (name: unknown) => (callers[name as "benchmarker"] as PersonCaller).actor.id;
    const asked = { case: world.case, count: 3, minutes: 10, first: id("benchmarker"), second: id(second), ...more };
    expect(await startAudit(callers[who as "benchmarker"], asked)).toMatchObject({ ok: false, code });
    expect(await world.database.reader.$count(mockAudit)).toBe(0);
    expect(await world.audited()).toEqual([]);
  });

  test("has its second rater named later, another one than the first", async () => {
    const { audit, benchmarker, second, admin, own } = await started({ alone: true });
    for (const person of [benchmarker.actor.id, admin.actor.id, "nobody"])
      expect(await addRater(benchmarker, { audit, person })).toMatchObject({ code: "invalid", faults: [{ path: "/person" }] });
    expect(await addRater(own.lead, { audit, person: second.actor.id })).toMatchObject({ code: "forbidden" });
    expect(await addRater(benchmarker, { audit, person: second.actor.id })).toMatchObject({ ok: true });
    expect(await addRater(benchmarker, { audit, person: second.actor.id })).toMatchObject({ code: "raters-there" });
  });

  test("asks in turn and once; what comes late is taken and called late", async () => {
    const { audit, drawn, ask, document, own, other, benchmarker, second, seenBy, audited } = await started();
    const [one = "", two = ""] = drawn;
    const own1 = await document(own.id);
    const shown = { audit, indicator: one, evidence: own1, place: " s. 4 " };
    expect(await showEvidence(own.member, shown)).toMatchObject({ code: "not-asked" });
    expect(await askNext(benchmarker, { audit, indicator: two })).toMatchObject({ code: "not-found" });
    expect(await askNext(second, { audit, indicator: one })).toMatchObject({ code: "not-found" });
    expect(await askNext(own.lead, { audit, indicator: one })).toMatchObject({ code: "forbidden" });
    // The secretariat cannot prepare for what is yet to come.
    expect(JSON.stringify(await seenBy(own.member))).not.toContain(`"${one}"`);
    await ask(0);
    await ask(0, 60);
    expect(await showEvidence(own.reader, shown)).toMatchObject({ code: "forbidden" });
    expect(await showEvidence(other.member, shown)).toMatchObject({ code: "not-found" });
    const foreign = await document(other.id);
    expect(await showEvidence(own.member, { ...shown, evidence: foreign })).toMatchObject({ code: "invalid" });
    expect(await showEvidence(own.member, { ...shown, place: " " })).toMatchObject({ code: "invalid" });
    expect(await showEvidence(later(own.member, 121), shown)).toEqual({ ok: true, value: { seconds: 121, isLate: true } });
    expect(await showEvidence(own.lead, shown)).toMatchObject({ code: "already-shown" });
    expect((await seenBy(benchmarker)).items).toMatchObject([
      { indicator: one, isShown: true, used: { seconds: 121, isLate: true }, shown: { title: "Strategi 2027", place: "s. 4" } },
    ]);
    await ask(1, 200);
    expect(await endAudit(later(benchmarker, 290), { audit })).toMatchObject({ ok: true });
    expect(await endAudit(benchmarker, { audit })).toMatchObject({ code: "audit-over" });
    // Its clock stands still from then on: what was asked for last had 90 seconds, a day later too.
    const [, last] = (await seenBy(later(benchmarker, 86_400))).items;
    expect(last).toMatchObject({ indicator: two, isShown: false, used: { seconds: 90, isLate: false } });
    expect(await askNext(benchmarker, { audit, indicator: two })).toMatchObject({ code: "audit-over" });
    expect(await showEvidence(own.member, { ...shown, indicator: two })).toMatchObject({ code: "audit-over" });
    expect((await audited()).map(({ action, detail }) => [action, detail])).toEqual([
      ["mock-audit.run", expect.objectContaining({ did: "started" })],
      ["mock-audit.run", { did: "asked", position: 0 }],
      ["mock-audit.show", { position: 0, late: true }],
      ["mock-audit.run", { did: "asked", position: 1 }],
      ["mock-audit.run", { did: "ended" }],
    ]);
  });

  test("shows nobody the ratings before both are done, and then where they differ first", async () => {
    const { audit, ask, give, pointsOf, drawn, benchmarker, second, own, seenBy, database } = await started();
    await ask(0);
    expect(await give(second, 1, pointsOf(1).low)).toMatchObject({ code: "not-asked" });
    expect(await finishRating(second, { audit })).toMatchObject({ code: "audit-running" });
    await ask(1);
    expect(await give(benchmarker, 0, 99)).toMatchObject({ code: "invalid" });
    expect(await give(own.lead, 0, 0)).toMatchObject({ code: "forbidden" });
    expect(await give(benchmarker, 0, pointsOf(0).low, "planted-a")).toMatchObject({ ok: true });
    expect(await give(benchmarker, 1, pointsOf(1).high)).toMatchObject({ ok: true });
    expect(await give(benchmarker, 1, pointsOf(1).low, " planted-a ")).toMatchObject({ ok: true });
    expect(await give(second, 0, pointsOf(0).low, "planted-b")).toMatchObject({ ok: true });
    expect(await finishRating(second, { audit })).toMatchObject({ code: "rating-unfinished" });
    expect(await finishRating(benchmarker, { audit })).toMatchObject({ ok: true });
    expect(await give(benchmarker, 0, pointsOf(0).high)).toMatchObject({ code: "rating-done" });
    expect(await finishRating(benchmarker, { audit })).toMatchObject({ code: "rating-done" });
    for (const [who, hidden] of [
      [benchmarker, "planted-b"],
      [second, "planted-a"],
      [own.lead, "planted"],
    ] as const) {
      const seen = await seenBy(who);
      expect(seen.outcome).toBeNull();
      expect(JSON.stringify(seen)).not.toContain(hidden);
    }
    // Nor does the secretariat get them, or what is yet to be asked for, with everything it may take along.
    const taken = async () => {
      const rows = await database.write((writer) => rowsOf(writer, own.id));
      return ["mock_audit", "mock_audit_item", "mock_audit_rater", "mock_audit_rating"].map((name) => rows[name]?.length);
    };
    await give(second, 1, pointsOf(1).high, "planted-b");
    await endAudit(benchmarker, { audit });
    expect(await taken()).toEqual([0, 0, 0, 0]);
    await finishRating(second, { audit });
    const apart = (pointsOf(1).high - pointsOf(1).low) * pointsOf(1).weight;
    for (const who of [benchmarker, second, own.lead, own.reader])
      expect((await seenBy(who)).outcome).toMatchObject([
        { indicator: drawn[1], weighted: apart, notes: ["planted-a", "planted-b"] },
        { indicator: drawn[0], weighted: 0 },
      ]);
    expect(await database.reader.$count(mockAuditRating)).toBe(4);
    expect(await taken()).toEqual([1, 2, 2, 4]);
    expect((await database.reader.select().from(sparred)).map(({ personId }) => personId).toSorted()).toEqual(
      [benchmarker.actor.id, second.actor.id].toSorted(),
    );
  });

  test("is not rated by a benchmarker who was not asked, and not before a second rater is done", async () => {
    const { audit, ask, give, pointsOf, second, benchmarker, seenBy } = await started({ count: 1, alone: true });
    await ask(0);
    expect(await give(second, 0, pointsOf(0).low)).toMatchObject({ code: "not-found" });
    expect(await finishRating(second, { audit })).toMatchObject({ code: "not-found" });
    await give(benchmarker, 0, pointsOf(0).low);
    await finishRating(benchmarker, { audit });
    expect((await seenBy(benchmarker)).outcome).toBeNull();
  });

  test.each(["erased", "no benchmarker any more"])(
    "has another rater named in place of one who was %s before they were done",
    async (how) => {
      const { audit, ask, give, pointsOf, benchmarker, second, admin, seenBy, database } = await started({ count: 1 });
      const replace = () => addRater(benchmarker, { audit, person: admin.actor.id });
      await ask(0);
      await give(second, 0, pointsOf(0).high, "planted");
      await database.write((writer) =>
        writer.insert(programmeRole).values({ personId: admin.actor.id, role: "benchmarker", grantedAt: admin.clock() }),
      );
      expect(await replace()).toMatchObject({ code: "raters-there" });
      await database.write((writer) =>
        how === "erased"
          ? writer.update(person).set({ erasedAt: admin.clock() }).where(eq(person.id, second.actor.id))
          : writer.delete(programmeRole).where(eq(programmeRole.personId, second.actor.id)),
      );
      expect(await seenBy(benchmarker)).toMatchObject({
        can: { name: true },
        raters: expect.arrayContaining([expect.objectContaining({ isDone: false, hasLeft: true })]),
      });
      expect(await replace()).toMatchObject({ ok: true });
      expect(await replace()).toMatchObject({ code: "raters-there" });
      expect(await database.reader.$count(mockAuditRating)).toBe(0);
      expect((await seenBy(benchmarker)).raters.map(({ hasLeft }) => hasLeft)).toEqual([false, false]);
    },
  );

  test("keeps a rater who was done before they left, and its outcome", async () => {
    const { audit, ask, give, pointsOf, benchmarker, second, seenBy, database } = await started({ count: 1 });
    await ask(0);
    for (const who of [second, benchmarker]) {
      await give(who, 0, pointsOf(0).low);
      await finishRating(who, { audit });
    }
    await database.write((writer) => writer.delete(programmeRole).where(eq(programmeRole.personId, second.actor.id)));
    expect(await seenBy(benchmarker)).toMatchObject({ can: { name: false }, outcome: [{ weighted: 0 }] });
  });

  test("is gone for CED once the consent is withdrawn, and never there for others", async () => {
    const world = await started();
    const { audit, benchmarker, second, own, other, analyst, admin, ask, give, pointsOf, drawn } = world;
    await ask(0);
    const read = { audit, locale: "da" };
    expect(await readAudit(other.lead, read)).toEqual(await readAudit(other.lead, { ...read, audit: "nothing" }));
    for (const who of [analyst, admin]) expect(await readAudit(who, read)).toMatchObject({ code: "forbidden" });
    const { slug, assessment } = own;
    await withdrawConsent(own.lead, { slug, purpose: "sparring", assessment });
    const before = await world.audited();
    for (const refused of [
      ...[readAudit(second, read), readAudits(benchmarker, { case: world.case }), give(second, 0, pointsOf(0).low)],
      ...[askNext(benchmarker, { audit, indicator: drawn[1] ?? "" }), endAudit(benchmarker, { audit }), finishRating(second, { audit })],
      showEvidence(own.member, { audit, indicator: drawn[0] ?? "", evidence: "x", place: "x" }),
    ])
      expect(await refused).toEqual({ ok: false, code: "not-found" });
    expect(await readAudits(own.reader, { case: world.case })).toMatchObject({ value: { audits: [{ id: audit }], benchmarkers: [] } });
    expect(await world.audited()).toEqual(before);
  });
});
