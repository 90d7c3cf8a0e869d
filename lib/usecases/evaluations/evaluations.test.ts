import { describe, expect, test } from "vitest";
import { rateLimit } from "#db/schema/identity.ts";
import { evaluation, event } from "#db/schema/offering.ts";
import { auditEntry } from "#db/schema/organisation.ts";
import { readEvent } from "#lib/usecases/offerings/read-event.ts";
import { offeringDesk } from "#lib/usecases/offerings/testing/desk.ts";
import { lastEntry } from "#lib/usecases/team/testing/team.ts";
import { callersOn } from "#lib/usecases/testing/callers.ts";
import { closeForm, openForm, readEvaluationForm } from "./form.ts";
import { giveEvaluation } from "./give.ts";
import { importEvaluations, previewEvaluations, undoEvaluations } from "./import.ts";
import { moderateText } from "./moderate.ts";

const refused = (code: string) => ({ ok: false, code });
const csv = (text: string) => new TextEncoder().encode(text);
const answer = { satisfaction: "5", usefulness: "4", text: "" };

async function desk() {
  const made = await offeringDesk();
  const { database, analyst } = made;
  const id = await made.event(await made.offering());
  const opened = await openForm(analyst, { event: id, version: 1, until: "2026-12-01" });
  const secret = opened.ok ? opened.value.secret : "";
  const give = (more: Record<string, unknown> = {}) => giveEvaluation(callersOn(database).everybody, { secret, ...answer, ...more });
  const read = async (caller: typeof analyst = analyst) => {
    const seen = await readEvent(caller, { id });
    if (!seen.ok) throw new Error(seen.code);
    return seen.value;
  };
  const whole = () => Promise.all([event, evaluation, auditEntry].map((table) => database.reader.select().from(table)));
  return { ...made, id, secret, give, read, whole, everybody: callersOn(database).everybody };
}

describe("the form", () => {
  test("is opened by a secret of which only the hash is kept, and read and answered by whoever has it, until its day", async () => {
    const { database, analyst, everybody, id, secret, give } = await desk();
    expect(JSON.stringify(await database.reader.select().from(event))).not.toContain(secret);
    expect(await lastEntry(database)).toMatchObject({ action: "event.change", subject: id, detail: { did: "form-opened" } });
    expect(await readEvaluationForm(everybody, { secret })).toEqual({
      ok: true,
      value: { title: "Strategi på skrift", day: "2026-11-20", until: "2026-12-01" },
    });
    const later = { ...everybody, clock: () => new Date("2026-12-02T12:00:00Z") };
    expect(await readEvaluationForm(later, { secret })).toEqual(refused("not-found"));
    expect(await giveEvaluation(later, { secret, ...answer })).toEqual(refused("not-found"));
    expect(await give({ secret: "0".repeat(32) })).toEqual(refused("not-found"));
    expect(await database.reader.$count(evaluation)).toBe(0);
    const renewed = await openForm(analyst, { event: id, version: 2, until: "2026-12-01" });
    expect(renewed.ok && renewed.value.secret).not.toBe(secret);
    expect(await give()).toEqual(refused("not-found"));
    expect(await closeForm(analyst, { event: id, version: 3 })).toMatchObject({ ok: true });
    expect(await readEvaluationForm(everybody, { secret: renewed.ok ? renewed.value.secret : "" })).toEqual(refused("not-found"));
  });

  test("is not opened on a day that has passed, nor by who saw an older event", async () => {
    const { analyst, id, whole } = await desk();
    const before = await whole();
    expect(await openForm(analyst, { event: id, version: 2, until: "2026-11-22" })).toMatchObject({
      faults: [{ path: "/until", code: "in-past" }],
    });
    expect(await openForm(analyst, { event: id, version: 1, until: "2026-12-01" })).toEqual(refused("conflict"));
    expect(await closeForm(analyst, { event: id, version: 1 })).toEqual(refused("conflict"));
    expect(await closeForm(analyst, { event: "x", version: 1 })).toEqual(refused("not-found"));
    expect(await whole()).toEqual(before);
  });

  test("keeps neither who answered nor when, takes no other grades, and no flood", async () => {
    const { database, analyst, secret, give } = await desk();
    const log = await database.reader.$count(auditEntry);
    expect(await giveEvaluation(analyst, { secret, ...answer, usefulness: "", text: " Godt oplæg " })).toMatchObject({ ok: true });
    expect(await database.reader.select().from(evaluation)).toMatchObject([
      { satisfaction: 5, usefulness: null, text: "Godt oplæg", textState: "waiting", source: "form", givenOn: "2026-11-23", readBy: null },
    ]);
    expect(await database.reader.$count(auditEntry)).toBe(log);
    for (const wrong of [{ satisfaction: "6" }, { satisfaction: "" }, { usefulness: "0" }, { text: "x".repeat(2001) }])
      expect(await give(wrong)).toMatchObject({ code: "invalid" });
    await database.write((writer) => writer.update(rateLimit).set({ count: 399 }));
    expect([(await give()).ok, await give()]).toEqual([true, refused("too-many-tries")]);
  });
});

describe("what was said", () => {
  test("is figures from five answers on, and texts that a person let through", async () => {
    const { database, analyst, benchmarker, give, read } = await desk();
    for (const satisfaction of ["5", "5", "4", "2"]) await give({ satisfaction, text: satisfaction === "2" ? "For langt" : "" });
    const [waiting] = (await read()).evaluations.toRead;
    expect((await read()).evaluations).toMatchObject({ summary: { answers: 4, isEnough: false }, shown: [] });
    expect((await read(benchmarker)).evaluations.toRead).toEqual([]);
    await give({ usefulness: "1" });
    expect((await read(benchmarker)).evaluations).toMatchObject({
      summary: { verySatisfied: { count: 3, of: 5 }, satisfied: { count: 4, of: 5 }, useful: { count: 4, of: 5 } },
      ...{ shown: [], toRead: [] },
    });
    const asked = { evaluation: waiting?.id, state: "shown" };
    expect(await moderateText(analyst, asked)).toMatchObject({ ok: true });
    expect(await lastEntry(database)).toMatchObject({ action: "evaluation.moderate", detail: { did: "shown" } });
    expect((await read(benchmarker)).evaluations.shown).toMatchObject([{ text: "For langt" }]);
    expect(await moderateText(analyst, asked)).toEqual(refused("not-found"));
    expect(await moderateText(analyst, { ...asked, state: "hidden" })).toMatchObject({ ok: true });
    expect((await read(benchmarker)).evaluations.shown).toEqual([]);
  });

  test("may come with a sheet, which is previewed, imported and taken back", async () => {
    const { database, analyst, id, read, whole } = await desk();
    const bytes = csv("Tilfredshed;Udbytte;Kommentar\nMeget tilfreds;5;Godt\n;;\n4;;\n7;x;\n");
    const before = await whole();
    const seen = await previewEvaluations(analyst, { event: id, bytes });
    expect(seen).toMatchObject({
      value: {
        ...{ mappedBy: "words", answers: 2, texts: 1, blank: 1, faultyRows: 1 },
        faults: [
          { row: 5, column: "Tilfredshed", code: "no-grade", value: "7" },
          { row: 5, column: "Udbytte", code: "no-grade", value: "x" },
        ],
      },
    });
    if (!seen.ok) throw new Error(seen.code);
    const { mapping, digest } = seen.value;
    expect(await importEvaluations(analyst, { event: id, bytes, mapping, digest: "x" })).toEqual(refused("sheet-differs"));
    expect(await importEvaluations(analyst, { event: "x", bytes, mapping, digest })).toEqual(refused("not-found"));
    const empty = csv("Tilfredshed\n9\n");
    const none = await previewEvaluations(analyst, { event: id, bytes: empty });
    const asked = none.ok ? { event: id, bytes: empty, mapping: none.value.mapping, digest: none.value.digest } : {};
    expect(await importEvaluations(analyst, asked)).toEqual(refused("sheet-without-evaluations"));
    expect(await whole()).toEqual(before);
    const imported = await importEvaluations(analyst, { event: id, bytes, mapping, digest });
    const batch = imported.ok ? imported.value.batch : "";
    expect((await read()).evaluations).toMatchObject({
      summary: { answers: 2 },
      toRead: [{ text: "Godt" }],
      batches: [{ batch, answers: 2 }],
    });
    expect(await previewEvaluations(analyst, { event: id, bytes })).toMatchObject({ value: { mappedBy: "memory" } });
    expect(await undoEvaluations(analyst, { batch })).toEqual({ ok: true, value: { answers: 2 } });
    expect(await undoEvaluations(analyst, { batch })).toEqual(refused("not-found"));
    expect(await database.reader.$count(evaluation)).toBe(0);
  });
});

test("is changed by analysts and administrators only", async () => {
  const { others, benchmarker, id, give, whole, database } = await desk();
  await give({ text: "Godt" });
  const [given] = await database.reader.select().from(evaluation);
  const before = await whole();
  const bytes = csv("Tilfredshed\n5\n");
  for (const caller of [...others, benchmarker])
    for (const [verb, input] of [
      [openForm, { event: id, version: 2, until: "2026-12-01" }],
      [closeForm, { event: id, version: 2 }],
      [moderateText, { evaluation: given?.id, state: "shown" }],
      [previewEvaluations, { event: id, bytes }],
      [importEvaluations, { event: id, bytes, mapping: {}, digest: "x" }],
      [undoEvaluations, { batch: "x" }],
    ] as const)
      expect(await verb(caller, input)).toEqual(refused("forbidden"));
  expect(await whole()).toEqual(before);
});
