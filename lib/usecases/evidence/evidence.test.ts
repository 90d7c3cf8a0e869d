import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { assessment } from "#db/schema/assessment.ts";
import { evidence, evidenceUse } from "#db/schema/evidence.ts";
import { auditEntry } from "#db/schema/organisation.ts";
import type { OrganisationScope } from "#lib/usecases/organisations/scope.ts";
import { besideEdition } from "#lib/usecases/testing/audited.ts";
import { callersOn } from "#lib/usecases/testing/callers.ts";
import { type Secretariat, twoSecretariats } from "#lib/usecases/testing/secretariat.ts";
import { addLink } from "./add-link.ts";
import { attachEvidence, detachEvidence } from "./attach.ts";
import { setAuditDay } from "./audit-day.ts";
import { changeEvidence } from "./change.ts";
import { evidenceOf } from "./needs-of.ts";
import { readAssessmentEvidence } from "./of-assessment.ts";
import { readEvidence } from "./read.ts";
import { removeEvidence } from "./remove.ts";

const link = { title: "Medlemsliste", documentDate: "2026-02-01", address: "https://egen.example/liste" };
const use = { indicator: "1.1.2", kind: "member-list", place: "s. 4" };

async function withLink() {
  const all = await twoSecretariats();
  const added = await addLink(all.own.member, { slug: "egen", ...link });
  if (!added.ok) throw new Error(added.code);
  const row = async () => (await all.database.reader.select().from(evidence))[0];
  return { ...all, id: added.value.id, row };
}

async function seenBy(caller: Secretariat["lead"]) {
  const seen = await readEvidence(caller, { slug: "egen" });
  if (!seen.ok) throw new Error(seen.code);
  return seen.value;
}

describe("evidence", () => {
  test("is added, used at two indicators, and judged on the audit day", async () => {
    const { own, id } = await withLink();
    const { member } = own;
    for (const indicator of ["1.1.2", "1.1.0"])
      expect(await attachEvidence(member, { slug: "egen", evidence: id, ...use, indicator })).toMatchObject({ ok: true });
    expect((await seenBy(member)).documents[0]).toMatchObject({
      ...{ title: "Medlemsliste", documentDate: "2026-02-01", addedBy: "member", addedAt: "2026-11-23T12:00:00.000Z", file: null },
      uses: [
        { indicator: "1.1.0", freshness: { state: "fresh", tooOldOn: "2027-02-02" } },
        { indicator: "1.1.2", place: "s. 4" },
      ],
    });
    expect(await setAuditDay(member, { slug: "egen", auditDay: "2027-03-01" })).toMatchObject({ ok: true });
    const seen = await seenBy(own.reader);
    expect(seen.documents[0]?.uses[0]?.freshness).toEqual({ state: "ages-before-audit", tooOldOn: "2027-02-02" });
    expect(seen.round?.evidence["1.1.2"]).toEqual({
      needs: [
        expect.objectContaining({ kind: "member-list", required: true, state: "too-old", best: id }),
        expect.objectContaining({ kind: "commitment", required: false, state: "missing" }),
      ],
      documents: [
        ...[{ evidence: id, title: "Medlemsliste", titleEn: null, kind: "member-list", place: "s. 4", note: null, noteEn: null }],
      ],
    });
    expect([(await seenBy(member)).can.change, seen.can.change]).toEqual([true, false]);
    expect(await readAssessmentEvidence(own.reader, { assessment: own.assessment })).toEqual({ ok: true, value: seen.round?.evidence });
  });

  test("used again names another place, and is taken away without the document", async () => {
    const { own, database, id } = await withLink();
    await attachEvidence(own.member, { slug: "egen", evidence: id, ...use });
    await attachEvidence(own.lead, { slug: "egen", evidence: id, ...use, place: " " });
    expect(await database.reader.select().from(evidenceUse)).toMatchObject([{ place: null }]);
    expect(await detachEvidence(own.member, { slug: "egen", evidence: id, indicator: "1.1.2", kind: "member-list" })).toMatchObject({
      ok: true,
    });
    expect(await detachEvidence(own.member, { slug: "egen", evidence: id, indicator: "1.1.2", kind: "member-list" })).toMatchObject({
      code: "not-found",
    });
    expect((await seenBy(own.lead)).documents).toMatchObject([{ id, uses: [] }]);
  });

  test("changes its title and date", async () => {
    const { own, id, row } = await withLink();
    expect(await changeEvidence(own.lead, { slug: "egen", evidence: id, title: " Liste ", documentDate: "" })).toMatchObject({ ok: true });
    expect(await row()).toMatchObject({ title: "Liste", documentDate: null, link: link.address });
  });

  test("has an English title and notes for a foreign assessor, kept until they are taken away", async () => {
    const { own, id, row } = await withLink();
    const change = (more: object) => changeEvidence(own.lead, { slug: "egen", evidence: id, title: "Liste", documentDate: "", ...more });
    const attach = (more: object) => attachEvidence(own.member, { slug: "egen", evidence: id, ...use, ...more });
    await change({ titleEn: " Participants " });
    await attach({ note: " Se kolonne B ", noteEn: "See column B" });
    await change({});
    await attach({ place: "s. 5" });
    const { documents, round } = await seenBy(own.reader);
    const notes = { place: "s. 5", note: "Se kolonne B", noteEn: "See column B" };
    expect(documents[0]).toMatchObject({ title: "Liste", titleEn: "Participants", uses: [notes] });
    expect(round?.evidence["1.1.2"]?.documents).toMatchObject([{ titleEn: "Participants", ...notes }]);
    await change({ titleEn: " " });
    await attach({ note: "", noteEn: " " });
    expect(await row()).toMatchObject({ titleEn: null });
    expect((await seenBy(own.lead)).documents[0]?.uses).toMatchObject([{ note: null, noteEn: null }]);
    expect(await change({ titleEn: "x".repeat(301) })).toMatchObject({ code: "invalid", faults: [{ path: "/titleEn", code: "too-long" }] });
    expect(await attach({ noteEn: "x".repeat(1001) })).toMatchObject({ code: "invalid", faults: [{ path: "/noteEn", code: "too-long" }] });
  });

  test("is removed and brought back as it was", async () => {
    const { own, id } = await withLink();
    await attachEvidence(own.member, { slug: "egen", evidence: id, ...use });
    const remove = (removed: boolean) => removeEvidence(own.member, { slug: "egen", evidence: id, removed });
    expect(await remove(true)).toMatchObject({ ok: true });
    expect(await remove(true)).toMatchObject({ code: "not-found" });
    const gone = await seenBy(own.member);
    expect([gone.documents[0]?.removed, gone.round?.evidence["1.1.2"]?.needs[0]?.state]).toEqual([true, "missing"]);
    for (const changing of [
      changeEvidence(own.member, { slug: "egen", evidence: id, title: "x", documentDate: "" }),
      attachEvidence(own.member, { slug: "egen", evidence: id, ...use }),
    ])
      expect(await changing).toMatchObject({ code: "not-found" });
    expect(await remove(false)).toMatchObject({ ok: true });
    expect(await remove(false)).toMatchObject({ code: "not-found" });
    expect((await seenBy(own.member)).round?.evidence["1.1.2"]?.needs[0]?.state).toBe("ok");
  });

  test("leaves an audit entry for each change, without what was typed", async () => {
    const { own, database, id } = await withLink();
    await attachEvidence(own.member, { slug: "egen", evidence: id, ...use });
    await setAuditDay(own.lead, { slug: "egen", auditDay: "2027-03-01" });
    const entries = await database.reader.select().from(auditEntry).where(eq(auditEntry.action, "evidence.change"));
    expect(entries.map(({ detail, organisationId }) => [detail.done, organisationId])).toEqual([
      ["link-added", own.id],
      ["attached", own.id],
      ["audit-day-set", own.id],
    ]);
    expect(JSON.stringify(entries)).not.toContain("Medlemsliste");
  });
});

describe("what is refused", () => {
  test.each([
    ["a date that has not come", { documentDate: "2026-11-24" }, "/documentDate", "in-future"],
    ["a date that does not exist", { documentDate: "2026-02-30" }, "/documentDate", "no-such-date"],
    ["a blank title", { title: "  " }, "/title", "blank"],
    ["an address that runs something", { address: "javascript:alert(1)" }, "/address", "no-web-address"],
  ])("is %s, and nothing is written", async (_, change, path, code) => {
    const { own, database } = await twoSecretariats();
    expect(await addLink(own.member, { slug: "egen", ...link, ...change })).toMatchObject({ code: "invalid", faults: [{ path, code }] });
    expect([await database.reader.$count(evidence), await database.reader.$count(auditEntry, besideEdition)]).toEqual([0, 0]);
  });

  test("is today only where it is not yet tomorrow in Copenhagen", async () => {
    const { own } = await twoSecretariats(new Date("2026-11-23T23:30:00Z"));
    expect(await addLink(own.member, { slug: "egen", ...link, documentDate: "2026-11-24" })).toMatchObject({ ok: true });
  });

  test("is a change to a date that has not come", async () => {
    const { own, id, row } = await withLink();
    const change = { slug: "egen", evidence: id, title: "x", documentDate: "2030-01-01" };
    expect(await changeEvidence(own.member, change)).toMatchObject({ code: "invalid", faults: [{ path: "/documentDate" }] });
    expect(await row()).toMatchObject({ title: "Medlemsliste" });
  });

  test.each([
    ["an indicator that the edition has not", { indicator: "9" }, "unknown-indicator"],
    ["a kind that the indicator does not ask for", { kind: "photo" }, "unknown-option"],
  ])("is %s", async (_, change, code) => {
    const { own, database, id } = await withLink();
    expect(await attachEvidence(own.member, { slug: "egen", evidence: id, ...use, ...change })).toMatchObject({
      code: "invalid",
      faults: [{ code }],
    });
    expect(await database.reader.$count(evidenceUse)).toBe(0);
  });

  test("is a use or an audit day while no assessment is open", async () => {
    const { own, database, id } = await withLink();
    await database.write((writer) => writer.delete(assessment).where(eq(assessment.organisationId, own.id)));
    for (const asked of [
      attachEvidence(own.member, { slug: "egen", evidence: id, ...use }),
      detachEvidence(own.member, { slug: "egen", evidence: id, indicator: "1.1.2", kind: "member-list" }),
      setAuditDay(own.member, { slug: "egen", auditDay: "2027-03-01" }),
    ])
      expect(await asked).toMatchObject({ code: "no-open-assessment" });
    expect((await seenBy(own.member)).round).toBeNull();
  });

  test("is everything of another organisation, as what is not there", async () => {
    const { own, other, database, id, row } = await withLink();
    await attachEvidence(own.member, { slug: "egen", evidence: id, ...use });
    const before = [await row(), await database.reader.$count(auditEntry, besideEdition)];
    for (const slug of ["egen", "findes-ikke"])
      for (const asked of [
        readEvidence(other.lead, { slug }),
        addLink(other.lead, { slug, ...link }),
        changeEvidence(other.lead, { slug, evidence: id, title: "x", documentDate: "" }),
        removeEvidence(other.lead, { slug, evidence: id, removed: true }),
        attachEvidence(other.lead, { slug, evidence: id, ...use }),
        detachEvidence(other.lead, { slug, evidence: id, indicator: "1.1.2", kind: "member-list" }),
        setAuditDay(other.lead, { slug, auditDay: "2027-03-01" }),
      ])
        expect(await asked).toEqual({ ok: false, code: "not-found" });
    // Its own address with a foreign document.
    for (const asked of [
      changeEvidence(other.lead, { slug: "anden", evidence: id, title: "x", documentDate: "" }),
      removeEvidence(other.lead, { slug: "anden", evidence: id, removed: true }),
      attachEvidence(other.lead, { slug: "anden", evidence: id, ...use }),
      detachEvidence(other.lead, { slug: "anden", evidence: id, indicator: "1.1.2", kind: "member-list" }),
    ])
      expect(await asked).toEqual({ ok: false, code: "not-found" });
    expect([await row(), await database.reader.$count(auditEntry, besideEdition)]).toEqual(before);
    for (const assessment of [own.assessment, "nej"])
      expect(await readAssessmentEvidence(other.lead, { assessment })).toEqual({ ok: false, code: "not-found" });
    const scope = (id: string) => id as OrganisationScope;
    expect(await evidenceOf(database.reader, scope(other.id), own.assessment, "2026-11-23")).toEqual({});
    expect(Object.keys(await evidenceOf(database.reader, scope(own.id), own.assessment, "2026-11-23"))).toHaveLength(31);
  });

  test("is a change by a reader, and everything by the public", async () => {
    const { own, database, id } = await withLink();
    const { everybody } = callersOn(database);
    for (const caller of [own.reader, everybody]) {
      expect(await addLink(caller, { slug: "egen", ...link })).toEqual({ ok: false, code: "forbidden" });
      expect(await removeEvidence(caller, { slug: "egen", evidence: id, removed: true })).toEqual({ ok: false, code: "forbidden" });
      expect(await setAuditDay(caller, { slug: "egen", auditDay: "" })).toEqual({ ok: false, code: "forbidden" });
    }
    expect(await readEvidence(everybody, { slug: "egen" })).toEqual({ ok: false, code: "forbidden" });
    expect(await database.reader.$count(evidence)).toBe(1);
  });
});
