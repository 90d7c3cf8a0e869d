import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { pathToFileURL } from "node:url";
import { strToU8, zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { evidence } from "#db/schema/evidence.ts";
import { auditEntry } from "#db/schema/organisation.ts";
import { DatabaseAway } from "#lib/platform/away.ts";
import { mostBytes } from "#lib/platform/files/sniff.ts";
import { cleanUp, enqueueCleanUp } from "#lib/usecases/jobs/clean-up.ts";
import { workOnce } from "#lib/usecases/jobs/worker.ts";
import { removesFiles } from "#lib/usecases/portable/removal.ts";
import { besideEdition } from "#lib/usecases/testing/audited.ts";
import { twoSecretariats } from "#lib/usecases/testing/secretariat.ts";
import { addFile } from "./add-file.ts";
import { openFile } from "./open-file.ts";
import { readEvidence } from "./read.ts";
import { removeEvidence } from "./remove.ts";

vi.stubEnv("LOG_LEVEL", "error");
const log = vi.spyOn(console, "error").mockImplementation(() => {});
const pdf = strToU8("%PDF-1.7\n%âãÏÓ\n1 0 obj");
const file = { slug: "egen", title: "", documentDate: "2026-10-01", name: "C:\\Mine\\Årsberetning 2025.pdf", bytes: pdf };
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "klyngeklar-evidence-"));
  vi.stubEnv("FILES_URL", pathToFileURL(folder).href);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

async function stored(): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

async function withFile() {
  for (const path of await stored()) await rm(path);
  const all = await twoSecretariats();
  const added = await addFile(all.own.member, file);
  if (!added.ok) throw new Error(added.code);
  return { ...all, id: added.value.id };
}

describe("a file", () => {
  test("whose row was not written is not kept; it is where nobody knows whether the row was", async () => {
    const { own } = await withFile();
    const failing = async (error: Error) => {
      const write = () => Promise.reject(error);
      await expect(addFile({ ...own.member, database: { ...own.member.database, write } }, file)).rejects.toThrow(error.message);
      return (await stored()).length;
    };
    expect(await failing(new Error("full"))).toBe(1);
    expect(await failing(new DatabaseAway("not begun"))).toBe(1);
    expect(await failing(new DatabaseAway("answer lost", { mayBeKept: true }))).toBe(2);
  });

  test("is kept under a random key with its hash, and comes back byte for byte under a safe name", async () => {
    const { own, database, id } = await withFile();
    const [row] = await database.reader.select().from(evidence);
    expect(row).toMatchObject({
      title: "Årsberetning 2025",
      fileName: "Årsberetning 2025.pdf",
      mediaType: "application/pdf",
      size: pdf.length,
    });
    expect(row?.hash).toMatch(/^[0-9a-f]{64}$/);
    const [path = ""] = await stored();
    expect(path).not.toContain("beretning");
    expect(await readFile(path)).toEqual(Buffer.from(pdf));
    const opened = await openFile(own.reader, { slug: "egen", evidence: id });
    if (!opened.ok) throw new Error(opened.code);
    expect(opened.value).toMatchObject({ name: "Årsberetning 2025.pdf", mediaType: "application/pdf", size: pdf.length });
    expect(await buffer(opened.value.content)).toEqual(Buffer.from(pdf));
    const seen = await readEvidence(own.reader, { slug: "egen" });
    expect(seen).toMatchObject({ value: { documents: [{ file: { name: "Årsberetning 2025.pdf", size: pdf.length }, link: null }] } });
    expect(JSON.stringify(seen)).not.toContain(row?.storageKey);
  });

  test.each([
    ["changed", (path: string) => writeFile(path, "%PDF-1.7\nen anden fil")],
    ["gone", (path: string) => rm(path)],
  ])("that was %s on disk is refused, and it stands in the log", async (_, harm) => {
    const { own, id } = await withFile();
    for (const path of await stored()) await harm(path);
    log.mockClear();
    expect(await openFile(own.member, { slug: "egen", evidence: id })).toEqual({ ok: false, code: "file-changed" });
    expect(log.mock.calls.join()).toContain("evidence.file-changed");
  });

  test("of another organisation, removed or no file at all is not there", async () => {
    const { own, other, id } = await withFile();
    for (const slug of ["egen", "anden"])
      expect(await openFile(other.lead, { slug, evidence: id })).toEqual({ ok: false, code: "not-found" });
    expect(await openFile(own.lead, { slug: "egen", evidence: "nej" })).toEqual({ ok: false, code: "not-found" });
    await removeEvidence(own.member, { slug: "egen", evidence: id, removed: true });
    expect(await openFile(own.lead, { slug: "egen", evidence: id })).toEqual({ ok: false, code: "not-found" });
  });

  test.each<[string, Partial<typeof file>, string]>([
    ["a program called .pdf", { name: "rapport.pdf", bytes: strToU8("MZ\u0090\u0000\u0003") }, "content-differs"],
    ["a page", { name: "side.html", bytes: strToU8("<!doctype html><script>alert(1)</script>") }, "type-not-allowed"],
    ["a page called .pdf", { name: "side.pdf", bytes: strToU8("<!doctype html><script>alert(1)</script>") }, "content-differs"],
    [
      "a drawing that can run",
      { name: "logo.svg", bytes: strToU8("<svg xmlns='http://www.w3.org/2000/svg' onload='x'/>") },
      "type-not-allowed",
    ],
    [
      "a drawing called .txt",
      { name: "logo.txt", bytes: strToU8("<svg xmlns='http://www.w3.org/2000/svg' onload='x'/>") },
      "content-differs",
    ],
    ["an archive called .xlsx", { name: "ark.xlsx", bytes: zipSync({ "a.exe": strToU8("MZ") }) }, "content-differs"],
    ["nothing", { bytes: new Uint8Array() }, "file-empty"],
    ["more than 25 MB", { bytes: new Uint8Array(mostBytes + 1) }, "file-too-large"],
    ["a date that has not come", { documentDate: "2026-11-24" }, "invalid"],
  ])("is refused when it is %s, and nothing is kept", async (_, change, code) => {
    for (const path of await stored()) await rm(path);
    const { own, database } = await twoSecretariats();
    expect(await addFile(own.member, { ...file, ...change })).toMatchObject({ ok: false, code });
    expect([await database.reader.$count(evidence), await database.reader.$count(auditEntry, besideEdition), await stored()]).toEqual([
      0,
      0,
      [],
    ]);
  });

  test("is not kept when its row cannot be written", async () => {
    for (const path of await stored()) await rm(path);
    const { own, database } = await twoSecretariats();
    const failing = { ...database, write: () => Promise.reject(new Error("the disk is full")) };
    await expect(addFile({ ...own.member, database: failing }, file)).rejects.toThrow("the disk is full");
    expect(await stored()).toEqual([]);
  });

  test("is refused from a reader and from another organisation", async () => {
    const { own, other, database } = await twoSecretariats();
    expect(await addFile(own.reader, file)).toEqual({ ok: false, code: "forbidden" });
    expect(await addFile(other.lead, file)).toEqual({ ok: false, code: "not-found" });
    expect(await database.reader.$count(evidence)).toBe(0);
  });

  test("goes 30 days after it was removed, and not before", async () => {
    const { own, database, id } = await withFile();
    const removedAt = own.member.clock();
    await removeEvidence(own.member, { slug: "egen", evidence: id, removed: true });
    const cleanedAt = async (days: number) => {
      const now = new Date(removedAt.getTime() + days * 24 * 60 * 60 * 1000);
      await database.write((writer) => enqueueCleanUp(writer, now));
      const deps = { database, clock: () => now, handlers: { "clean-up": cleanUp, "file-removal": removesFiles() } };
      while ((await workOnce(deps)) !== "idle");
      return [await database.reader.$count(evidence), (await stored()).length];
    };
    expect(await cleanedAt(29)).toEqual([1, 1]);
    expect(await cleanedAt(31)).toEqual([0, 0]);
  });
});
