import { describe, expect, test } from "vitest";
import { setAuditDay } from "#lib/usecases/evidence/audit-day.ts";
import { readCalendar } from "#lib/usecases/plan/read-calendar.ts";
import { renewCalendar } from "#lib/usecases/plan/renew-calendar.ts";
import { atCed } from "#lib/usecases/team/testing/team.ts";
import { twoSecretariats } from "#lib/usecases/testing/secretariat.ts";
import { confirmLapse, recordAward } from "./awards.ts";
import { addCluster } from "./clusters.ts";
import { readRenewal } from "./renewal.ts";
import { gold, profile } from "./testing/desk.ts";

async function world() {
  const { database, own, other } = await twoSecretariats();
  const admin = await atCed(database, "Ada", "admin");
  const added = await addCluster(admin, { ...profile, secretariat: own.slug, reason: "x" });
  const cluster = added.ok ? added.value.id : "";
  const award = (more: Partial<typeof gold>) => recordAward(admin, { cluster, ...gold, ...more });
  return { own, other, admin, award };
}

describe("the renewal of a secretariat's label", () => {
  test("is told to who belongs there: the highest label held, until when, and when to begin", async () => {
    const { own, other, admin, award } = await world();
    expect(await readRenewal(own.reader, { slug: own.slug })).toEqual({ ok: true, value: null });
    await award({ label: "bronze", awarded: "2025-09-01", validUntil: "2027-09-30" });
    await award({});
    for (const caller of [own.lead, own.member, own.reader])
      expect(await readRenewal(caller, { slug: own.slug })).toMatchObject({
        value: {
          held: { label: "gold", state: "expiring", validUntil: "2027-03-31", graceUntil: "2028-03-31" },
          hint: {
            over: false,
            lastDay: "2028-03-31",
            startBy: "2026-03-10",
            next: { kind: "renewed", from: "2027-04-01", until: "2030-03-31" },
          },
          audit: null,
          silver: null,
        },
      });
    for (const caller of [other.lead, admin]) expect(await readRenewal(caller, { slug: own.slug })).toMatchObject({ ok: false });
  });

  test("follows the audit day that was chosen, also where that is after the year of grace", async () => {
    const { own, award } = await world();
    await award({});
    await setAuditDay(own.lead, { slug: own.slug, auditDay: "2027-02-15" });
    expect(await readRenewal(own.lead, { slug: own.slug })).toMatchObject({
      value: {
        audit: {
          day: "2027-02-15",
          next: { kind: "renewed", until: "2030-03-31" },
          plan: expect.arrayContaining([
            { what: "documents-due", day: "2027-01-25" },
            { what: "label-ends", day: "2027-03-31" },
          ]),
        },
      },
    });
    await setAuditDay(own.lead, { slug: own.slug, auditDay: "2028-04-01" });
    const late = { value: { audit: { next: { kind: "first", from: "2028-04-01", until: "2030-04-30" } } } };
    expect(await readRenewal(own.lead, { slug: own.slug })).toMatchObject(late);
  });

  test("is a first period after a confirmed lapse, whatever was held before", async () => {
    const { own, admin, award } = await world();
    const given = await award({});
    const lapse = { version: 1, lapsedOn: "2026-11-01", reason: "Bekræftet af ESCA" };
    expect(await confirmLapse(admin, { award: given.ok ? given.value.id : "", ...lapse })).toMatchObject({ ok: true });
    await setAuditDay(own.lead, { slug: own.slug, auditDay: "2027-02-15" });
    expect(await readRenewal(own.lead, { slug: own.slug })).toMatchObject({
      value: { held: { state: "lapsed" }, hint: null, audit: { next: { kind: "first", until: "2029-02-28" } } },
    });
  });

  test("is in the secretariat's own calendar with the days before the audit, once its day is chosen", async () => {
    const { own, award } = await world();
    await award({});
    const renewed = await renewCalendar(own.lead, { slug: own.slug });
    const secret = /([^/]+)\.ics$/.exec(renewed.ok ? renewed.value.address : "")?.[1];
    const read = async () => {
      const calendar = await readCalendar(own.lead, { secret });
      return calendar.ok ? calendar.value.text.replaceAll("\r\n ", "") : "";
    };
    expect(await read()).not.toContain("renewal-");
    await setAuditDay(own.lead, { slug: own.slug, auditDay: "2027-02-15" });
    const text = await read();
    for (const line of [`UID:renewal-${own.id}-documents-due@klyngeklar`, "DTSTART;VALUE=DATE:20270125", "SUMMARY:Send dokumenterne"])
      expect(text).toContain(line);
    expect(text.match(/SUMMARY:Audit\r/g)?.length).toBe(1);
  });

  test("tells silver's window while bronze is held, by what the award can mean", async () => {
    const { own, award } = await world();
    await award({ label: "bronze", awarded: "2025-09", validUntil: "2027-09-30" });
    const window = { opensOn: "2027-03-30", closesOn: "2027-09-01" };
    expect(await readRenewal(own.lead, { slug: own.slug })).toMatchObject({ value: { held: { label: "bronze" }, silver: window } });
  });
});
