import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { look } from "#db/schema/consent.ts";
import { officialOutcome, officialRating } from "#db/schema/outcome.ts";
import { sparringMessage, sparringRead } from "#db/schema/sparring.ts";
import type { CaseView } from "#lib/domain/sparring/view.ts";
import { submitted } from "#lib/usecases/snapshots/testing/answered.ts";
import { noon } from "#lib/usecases/testing/callers.ts";
import type { PersonCaller } from "#lib/usecases/testing/people.ts";
import { saveRating } from "./rate.ts";
import { readCase } from "./read.ts";
import { answeredCase } from "./testing/answered.ts";

async function reading() {
  const world = await answeredCase();
  const seen = async (caller: PersonCaller): Promise<CaseView> => {
    const found = await readCase(caller, { case: world.case });
    if (!found.ok) throw new Error(found.code);
    return found.value;
  };
  const rate = async (indicator: string, points: number, version = 0) =>
    saveRating(world.benchmarker, { case: world.case, indicator, version, points, reason: "stricter-reading" });
  return { ...world, seen, rate };
}

const at = (view: CaseView, id: string) => view.indicators.find((one) => one.id === id);
const goldOf = (view: CaseView) => view.scores.find(({ label }) => label === "gold");

describe("a case", () => {
  test("shows both sides the self-rating with its reason, and CED's rating beside it", async () => {
    const { seen, rate, own, benchmarker } = await reading();
    await rate("4.1.2", 2);
    for (const [caller, side] of [
      [own.reader, "secretariat"],
      [benchmarker, "ced"],
    ] as const) {
      const view = await seen(caller);
      expect(view).toMatchObject({ side, shared: true, state: "open", benchmarkers: [{ name: "Bente" }], differences: ["4.1.2"] });
      expect(view.indicators).toHaveLength(31);
      expect(at(view, "4.1.2")).toMatchObject({
        self: {
          entry: { points: 4 },
          unsure: true,
          by: { name: "member" },
          result: { points: { low: 4, high: 4 }, because: [{ rule: "rubric" }] },
        },
        rating: { version: 1, points: 2, reason: "stricter-reading", by: { name: "Bente" } },
        difference: { self: 4, other: 2, gap: -2, worth: 2 },
        agreements: { version: 0, agreed: null, proposed: null },
      });
      expect(at(view, "1.1.2")).toMatchObject({ self: { result: { because: [{ rule: "thresholds", value: 118 }] } }, rating: null });
      expect(at(view, "2.1")).toMatchObject({ self: { entry: null, by: null, result: { state: "unanswered" } }, past: [] });
    }
  });

  test("shows nothing of the team's own notes", async () => {
    const { seen, benchmarker, own } = await reading();
    for (const caller of [benchmarker, own.lead]) expect(JSON.stringify(await seen(caller))).not.toContain("Kun for os");
  });

  test("has the scores of the series side by side, each by itself", async () => {
    const { seen, rate, own } = await reading();
    const before = goldOf(await seen(own.lead));
    expect(before).toMatchObject({ sparring: null, combined: null, official: null });
    await rate("4.1.2", 2);
    const after = goldOf(await seen(own.lead));
    expect(after?.self).toEqual(before?.self);
    expect(after?.sparring).toMatchObject({ low: 2, possible: before?.self.possible });
    expect(after?.combined).toMatchObject({ low: (before?.self.low ?? 0) - 2, high: (before?.self.high ?? 0) - 2 });
  });

  test("has the official series once it is recorded, and not one that CED sent back", async () => {
    const { seen, own, benchmarker, database, case: assessmentId } = await reading();
    const row = { id: randomUUID(), organisationId: own.id, assessmentId, label: "gold", awarded: true, assessedOn: "2026-11-01" };
    const more = { points: 110, possible: 150, version: 1, recordedBy: own.lead.actor.id, recordedAt: noon };
    const older = { ...row, ...more, id: randomUUID(), assessedOn: "2026-11-20", returnedBecause: "Forkert dag" };
    await database.write(async (writer) => {
      await writer.insert(officialOutcome).values([{ ...row, ...more }, older]);
      await writer.insert(officialRating).values({ outcomeId: row.id, indicatorId: "4.1.2", points: 3 });
    });
    for (const caller of [own.reader, benchmarker]) {
      const view = await seen(caller);
      const total = { points: 110, possible: 150 };
      expect(view.official).toEqual({ label: "gold", awarded: true, assessedOn: "2026-11-01", total, confirmed: false });
      expect([at(view, "4.1.2")?.official, at(view, "1.1.2")?.official]).toEqual([3, null]);
      expect(goldOf(view)).toMatchObject({ official: { low: 3 }, sparring: null });
    }
  });

  test("stays as it was submitted, and can still be rated", async () => {
    const { seen, rate, own, case: id } = await reading();
    const open = await seen(own.lead);
    await submitted(own.lead, id);
    expect(await rate("4.1.2", 1)).toMatchObject({ ok: true });
    const view = await seen(own.lead);
    expect(view.state).toBe("submitted");
    expect(goldOf(view)?.self).toEqual(goldOf(open)?.self);
    expect(goldOf(view)?.combined?.low).toBe((goldOf(open)?.self.low ?? 0) - 3);
  });

  test("tells how much of the conversation waits for its reader", async () => {
    const { seen, own, benchmarker, database, case: caseId } = await reading();
    const message = (minute: number, more: object) => ({
      ...{ id: randomUUID(), caseId, indicatorId: "4.1.2", kind: "evidence-request" as const, text: "Vis den" },
      ...{ side: "ced" as const, writtenBy: benchmarker.actor.id, writtenAt: new Date(noon.getTime() + minute * 60_000), ...more },
    });
    await database.write(async (writer) => {
      const settled = { settledBy: own.lead.actor.id, settledAt: noon };
      const rows = [
        message(1, {}),
        message(2, settled),
        message(3, { removedAt: noon }),
        message(4, { indicatorId: null, kind: "message" }),
      ];
      await writer.insert(sparringMessage).values(rows);
      await writer.insert(sparringRead).values({ caseId, personId: own.member.actor.id, readAt: new Date(noon.getTime() + 90_000) });
    });
    const waiting = async (caller: PersonCaller) => {
      const view = await seen(caller);
      return [at(view, "4.1.2")?.waiting, view.general, at(view, "2.1")?.waiting];
    };
    const nothing = { requests: 0, unread: 0 };
    expect(await waiting(own.lead)).toEqual([{ requests: 1, unread: 2 }, { requests: 0, unread: 1 }, nothing]);
    expect(await waiting(own.member)).toEqual([{ requests: 1, unread: 1 }, { requests: 0, unread: 1 }, nothing]);
    expect(await waiting(benchmarker)).toEqual([{ requests: 1, unread: 0 }, nothing, nothing]);
  });

  test("offers each what they may do", async () => {
    const { seen, own, benchmarker, second } = await reading();
    const can = async (caller: PersonCaller) =>
      Object.entries((await seen(caller)).can)
        .filter(([, may]) => may)
        .map(([name]) => name);
    expect(await can(own.lead)).toEqual(["discuss", "agree"]);
    expect(await can(own.reader)).toEqual([]);
    expect(await can(benchmarker)).toEqual(["rate", "ask", "discuss", "agree"]);
    expect(await can(second)).toEqual(["take"]);
  });

  test("is not there for others, nor for CED without consent; CED's looks are logged, the secretariat's are not", async () => {
    const { seen, withdraw, own, other, weak, analyst, admin, benchmarker, second, database, case: id } = await reading();
    for (const caller of [own.lead, benchmarker, second, benchmarker]) await seen(caller);
    const looks = await database.reader.select().from(look);
    expect(looks.map(({ personId, what, organisationId }) => [personId, what, organisationId])).toEqual([
      [benchmarker.actor.id, "case", own.id],
      [second.actor.id, "case", own.id],
    ]);
    expect(await readCase(other.lead, { case: id })).toEqual({ ok: false, code: "not-found" });
    for (const caller of [weak, analyst, admin]) expect(await readCase(caller, { case: id })).toEqual({ ok: false, code: "forbidden" });
    expect(await readCase(benchmarker, { case: other.assessment })).toEqual({ ok: false, code: "not-found" });
    await withdraw();
    expect(await readCase(benchmarker, { case: id })).toEqual({ ok: false, code: "not-found" });
    expect((await seen(own.reader)).shared).toBe(false);
    expect(await database.reader.select().from(look)).toHaveLength(2);
  });
});
