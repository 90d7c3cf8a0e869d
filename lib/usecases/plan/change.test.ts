import { and, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { membership } from "#db/schema/organisation.ts";
import { planAction } from "#db/schema/plan.ts";
import { callersOn } from "#lib/usecases/testing/callers.ts";
import { addAction } from "./add.ts";
import { changeAction } from "./change.ts";
import { removeAction, restoreAction } from "./remove.ts";
import { auditedOn, twoTeams } from "./testing/team.ts";

const fields = { title: "Vedtag strategien", owner: "", due: "", state: "planned", notPlannedBecause: "", note: "" };

async function planned(more: Partial<typeof fields> = {}) {
  const teams = await twoTeams();
  const added = await addAction(await teams.as("mads"), { slug: "guld", ...fields, ...more });
  if (!added.ok) throw new Error(added.code);
  const row = async () => (await teams.database.reader.select().from(planAction))[0];
  return { ...teams, id: added.value.id, row };
}

describe("an own action", () => {
  test("is added by who works there, and that is written down", async () => {
    const { database, id, row } = await planned({ title: " Vedtag strategien ", owner: "lene", due: "2027-03-28", note: "  " });
    expect(await row()).toMatchObject({
      ...{ id, organisationId: "guld", title: "Vedtag strategien", owner: "lene", due: "2027-03-28", state: "planned", note: null },
      ...{ indicatorId: null, fromPoints: null, toPoints: null, version: 1, changedBy: "mads" },
    });
    expect(await auditedOn(database, "plan.change")).toEqual([
      { personId: "mads", organisationId: "guld", subject: id, detail: { did: "added", state: "planned" } },
    ]);
  });

  test.each([
    ["a reader", "rie", "guld", {}, "not-found"],
    ["another organisation's lead", "ulla", "guld", {}, "not-found"],
    ["nobody there", "mads", "ukendt", {}, "not-found"],
    ["a blank title", "mads", "guld", { title: " " }, "invalid"],
    ["no such day", "mads", "guld", { due: "2027-02-29" }, "invalid"],
    ["no reason", "mads", "guld", { state: "not-planned", notPlannedBecause: " " }, "invalid"],
    ["an owner of another team", "mads", "guld", { owner: "ulla" }, "invalid"],
    ["an owner who is nobody", "mads", "guld", { owner: "x" }, "invalid"],
  ])("is refused for %s", async (_, who, slug, more, code) => {
    const { database, as } = await twoTeams();
    expect(await addAction(await as(who), { slug, ...fields, ...more })).toMatchObject({ ok: false, code });
    expect(await database.reader.$count(planAction)).toBe(0);
    expect(await auditedOn(database, "plan.change")).toEqual([]);
  });

  test("is refused to the public", async () => {
    const { database } = await twoTeams();
    expect(await addAction(callersOn(database).everybody, { slug: "guld", ...fields })).toMatchObject({ code: "forbidden" });
  });

  test("says which field is wrong", async () => {
    const { as } = await twoTeams();
    const refused = await addAction(await as("mads"), { slug: "guld", ...fields, owner: "ulla" });
    expect(refused).toMatchObject({ faults: [{ path: "/owner", code: "unknown-option", params: { options: "Lene, Mads, Rie" } }] });
    expect(await addAction(await as("mads"), { slug: "guld", ...fields, state: "not-planned" })).toMatchObject({
      faults: [{ path: "/notPlannedBecause", code: "blank" }],
    });
  });
});

describe("an action", () => {
  test("is changed when it is as it was seen", async () => {
    const { database, as, id, row } = await planned();
    const change = { ...fields, state: "not-planned", notPlannedBecause: " Bestyrelsen vil vente. ", note: "x" };
    expect(await changeAction(await as("lene"), { slug: "guld", id, version: 1, ...change })).toEqual({
      ok: true,
      value: { isSaved: true },
    });
    expect(await row()).toMatchObject({ state: "not-planned", notPlannedBecause: "Bestyrelsen vil vente.", version: 2, changedBy: "lene" });
    expect((await auditedOn(database, "plan.change"))[1]).toEqual({
      ...{ personId: "lene", organisationId: "guld", subject: id },
      detail: { did: "changed", version: 2, state: "not-planned" },
    });
    await changeAction(await as("lene"), { slug: "guld", id, version: 2, ...change, state: "doing" });
    expect(await row()).toMatchObject({ state: "doing", notPlannedBecause: null, version: 3 });
  });

  test("of an old version is not overwritten: what stands there is told", async () => {
    const { database, as, id, row } = await planned();
    await changeAction(await as("lene"), { slug: "guld", id, version: 1, ...fields, owner: "lene" });
    const late = await changeAction(await as("mads"), { slug: "guld", id, version: 1, ...fields, title: "Noget andet" });
    expect(late).toMatchObject({
      ok: true,
      value: { isSaved: false, current: { version: 2, owner: "lene", ownerName: "Lene", changedBy: "Lene" } },
    });
    expect(await row()).toMatchObject({ title: "Vedtag strategien", owner: "lene", version: 2 });
    expect((await auditedOn(database, "plan.change")).length).toBe(2);
  });

  test("changed by two at once is changed by one", async () => {
    const { as, id, row } = await planned();
    const both = await Promise.all(
      ["lene", "mads"].map(async (who) => changeAction(await as(who), { slug: "guld", id, version: 1, ...fields, title: who })),
    );
    expect(both.map((outcome) => outcome.ok && outcome.value.isSaved).sort()).toEqual([false, true]);
    expect((await row())?.version).toBe(2);
  });

  test("keeps an owner who has left, but takes nobody new from outside", async () => {
    const { database, as, id, row } = await planned({ owner: "lene" });
    const isLene = and(eq(membership.personId, "lene"), eq(membership.organisationId, "guld"));
    await database.write((writer) => writer.delete(membership).where(isLene));
    await changeAction(await as("mads"), { slug: "guld", id, version: 1, ...fields, owner: "lene", note: "x" });
    expect(await row()).toMatchObject({ owner: "lene", note: "x", version: 2 });
    const given = await changeAction(await as("mads"), { slug: "guld", id, version: 2, ...fields, owner: "ulla" });
    expect(given).toMatchObject({ code: "invalid", faults: [{ path: "/owner" }] });
  });

  test.each([
    ["mads", "ny"],
    ["ulla", "ny"],
    ["ulla", "guld"],
    ["rie", "guld"],
  ])("of guld is not there for %s at %s", async (who, slug) => {
    const { database, as, id, row } = await planned();
    const before = await row();
    expect(await changeAction(await as(who), { slug, id, version: 1, ...fields, title: "x" })).toMatchObject({ code: "not-found" });
    expect(await removeAction(await as(who), { slug, id })).toMatchObject({ code: "not-found" });
    expect(await restoreAction(await as(who), { slug, id })).toMatchObject({ code: "not-found" });
    expect(await row()).toEqual(before);
    expect((await auditedOn(database, "plan.change")).length).toBe(1);
  });

  test("is removed and brought back as it was, and not twice", async () => {
    const { database, as, id, row } = await planned({ owner: "mads" });
    expect(await removeAction(await as("mads"), { slug: "guld", id })).toEqual({ ok: true, value: { id } });
    expect((await row())?.removedAt).not.toBeNull();
    expect(await removeAction(await as("mads"), { slug: "guld", id })).toMatchObject({ code: "not-found" });
    expect(await changeAction(await as("mads"), { slug: "guld", id, version: 2, ...fields })).toMatchObject({ code: "not-found" });
    expect(await restoreAction(await as("lene"), { slug: "guld", id })).toEqual({ ok: true, value: { id } });
    expect(await row()).toMatchObject({ removedAt: null, owner: "mads", title: "Vedtag strategien", version: 3 });
    expect(await restoreAction(await as("lene"), { slug: "guld", id })).toMatchObject({ code: "not-found" });
    expect((await auditedOn(database, "plan.change")).map(({ detail }) => detail.did)).toEqual(["added", "removed", "restored"]);
  });
});
