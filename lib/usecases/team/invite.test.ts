import { eq } from "drizzle-orm";
import { describe, expect, test, vi } from "vitest";
import { person } from "#db/schema/identity.ts";
import { invitation } from "#db/schema/organisation.ts";
import { acceptInvitation } from "#lib/usecases/invitations/accept.ts";
import { readInvitation } from "#lib/usecases/invitations/read.ts";
import { hashOf } from "#lib/usecases/people/actor.ts";
import { callersOn, noon } from "#lib/usecases/testing/callers.ts";
import { type PersonCaller, personOn } from "#lib/usecases/testing/people.ts";
import { inviteMember, mostADay, resendInvitation, revokeInvitation } from "./invite.ts";
import { readTeam } from "./read.ts";
import { again, everything, lastEntry, letters, rolesIn, secretIn, someTeam } from "./testing/team.ts";

vi.stubEnv("PUBLIC_URL", "https://klyngeklar.example");

const day = 24 * 60 * 60 * 1000;
const to = { email: "Ny@klynge.example ", role: "member", locale: "da" } as const;

/** A team whose lead has invited somebody, and that somebody. */
async function invited(role: "lead" | "member" | "reader" = "member") {
  const team = await someTeam();
  const guest = await personOn(team.database, "");
  const [row] = await team.database.reader.select().from(person).where(eq(person.id, guest.actor.id));
  const sent = await inviteMember(team.lead, { slug: team.slug, email: row?.email, role, locale: "da" });
  const id = sent.ok ? sent.value.id : "";
  const secret = secretIn((await letters(team.database)).at(-1)?.link);
  return { ...team, guest, email: row?.email ?? "", invitationId: id, secret };
}

const at = (caller: PersonCaller, days: number): PersonCaller => ({ ...caller, clock: () => new Date(noon.getTime() + days * day) });

describe("inviting into a secretariat", () => {
  test("asks for a letter with a link, of which only the hash is kept", async () => {
    const { database, lead, slug, id } = await someTeam();
    expect(await inviteMember(lead, { slug, ...to })).toMatchObject({ ok: true });
    const [letter] = await letters(database);
    expect(letter).toMatchObject({ to: "ny@klynge.example", template: "invitation", values: { inviter: "lead", days: 14 } });
    expect(letter?.link).toMatch(/^https:\/\/klyngeklar\.example\/da\/invitation\/[\w-]{43}$/);
    const [row] = await database.reader.select().from(invitation);
    expect(row).toMatchObject({ secretHash: hashOf(secretIn(letter?.link)), expiresAt: new Date(noon.getTime() + 14 * day) });
    expect(JSON.stringify(row)).not.toContain(secretIn(letter?.link));
    expect(await lastEntry(database)).toMatchObject({
      action: "team.invite",
      organisationId: id,
      detail: { step: "sent", role: "member" },
    });
  });

  test.each(["member", "reader", "stranger"] as const)("is for leads of this organisation, not for a %s", async (who) => {
    const team = await someTeam();
    const before = await everything(team.database);
    const code = who === "stranger" ? "not-found" : "forbidden";
    for (const verb of [inviteMember, resendInvitation, revokeInvitation])
      expect(
        await verb(team[who], {
          slug: team.slug,
          ...(verb === inviteMember ? to : { id: "x", ...(verb === resendInvitation ? { locale: "da" } : {}) }),
        }),
      ).toEqual({ ok: false, code });
    expect(await everything(team.database)).toEqual(before);
  });

  test("is not for somebody who led when they were looked up and does not any more", async () => {
    const { database, lead, slug } = await someTeam();
    await database.write((writer) => writer.run("update membership set role = 'reader' where role = 'lead'"));
    expect(await inviteMember(lead, { slug, ...to })).toEqual({ ok: false, code: "not-found" });
  });

  test("refuses who is in the team, who is invited, and what is no address", async () => {
    const { lead, slug, email, database, member } = await invited();
    const [own] = await database.reader.select().from(person).where(eq(person.id, member.actor.id));
    const before = await everything(database);
    expect(await inviteMember(lead, { slug, ...to, email: own?.email })).toEqual({ ok: false, code: "already-member" });
    expect(await inviteMember(lead, { slug, ...to, email: email.toUpperCase() })).toEqual({ ok: false, code: "already-invited" });
    expect(await inviteMember(lead, { slug, ...to, email: "ny" })).toMatchObject({
      code: "invalid",
      faults: [{ path: "/email", code: "not-an-email" }],
    });
    expect(await everything(database)).toEqual(before);
  });

  test("sends no more than so many letters a day", async () => {
    const { lead, slug } = await someTeam();
    for (let count = 0; count < mostADay; count++)
      expect(await inviteMember(lead, { slug, ...to, email: `${count}@klynge.example` })).toMatchObject({ ok: true });
    expect(await inviteMember(lead, { slug, ...to })).toEqual({ ok: false, code: "too-many-invitations" });
    expect(await inviteMember(at(lead, 1.01), { slug, ...to })).toMatchObject({ ok: true });
  });

  test("can be taken back and sent again; then the first link is dead", async () => {
    const { lead, slug, secret, invitationId: id, guest, database } = await invited();
    expect(await resendInvitation(at(lead, 20), { slug, id, locale: "en" })).toMatchObject({ ok: true });
    const renewed = secretIn((await letters(database)).at(-1)?.link);
    expect(await readInvitation(at(guest, 20), { secret })).toEqual({ ok: false, code: "not-found" });
    expect(await readInvitation(at(guest, 33), { secret: renewed })).toMatchObject({ ok: true });
    expect(await revokeInvitation(lead, { slug, id })).toMatchObject({ ok: true });
    expect(await readInvitation(at(guest, 20), { secret: renewed })).toEqual({ ok: false, code: "not-found" });
    expect(await revokeInvitation(lead, { slug, id })).toEqual({ ok: false, code: "not-found" });
    expect(await resendInvitation(lead, { slug, id, locale: "da" })).toEqual({ ok: false, code: "not-found" });
  });

  test("is not reached from another organisation", async () => {
    const { stranger, other, invitationId: id, secret, guest } = await invited();
    expect(await revokeInvitation(stranger, { slug: other, id })).toEqual({ ok: false, code: "not-found" });
    expect(await resendInvitation(stranger, { slug: other, id, locale: "da" })).toEqual({ ok: false, code: "not-found" });
    expect(await readInvitation(guest, { secret })).toMatchObject({ ok: true });
  });
});

describe("an invitation", () => {
  test("shows who invites to what, and whether it is for the reader", async () => {
    const { database, guest, member, secret, email } = await invited("reader");
    const shown = { email, role: "reader", organisation: "Klynge Prøve", inviter: "lead" };
    expect(await readInvitation(callersOn(database).everybody, { secret })).toMatchObject({ value: { ...shown, reader: null } });
    expect(await readInvitation(guest, { secret })).toMatchObject({ value: { ...shown, reader: { isMeant: true } } });
    expect(await readInvitation(member, { secret })).toMatchObject({ value: { ...shown, reader: { isMeant: false } } });
  });

  test("joins whom it was sent to, once, and takes the name of who had none", async () => {
    const { database, guest, secret, id, slug, lead } = await invited();
    expect(await acceptInvitation(guest, { secret, name: " Nina Ny " })).toEqual({ ok: true, value: { slug } });
    expect((await rolesIn(database, id))[guest.actor.id]).toBe("member");
    expect(await lastEntry(database)).toMatchObject({ action: "invitation.accept", organisationId: id, personId: guest.actor.id });
    const team = await readTeam(await again(lead), { slug });
    expect(team).toMatchObject({
      value: { invitations: [], members: expect.arrayContaining([expect.objectContaining({ name: "Nina Ny" })]) },
    });
    expect(await acceptInvitation(guest, { secret })).toEqual({ ok: false, code: "not-found" });
  });

  test("joins once also when it is accepted twice at the same time", async () => {
    const { guest, secret } = await invited();
    const both = await Promise.all([acceptInvitation(guest, { secret }), acceptInvitation(guest, { secret })]);
    expect(both.filter(({ ok }) => ok).length).toBe(1);
  });

  test("is for nobody else", async () => {
    const { database, member, stranger, secret, id } = await invited();
    const before = await rolesIn(database, id);
    for (const caller of [member, stranger])
      expect(await acceptInvitation(caller, { secret })).toEqual({ ok: false, code: "other-address" });
    expect(await acceptInvitation(callersOn(database).everybody, { secret })).toEqual({ ok: false, code: "forbidden" });
    expect(await rolesIn(database, id)).toEqual(before);
  });

  test("is not taken by an address that was never confirmed", async () => {
    const { database, guest, secret } = await invited();
    await database.write((writer) => writer.update(person).set({ emailVerified: false }).where(eq(person.id, guest.actor.id)));
    expect(await acceptInvitation(guest, { secret })).toEqual({ ok: false, code: "other-address" });
  });

  test("that is unknown, too old, or to an organisation that waits to be deleted is not there", async () => {
    const { database, guest, secret } = await invited();
    const gone = { ok: false, code: "not-found" };
    for (const verb of [readInvitation, acceptInvitation]) {
      expect(await verb(guest, { secret: "unknown" })).toEqual(gone);
      expect(await verb(at(guest, 14), { secret })).toEqual(gone);
    }
    await database.write((writer) => writer.run("update organisation set deleted_at = 1"));
    for (const verb of [readInvitation, acceptInvitation]) expect(await verb(guest, { secret })).toEqual(gone);
  });

  test("never lowers anybody", async () => {
    const { database, guest, secret, id } = await invited("reader");
    await database.write((writer) => writer.run(`insert into membership values ('${id}', '${guest.actor.id}', 'lead', 1)`));
    expect(await acceptInvitation(guest, { secret })).toMatchObject({ ok: true });
    expect((await rolesIn(database, id))[guest.actor.id]).toBe("lead");
  });
});
