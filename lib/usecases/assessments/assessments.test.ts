import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { assessment, snapshot } from "#db/schema/assessment.ts";
import { auditEntry } from "#db/schema/organisation.ts";
import { small, smallAnswers, smallRevision } from "#lib/domain/testing/small.ts";
import { publishEdition } from "#lib/usecases/editions/publish.ts";
import { readEdition } from "#lib/usecases/editions/read.ts";
import { scoreReadiness } from "#lib/usecases/readiness/score.ts";
import { callersOn, noon } from "#lib/usecases/testing/callers.ts";
import { organisationOn, personOn } from "#lib/usecases/testing/people.ts";
import { answersDocument } from "./answers.ts";
import { listAssessments } from "./list.ts";
import { readAssessment } from "./read.ts";
import { readAssessmentEdition } from "./read-edition.ts";
import { readResult } from "./read-result.ts";
import { saveAnswer } from "./save-answer.ts";
import { startAssessment } from "./start.ts";
import { openRound, secretariat } from "./testing/round.ts";

describe("startAssessment", () => {
  test("starts on the newest revision that the caller may see, and keeps it", async () => {
    const { database, member, organisation } = await secretariat();
    await publishEdition(callersOn(database).server, smallRevision(2, { visibility: "members" }));
    const started = await startAssessment(member, { edition: "small" });
    await publishEdition(callersOn(database).server, smallRevision(3));
    const [row] = await database.reader.select().from(assessment);
    expect(started).toEqual({ ok: true, value: { id: row?.id } });
    expect(row).toMatchObject({ organisationId: organisation, editionId: "small", revision: 2, state: "open", startedBy: member.actor.id });
    const audited = await database.reader.select().from(auditEntry).where(eq(auditEntry.action, "assessment.start"));
    expect(audited).toMatchObject([{ organisationId: organisation, subject: row?.id, detail: { edition: "small", revision: 2 } }]);
  });

  test("is refused with the open one's id while one is open, also when two start at once", async () => {
    const { lead, member, organisation, database } = await secretariat();
    const both = await Promise.all([lead, member].map((who) => startAssessment(who, { edition: "small", organisation })));
    const [row, ...more] = await database.reader.select({ id: assessment.id }).from(assessment);
    expect(more).toEqual([]);
    expect(both.filter(({ ok }) => ok).length).toBe(1);
    expect(both.find(({ ok }) => !ok)).toEqual({ ok: false, code: "already-open", open: row?.id });
  });

  test("needs the organisation of who has several", async () => {
    const { database, organisation } = await secretariat();
    const both = await personOn(database, "Bo", [
      [organisation, "lead"],
      [await organisationOn(database), "member"],
    ]);
    expect(await startAssessment(both, { edition: "small" })).toMatchObject({
      code: "invalid",
      faults: [{ path: "/organisation", code: "required" }],
    });
    expect(await startAssessment(both, { edition: "small", organisation })).toMatchObject({ ok: true });
  });

  test("is refused to everybody else, and for an edition that is not there", async () => {
    const { database, member, reader, stranger, nobody, everybody, organisation } = await secretariat();
    const asked = { edition: "small", organisation };
    expect(await startAssessment(stranger, asked)).toEqual({ ok: false, code: "not-found" });
    for (const caller of [reader, nobody, everybody]) expect(await startAssessment(caller, asked)).toMatchObject({ code: "forbidden" });
    const missing = await startAssessment(member, { edition: "other" });
    expect(missing).toMatchObject({ code: "invalid", faults: [{ path: "/edition", code: "unknown-edition" }] });
    expect(await startAssessment(member, { ...asked, revision: 1 })).toMatchObject({ code: "invalid", faults: [{ path: "/revision" }] });
    expect(await database.reader.select().from(assessment)).toEqual([]);
  });
});

describe("what is read", () => {
  test("is listed for the caller's own organisations", async () => {
    const { assessment: id, organisation, other, reader, stranger, nobody } = await openRound();
    const listed = { id, organisation, edition: "small", revision: 1, state: "open", startedAt: noon.toISOString(), submittedAt: null };
    expect(await listAssessments(reader, {})).toMatchObject({ ok: true, value: [listed] });
    expect(await listAssessments(stranger, {})).toEqual({ ok: true, value: [] });
    expect(await listAssessments(reader, { organisation: other })).toEqual({ ok: false, code: "not-found" });
    expect(await listAssessments(reader, { slug: `prove-${organisation}` })).toMatchObject({ ok: true, value: [listed] });
    expect(await listAssessments(reader, { slug: `prove-${other}` })).toEqual({ ok: true, value: [] });
    expect(await listAssessments(stranger, { slug: `prove-${organisation}` })).toEqual({ ok: true, value: [] });
    expect(await listAssessments(nobody, {})).toMatchObject({ code: "forbidden" });
  });

  test("keeps an edition that its readers read with it, whatever became of that", async () => {
    const { assessment: id, database, reader, stranger, nobody } = await openRound();
    await publishEdition(callersOn(database).server, smallRevision(2));
    const kept = await readAssessmentEdition(reader, { assessment: id });
    expect(kept).toEqual(await readEdition(reader, { id: "small", revision: 1 }));
    expect(await readAssessmentEdition(reader, { assessment: "none" })).toEqual({ ok: false, code: "not-found" });
    expect(await readAssessmentEdition(stranger, { assessment: id })).toEqual({ ok: false, code: "not-found" });
    expect(await readAssessmentEdition(nobody, { assessment: id })).toMatchObject({ code: "forbidden" });
  });

  test("is every answer with its author, and what the reader may do", async () => {
    const { assessment: id, member, lead, reader, stranger } = await openRound();
    const put = { assessment: id, version: 0, origin: "typed" };
    await saveAnswer(member, { ...put, part: "answers", key: "1.1", value: { points: 1 } });
    await saveAnswer(lead, { ...put, part: "remarks", key: "1.1", value: { unsure: true } });
    const by = (who: typeof lead, name: string) => ({ version: 1, by: { id: who.actor.id, name }, at: noon.toISOString(), carried: null });
    const read = await readAssessment(member, { assessment: id });
    expect(read).toMatchObject({
      value: {
        ...{ id, state: "open", edition: { id: "small", revision: 1 }, can: { answer: true, submit: false, discuss: true } },
        saved: {
          answers: { "1.1": { value: { points: 1 }, ...by(member, "Mads") } },
          remarks: { "1.1": { value: { unsure: true }, ...by(lead, "Lea") } },
          labels: {},
        },
      },
    });
    expect(await readAssessment(lead, { assessment: id })).toMatchObject({ value: { can: { answer: true, submit: true } } });
    expect(await readAssessment(reader, { assessment: id })).toMatchObject({ value: { can: { answer: false, submit: false } } });
    expect(await readAssessment(stranger, { assessment: id })).toEqual({ ok: false, code: "not-found" });
  });
});

async function answered() {
  const round = await openRound();
  for (const [key, value] of Object.entries(smallAnswers.answers))
    await saveAnswer(round.member, { assessment: round.assessment, part: "answers", key, version: 0, value, origin: "typed" });
  for (const [part, key, value] of [
    ["eligibility", "profile", true],
    ["remarks", "1.1", { note: "x" }],
    ["effort", "1.1", {}],
  ] as const)
    await saveAnswer(round.member, { assessment: round.assessment, part, key, version: 0, value, origin: "typed" });
  return round;
}

describe("readResult", () => {
  test("gives the bytes that the quick check gives for the same answers", async () => {
    const round = await answered();
    const { assessment: id, reader, everybody, database } = round;
    expect(await answersDocument(database.reader, id, "2026-11-23")).toEqual({
      ...smallAnswers,
      ...{ revision: 1, labels: [], improvements: [], effort: {} },
    });
    const expected = await scoreReadiness(everybody, smallAnswers);
    const result = await readResult(reader, { assessment: id });
    expect(result.ok && { ok: true, value: result.value.text }).toEqual(expected);
  });

  test("counts the day from midnight in Denmark", async () => {
    const { assessment: id, member } = await answered();
    const asOf = async (moment: string) => {
      const result = await readResult({ ...member, clock: () => new Date(moment) }, { assessment: id });
      return result.ok && JSON.parse(result.value.text).asOf;
    };
    expect(await asOf("2026-11-23T22:59:59Z")).toBe("2026-11-23");
    expect(await asOf("2026-11-23T23:00:00Z")).toBe("2026-11-24");
    expect(await asOf("2026-07-01T22:00:00Z")).toBe("2026-07-02");
  });

  test("gives the stored bytes of what is submitted, whatever the day", async () => {
    const { assessment: id, member, organisation, database } = await answered();
    const taken = { id: "s", organisationId: organisation, assessmentId: id, editionId: "small", revision: 1, digest: "x", engine: 1 };
    await database.write(async (writer) => {
      const row = { ...taken, answers: "{}", result: '{"stored":true}\n', takenBy: member.actor.id, takenAt: noon };
      await writer.insert(snapshot).values(row);
      await writer.update(assessment).set({ state: "submitted", submittedAt: noon });
    });
    expect(await readResult(member, { assessment: id, asOf: "2020-01-01" })).toMatchObject({ value: { text: '{"stored":true}\n' } });
  });

  test("is refused for a day that does not exist, and to others", async () => {
    const { assessment: id, member, stranger } = await openRound();
    expect(await readResult(member, { assessment: id, asOf: "2026-02-30" })).toMatchObject({
      code: "invalid",
      faults: [{ path: "/asOf", code: "no-such-date" }],
    });
    expect(await readResult(stranger, { assessment: id })).toEqual({ ok: false, code: "not-found" });
    expect(small.id).toBe("small");
  });
});
