import { eq } from "drizzle-orm";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { person } from "#db/schema/identity.ts";
import { job } from "#db/schema/job.ts";
import { membership, organisation } from "#db/schema/organisation.ts";
import { reminderChoice } from "#db/schema/plan.ts";
import type { ReminderPreference } from "#lib/domain/plan/schema.ts";
import { openMailServer } from "#lib/platform/mail/server.ts";
import { openInbox } from "#lib/platform/mail/testing/inbox.ts";
import { partsOf } from "#lib/platform/mail/testing/parts.ts";
import { kinds } from "#lib/usecases/jobs/kinds.ts";
import { sendsMail } from "#lib/usecases/jobs/mail.ts";
import { workOnce } from "#lib/usecases/jobs/worker.ts";
import { callersOn } from "#lib/usecases/testing/callers.ts";
import { addAction } from "./add.ts";
import { chooseReminders } from "./choose-reminders.ts";
import { enqueuePlanReminders, remindOfPlans } from "./remind.ts";
import { auditedOn, twoTeams } from "./testing/team.ts";

vi.stubEnv("LOG_LEVEL", "silent");

const fields = { title: "Vedtag strategien", owner: "mads", due: "2026-11-26", state: "planned", notPlannedBecause: "", note: "" };

/** Two teams at a time that the test moves, with a worker of the daily job. */
async function reminded() {
  const state = { now: new Date("2026-11-26T08:00:00Z") };
  const teams = await twoTeams(() => state.now);
  const { database, as } = teams;
  const add = async (more: Partial<typeof fields> = {}, who = "lene", slug = "guld") => {
    const added = await addAction(await as(who), { slug, ...fields, ...more });
    if (!added.ok) throw new Error(added.code);
    return added.value.id;
  };
  const choose = async (who: string, choice: ReminderPreference, slug = "guld") => chooseReminders(await as(who), { slug, choice });
  const ask = (day: string) => database.write((writer) => enqueuePlanReminders(writer, day));
  const work = () => workOnce({ database, clock: () => state.now, handlers: { "plan-reminders": remindOfPlans } });
  const letters = async () => {
    const rows = await database.reader.select().from(job).where(eq(job.kind, "mail"));
    return rows.map(({ key, payload }) => ({ key, ...kinds.mail.parse(JSON.parse(payload ?? "null")) }));
  };
  const waiting = async () => (await database.reader.select().from(job).where(eq(job.kind, "plan-reminders"))).map(({ key }) => key).sort();
  /** Runs what is due at a moment; gives whom every letter asked for so far is to. */
  const runAt = async (moment: string) => {
    state.now = new Date(moment);
    while ((await work()) !== "idle");
    return (await letters()).map(({ to }) => to.split("@")[0]).sort();
  };
  return { ...teams, state, add, choose, ask, work, letters, waiting, runAt };
}

describe("reminders", () => {
  test("go out once, at six in Denmark, also when the job runs twice, and ask for tomorrow's", async () => {
    const { add, choose, ask, runAt, letters, waiting, database } = await reminded();
    const id = await add();
    await choose("mads", "each");
    await ask("2026-11-26");
    await ask("2026-11-26");
    expect(await runAt("2026-11-26T04:59:59Z")).toEqual([]);
    expect(await runAt("2026-11-26T05:00:00Z")).toEqual(["mads"]);
    const link = `http://localhost:3000/da/o/guld/plan#action-${id}`;
    const values = { organisation: "Klynge guld", action: "Vedtag strategien", due: "2026-11-26", owner: "you" };
    const key = `plan-reminder:${id}:2026-11-26:2026-11-26:guld:mads`;
    expect(await letters()).toEqual([{ key, to: "mads@prove.example", locale: "da", template: "planReminder", link, values }]);
    expect(await waiting()).toEqual(["2026-11-26", "2026-11-27"]);
    await database.write((writer) => writer.update(job).set({ doneAt: null, payload: "{}" }).where(eq(job.key, "2026-11-26")));
    expect(await runAt("2026-11-26T09:00:00Z")).toEqual(["mads"]);
    expect(await runAt("2026-11-27T05:00:00Z")).toEqual(["mads"]);
    expect(await waiting()).toEqual(["2026-11-26", "2026-11-27", "2026-11-28"]);
  });

  test("catch up when the server was down on the day, once for the run it missed and the one it starts with", async () => {
    const { add, choose, ask, runAt } = await reminded();
    await add({ due: "2026-11-30" });
    await choose("mads", "each");
    await ask("2026-11-25");
    expect(await runAt("2026-11-25T05:00:00Z")).toEqual([]);
    await ask("2026-11-28");
    expect(await runAt("2026-11-28T14:00:00Z")).toEqual(["mads"]);
  });

  // At 23:30 UTC it is the next day in Denmark; on these days the clocks change there.
  test.each([
    ["2026-03-29", "2026-03-29T04:00:00Z", "2026-03-29T03:59:59Z"],
    ["2026-10-25", "2026-10-25T05:00:00Z", "2026-10-25T04:59:59Z"],
    ["2026-07-01", "2026-07-01T04:00:00Z", "2026-07-01T03:59:59Z"],
  ])("of %s go out at %s and not before", async (due, six, before) => {
    const { add, choose, ask, runAt, waiting } = await reminded();
    await add({ due });
    await choose("mads", "each");
    await ask(due);
    expect(await runAt(before)).toEqual([]);
    expect(await runAt(six)).toEqual(["mads"]);
    expect((await waiting()).length).toBe(2);
  });

  test("come as each wants them: one a week where nothing was chosen, none when off", async () => {
    const { add, choose, ask, runAt, letters } = await reminded();
    await add();
    await add({ title: "Find en formand", due: "2026-12-01" });
    await add({ owner: "rie" });
    await choose("rie", "off");
    await ask("2026-11-26");
    expect(await runAt("2026-11-26T05:00:00Z")).toEqual(["mads"]);
    const actions = [
      { action: "Vedtag strategien", due: "2026-11-26" },
      { action: "Find en formand", due: "2026-12-01" },
    ];
    expect((await letters())[0]).toMatchObject({ template: "planDigest", values: { owner: "you", actions } });
    expect(await runAt("2026-11-29T05:00:00Z")).toEqual(["mads"]);
    expect(await runAt("2026-11-30T05:00:00Z")).toEqual(["mads", "mads"]);
  });

  test("of two organisations go out for both", async () => {
    const { add, ask, runAt, letters } = await reminded();
    await add({ owner: "rie" });
    await add({ owner: "rie" }, "ulla", "ny");
    await ask("2026-11-26");
    expect(await runAt("2026-11-26T05:00:00Z")).toEqual(["rie", "rie"]);
    expect((await letters()).map(({ link }) => link).sort()).toEqual([
      "http://localhost:3000/da/o/guld/plan",
      "http://localhost:3000/da/o/ny/plan",
    ]);
  });

  test("of what nobody owns, or who owned it has left, go to those who lead", async () => {
    const { database, add, choose, ask, runAt, letters } = await reminded();
    await choose("lene", "each");
    await choose("mads", "each");
    await add();
    await add({ title: "Uden ansvarlig", owner: "" });
    await database.write((writer) => writer.delete(membership).where(eq(membership.personId, "mads")));
    await ask("2026-11-26");
    expect(await runAt("2026-11-26T05:00:00Z")).toEqual(["lene", "lene"]);
    for (const letter of await letters()) expect(letter).toMatchObject({ values: { owner: "nobody" } });
  });

  test("go to nobody who was erased, and to nobody of an organisation about to be deleted", async () => {
    const { database, add, ask, runAt } = await reminded();
    await add();
    await add({ owner: "ulla" }, "ulla", "ny");
    await database.write(async (writer) => {
      await writer.update(person).set({ erasedAt: new Date() }).where(eq(person.id, "mads"));
      await writer.update(person).set({ erasedAt: new Date() }).where(eq(person.id, "lene"));
      await writer.update(organisation).set({ deletedAt: new Date() }).where(eq(organisation.id, "ny"));
    });
    await ask("2026-11-26");
    expect(await runAt("2026-11-26T05:00:00Z")).toEqual([]);
  });

  test("reach a mailbox once", async () => {
    const { database, state, add, choose, ask } = await reminded();
    const inbox = await openInbox();
    const server = openMailServer(inbox.url, "Klyngeklar <klyngeklar@ced.example>");
    onTestFinished(() => server.close());
    await add({ title: "Vedtag strategien for 2027" });
    await choose("mads", "each");
    await ask("2026-11-26");
    const handlers = { "plan-reminders": remindOfPlans, mail: sendsMail(() => server) };
    const work = () => workOnce({ database, clock: () => state.now, handlers });
    expect([await work(), await work(), await work()]).toEqual(["done", "done", "idle"]);
    await database.write((writer) => writer.update(job).set({ doneAt: null, payload: "{}" }).where(eq(job.key, "2026-11-26")));
    expect([await work(), await work()]).toEqual(["done", "idle"]);
    expect(inbox.received.map(({ to }) => to)).toEqual([["mads@prove.example"]]);
    const [, text] = partsOf(inbox.received[0]?.raw ?? "");
    expect(text).toContain("Du står som ansvarlig for en handling i planen for Klynge guld.\n\nVedtag strategien for 2027");
    expect(text).toContain("Fristen er 26. november 2026.");
  });
});

describe("the choice of reminders", () => {
  test("is the caller's own in that organisation, can change, and is written down", async () => {
    const { database, as } = await twoTeams();
    for (const choice of ["off", "each"] as const)
      expect(await chooseReminders(await as("rie"), { slug: "guld", choice })).toEqual({ ok: true, value: { choice } });
    expect(await database.reader.select().from(reminderChoice)).toEqual([{ organisationId: "guld", personId: "rie", choice: "each" }]);
    const entry = { personId: "rie", organisationId: "guld", subject: null };
    expect(await auditedOn(database, "reminder.choose")).toEqual([
      { ...entry, detail: { choice: "off" } },
      { ...entry, detail: { choice: "each" } },
    ]);
  });

  test("is refused where the caller does not belong, to the public, and when it is none", async () => {
    const { database, as } = await twoTeams();
    expect(await chooseReminders(await as("ulla"), { slug: "guld", choice: "off" })).toMatchObject({ code: "not-found" });
    expect(await chooseReminders(callersOn(database).everybody, { slug: "guld", choice: "off" })).toMatchObject({ code: "forbidden" });
    expect(await chooseReminders(await as("rie"), { slug: "guld", choice: "daily" })).toMatchObject({ code: "invalid" });
    expect(await database.reader.select().from(reminderChoice)).toEqual([]);
  });
});
