import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { job } from "#db/schema/job.ts";
import { auditEntry, organisation } from "#db/schema/organisation.ts";
import { inviteMember } from "#lib/usecases/team/invite.ts";
import { again, everything, lastEntry, someTeam } from "#lib/usecases/team/testing/team.ts";
import { noon } from "#lib/usecases/testing/callers.ts";
import { changeOrganisation } from "./change.ts";
import { deleteOrganisation, restoreOrganisation } from "./delete.ts";
import { readOrganisation } from "./read.ts";
import { entriesAPage, readLog } from "./read-log.ts";

const refused = (code: string) => ({ ok: false, code });
const later = (days: number) => new Date(noon.getTime() + days * 24 * 60 * 60 * 1000);

describe("what a secretariat says of itself", () => {
  test("is changed by a lead; its address stays", async () => {
    const { database, lead, slug } = await someTeam();
    expect(await changeOrganisation(lead, { slug, name: " Klynge Ny ", postcode: "8000" })).toMatchObject({ ok: true });
    expect(await readOrganisation(lead, { slug })).toMatchObject({ value: { slug, name: "Klynge Ny", postcode: "8000" } });
    expect(await lastEntry(database)).toMatchObject({ action: "organisation.change" });
    expect(await changeOrganisation(lead, { slug, name: "Klynge Ny", postcode: "" })).toMatchObject({ ok: true });
    expect(await readOrganisation(lead, { slug })).toMatchObject({ value: { postcode: null } });
  });

  test("is not changed by others, nor to nothing", async () => {
    const { database, lead, member, stranger, slug } = await someTeam();
    const before = await everything(database);
    const to = { slug, name: "X", postcode: "" };
    expect(await changeOrganisation(member, to)).toEqual(refused("forbidden"));
    expect(await changeOrganisation(stranger, to)).toEqual(refused("not-found"));
    expect(await changeOrganisation(lead, { slug, name: " ", postcode: "80" })).toMatchObject({
      code: "invalid",
      faults: [
        { path: "/name", code: "blank" },
        { path: "/postcode", code: "not-a-postcode" },
      ],
    });
    expect(await everything(database)).toEqual(before);
  });
});

describe("deleting an organisation", () => {
  test("is confirmed by its name, asks for its removal in 30 days, and leaves it to be read", async () => {
    const { database, lead, slug, id } = await someTeam();
    expect(await deleteOrganisation(lead, { slug, name: "klynge prøve" })).toEqual(refused("name-differs"));
    expect(await deleteOrganisation(lead, { slug, name: " Klynge Prøve " })).toEqual({
      ok: true,
      value: { goneAt: later(30).toISOString() },
    });
    expect(await lastEntry(database)).toMatchObject({ action: "organisation.delete", organisationId: id });
    expect((await database.reader.select().from(job))[0]).toMatchObject({ kind: "organisation-removal", runAt: later(30) });
    const closing = await again(lead);
    expect(await readOrganisation(closing, { slug })).toMatchObject({
      value: { deletedAt: noon.toISOString(), can: { change: false, answer: false } },
    });
    expect(await inviteMember(closing, { slug, email: "a@b.example", role: "reader", locale: "da" })).toEqual(refused("not-found"));
    expect(await changeOrganisation(closing, { slug, name: "X" })).toEqual(refused("not-found"));
    expect(await deleteOrganisation(closing, { slug, name: "Klynge Prøve" })).toEqual(refused("not-found"));
    expect(await changeOrganisation(lead, { slug, name: "X" })).toEqual(refused("not-found"));
  });

  test("is for its leads", async () => {
    const { database, member, stranger, slug } = await someTeam();
    const before = await everything(database);
    expect(await deleteOrganisation(member, { slug, name: "Klynge Prøve" })).toEqual(refused("forbidden"));
    expect(await deleteOrganisation(stranger, { slug, name: "Klynge Prøve" })).toEqual(refused("not-found"));
    expect(await restoreOrganisation(member, { slug })).toEqual(refused("forbidden"));
    expect(await restoreOrganisation(stranger, { slug })).toEqual(refused("not-found"));
    expect(await everything(database)).toEqual(before);
  });

  test("is taken back within 30 days and not after", async () => {
    const { database, lead, slug, id } = await someTeam();
    expect(await restoreOrganisation(lead, { slug })).toEqual(refused("not-found"));
    await deleteOrganisation(lead, { slug, name: "Klynge Prøve" });
    expect(await restoreOrganisation(await again(lead, later(30)), { slug })).toEqual(refused("not-found"));
    expect(await restoreOrganisation(await again(lead, later(29)), { slug })).toMatchObject({ ok: true });
    expect(await lastEntry(database)).toMatchObject({ action: "organisation.restore" });
    expect((await database.reader.select().from(organisation).where(eq(organisation.id, id)))[0]?.deletedAt).toBeNull();
    expect(await changeOrganisation(await again(lead), { slug, name: "Igen" })).toMatchObject({ ok: true });
  });
});

describe("the log", () => {
  test("is read by leads, newest first, a page at a time, with names", async () => {
    const { database, lead, member, stranger, slug, id } = await someTeam();
    const line = {
      at: noon,
      action: "team.change",
      personId: lead.actor.id,
      organisationId: id,
      subject: member.actor.id,
      detail: { role: "reader" },
    };
    await database.write((writer) => writer.insert(auditEntry).values(Array.from({ length: entriesAPage + 1 }, () => line)));
    await database.write((writer) => writer.insert(auditEntry).values({ ...line, personId: null, action: "old.action", subject: null }));
    const first = await readLog(lead, { slug });
    expect(first.ok && first.value.entries.length).toBe(entriesAPage);
    expect(first.ok && first.value.entries.slice(0, 2)).toMatchObject([
      { action: null, bySystem: true, by: null },
      { action: "team.change", by: "lead", whom: "member" },
    ]);
    const second = await readLog(lead, { slug, before: first.ok ? (first.value.next ?? 0) : 0 });
    expect(second).toMatchObject({ value: { next: null } });
    expect(second.ok && second.value.entries.length).toBe(2);
    expect(await readLog(member, { slug })).toEqual(refused("forbidden"));
    expect(await readLog(stranger, { slug })).toEqual(refused("not-found"));
  });
});
