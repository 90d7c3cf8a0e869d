import { createHash } from "node:crypto";
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { eq } from "drizzle-orm";
import { strFromU8 } from "fflate";
import { expect, test } from "vitest";
import { evidence, evidenceUse } from "#db/schema/evidence.ts";
import { parseAnswers } from "#lib/domain/assessment/check.ts";
import type { DossierManifest } from "#lib/domain/report/dossier.ts";
import { partsOfReceipt, receiptJson } from "#lib/domain/scoring/receipt.ts";
import { score } from "#lib/domain/scoring/score.ts";
import { currentEdition } from "#lib/editions/published.ts";
import { unzip } from "#lib/platform/archive.ts";
import { type FileStore, newFileKey } from "#lib/platform/files/store.ts";
import { onDisk } from "#lib/platform/files/testing/stores.ts";
import { findCase } from "#lib/usecases/sparring/case.ts";
import { noon } from "#lib/usecases/testing/callers.ts";
import { ReportFailed } from "../failed.ts";
import type { Maker } from "../maker.ts";
import { first, ratedCase, second, third } from "../testing/rated.ts";
import { sheetsIn } from "../testing/read-back.ts";
import { reportOf } from "../view.ts";
import { makesDossier } from "./make-dossier.ts";

/** The printer of the tests; the real one is tested with its browser in e2e/system. */
const pdf: Maker = async () => ({ bytes: new TextEncoder().encode("%PDF-1.7"), fileName: "rapport.pdf", mediaType: "application/pdf" });
const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

/** The rated case with three more documents: one at two indicators, one without an English title, one without a date. */
async function documentedCase() {
  const [world, { store, folder }] = [await ratedCase(), await onDisk()];
  const { own, database, case: id } = world;
  const added = { organisationId: own.id, addedBy: own.lead.actor.id, addedAt: noon };
  const keys = new Map<string, string>();
  const add = async (name: string, title: string, titleEn: string | null, documentDate: string | null, at: string[]) => {
    const { key, bytes, sha256: hash } = await store.put(newFileKey(), new TextEncoder().encode(`Indhold af ${name}`));
    keys.set(name, key);
    const file = { storageKey: key, fileName: `${name}.pdf`, mediaType: "application/pdf", size: bytes, hash };
    await database.write(async (writer) => {
      await writer.insert(evidence).values({ id: name, title, titleEn, documentDate, ...file, ...added });
      const use = { evidenceId: name, assessmentId: id, kind: "member-list", addedBy: added.addedBy, addedAt: noon };
      await writer.insert(evidenceUse).values(at.map((indicatorId) => ({ ...use, indicatorId, note: "Læs side 3" })));
    });
  };
  await add("strategy", "Strategi 2025", "Strategy 2025", "2025-03-01", [second, third]);
  await add("minutes", "Referat 2025/26", null, null, [second]);
  return { ...world, store, folder, keys };
}

type World = Awaited<ReturnType<typeof documentedCase>>;
type Making = { locale?: "da" | "en"; store?: FileStore; printer?: Maker; inBetween?: () => Promise<void> };

/** What the lead's dossier is made of; its bytes are still to be read. */
async function begun(world: World, { locale = "da", store = world.store, printer = pdf, inBetween = async () => {} }: Making = {}) {
  const { own } = world;
  const found = await findCase(world.database.reader, own.lead.actor, world.case);
  if (found === null) throw new Error("the case is not there");
  const report = await reportOf(own.lead, found, locale);
  await inBetween();
  const seen: number[] = [];
  const progress = async (percent: number) => {
    seen.push(percent);
  };
  const context = { ...own.lead, id: "report", case: found, locale };
  const made = await makesDossier({ pdf: printer, open: async () => store })(context, report, progress);
  if (made.bytes instanceof Uint8Array) throw new Error("a dossier comes in pieces");
  return { context, report, made, bytes: made.bytes, seen };
}

async function dossierOf(world: World, making: Making = {}) {
  const { made, bytes, seen } = await begun(world, making);
  const files = unzip(await buffer(bytes));
  if (files === null) throw new Error("this is no archive");
  const text = (path: string) => strFromU8(files.get(path) ?? new Uint8Array());
  return { made, files, text, seen, manifest: JSON.parse(text("manifest.json")) as DossierManifest };
}

test("a dossier has the report, every document once by its indicator, and a manifest that agrees with the bytes", async () => {
  const world = await documentedCase();
  const { made, files, text, manifest, seen } = await dossierOf(world);
  expect(made).toMatchObject({ mediaType: "application/zip", fileName: `klyngeklar-rapport-${world.own.slug}-2026-11-23.zip` });
  expect([...files.keys()]).toEqual([
    `dokumentation/${second} Referat 2025-26.pdf`,
    `dokumentation/${second} Strategi 2025 (2025-03-01).pdf`,
    "rapport.pdf",
    `klyngeklar-rapport-${world.own.slug}-2026-11-23.xlsx`,
    "kopiark.xlsx",
    "links.txt",
    "uafhængighed.txt",
    "pointkvittering.json",
    "manifest.json",
  ]);
  expect(manifest.files.map(({ path }) => path)).toEqual([...files.keys()].slice(0, -1));
  for (const { path, bytes, sha256: hash } of manifest.files) {
    const content = files.get(path) ?? new Uint8Array();
    expect([content.length, sha256(content)]).toEqual([bytes, hash]);
  }
  expect(manifest.files[1]).toMatchObject({ evidence: "strategy", indicators: [second, third] });
  expect(manifest).toMatchObject({
    format: "klyngeklar-dossier",
    missing: [],
    links: [{ link: "https://klynge.example/liste", indicators: [first] }],
  });
  expect(text("links.txt")).toBe(`${first}: Medlemsliste / List of participants\n    https://klynge.example/liste\n`);
  expect(text("uafhængighed.txt")).toMatch(/Bente \(23\. nov\. 2026\)[\s\S]*Bente \(23 Nov 2026\)/);
  expect(seen).toEqual(seen.toSorted((one, other) => one - other));
});

test("its receipt is recomputed byte for byte", async () => {
  const world = await documentedCase();
  const [{ text }, found] = [await dossierOf(world), await findCase(world.database.reader, world.own.lead.actor, world.case)];
  if (found === null) throw new Error("the case is not there");
  const { edition } = found;
  const parts = partsOfReceipt(JSON.parse(text("pointkvittering.json")));
  if (!parts.ok) throw new Error("this is no receipt");
  const answers = parseAnswers(edition, parts.answers);
  if (!answers.ok) throw new Error(JSON.stringify(answers.faults));
  expect(text("pointkvittering.json")).toBe(receiptJson(edition, answers.value, score(edition, answers.value)));
});

test("the copy sheet has both languages in the order of the indicators, and marks what is in Danish only", async () => {
  const { files } = await dossierOf(await documentedCase(), { locale: "en" });
  const sheets = await sheetsIn(files.get("copy-sheet.xlsx") ?? new Uint8Array());
  const answers = sheets.get("Kopiark - Copy sheet") ?? [];
  expect(answers.map((row) => row["Nummer / Number"])).toEqual(currentEdition.indicators.map(({ id }) => id));
  const strategy = `evidence/${second} Strategi 2025 (2025-03-01).pdf`;
  expect(answers[1]).toMatchObject({
    "Point, mindst / Points, lowest": 2,
    "Dokumentation / Evidence": `evidence/${second} Referat 2025-26.pdf\n${strategy}`,
  });
  expect(answers[0]?.Svar).not.toBe(answers[0]?.Answer);
  const documents = sheets.get("Dokumenter - Documents") ?? [];
  const at = (title: string) => documents.filter((row) => row.Titel === title);
  expect(at("Strategi 2025").map((row) => row["Fil / File"])).toEqual([strategy, strategy]);
  expect(at("Strategi 2025")[0]).toMatchObject({ "Title in English": "Strategy 2025", "Note in English": "Læs side 3 [in Danish only]" });
  expect(at("Referat 2025/26")[0]).toMatchObject({ "Title in English": "Referat 2025/26 [in Danish only]", "Egen dato / Own date": null });
  expect(at("Medlemsliste")[0]).toMatchObject({ "Note in English": "See page 4.", "Fil / File": "https://klynge.example/liste" });
});

test("a document deleted or damaged while it is made is listed as missing, and the rest is there", async () => {
  const world = await documentedCase();
  const { made, files, text, manifest } = await dossierOf(world, {
    inBetween: async () => {
      const removed = { removedAt: noon };
      await world.database.write((writer) => writer.update(evidence).set(removed).where(eq(evidence.id, "strategy")));
      await writeFile(join(world.folder, "new", world.keys.get("minutes") ?? ""), "noget andet");
    },
  });
  expect(manifest.missing).toEqual([
    { evidence: "minutes", title: "Referat 2025/26", titleEn: null, indicators: [second], reason: "changed" },
    { evidence: "strategy", title: "Strategi 2025", titleEn: "Strategy 2025", indicators: [second, third], reason: "deleted" },
  ]);
  expect(made.missing).toEqual(manifest.missing);
  expect([...files.keys()].filter((path) => path.startsWith("dokumentation/"))).toEqual([]);
  expect(text("mangler.txt")).toContain(`${second}, ${third}: Strategi 2025 (dokumentet er slettet)`);
  expect(files.has("rapport.pdf")).toBe(true);
  const sheets = await sheetsIn(files.get("kopiark.xlsx") ?? new Uint8Array());
  expect(sheets.get("Dokumenter - Documents")?.map((row) => row["Fil / File"])).toEqual(["https://klynge.example/liste", "–", "–", "–"]);
});

test("a document deleted while its bytes are read is whole; one deleted before its turn is missing", async () => {
  const world = await documentedCase();
  const remove = async (id: string) => {
    await world.database.write((writer) => writer.update(evidence).set({ removedAt: noon }).where(eq(evidence.id, id)));
    await world.store.remove(world.keys.get(id) ?? "");
  };
  async function* deletedMeanwhile(content: Readable) {
    for await (const piece of content) {
      await Promise.all(["minutes", "strategy"].map(remove));
      yield piece;
    }
  }
  // The minutes come first, so that they are open by then.
  const verified: FileStore["verified"] = async (key, hash) => Readable.from(deletedMeanwhile(await world.store.verified(key, hash)));
  const { made, text, files } = await dossierOf(world, { store: { ...world.store, verified } });
  const path = `dokumentation/${second} Referat 2025-26.pdf`;
  expect([...files.keys()].filter((name) => name.startsWith("dokumentation/"))).toEqual([path]);
  expect(text(path)).toBe("Indhold af minutes");
  expect(made.missing).toMatchObject([{ evidence: "strategy", reason: "deleted" }]);
});

test("no more than some pieces of the documents are in memory, however large and many they are", async () => {
  const world = await documentedCase();
  const piece = new Uint8Array(64 * 1024);
  const [perDocument, at] = [200, { given: 0, taken: 0, most: 0 }];
  function* pieces() {
    for (let number = 0; number < perDocument; number += 1) {
      at.given += piece.length;
      at.most = Math.max(at.most, at.given - at.taken);
      yield piece;
    }
  }
  const verified: FileStore["verified"] = async () => Readable.from(pieces(), { highWaterMark: 1 });
  const { bytes, made } = await begun(world, { store: { ...world.store, verified } });
  for await (const part of bytes) at.taken += part.length;
  expect(made.missing).toEqual([]);
  expect(at.given).toBe(2 * perDocument * piece.length);
  // What the archive says around a document is taken too; it is small.
  expect(at.most).toBeLessThanOrEqual(4 * piece.length);
});

test("a file that is gone is missing; without a printer there is no dossier, and its reason is the report's", async () => {
  const world = await documentedCase();
  await rm(join(world.folder, "new", world.keys.get("minutes") ?? ""));
  expect((await dossierOf(world)).manifest.missing).toMatchObject([{ evidence: "minutes", reason: "changed" }]);
  const noPrinter: Maker = async () => {
    throw new ReportFailed("no-browser");
  };
  const { context, report, bytes } = await begun(world, { printer: noPrinter });
  await expect(world.store.putLarge(newFileKey(), bytes)).rejects.toMatchObject({ code: "no-browser" });
  const [indicator] = report.indicators;
  const file = { name: "a.pdf", mediaType: "application/pdf", size: 3 * 1024 ** 3, hash: "" };
  const large = {
    ...report,
    indicators: report.indicators.map((one) => ({ ...one, evidence: one.evidence.map((use) => ({ ...use, file })) })),
  };
  expect(indicator?.evidence).toHaveLength(1);
  await expect(makesDossier({ pdf })(context, large, async () => {})).rejects.toMatchObject({ code: "too-large" });
});
