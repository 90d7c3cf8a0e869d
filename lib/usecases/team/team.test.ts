import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { Database } from "#db/client.ts";
import { assessment, assignment } from "#db/schema/assessment.ts";
import { blindRater, blindRound } from "#db/schema/blind-round.ts";
import { planAction, reminderChoice } from "#db/schema/plan.ts";
import { newDatabase } from "#db/testing/database.ts";
import { currentEdition } from "#lib/editions/published.ts";
import { publishEdition } from "#lib/usecases/editions/publish.ts";
import { callersOn, noon } from "#lib/usecases/testing/callers.ts";
import { personOn } from "#lib/usecases/testing/people.ts";
import { changeRole } from "./change-role.ts";
import { leaveTeam, removeMember } from "./depart.ts";
import { readTeam } from "./read.ts";
import { again, everything, lastEntry, rolesIn, someTeam } from "./testing/team.ts";

const refused = (code: string) => ({ ok: false, code });

/** Gives somebody an indicator, a plan action, a finished action, a rating to give and a choice of reminders. */
async function burden(database: Database, organisationId: string, personId: string): Promise<void> {
  const [assessmentId, changed] = [`round-${organisationId}`, { changedBy: personId, changedAt: noon, version: 1 }];
  await database.write(async (writer) => {
    const round = { id: assessmentId, organisationId, state: "open" as const, startedAt: noon, startedBy: personId };
    await writer.insert(assessment).values({ ...round, editionId: currentEdition.id, revision: currentEdition.revision });
    await writer.insert(assignment).values({ assessmentId, indicatorId: "1.1.2", personId, assignedBy: personId, assignedAt: noon });
    await writer
      .insert(planAction)
      .values({ id: `a-${personId}`, organisationId, title: "Vedtag strategien", owner: personId, state: "doing", ...changed });
    await writer
      .insert(planAction)
      .values({ id: `b-${personId}`, organisationId, title: "Gjort", owner: personId, state: "done", ...changed });
    await writer
      .insert(blindRound)
      .values({ id: `blind-${personId}`, assessmentId, indicators: ["1.1.2"], openedBy: personId, openedAt: noon });
    await writer.insert(blindRater).values({ roundId: `blind-${personId}`, personId });
    await writer.insert(reminderChoice).values({ organisationId, personId, choice: "off" });
  });
}

async function burdenedTeam() {
  const database = await newDatabase();
  await publishEdition(callersOn(database).server, currentEdition);
  const team = await someTeam(database);
  await burden(database, team.id, team.member.actor.id);
  return team;
}

describe("the team", () => {
  test("is read by everybody in it, with what each may do", async () => {
    const { lead, reader, member, slug } = await burdenedTeam();
    const seen = await readTeam(lead, { slug });
    expect(seen).toMatchObject({
      value: {
        leads: 1,
        can: { change: true, invite: true, leave: true },
        members: [{ role: "lead", isSelf: true }, { role: "member" }, { role: "reader" }],
      },
    });
    const holds = { indicators: ["1.1.2"], actions: ["Vedtag strategien"], ratings: 1 };
    expect(seen.ok && seen.value.members[1]).toMatchObject({ holds });
    const nothing = { indicators: [], actions: [], ratings: 0 };
    expect(await readTeam(reader, { slug })).toMatchObject({
      value: {
        can: { change: false, invite: false, leave: true },
        invitations: [],
        members: [{ holds: nothing }, { holds: nothing }, { holds: nothing }],
      },
    });
    expect(await readTeam(member, { slug })).toMatchObject({ value: { members: [{}, { holds, isSelf: true }, {}] } });
  });

  test("is not there for others", async () => {
    const { database, stranger, slug } = await someTeam();
    expect(await readTeam(stranger, { slug })).toEqual(refused("not-found"));
    expect(await readTeam(stranger, { slug: "nowhere" })).toEqual(refused("not-found"));
    expect(await readTeam(callersOn(database).everybody, { slug })).toEqual(refused("forbidden"));
  });
});

describe("changing a role", () => {
  test("is written down", async () => {
    const { database, lead, reader, slug, id } = await someTeam();
    expect(await changeRole(lead, { slug, person: reader.actor.id, role: "lead" })).toMatchObject({ ok: true });
    expect((await rolesIn(database, id))[reader.actor.id]).toBe("lead");
    expect(await lastEntry(database)).toMatchObject({
      action: "team.change",
      subject: reader.actor.id,
      detail: { from: "reader", role: "lead" },
    });
  });

  test("never takes the last lead away, also when two step down at once", async () => {
    const { database, lead, reader, slug, id } = await someTeam();
    const down = (caller: typeof lead) => changeRole(caller, { slug, person: caller.actor.id, role: "member" });
    expect(await down(lead)).toEqual(refused("last-lead"));
    await changeRole(lead, { slug, person: reader.actor.id, role: "lead" });
    const both = await Promise.all([down(lead), down(await again(reader))]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(Object.values(await rolesIn(database, id)).filter((role) => role === "lead").length).toBe(1);
  });

  test("is for leads of this organisation, about people in it", async () => {
    const { database, lead, member, stranger, other, slug } = await someTeam();
    const before = await everything(database);
    expect(await changeRole(member, { slug, person: member.actor.id, role: "lead" })).toEqual(refused("forbidden"));
    expect(await changeRole(stranger, { slug, person: member.actor.id, role: "lead" })).toEqual(refused("not-found"));
    expect(await changeRole(stranger, { slug: other, person: member.actor.id, role: "lead" })).toEqual(refused("not-found"));
    expect(await changeRole(lead, { slug, person: stranger.actor.id, role: "lead" })).toEqual(refused("not-found"));
    expect(await changeRole(lead, { slug, person: member.actor.id, role: "admin" })).toMatchObject(refused("invalid"));
    expect(await everything(database)).toEqual(before);
  });

  test("is not for a lead who was lowered since they were looked up", async () => {
    const { database, lead, member, reader, slug } = await someTeam();
    await changeRole(lead, { slug, person: member.actor.id, role: "lead" });
    await changeRole(lead, { slug, person: lead.actor.id, role: "reader" });
    const before = await everything(database);
    expect(await changeRole(lead, { slug, person: lead.actor.id, role: "lead" })).toEqual(refused("not-found"));
    expect(await removeMember(lead, { slug, person: reader.actor.id })).toEqual(refused("not-found"));
    expect(await everything(database)).toEqual(before);
  });
});

describe("taking somebody out", () => {
  test.each([true, false])("hands over what they hold, to an heir: %s", async (hasHeir) => {
    const { database, lead, member, slug, id } = await burdenedTeam();
    const heir = hasHeir ? lead.actor.id : null;
    expect(await removeMember(lead, { slug, person: member.actor.id, heir })).toMatchObject({ ok: true });
    expect(Object.keys(await rolesIn(database, id))).not.toContain(member.actor.id);
    const { reader } = database;
    expect((await reader.select().from(assignment)).map(({ personId }) => personId)).toEqual(hasHeir ? [heir] : []);
    const actions = await reader.select().from(planAction).orderBy(planAction.id);
    expect(actions).toMatchObject([
      { owner: heir, version: 2, changedBy: lead.actor.id },
      { owner: member.actor.id, version: 1 },
    ]);
    expect(await reader.select().from(blindRater)).toEqual([]);
    expect(await reader.select().from(reminderChoice)).toEqual([]);
    expect(await lastEntry(database)).toMatchObject({ action: "team.change", subject: member.actor.id, detail: { removed: true, heir } });
    expect(await readTeam(await again(member), { slug })).toEqual(refused("forbidden"));
  });

  test("is not for oneself, for others, or with an heir who is not there or only reads", async () => {
    const { database, lead, member, reader, stranger, other, slug } = await burdenedTeam();
    const before = await everything(database);
    expect(await removeMember(lead, { slug, person: lead.actor.id })).toEqual(refused("not-found"));
    for (const heir of [stranger, reader, member])
      expect(await removeMember(lead, { slug, person: member.actor.id, heir: heir.actor.id })).toEqual(refused("not-found"));
    expect(await removeMember(member, { slug, person: reader.actor.id })).toEqual(refused("forbidden"));
    expect(await removeMember(stranger, { slug, person: reader.actor.id })).toEqual(refused("not-found"));
    expect(await removeMember(stranger, { slug: other, person: reader.actor.id })).toEqual(refused("not-found"));
    expect(await everything(database)).toEqual(before);
  });
});

describe("leaving", () => {
  test("is open to everybody but the last lead, who names who takes over", async () => {
    const { database, lead, member, reader, slug, id } = await burdenedTeam();
    expect(await leaveTeam(reader, { slug })).toMatchObject({ ok: true });
    const before = await everything(database);
    expect(await leaveTeam(lead, { slug })).toEqual(refused("last-lead"));
    expect(await leaveTeam(lead, { slug, successor: lead.actor.id })).toEqual(refused("not-found"));
    expect(await leaveTeam(lead, { slug, successor: reader.actor.id })).toEqual(refused("not-found"));
    expect(await everything(database)).toEqual(before);
    expect(await leaveTeam(lead, { slug, successor: member.actor.id, heir: "" })).toMatchObject({ ok: true });
    expect(await rolesIn(database, id)).toEqual({ [member.actor.id]: "lead" });
    expect(await lastEntry(database)).toMatchObject({ action: "team.leave", personId: lead.actor.id });
  });

  test("makes nobody a lead who is not asked to by one", async () => {
    const { database, member, reader, slug } = await someTeam();
    const before = await everything(database);
    expect(await leaveTeam(member, { slug, successor: reader.actor.id })).toEqual(refused("not-found"));
    expect(await everything(database)).toEqual(before);
  });

  test("hands over to an heir, and is not for strangers", async () => {
    const { database, lead, member, stranger, slug } = await burdenedTeam();
    expect(await leaveTeam(stranger, { slug })).toEqual(refused("not-found"));
    expect(await leaveTeam(member, { slug, heir: lead.actor.id })).toMatchObject({ ok: true });
    const [own] = await database.reader.select().from(planAction).where(eq(planAction.state, "doing"));
    expect(own?.owner).toBe(lead.actor.id);
  });

  test("leaves one lead when both go at once", async () => {
    const { database, lead, id, slug } = await someTeam();
    const second = await personOn(database, "second", [[id, "lead"]]);
    const both = await Promise.all([leaveTeam(lead, { slug }), leaveTeam(second, { slug })]);
    expect(both.filter(({ ok }) => ok).length).toBe(1);
    expect(both).toContainEqual(refused("last-lead"));
  });
});
