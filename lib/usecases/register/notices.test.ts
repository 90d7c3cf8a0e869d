import { eq } from "drizzle-orm";
import { describe, expect, test, vi } from "vitest";
import { person } from "#db/schema/identity.ts";
import { job } from "#db/schema/job.ts";
import { membership, organisation } from "#db/schema/organisation.ts";
import { labelNotice } from "#db/schema/register.ts";
import { letterOf } from "#lib/platform/mail/letter.ts";
import { kinds } from "#lib/usecases/jobs/kinds.ts";
import { workOnce } from "#lib/usecases/jobs/worker.ts";
import { noon } from "#lib/usecases/testing/callers.ts";
import { organisationOn, personOn } from "#lib/usecases/testing/people.ts";
import { correctAward } from "./awards.ts";
import { enqueueLabelNotices, tellsOfEndingLabels } from "./notices.ts";
import { desk, gold } from "./testing/desk.ts";

vi.stubEnv("LOG_LEVEL", "silent");

/** A cluster with a secretariat, a label that ends on 31 March 2027, and a worker of the daily job at a time that the test moves. */
async function told() {
  const of = await desk();
  const { database } = of;
  const own = await organisationOn(database, { slug: "egen" });
  const lead = await personOn(database, "Lene", [[own, "lead"]]);
  await personOn(database, "Mads", [[own, "member"]]);
  await database.write((writer) => writer.update(person).set({ locale: "en" }).where(eq(person.id, lead.actor.id)));
  const { id } = await of.cluster({ secretariat: "egen" });
  const award = await of.award(id);
  const names = new Map((await database.reader.select().from(person)).map(({ email, name }) => [email, name]));
  const letters = async () => {
    const rows = await database.reader.select().from(job).where(eq(job.kind, "mail")).orderBy(job.runAt, job.key);
    return rows.map(({ payload }) => kinds.mail.parse(JSON.parse(payload ?? "null")));
  };
  /** Runs what is due at six in Denmark on a day; gives whom letters were asked for on it, and how long before. */
  const on = async (day: string) => {
    const before = (await letters()).length;
    const now = new Date(`${day}T06:00:00Z`);
    await database.write((writer) => enqueueLabelNotices(writer, day));
    while ((await workOnce({ database, clock: () => now, handlers: { "label-notices": tellsOfEndingLabels } })) !== "idle");
    const sent = (await letters()).slice(before);
    return sent.map((letter) => (letter.template === "labelEnds" ? `${names.get(letter.to)} ${letter.values.daysLeft}` : "")).sort();
  };
  return { ...of, award, on, letters };
}

describe("notices of the end of a label", () => {
  test("go out 180, 90, 30 and 7 days before it, once, to those who lead and to CED's administrators", async () => {
    const { on, database } = await told();
    expect(await on("2026-10-01")).toEqual([]);
    expect(await on("2026-10-02")).toEqual(["Ada 180", "Lene 180"]);
    for (const day of ["2026-10-03", "2026-12-30"]) expect(await on(day)).toEqual([]);
    expect(await on("2026-12-31")).toEqual(["Ada 90", "Lene 90"]);
    expect(await on("2027-03-01")).toEqual(["Ada 30", "Lene 30"]);
    expect(await on("2027-03-24")).toEqual(["Ada 7", "Lene 7"]);
    for (const day of ["2027-03-25", "2027-03-31", "2027-04-01", "2028-04-02"]) expect(await on(day)).toEqual([]);
    expect((await database.reader.select().from(labelNotice)).map(({ daysBefore }) => daysBefore).sort()).toEqual([180, 30, 7, 90]);
  });

  test("that a server missed go out when it is up again: the nearest one only, with the days that are left", async () => {
    const { on } = await told();
    expect(await on("2027-03-05")).toEqual(["Ada 26", "Lene 26"]);
    expect(await on("2027-03-06")).toEqual([]);
    expect(await on("2027-03-31")).toEqual(["Ada 0", "Lene 0"]);
  });

  test("ask for the next day's run, and are the same job however often they are asked for", async () => {
    const { on, database } = await told();
    await on("2026-10-02");
    await database.write((writer) => enqueueLabelNotices(writer, "2026-10-02"));
    const rows = await database.reader.select().from(job).where(eq(job.kind, "label-notices"));
    expect(rows.map(({ key }) => key).sort()).toEqual(["2026-10-02", "2026-10-03"]);
  });

  test("begin anew when the end is corrected, and say nothing of another end", async () => {
    const { on, admin, award } = await told();
    await on("2027-03-05");
    const correction = { award, version: 1, ...gold, validUntil: "2028-03-31", reason: "Fornyet" };
    expect(await correctAward(admin, correction)).toMatchObject({ ok: true });
    expect(await on("2027-03-24")).toEqual([]);
    expect(await on("2027-10-03")).toEqual(["Ada 180", "Lene 180"]);
  });

  test("are in the language of each, lead each to their own page, and go to nobody who left", async () => {
    const { on, letters, database } = await told();
    await on("2026-10-02");
    const words = (await letters()).map((letter) => letterOf(letter));
    const [danish, english] = [
      words.find(({ subject }) => subject.startsWith("Guld")),
      words.find(({ subject }) => subject.startsWith("Gold")),
    ];
    expect(danish).toMatchObject({ subject: "Guld udløber om 180 dage: Klynge Prøve", button: "Åbn registeret" });
    expect(danish?.link).toMatch(/\/da\/ced\/register\/klynge-proeve$/);
    expect(danish?.paragraphs.join(" ")).toContain("31. marts 2027");
    expect(english).toMatchObject({ subject: "Gold ends in 180 days: Klynge Prøve", button: "See the renewal" });
    expect(english?.link).toMatch(/\/en\/o\/egen$/);
    await database.write((writer) => writer.delete(membership));
    expect(await on("2026-12-31")).toEqual(["Ada 90"]);
    await database.write((writer) => writer.update(organisation).set({ deletedAt: noon }));
    expect(await on("2027-03-01")).toEqual(["Ada 30"]);
  });
});
