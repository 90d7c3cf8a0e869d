import { eq } from "drizzle-orm";
import { describe, expect, test, vi } from "vitest";
import { assessment as assessments } from "#db/schema/assessment.ts";
import { person } from "#db/schema/identity.ts";
import { job } from "#db/schema/job.ts";
import { membership, organisation } from "#db/schema/organisation.ts";
import { reminderChoice } from "#db/schema/plan.ts";
import { saveAnswer } from "#lib/usecases/assessments/save-answer.ts";
import { kinds } from "#lib/usecases/jobs/kinds.ts";
import { workOnce } from "#lib/usecases/jobs/worker.ts";
import { aStage, type Name } from "#lib/usecases/rounds/testing/stage.ts";
import { noon } from "#lib/usecases/testing/callers.ts";
import { assign } from "./assign.ts";
import { addComment } from "./comment.ts";
import { tellsAssigned } from "./tell-assigned.ts";

vi.stubEnv("LOG_LEVEL", "silent");

/** A stage on which the test moves the time, with a worker of the job. */
async function told() {
  const stage = await aStage();
  const { database, as, assessment } = stage;
  let now = noon;
  const clock = () => now;
  const give = async (indicator: string, to: Name | null, by: Name = "lead") => {
    const given = await assign({ ...as(by), clock }, { assessment, indicator, person: to });
    if (!given.ok) throw new Error(given.code);
  };
  const waiting = () => database.reader.$count(job, eq(job.kind, "assigned"));
  /** Runs what is due some minutes after noon; gives every letter asked for so far. */
  const at = async (minutes: number) => {
    now = new Date(noon.getTime() + minutes * 60_000);
    while ((await workOnce({ database, clock, handlers: { assigned: tellsAssigned } })) !== "idle");
    const rows = await database.reader.select().from(job).where(eq(job.kind, "mail")).orderBy(job.key);
    return rows.map(({ payload }) => kinds.mail.parse(JSON.parse(payload ?? "null")));
  };
  return { ...stage, give, waiting, at };
}

const link = (locale: string) => `http://localhost:3000/${locale}/o/ours`;
const letter = { to: "member@prove.example", locale: "da", template: "assigned", link: link("da") };
const from = { inviter: "Navn lead", organisation: "Klynge ours" };

describe("whoever is asked to answer", () => {
  test("hears of it in one letter for what the same person gives them in ten minutes, in the edition's order", async () => {
    const { give, at, waiting } = await told();
    await give("4.1.2", "member");
    await at(9);
    await give("2.2.2", "member");
    expect(await at(9.9)).toEqual([]);
    const indicators = [expect.stringMatching(/^2\.2\.2 \S/), expect.stringMatching(/^4\.1\.2 \S/)];
    expect(await at(10)).toEqual([{ ...letter, values: { ...from, indicators } }]);
    await give("5.2", "member");
    expect(await waiting()).toBe(2);
    expect(await at(19.9)).toHaveLength(1);
    const later = (await at(20)).flatMap(({ values }) => ("indicators" in values ? [values.indicators] : []));
    expect(later).toContainEqual([expect.stringMatching(/^5\.2 \S/)]);
    expect(later).toHaveLength(2);
  });

  test("hears of each who asks apart, in their own language", async () => {
    const { database, give, at } = await told();
    await database.write(async (writer) => {
      await writer.insert(membership).values({ organisationId: "ours", personId: "stranger", role: "member", joinedAt: noon });
      await writer.update(person).set({ locale: "en", name: "" }).where(eq(person.id, "lead"));
    });
    await give("4.1.2", "stranger");
    await give("2.2.2", "lead", "member");
    const letters = await at(10);
    expect(letters.map(({ to, locale, values }) => [to, locale, "inviter" in values && values.inviter]).sort()).toEqual([
      ["lead@prove.example", "en", "Navn member"],
      ["stranger@prove.example", "da", "Klynge ours"],
    ]);
    expect(letters.find(({ locale }) => locale === "en")?.link).toBe(link("en"));
  });

  test("reads nothing of what is answered", async () => {
    const { as, assessment, give, at } = await told();
    const remark = { part: "remarks", key: "4.1.2", version: 0, value: { note: "Kun til os" }, origin: "typed" };
    expect(await saveAnswer(as("member"), { assessment, ...remark })).toMatchObject({ ok: true });
    const said = await addComment(as("lead"), { assessment, indicator: "4.1.2", text: "Kun til os" });
    expect(said).toMatchObject({ ok: true });
    await give("4.1.2", "member");
    const letters = await at(10);
    expect(letters).toHaveLength(1);
    expect(JSON.stringify(letters)).not.toContain("Kun til os");
  });

  test("hears nothing of what they take on themselves, have already, or are given no longer", async () => {
    const { give, at, waiting } = await told();
    await give("4.1.1", "lead");
    expect(await waiting()).toBe(0);
    await give("4.1.2", "member");
    await give("2.2.2", "member");
    await give("4.1.2", "lead");
    await give("2.2.2", null);
    expect(await at(10)).toEqual([]);
    await give("2.2.2", "member");
    expect(await at(20)).toHaveLength(1);
    await give("2.2.2", "member");
    expect(await at(40)).toHaveLength(1);
  });

  test.each<[string, (stage: Awaited<ReturnType<typeof aStage>>) => Promise<unknown>]>([
    [
      "wants no mail",
      ({ database }) =>
        database.write((writer) => writer.insert(reminderChoice).values({ organisationId: "ours", personId: "member", choice: "off" })),
    ],
    ["has left", ({ database }) => database.write((writer) => writer.delete(membership).where(eq(membership.personId, "member")))],
    [
      "only reads now",
      ({ database }) =>
        database.write((writer) => writer.update(membership).set({ role: "reader" }).where(eq(membership.personId, "member"))),
    ],
    [
      "was erased",
      ({ database }) => database.write((writer) => writer.update(person).set({ erasedAt: noon }).where(eq(person.id, "member"))),
    ],
    [
      "belongs to an organisation about to be deleted",
      ({ database }) => database.write((writer) => writer.update(organisation).set({ deletedAt: noon }).where(eq(organisation.id, "ours"))),
    ],
    [
      "is asked in a round that is over",
      ({ database, assessment }) =>
        database.write((writer) =>
          writer.update(assessments).set({ state: "submitted", submittedAt: noon }).where(eq(assessments.id, assessment)),
        ),
    ],
  ])("hears nothing who %s", async (_, change) => {
    const stage = await told();
    await stage.give("4.1.2", "member");
    await change(stage);
    expect(await stage.at(10)).toEqual([]);
  });
});
