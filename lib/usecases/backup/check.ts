import "server-only";
import { readdir } from "node:fs/promises";
import { join, relative } from "node:path";
import { type Held, readCopy } from "#db/copy.ts";
import { knownMigrations } from "#db/migrate.ts";
import { parseJson } from "#lib/platform/json.ts";
import { databaseName, Manifest, manifestName, secretName } from "./manifest.ts";
import { measure, textOf } from "./pieces.ts";

/** Why a backup is not restored, and at which of its files or tables. */
export type BackupFault = {
  code: "no-backup" | "file-missing" | "file-damaged" | "file-unknown" | "newer-release" | "rows-differ";
  at: string;
};

async function readManifest(folder: string): Promise<Manifest | null> {
  const text = await textOf(join(folder, manifestName));
  const json = parseJson(new TextEncoder().encode(text ?? ""));
  const read = json.ok ? Manifest.safeParse(json.value) : null;
  return read?.success ? read.data : null;
}

/** Every path is one that a backup has; a manifest leads nowhere else. */
function isItsOwn({ path, key }: Manifest["files"][number]): boolean {
  return key === undefined
    ? path === databaseName || path === secretName
    : /^[0-9a-f]{2}\/[0-9a-f]{32}$/.test(key) && path === `files/${key}`;
}

async function faultOfFiles(folder: string, { files }: Manifest): Promise<BackupFault | null> {
  const found = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
  const named = new Set([manifestName, ...files.map(({ path }) => path)]);
  const unknown = found.find((path) => !named.has(path)) ?? files.find((file) => !isItsOwn(file))?.path;
  if (unknown !== undefined) return { code: "file-unknown", at: unknown };
  const absent = [...named, databaseName].find((path) => !found.includes(path));
  if (absent !== undefined) return { code: "file-missing", at: absent };
  for (const { path, sha256, bytes } of files) {
    const measured = await measure(join(folder, path));
    if (measured.sha256 !== sha256 || measured.bytes !== bytes) return { code: "file-damaged", at: path };
  }
  return null;
}

function faultOfRows({ tables, files, missing, migrations }: Manifest, held: Held): BackupFault | null {
  const known = knownMigrations();
  if (migrations.some((hash, at) => known[at] !== hash)) return { code: "newer-release", at: databaseName };
  if (JSON.stringify(held.migrations) !== JSON.stringify(migrations)) return { code: "rows-differ", at: "__drizzle_migrations" };
  const other = [...new Set([...Object.keys(tables), ...Object.keys(held.tables)])].find((name) => tables[name] !== held.tables[name]);
  if (other !== undefined) return { code: "rows-differ", at: other };
  const there = new Set([...files, ...missing].map(({ key, sha256 }) => `${key} ${sha256}`));
  const absent = held.files.find(({ key, sha256 }) => !there.has(`${key} ${sha256}`));
  return absent === undefined ? null : { code: "file-missing", at: `files/${absent.key}` };
}

/** Checks a backup against its manifest and its manifest against its database, down to every hash; nothing is changed. */
export async function checkBackup(folder: string): Promise<{ ok: true; manifest: Manifest } | { ok: false; fault: BackupFault }> {
  const manifest = await readManifest(folder);
  if (manifest === null) return { ok: false, fault: { code: "no-backup", at: manifestName } };
  const fault = (await faultOfFiles(folder, manifest)) ?? faultOfRows(manifest, await readCopy(join(folder, databaseName)));
  return fault === null ? { ok: true, manifest } : { ok: false, fault };
}
