import "server-only";
import { createHash } from "node:crypto";
import { ExportedData, Manifest } from "#lib/domain/people/export.ts";
import { unzip } from "#lib/platform/archive.ts";
import { parseJson } from "#lib/platform/json.ts";

/** A document of an archive, by the id of its evidence. */
export type Document = { evidence: string; sha256: string; bytes: Uint8Array };
type Opened = { manifest: Manifest; data: ExportedData; documents: ReadonlyMap<string, Document> };
/** Why an archive is refused, and at which of its files. */
export type ArchiveFault = { code: "not-an-archive" | "not-an-export" | "file-damaged" | "file-missing" | "file-unknown"; file: string };

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

function parsed<T>(schema: { safeParse: (raw: unknown) => { success: true; data: T } | { success: false } }, bytes?: Uint8Array): T | null {
  const json = parseJson(bytes ?? new Uint8Array());
  const read = json.ok ? schema.safeParse(json.value) : { success: false as const };
  return read.success ? read.data : null;
}

/** The first thing that is wrong between the manifest and what the archive holds. */
function faultIn(files: ReadonlyMap<string, Uint8Array>, manifest: Manifest): ArchiveFault | null {
  for (const { path, sha256: hash } of manifest.files) {
    const bytes = files.get(path);
    if (bytes === undefined) return { code: "file-missing", file: path };
    if (sha256(bytes) !== hash) return { code: "file-damaged", file: path };
  }
  const named = new Set(["manifest.json", ...manifest.files.map(({ path }) => path)]);
  const unknown = [...files.keys()].find((path) => !named.has(path));
  return unknown === undefined ? null : { code: "file-unknown", file: unknown };
}

/** The first row of evidence whose document is neither in the archive nor said to be missing, with the hash it should have. */
function undocumented({ tables }: ExportedData, documents: ReadonlyMap<string, Document>, manifest: Manifest): ArchiveFault | null {
  for (const { id, storage_key: key, hash } of tables.evidence ?? []) {
    const isThere = documents.get(String(id))?.sha256 === hash;
    const isMissing = manifest.missing.some(({ evidence, sha256 }) => evidence === id && sha256 === hash);
    if (key !== null && !isThere && !isMissing) return { code: "file-missing", file: `evidence/${id}` };
  }
  return null;
}

/** Reads an export and checks every hash of it, before anything is done with it. */
export function openArchive(bytes: Uint8Array): { ok: true; value: Opened } | { ok: false; fault: ArchiveFault } {
  const wrong = (fault: ArchiveFault) => ({ ok: false as const, fault });
  const files = unzip(bytes);
  if (files === null) return wrong({ code: "not-an-archive", file: "" });
  const manifest = parsed<Manifest>(Manifest, files.get("manifest.json"));
  if (manifest === null) return wrong({ code: "not-an-export", file: "manifest.json" });
  const fault = faultIn(files, manifest);
  if (fault !== null) return wrong(fault);
  const data = manifest.files.some(({ path }) => path === "data.json") ? parsed<ExportedData>(ExportedData, files.get("data.json")) : null;
  if (data === null) return wrong({ code: "not-an-export", file: "data.json" });
  const documents = new Map<string, Document>();
  for (const { path, sha256, evidence } of manifest.files)
    if (evidence !== undefined) documents.set(evidence, { evidence, sha256, bytes: files.get(path) ?? new Uint8Array() });
  const missing = undocumented(data, documents, manifest);
  return missing === null ? { ok: true, value: { manifest, data, documents } } : wrong(missing);
}
