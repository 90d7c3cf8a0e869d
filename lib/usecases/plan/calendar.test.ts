import { and, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { person } from "#db/schema/identity.ts";
import { membership } from "#db/schema/organisation.ts";
import { calendarFeed } from "#db/schema/plan.ts";
import { callersOn, noon } from "#lib/usecases/testing/callers.ts";
import { addAction } from "./add.ts";
import { readCalendar } from "./read-calendar.ts";
import { renewCalendar, stopCalendar } from "./renew-calendar.ts";
import { auditedOn, twoTeams } from "./testing/team.ts";

const fields = { title: "Vedtag strategien", owner: "lene", due: "2027-03-28", state: "planned", notPlannedBecause: "", note: "Hemmeligt" };

async function subscribed(who = "rie") {
  const teams = await twoTeams();
  const renew = async (id = who) => {
    const made = await renewCalendar(await teams.as(id), { slug: "guld" });
    if (!made.ok) throw new Error(made.code);
    return /^http:\/\/localhost:3000\/api\/v1\/calendar\/([\w-]{43})\.ics$/.exec(made.value.address)?.[1] ?? "";
  };
  const read = async (secret: string) => {
    const outcome = await readCalendar(callersOn(teams.database).everybody, { secret });
    return outcome.ok ? outcome.value.text.replaceAll("\r\n ", "") : outcome.code;
  };
  const add = async (more: Partial<typeof fields>, who = "lene", slug = "guld") =>
    addAction(await teams.as(who), { slug, ...fields, ...more });
  return { ...teams, secret: await renew(), renew, read, add };
}

describe("a calendar", () => {
  test("has the days of the plan with owner and state, and nothing else that was typed", async () => {
    const { secret, read, add } = await subscribed();
    await add({});
    await add({ title: "Find en formand", due: "2026-10-25", owner: "", state: "done" });
    await add({ title: "Uden dag", due: "" });
    await add({ title: "Droppet", state: "not-planned", notPlannedBecause: "Vi venter" });
    await add({ title: "Den andens", owner: "" }, "ulla", "ny");
    const text = await read(secret);
    expect(text).toContain("X-WR-CALNAME:Plan for Klynge guld");
    expect(text.match(/SUMMARY:.*/g)).toEqual(["SUMMARY:Find en formand", "SUMMARY:Vedtag strategien"]);
    expect(text.match(/DTSTART.*/g)).toEqual(["DTSTART;VALUE=DATE:20261025", "DTSTART;VALUE=DATE:20270328"]);
    expect(text.match(/DESCRIPTION:.*/g)).toEqual(["DESCRIPTION:Gjort\\nIngen ansvarlig", "DESCRIPTION:Planlagt\\nAnsvarlig: Lene"]);
    expect(text).not.toMatch(/@prove|Hemmeligt|Vi venter/);
  });

  test("keeps the name of a day through its changes", async () => {
    const { secret, read, add } = await subscribed();
    const added = await add({});
    const uid = added.ok ? `UID:plan-action-${added.value.id}@klyngeklar` : "";
    expect(await read(secret)).toContain(uid);
    expect(await read(secret)).toBe(await read(secret));
  });

  test("has an address that is told once; a new one kills the old", async () => {
    const { database, secret, renew, read } = await subscribed();
    const [row] = await database.reader.select().from(calendarFeed);
    expect(JSON.stringify(row)).not.toContain(secret);
    const second = await renew();
    expect(second).not.toBe(secret);
    expect(await read(secret)).toBe("not-found");
    expect(await read(second)).toContain("BEGIN:VCALENDAR");
    const detail = { did: "renewed" };
    const entry = { personId: "rie", organisationId: "guld", subject: null, detail };
    expect(await auditedOn(database, "calendar.subscribe")).toEqual([entry, entry]);
  });

  test("of one person lives on when another renews or stops theirs", async () => {
    const { as, secret, renew, read } = await subscribed();
    const other = await renew("mads");
    expect(await stopCalendar(await as("mads"), { slug: "guld" })).toEqual({ ok: true, value: {} });
    expect([await read(other), await read(secret)]).toEqual(["not-found", expect.stringContaining("BEGIN:VCALENDAR")]);
    expect(await stopCalendar(await as("mads"), { slug: "guld" })).toMatchObject({ code: "not-found" });
  });

  test("is dead when its person has left, also when they come back, and when they are erased", async () => {
    const { database, secret, renew, read } = await subscribed();
    const other = await renew("mads");
    const isRie = and(eq(membership.personId, "rie"), eq(membership.organisationId, "guld"));
    await database.write((writer) => writer.delete(membership).where(isRie));
    expect(await read(secret)).toBe("not-found");
    const back = { organisationId: "guld", personId: "rie", role: "lead" as const, joinedAt: new Date(noon.getTime() + 1) };
    await database.write((writer) => writer.insert(membership).values(back));
    expect(await read(secret)).toBe("not-found");
    await database.write((writer) => writer.update(person).set({ erasedAt: new Date() }).where(eq(person.id, "mads")));
    expect(await read(other)).toBe("not-found");
  });

  test.each(["", "x", "%", "a".repeat(5000)])("is not there for the secret %j", async (secret) => {
    const { read } = await subscribed();
    expect(await read(secret)).toBe("not-found");
  });

  test("is nobody's who does not belong there", async () => {
    const { database, as } = await twoTeams();
    for (const verb of [renewCalendar, stopCalendar]) {
      expect(await verb(await as("ulla"), { slug: "guld" })).toMatchObject({ code: "not-found" });
      expect(await verb(callersOn(database).everybody, { slug: "guld" })).toMatchObject({ code: "forbidden" });
      expect(await verb(await as("rie"), { slug: 1 })).toMatchObject({ code: "invalid" });
    }
    expect(await database.reader.$count(calendarFeed)).toBe(0);
    expect(await auditedOn(database, "calendar.subscribe")).toEqual([]);
  });
});
