import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { Database } from "#db/client.ts";
import { person } from "#db/schema/identity.ts";
import { invitation, programmeRole } from "#db/schema/organisation.ts";
import { newDatabase } from "#db/testing/database.ts";
import { acceptInvitation } from "#lib/usecases/invitations/accept.ts";
import { readInvitation } from "#lib/usecases/invitations/read.ts";
import { again, atCed, everything, lastEntry, letters, secretIn } from "#lib/usecases/team/testing/team.ts";
import { callersOn } from "#lib/usecases/testing/callers.ts";
import { personOn } from "#lib/usecases/testing/people.ts";
import { grantRole, withdrawRole } from "./grant.ts";
import { inviteToProgramme, resendProgrammeInvitation, revokeProgrammeInvitation } from "./invite.ts";
import { inviteAdministrator } from "./invite-administrator.ts";
import { readProgramme } from "./read.ts";

const refused = (code: string) => ({ ok: false, code });

async function emailOf({ reader }: Database, id: string): Promise<string> {
  const [row] = await reader.select({ email: person.email }).from(person).where(eq(person.id, id));
  return row?.email ?? "";
}

async function ced() {
  const database = await newDatabase();
  const [admin, second] = [await atCed(database, "Ada", "admin", "analyst"), await atCed(database, "Bo", "admin")];
  return { database, admin, second, sparrer: await atCed(database, "Carl", "benchmarker"), guest: await personOn(database, "Dorte") };
}

const rolesOf = async ({ reader }: Database, id: string) =>
  (await reader.select().from(programmeRole).where(eq(programmeRole.personId, id))).map(({ role }) => role).sort();

describe("CED's people", () => {
  test("are read by administrators who came in by two things", async () => {
    const { admin, sparrer, guest } = await ced();
    expect(await readProgramme(admin, {})).toMatchObject({
      value: {
        people: [{ name: "Ada", roles: ["admin", "analyst"], canChange: false }, { name: "Bo", canChange: true }, { name: "Carl" }],
        invitations: [],
      },
    });
    const weak = { ...admin, actor: { ...admin.actor, strong: false } };
    for (const caller of [weak, sparrer, guest]) expect(await readProgramme(caller, {})).toEqual(refused("forbidden"));
  });

  test("are given a role and lose it, by somebody else", async () => {
    const { database, admin, sparrer } = await ced();
    const grant = { person: sparrer.actor.id, role: "analyst" };
    expect(await grantRole(admin, grant)).toMatchObject({ ok: true });
    expect(await lastEntry(database)).toMatchObject({ action: "programme.grant", subject: sparrer.actor.id, detail: { role: "analyst" } });
    expect(await rolesOf(database, sparrer.actor.id)).toEqual(["analyst", "benchmarker"]);
    expect(await withdrawRole(admin, grant)).toMatchObject({ ok: true });
    expect(await lastEntry(database)).toMatchObject({ detail: { role: "analyst", withdrawn: true } });
    expect(await withdrawRole(admin, grant)).toEqual(refused("not-found"));
    expect(await rolesOf(database, sparrer.actor.id)).toEqual(["benchmarker"]);
  });

  test("give nothing to themselves and nothing to who is not at CED", async () => {
    const { database, admin, guest, sparrer } = await ced();
    const before = await everything(database);
    for (const verb of [grantRole, withdrawRole]) {
      expect(await verb(admin, { person: admin.actor.id, role: "steering" })).toEqual(refused("own-role"));
      expect(await verb(admin, { person: guest.actor.id, role: "steering" })).toEqual(refused("not-found"));
      expect(await verb(sparrer, { person: admin.actor.id, role: "steering" })).toEqual(refused("forbidden"));
    }
    expect(await everything(database)).toEqual(before);
  });

  test("keep an administrator, also when two withdraw each other at once", async () => {
    const { database, admin, second } = await ced();
    const both = await Promise.all([
      withdrawRole(admin, { person: second.actor.id, role: "admin" }),
      withdrawRole(second, { person: admin.actor.id, role: "admin" }),
    ]);
    expect(both.filter(({ ok }) => ok).length).toBe(1);
    expect((await database.reader.select().from(programmeRole)).filter(({ role }) => role === "admin").length).toBe(1);
  });
});

describe("an invitation to CED", () => {
  test("is sent, seen, accepted once, and counts from then on", async () => {
    const { database, admin, guest } = await ced();
    const email = await emailOf(database, guest.actor.id);
    expect(await inviteToProgramme(admin, { email, role: "benchmarker", locale: "en" })).toMatchObject({ ok: true });
    expect(await inviteToProgramme(admin, { email, role: "benchmarker", locale: "en" })).toEqual(refused("already-invited"));
    const [letter] = await letters(database);
    expect(letter).toMatchObject({ to: email, template: "programmeInvitation" });
    const secret = secretIn(letter?.link);
    expect(await readInvitation(guest, { secret })).toMatchObject({ value: { organisation: null, role: "benchmarker", inviter: "Ada" } });
    expect(await acceptInvitation(guest, { secret })).toEqual({ ok: true, value: { slug: null } });
    expect((await again(guest)).actor.programmeRoles).toEqual(["benchmarker"]);
    expect(await acceptInvitation(guest, { secret })).toEqual(refused("not-found"));
  });

  test("is for administrators, and never to oneself", async () => {
    const { database, admin, sparrer } = await ced();
    const to = { email: await emailOf(database, admin.actor.id), role: "steering", locale: "da" };
    const before = await everything(database);
    expect(await inviteToProgramme(admin, to)).toEqual(refused("own-role"));
    expect(await inviteToProgramme(sparrer, to)).toEqual(refused("forbidden"));
    expect(await everything(database)).toEqual(before);
  });

  test("is not accepted by who sent it, whatever their address has become", async () => {
    const { database, admin } = await ced();
    await inviteToProgramme(admin, { email: "ny@ced.example", role: "steering", locale: "da" });
    await database.write((writer) => writer.update(person).set({ email: "ny@ced.example" }).where(eq(person.id, admin.actor.id)));
    const secret = secretIn((await letters(database)).at(-1)?.link);
    expect(await acceptInvitation(admin, { secret })).toEqual(refused("own-role"));
    expect(await rolesOf(database, admin.actor.id)).toEqual(["admin", "analyst"]);
  });

  test("is sent again and taken back by administrators, and goes with the one who sent it", async () => {
    const { database, admin, second } = await ced();
    const sent = await inviteToProgramme(second, { email: "x@ced.example", role: "admin", locale: "da" });
    const id = sent.ok ? sent.value.id : "";
    expect(await resendProgrammeInvitation(admin, { id, locale: "da" })).toMatchObject({ ok: true });
    expect((await letters(database)).length).toBe(2);
    await withdrawRole(admin, { person: second.actor.id, role: "admin" });
    expect((await database.reader.select().from(invitation))[0]?.revokedAt).not.toBeNull();
    for (const [verb, more] of [
      [resendProgrammeInvitation, { locale: "da" }],
      [revokeProgrammeInvitation, {}],
    ] as const) {
      expect(await verb(admin, { id, ...more })).toEqual(refused("not-found"));
      expect(await verb(second, { id, ...more })).toEqual(refused("not-found"));
    }
    const again = await inviteToProgramme(admin, { email: "x@ced.example", role: "admin", locale: "da" });
    expect(await revokeProgrammeInvitation(admin, { id: again.ok ? again.value.id : "" })).toMatchObject({ ok: true });
    expect(await lastEntry(database)).toMatchObject({ action: "programme.invite", detail: { step: "revoked" } });
  });

  test("of the first administrator comes from the server and from nobody else", async () => {
    const { database, admin, guest } = await ced();
    const email = await emailOf(database, guest.actor.id);
    expect(await inviteAdministrator(admin, { email })).toEqual(refused("not-found"));
    expect(await inviteAdministrator(callersOn(database).server, { email: "nobody" })).toMatchObject(refused("invalid"));
    const made = await inviteAdministrator(callersOn(database).server, { email });
    expect(await letters(database)).toEqual([]);
    expect(await acceptInvitation(guest, { secret: secretIn(made.ok ? made.value.link : "") })).toMatchObject({ ok: true });
    expect(await rolesOf(database, guest.actor.id)).toEqual(["admin"]);
  });
});
