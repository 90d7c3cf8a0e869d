import "server-only";
import { createReadStream, existsSync } from "node:fs";
import { link, mkdir, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { FileStore } from "#lib/platform/files/store.ts";
import { type BackupFault, checkBackup } from "./check.ts";
import { databaseName, type Kept, type Manifest, secretName } from "./manifest.ts";
import { measure, syncFolder, textOf, writeNew } from "./pieces.ts";
import type { Place } from "./place.ts";

/** Why a place cannot take a backup. */
type Taken = { code: "server" | "database-there" | "files-there" | "other-secret" | "secret-needed"; at: string };
export type Restored = { ok: true; value: { rows: number; files: number; missing: number } } | { ok: false; fault: BackupFault | Taken };

/** A database is there when its file holds anything, or when SQLite's files beside it say that somebody has it open. */
async function isThere(path: string): Promise<boolean> {
  if (["-wal", "-shm", "-journal"].some((end) => existsSync(path + end))) return true;
  return existsSync(path) && (await stat(path)).size > 0;
}

async function whyTaken({ database, files }: Place): Promise<Taken | null> {
  if (!database.startsWith("file:")) return { code: "server", at: "DATABASE_URL" };
  const path = fileURLToPath(database);
  if (await isThere(path)) return { code: "database-there", at: path };
  for await (const _ of files.list()) return { code: "files-there", at: "FILES_URL" };
  return null;
}

/** People sign in again only where the server has the secret that it had: it encrypts their second factors. */
async function whyOtherSecret(place: Place, folder: string, { secret }: Manifest): Promise<Taken | null> {
  const here = place.toldSecret ?? (await textOf(place.secretFile))?.trim() ?? null;
  if (secret === "told" && place.toldSecret === null) return { code: "secret-needed", at: "AUTH_SECRET" };
  if (secret !== "file" || here === null || here === (await textOf(join(folder, secretName)))?.trim()) return null;
  return { code: "other-secret", at: place.toldSecret === null ? place.secretFile : "AUTH_SECRET" };
}

async function putFiles(store: FileStore, folder: string, files: readonly Kept[], put: string[]): Promise<void> {
  for (const { path, key, sha256 } of files) {
    if (key === undefined) continue;
    put.push(key);
    const stored = await store.putLarge(key, createReadStream(join(folder, path)));
    if (stored.sha256 !== sha256) throw new Error(`${path} changed while it was restored`);
    for await (const _ of await store.verified(key, sha256));
  }
}

/** Puts everything in its place, the database last and only where none has come meanwhile; what fails leaves nothing behind. */
async function put(place: Place, folder: string, { files, secret }: Manifest): Promise<void> {
  const path = fileURLToPath(place.database);
  const [making, keys, written]: [string, string[], string[]] = [`${path}.restoring-${process.pid}`, [], []];
  try {
    await putFiles(place.files, folder, files, keys);
    await writeNew(making, createReadStream(join(folder, databaseName)));
    const expected = files.find((file) => file.path === databaseName)?.sha256;
    if ((await measure(making)).sha256 !== expected) throw new Error("the database changed while it was restored");
    if (secret === "file" && place.toldSecret === null && !existsSync(place.secretFile)) {
      written.push(place.secretFile);
      await writeNew(place.secretFile, createReadStream(join(folder, secretName)));
    }
    if (existsSync(path) && (await stat(path)).size === 0) await rm(path);
    await link(making, path);
    await syncFolder(dirname(path));
  } catch (error) {
    for (const key of keys) await place.files.remove(key);
    for (const file of written) await rm(file, { force: true });
    throw error;
  } finally {
    await rm(making, { force: true });
  }
}

/**
 * Brings a backup back into a place where nothing is yet, whole or not at all. The backup is checked first, down to every row
 * count and hash; one of an older release is brought up to date by the next start of the server.
 */
export async function restore(place: Place, folder: string): Promise<Restored> {
  const taken = await whyTaken(place);
  if (taken !== null) return { ok: false, fault: taken };
  const checked = await checkBackup(folder);
  if (!checked.ok) return checked;
  const { manifest } = checked;
  const other = await whyOtherSecret(place, folder, manifest);
  if (other !== null) return { ok: false, fault: other };
  await mkdir(dirname(fileURLToPath(place.database)), { recursive: true });
  await put(place, folder, manifest);
  const rows = Object.values(manifest.tables).reduce((sum, count) => sum + count, 0);
  const files = manifest.files.filter(({ key }) => key !== undefined).length;
  return { ok: true, value: { rows, files, missing: manifest.missing.length } };
}
