import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { sparred } from "#db/schema/independence.ts";
import { auditEntry } from "#db/schema/organisation.ts";
import { agreedRating } from "#db/schema/sparring.ts";
import type { PersonCaller } from "#lib/usecases/testing/people.ts";
import { confirmAgreement, proposeAgreement } from "./agree.ts";
import { agreementsIn } from "./agreements.ts";
import { answeredCase } from "./testing/answered.ts";

async function agreeing() {
  const world = await answeredCase();
  const at = { case: world.case, indicator: "4.1.2" };
  const propose = (caller: PersonCaller, said: object = {}) =>
    proposeAgreement(caller, { ...at, version: 0, points: 3, reason: " Planen kommer før audit ", ...said });
  const confirm = (caller: PersonCaller, version: number, said: object = {}) => confirmAgreement(caller, { ...at, version, ...said });
  const rows = () => world.database.reader.select().from(agreedRating);
  const audits = () => world.database.reader.select().from(auditEntry).where(eq(auditEntry.action, "sparring.agree"));
  const standing = async () => (await agreementsIn(world.database.reader, world.case)).get("4.1.2");
  return { ...world, propose, confirm, rows, audits, standing };
}

describe("an agreement", () => {
  test("is proposed by one side and holds when the other has confirmed it", async () => {
    const { propose, confirm, standing, audits, own, benchmarker, database } = await agreeing();
    expect(await propose(own.member)).toEqual({ ok: true, value: { version: 1 } });
    const proposal = { version: 1, points: 3, reason: "Planen kommer før audit", side: "secretariat", by: { name: "member" } };
    expect(await standing()).toMatchObject({ version: 1, agreed: null, proposed: { ...proposal, confirmed: null } });
    expect(await database.reader.select().from(sparred)).toEqual([]);
    expect(await confirm(benchmarker, 1)).toEqual({ ok: true, value: { version: 1 } });
    const confirmed = { by: { id: benchmarker.actor.id, name: "Bente" }, at: "2026-11-23T12:00:00.000Z" };
    expect(await standing()).toMatchObject({ version: 1, agreed: { ...proposal, confirmed }, proposed: null });
    expect(await database.reader.select().from(sparred)).toHaveLength(1);
    expect((await audits()).map(({ detail }) => detail)).toEqual([
      { indicator: "4.1.2", version: 1, side: "secretariat" },
      { indicator: "4.1.2", version: 1, confirmed: true },
    ]);
  });

  test("is confirmed by nobody of the side that proposed it", async () => {
    const { propose, confirm, standing, own, benchmarker } = await agreeing();
    await propose(own.lead);
    for (const caller of [own.lead, own.member]) expect(await confirm(caller, 1)).toEqual({ ok: false, code: "own-proposal" });
    await propose(benchmarker, { version: 1, points: 2 });
    expect(await confirm(benchmarker, 2)).toEqual({ ok: false, code: "own-proposal" });
    expect(await standing()).toMatchObject({ version: 2, agreed: null });
    expect(await confirm(own.lead, 2)).toMatchObject({ ok: true });
  });

  test("holds until a newer proposal is confirmed, and is never changed itself", async () => {
    const { propose, confirm, standing, rows, own, benchmarker } = await agreeing();
    await propose(benchmarker);
    await confirm(own.member, 1);
    await propose(benchmarker, { version: 1, points: 4, reason: "Planen er der nu" });
    expect(await standing()).toMatchObject({ version: 2, agreed: { version: 1, points: 3 }, proposed: { version: 2, points: 4 } });
    await confirm(own.lead, 2);
    expect(await standing()).toMatchObject({ version: 2, agreed: { points: 4 }, proposed: null });
    expect((await rows()).map(({ version, points }) => [version, points])).toEqual([
      [1, 3],
      [2, 4],
    ]);
  });

  test("of another version than the newest is refused with what stands, and so is a yes that comes twice", async () => {
    const { propose, confirm, rows, own, benchmarker } = await agreeing();
    expect(await confirm(own.lead, 1)).toMatchObject({ code: "stale", standing: { version: 0, value: null } });
    await propose(benchmarker);
    const value = { points: 3, reason: "Planen kommer før audit", side: "ced", confirmed: false };
    expect(await propose(own.lead, { points: 5 })).toMatchObject({ code: "stale", standing: { version: 1, value, by: { name: "Bente" } } });
    expect(await confirm(own.lead, 2)).toMatchObject({ code: "stale" });
    expect(await confirm(own.lead, 1)).toMatchObject({ ok: true });
    expect(await confirm(own.member, 1)).toMatchObject({ code: "stale", standing: { value: { confirmed: true } } });
    expect(await rows()).toHaveLength(1);
  });

  test("says why, and gives no more than the indicator can", async () => {
    const { propose, rows, own } = await agreeing();
    const paths = async (said: object) => {
      const refused = await propose(own.lead, said);
      return refused.ok ? [] : (refused.faults ?? []).map(({ path, code }) => `${path} ${code}`);
    };
    expect(await paths({ reason: "  " })).toEqual(["/reason blank"]);
    expect(await paths({ points: 6 })).toEqual(["/points out-of-range"]);
    expect(await paths({ points: undefined })).toEqual(["/points required"]);
    expect(await rows()).toEqual([]);
  });

  test("is for the two sides while the case is shared; to everybody else it is not there", async () => {
    const { propose, confirm, rows, audits, withdraw, own, other, second, weak, analyst, benchmarker } = await agreeing();
    for (const caller of [other.lead, second]) {
      expect(await propose(caller)).toEqual({ ok: false, code: "not-found" });
      expect(await confirm(caller, 1)).toEqual({ ok: false, code: "not-found" });
    }
    for (const caller of [own.reader, weak, analyst]) expect(await propose(caller)).toEqual({ ok: false, code: "forbidden" });
    expect(await propose(own.lead, { indicator: "9.9" })).toEqual({ ok: false, code: "not-found" });
    expect([await rows(), await audits()]).toEqual([[], []]);
    await propose(own.lead);
    await withdraw();
    expect(await confirm(benchmarker, 1)).toEqual({ ok: false, code: "not-found" });
    expect(await propose(own.lead, { version: 1 })).toEqual({ ok: false, code: "not-found" });
    expect(await rows()).toHaveLength(1);
  });
});
