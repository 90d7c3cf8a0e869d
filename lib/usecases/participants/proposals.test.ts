import { and, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { answer, answerChange, assessment } from "#db/schema/assessment.ts";
import { suggestMapping } from "#lib/domain/participants/suggest.ts";
import { saveAnswer } from "#lib/usecases/assessments/save-answer.ts";
import { type Secretariat, twoSecretariats } from "#lib/usecases/testing/secretariat.ts";
import { acceptProposal } from "./accept.ts";
import { deleteParticipants } from "./delete.ts";
import { importParticipants } from "./import.ts";
import { proposeFigures } from "./propose.ts";

const headers = ["Type", "Postnr", "Indmeldt", "Udmeldt", "Forpligtelse", "Seneste møde"];
const rows = [
  ...Array.from({ length: 12 }, () => "Virksomhed;8000;01-02-2024;;Kontingent;03-11-2026"),
  ...Array.from({ length: 3 }, () => "Kommune;2100;01-02-2020;;Projekt;"),
  "Virksomhed;8000;01-02-2020;30-06-2025;Kontingent;",
  "Virksomhed;8000;01-02-2020;;Nej;",
];
const bytes = new TextEncoder().encode([headers.join(";"), ...rows].join("\n"));
const asked = { slug: "egen", offices: [] as string[], locale: "da" as const };

async function withList() {
  const all = await twoSecretariats();
  const imported = await importParticipants(all.own.member, { slug: "egen", bytes, mapping: suggestMapping(headers), without: 0 });
  if (!imported.ok) throw new Error(imported.code);
  return all;
}

async function proposalsFor(caller: Secretariat["lead"], more: Partial<{ offices: string[]; locale: "da" | "en" }> = {}) {
  const outcome = await proposeFigures(caller, { ...asked, ...more });
  if (!outcome.ok) throw new Error(outcome.code);
  const of = (id: string) => {
    const found = outcome.value.proposals.find(({ indicator }) => indicator === id);
    if (found === undefined) throw new Error(`no proposal for ${id}`);
    return found;
  };
  return { ...outcome.value, of };
}

const accepting = { ...asked, indicator: "1.1.2", inputs: { committed: 15 }, version: 0, replace: false };
const type = (own: Secretariat, value: unknown, version = 0, key = "1.1.2") =>
  saveAnswer(own.lead, { assessment: own.assessment, part: "answers", key, version, value, origin: "typed" });

async function answerAt({ database }: Secretariat["lead"], key = "1.1.2") {
  const [row] = await database.reader
    .select()
    .from(answer)
    .where(and(eq(answer.part, "answers"), eq(answer.key, key)));
  return row === undefined ? null : { value: row.value, version: row.version };
}

describe("proposals", () => {
  test("give every figure with its calculation in words", async () => {
    const { own } = await withList();
    const { proposals, of } = await proposalsFor(own.member);
    expect(proposals.map(({ indicator }) => indicator)).toEqual(["1.1.0", "1.1.1", "1.1.2", "1.2", "2.3", "2.5"]);
    expect(of("1.1.0").inputs.map(({ proposed }) => proposed)).toEqual([15, 16]);
    expect(of("1.1.2")).toMatchObject({
      state: "new",
      version: 0,
      inputs: [{ key: "committed", proposed: 15, current: null, missing: [] }],
    });
    expect(of("1.1.2").inputs[0]?.calculation).toBe(
      "Medlemmer på dagen, som er bundet af kontingent, kontrakt, erklæring eller projekt. Heraf 12 ved kontingent, 3 ved projekt, 15 uden oplyst dokumentation.",
    );
    expect(of("1.2").inputs[0]).toMatchObject({ proposed: 12, calculation: expect.stringContaining("(8000)") });
    expect(of("2.3").inputs.map(({ proposed }) => proposed)).toEqual([1, 17]);
    expect(of("2.5").inputs.map(({ proposed }) => proposed)).toEqual([12, 15]);
  });

  test("count further offices, and name postcodes that do not exist", async () => {
    const { own } = await withList();
    const { of, offices, unknownOffices } = await proposalsFor(own.member, { offices: ["2100", " 8000", "2101", ""] });
    expect([offices, unknownOffices, of("1.2").inputs[0]?.proposed]).toEqual([["8000", "2100"], ["2101"], 15]);
  });

  test("say what is missing instead of guessing", async () => {
    const { own } = await twoSecretariats();
    const bare = new TextEncoder().encode("Type;Forpligtelse\nVirksomhed;Kontingent\n");
    await importParticipants(own.member, { slug: "egen", bytes: bare, mapping: suggestMapping(["Type", "Forpligtelse"]), without: 0 });
    const { of } = await proposalsFor(own.member, { locale: "en" });
    expect(of("1.2").inputs[0]).toMatchObject({ proposed: null, missing: ["1 participant lacks “postcode”."] });
    expect(of("2.5").inputs[0]).toMatchObject({ proposed: null, missing: ["No participant in the list has “last personal contact”."] });
  });

  test("are none without a list or without an open assessment", async () => {
    const { own, database } = await withList();
    await deleteParticipants(own.member, { slug: "egen" });
    expect(await proposalsFor(own.member)).toMatchObject({ proposals: [], can: { accept: true } });
    await database.write((writer) => writer.delete(assessment).where(eq(assessment.organisationId, own.id)));
    expect(await proposalsFor(own.member)).toMatchObject({ round: null, proposals: [], can: { accept: false } });
  });
});

describe("accepting a proposal", () => {
  test("saves its figures with the calculation as the reason", async () => {
    const { own, database } = await withList();
    expect(await acceptProposal(own.member, accepting)).toEqual({ ok: true, value: { indicator: "1.1.2" } });
    expect(await answerAt(own.lead)).toEqual({ value: { inputs: { committed: 15 } }, version: 1 });
    const [change] = await database.reader.select().from(answerChange);
    expect(change).toMatchObject({
      origin: "proposal",
      reason: expect.stringMatching(/^Talt i medlemslisten, som den ser ud 23\. nov\. 2026\. .*: 15\. /),
    });
    expect((await proposalsFor(own.member)).of("1.1.2")).toMatchObject({ state: "same", version: 1 });
  });

  test("keeps the level chosen and figures that are not proposed", async () => {
    const { own } = await withList();
    await type(own, { points: 3 }, 0, "1.1.1");
    const inputs = { companies: 12, research: 0, education: 0, public: 3, other: 0 };
    expect((await proposalsFor(own.member)).of("1.1.1").state).toBe("new");
    expect(await acceptProposal(own.member, { ...accepting, indicator: "1.1.1", inputs, version: 1 })).toMatchObject({ ok: true });
    expect(await answerAt(own.lead, "1.1.1")).toEqual({ value: { points: 3, inputs }, version: 2 });
  });

  test("never overwrites what is answered, unless both were seen and one chosen", async () => {
    const { own } = await withList();
    await type(own, { inputs: { committed: 99 } });
    expect((await proposalsFor(own.member)).of("1.1.2")).toMatchObject({
      state: "differs",
      otherwise: false,
      inputs: [{ proposed: 15, current: 99 }],
    });
    expect(await acceptProposal(own.member, { ...accepting, version: 1 })).toEqual({ ok: false, code: "already-answered" });
    expect(await answerAt(own.lead)).toEqual({ value: { inputs: { committed: 99 } }, version: 1 });
    expect(await acceptProposal(own.member, { ...accepting, version: 1, replace: true })).toMatchObject({ ok: true });
    expect(await answerAt(own.lead)).toEqual({ value: { inputs: { committed: 15 } }, version: 2 });
  });

  test("is refused when the answer has changed since, even to be replaced", async () => {
    const { own } = await withList();
    await type(own, { inputs: { committed: 99 } });
    expect(await acceptProposal(own.member, { ...accepting, replace: true })).toEqual({ ok: false, code: "proposal-changed" });
    expect(await answerAt(own.lead)).toMatchObject({ version: 1 });
  });

  test.each([
    ["other figures", { inputs: { committed: 16 } }],
    ["a figure more", { inputs: { committed: 15, participants: 1 } }],
    ["an indicator that has no proposal", { indicator: "4.1.1" }],
  ])("is refused for %s than the list gives", async (_, change) => {
    const { own } = await withList();
    expect(await acceptProposal(own.member, { ...accepting, ...change })).toEqual({ ok: false, code: "proposal-changed" });
    expect(await answerAt(own.lead)).toBeNull();
  });

  test("is refused without an open assessment, from readers and from others", async () => {
    const { own, other, database } = await withList();
    expect(await acceptProposal(other.lead, accepting)).toEqual({ ok: false, code: "not-found" });
    expect(await proposeFigures(other.lead, asked)).toEqual({ ok: false, code: "not-found" });
    expect(await acceptProposal(own.reader, accepting)).toEqual({ ok: false, code: "forbidden" });
    await database.write((writer) => writer.delete(assessment).where(eq(assessment.organisationId, own.id)));
    expect(await acceptProposal(own.member, accepting)).toEqual({ ok: false, code: "no-open-assessment" });
    expect(await database.reader.$count(answerChange)).toBe(0);
  });
});
