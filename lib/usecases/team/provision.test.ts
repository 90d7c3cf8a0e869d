import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { person } from "#db/schema/identity.ts";
import { organisation, programmeRole } from "#db/schema/organisation.ts";
import { callersOn, noon } from "#lib/usecases/testing/callers.ts";
import { personOn } from "#lib/usecases/testing/people.ts";
import { changeRole } from "./change-role.ts";
import { leaveTeam, removeMember } from "./depart.ts";
import { provisionMember } from "./provision.ts";
import { again, atCed, everything, lastEntry, rolesIn, someTeam } from "./testing/team.ts";

async function someNewcomer() {
  const team = await someTeam();
  const newcomer = await personOn(team.database, "newcomer");
  const { server } = callersOn(team.database);
  const give = (who: string, ...grants: { slug: string; role: string }[]) =>
    provisionMember(server, { person: who, provider: "guld", grants });
  return { ...team, newcomer, server, give, id: team.id, who: newcomer.actor.id };
}

describe("who signed in at a provider", () => {
  test("joins what its rules name, once, and the log says by which", async () => {
    const { give, who, slug, id, database } = await someNewcomer();
    expect(await give(who, { slug, role: "reader" }, { slug: "findes-ikke", role: "member" })).toEqual({
      ok: true,
      value: { joined: [slug], unknown: ["findes-ikke"] },
    });
    expect(await rolesIn(database, id)).toMatchObject({ [who]: "reader" });
    expect(await lastEntry(database)).toMatchObject({
      ...{ action: "team.provision", organisationId: id, subject: who, personId: null },
      detail: { role: "reader", provider: "guld", task: "test" },
    });
    const before = await everything(database);
    expect(await give(who, { slug, role: "member" })).toMatchObject({ value: { joined: [] } });
    expect(await everything(database)).toEqual(before);
  });

  test("keeps the role they have: none is raised and none lowered", async () => {
    const { give, lead, reader, slug, id, database } = await someNewcomer();
    for (const { actor } of [lead, reader]) await give(actor.id, { slug, role: "member" });
    expect(await rolesIn(database, id)).toMatchObject({ [lead.actor.id]: "lead", [reader.actor.id]: "reader" });
  });

  test("never leads, and has nothing at CED", async () => {
    const { give, who, slug, database } = await someNewcomer();
    const before = await everything(database);
    for (const role of ["lead", "admin", "benchmarker", "analyst", "steering"])
      expect(await give(who, { slug, role })).toMatchObject({ ok: false, code: "invalid" });
    expect(await everything(database)).toEqual(before);
    expect(await database.reader.$count(programmeRole)).toBe(0);
  });

  test("stays out when they were taken out or left, until somebody asks them in", async () => {
    const { give, who, newcomer, lead, member, slug, id, database } = await someNewcomer();
    await give(who, { slug, role: "member" });
    expect(await removeMember(lead, { slug, person: who, heir: null })).toMatchObject({ ok: true });
    expect(await leaveTeam(member, { slug, heir: null, successor: null })).toMatchObject({ ok: true });
    for (const gone of [who, member.actor.id]) expect(await give(gone, { slug, role: "member" })).toMatchObject({ value: { joined: [] } });
    expect(Object.keys(await rolesIn(database, id))).not.toContain(newcomer.actor.id);
  });

  test("is not kept out by a change of role, nor by having been made lead", async () => {
    const { give, who, lead, slug, id, database } = await someNewcomer();
    await give(who, { slug, role: "reader" });
    expect(await changeRole(lead, { slug, person: who, role: "member" })).toMatchObject({ ok: true });
    expect(await leaveTeam(await again(lead), { slug, heir: null, successor: who })).toMatchObject({ ok: true });
    expect(await rolesIn(database, id)).toMatchObject({ [who]: "lead" });
  });

  test("does not join an organisation that waits to be deleted", async () => {
    const { give, who, slug, id, database } = await someNewcomer();
    await database.write((writer) => writer.update(organisation).set({ deletedAt: noon }).where(eq(organisation.id, id)));
    expect(await give(who, { slug, role: "member" })).toEqual({ ok: true, value: { joined: [], unknown: [] } });
  });

  test("is somebody: nobody unknown or erased is let in", async () => {
    const { give, who, slug, database } = await someNewcomer();
    await database.write((writer) => writer.update(person).set({ erasedAt: noon }).where(eq(person.id, who)));
    for (const nobody of [who, "ingen"])
      expect(await give(nobody, { slug, role: "member" })).toMatchObject({ ok: false, code: "not-found" });
  });
});

test("only the server itself lets people in so", async () => {
  const { lead, slug, database, who } = await someNewcomer();
  const admin = await atCed(database, "admin", "admin");
  const before = await everything(database);
  const asked = { person: who, provider: "guld", grants: [{ slug, role: "member" }] };
  for (const caller of [lead, admin, callersOn(database).everybody])
    expect(await provisionMember(caller, asked)).toMatchObject({ ok: false, code: "forbidden" });
  expect(await everything(database)).toEqual(before);
});
