import { and, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { Database } from "#db/client.ts";
import { consent, look } from "#db/schema/consent.ts";
import { job } from "#db/schema/job.ts";
import { auditEntry, organisation } from "#db/schema/organisation.ts";
import { sparringCase, sparringMessage } from "#db/schema/sparring.ts";
import { saveAnswer } from "#lib/usecases/assessments/save-answer.ts";
import { findCase } from "#lib/usecases/sparring/case.ts";
import { readCase } from "#lib/usecases/sparring/read.ts";
import { seenIn } from "#lib/usecases/sparring/seen.ts";
import { handOverCase } from "#lib/usecases/sparring/take.ts";
import { sharedCase } from "#lib/usecases/sparring/testing/cases.ts";
import { lastEntry, letters } from "#lib/usecases/team/testing/team.ts";
import { noon } from "#lib/usecases/testing/callers.ts";
import type { PersonCaller } from "#lib/usecases/testing/people.ts";
import { giveConsent } from "./give.ts";
import { recordLook, recordLooks } from "./look.ts";
import { looksAPage, readConsents } from "./read.ts";
import { withdrawConsent } from "./withdraw.ts";

const refused = (code: string) => ({ ok: false, code });
const later = (caller: PersonCaller, minutes: number): PersonCaller => ({
  ...caller,
  clock: () => new Date(noon.getTime() + minutes * 60_000),
});
const everything = ({ reader }: Database) => Promise.all([consent, auditEntry, job, sparringCase].map((one) => reader.select().from(one)));

async function consentsOf(caller: PersonCaller, slug: string, before?: number) {
  const read = await readConsents(caller, { slug, ...(before === undefined ? {} : { before }) });
  if (!read.ok) throw new Error(read.code);
  return read.value;
}

async function world() {
  const made = await sharedCase();
  const { slug } = made.own;
  return {
    ...made,
    sparring: { slug, purpose: "sparring", assessment: made.case } as const,
    statistics: { slug, purpose: "statistics" } as const,
  };
}

describe("a consent", () => {
  test("is given by a lead, opens the case, and is told to every benchmarker by a letter without figures", async () => {
    const { database, own, benchmarker, second, other } = await world();
    expect(await findCase(database.reader, benchmarker.actor, other.assessment)).toBeNull();
    const wanted = { slug: other.slug, purpose: "sparring", assessment: other.assessment };
    expect(await giveConsent(other.lead, wanted)).toEqual({ ok: true, value: null });
    expect(await lastEntry(database)).toMatchObject({ action: "consent.change", subject: other.assessment });
    expect((await database.reader.select().from(sparringCase)).map(({ id }) => id).sort()).toEqual(
      [own.assessment, other.assessment].sort(),
    );
    const sent = (await letters(database)).filter(({ values }) => JSON.stringify(values).includes("anden"));
    expect(sent.map(({ template, values }) => [template, values])).toEqual([
      ["consentGiven", { organisation: "anden" }],
      ["consentGiven", { organisation: "anden" }],
    ]);
    const addressOf = ({ actor }: PersonCaller) => `${actor.id}@prove.example`;
    expect(sent.map(({ to }) => to).sort()).toEqual([benchmarker, second].map(addressOf).sort());
    expect(await findCase(database.reader, benchmarker.actor, other.assessment)).toMatchObject({ shared: true });
  });

  test("is withdrawn with effect at once, and is told to who sparred", async () => {
    const { database, own, benchmarker, sparring } = await world();
    expect(await withdrawConsent(own.lead, sparring)).toEqual({ ok: true, value: null });
    expect(await lastEntry(database)).toMatchObject({ action: "consent.change", detail: { purpose: "sparring", given: false } });
    expect(await findCase(database.reader, benchmarker.actor, own.assessment)).toBeNull();
    expect((await letters(database)).filter(({ template }) => template === "consentWithdrawn")).toMatchObject([
      { to: `${benchmarker.actor.id}@prove.example`, values: { organisation: "egen" } },
    ]);
    expect(await giveConsent(own.lead, sparring)).toMatchObject({ ok: true });
    expect(await database.reader.$count(consent)).toBe(2);
    expect(await database.reader.$count(sparringCase)).toBe(1);
  });

  test("is not told to who has handed the case over", async () => {
    const { database, own, benchmarker, sparring } = await world();
    await handOverCase(benchmarker, { case: own.assessment });
    await withdrawConsent(own.lead, sparring);
    expect((await letters(database)).filter(({ template }) => template === "consentWithdrawn")).toEqual([]);
  });

  test("that holds already, or does not hold, stays as it is", async () => {
    const { database, own, sparring, statistics } = await world();
    const before = await everything(database);
    expect(await giveConsent(own.lead, sparring)).toEqual({ ok: true, value: null });
    expect(await withdrawConsent(own.lead, statistics)).toEqual({ ok: true, value: null });
    expect(await everything(database)).toEqual(before);
  });

  test("is changed by its leads only, at its own assessments only", async () => {
    const { database, own, other, benchmarker, sparring, statistics } = await world();
    const before = await everything(database);
    for (const change of [giveConsent, withdrawConsent])
      for (const wanted of [sparring, statistics]) {
        expect(await change(own.member, wanted)).toEqual(refused("forbidden"));
        expect(await change(benchmarker, wanted)).toEqual(refused("forbidden"));
        expect(await change(other.lead, wanted)).toEqual(refused("not-found"));
      }
    expect(await giveConsent(own.lead, { ...sparring, assessment: other.assessment })).toEqual(refused("not-found"));
    expect(await giveConsent(own.lead, { ...statistics, assessment: own.assessment })).toMatchObject(refused("invalid"));
    expect(await everything(database)).toEqual(before);
  });
});

describe("what a secretariat reads of its consents", () => {
  test("is what holds, since when and by whom, and everything that was given and withdrawn", async () => {
    const { own, sparring, statistics } = await world();
    await giveConsent(later(own.lead, 1), statistics);
    await withdrawConsent(later(own.lead, 2), sparring);
    const read = await consentsOf(own.reader, own.slug);
    expect(read).toMatchObject({ statistics: { by: "lead" }, publicFacts: null, can: { change: false }, organisation: { name: "egen" } });
    expect(read.assessments).toMatchObject([{ id: own.assessment, given: null, seen: null, state: "open" }]);
    expect(read.history.map(({ purpose, given }) => [purpose, given])).toEqual([
      ["sparring", false],
      ["statistics", true],
      ["sparring", true],
    ]);
    expect((await consentsOf(own.lead, own.slug)).can).toEqual({ change: true });
  });

  test("is for its own people", async () => {
    const { own, other, benchmarker } = await world();
    expect(await readConsents(other.lead, { slug: own.slug })).toEqual(refused("not-found"));
    expect(await readConsents(benchmarker, { slug: own.slug })).toEqual(refused("forbidden"));
    expect(await readConsents(own.lead, { slug: own.slug, before: "1" })).toMatchObject(refused("invalid"));
  });

  test("shows what CED sees now: the same that CED's own reading gives", async () => {
    const { database, own, benchmarker, case: id } = await world();
    const save = (part: string, value: unknown) =>
      saveAnswer(own.member, { assessment: id, part, key: "4.1.2", value, version: 0, origin: "typed" });
    expect(await save("answers", { points: 4 })).toMatchObject({ ok: true });
    expect(await save("remarks", { unsure: true, note: "Kun for os" })).toMatchObject({ ok: true });
    const message = {
      id: "m",
      caseId: id,
      kind: "message" as const,
      side: "ced" as const,
      text: "Hej",
      writtenBy: benchmarker.actor.id,
      writtenAt: noon,
    };
    await database.write((writer) => writer.insert(sparringMessage).values(message));
    const [round] = (await consentsOf(own.reader, own.slug)).assessments;
    const theirs = await readCase(benchmarker, { case: id });
    if (!theirs.ok) throw new Error(theirs.code);
    expect(round?.seen).toEqual({ ...seenIn(theirs.value), messages: 1 });
    expect(round?.seen).toMatchObject({ answers: 1, unsure: 1, documents: 0, ratings: 0 });
    expect(JSON.stringify(theirs.value)).not.toContain("Kun for os");
  });

  test("shows that CED sees nothing while the organisation waits to be deleted", async () => {
    const { database, own } = await world();
    await database.write((writer) => writer.update(organisation).set({ deletedAt: noon }).where(eq(organisation.id, own.id)));
    const [round] = (await consentsOf(own.lead, own.slug)).assessments;
    expect(round).toMatchObject({ given: { by: "lead" }, seen: null });
  });
});

describe("a look of CED", () => {
  test("is logged, the same one once within its time, and none of the secretariat's own", async () => {
    const { database, own, benchmarker, second, case: id } = await world();
    const seen = await findCase(database.reader, benchmarker.actor, id);
    const mine = await findCase(database.reader, own.lead.actor, id);
    if (seen === null || mine === null) throw new Error("not shared");
    const count = (what: "case" | "caseload" | "document") =>
      database.reader.$count(look, and(eq(look.assessmentId, id), eq(look.what, what)));
    for (const minutes of [0, 9, 11]) await recordLook(later(benchmarker, minutes), seen, "case");
    expect(await count("case")).toBe(2);
    for (const minutes of [0, 60, 24 * 60 - 1]) await recordLooks(later(benchmarker, minutes), [seen], "caseload");
    expect(await count("caseload")).toBe(1);
    await recordLooks(later(benchmarker, 24 * 60 + 1), [seen], "caseload");
    await recordLooks(second, [seen], "caseload");
    expect(await count("caseload")).toBe(3);
    for (const subject of ["a", "b"]) await recordLook(benchmarker, seen, "document", subject);
    expect(await count("document")).toBe(2);
    await recordLook(own.lead, mine, "case");
    expect(await database.reader.$count(look)).toBe(7);
  });

  test("is read by the secretariat, the newest first, a page at a time, also after the withdrawal", async () => {
    const { database, own, benchmarker, sparring, case: id } = await world();
    const row = { organisationId: own.id, assessmentId: id, personId: benchmarker.actor.id, at: noon, what: "case" as const };
    await database.write((writer) => writer.insert(look).values(Array.from({ length: looksAPage + 1 }, () => row)));
    await withdrawConsent(own.lead, sparring);
    const first = (await consentsOf(own.reader, own.slug)).looks;
    expect(first.entries.length).toBe(looksAPage);
    expect(first.entries[0]).toMatchObject({ by: "Bente", what: "case", assessment: id, at: noon.toISOString() });
    const rest = (await consentsOf(own.reader, own.slug, first.next ?? 0)).looks;
    expect(rest).toMatchObject({ next: null, entries: [{ by: "Bente" }] });
  });
});
