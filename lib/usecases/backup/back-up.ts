import "server-only";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { copyDatabase, keysNamedBy, type NamedFile, readCopy } from "#db/copy.ts";
import { type FileStore, isFileChanged } from "#lib/platform/files/store.ts";
import { done, type Outcome, refuse } from "#lib/usecases/kernel/verb.ts";
import { databaseName, type Kept, type Manifest, type Missing, manifestName, secretName } from "./manifest.ts";
import { isFree, measure, syncFolder, textOf, writeNew } from "./pieces.ts";
import type { Place } from "./place.ts";

/** What was kept. `missing` are files that the store did not have as they were put there. */
export type BackedUp = { rows: number; files: number; missing: readonly Missing[] };

/** Copies the files that a snapshot names, each held against its hash; those that cannot be had come back as gone. */
async function copyFiles(store: FileStore, named: readonly NamedFile[], folder: string): Promise<{ kept: Kept[]; gone: NamedFile[] }> {
  const [kept, gone]: [Kept[], NamedFile[]] = [[], []];
  for (const { key, sha256 } of named) {
    const path = `files/${key}`;
    try {
      await writeNew(join(folder, path), await store.verified(key, sha256));
      kept.push({ path, key, ...(await measure(join(folder, path))) });
    } catch (error) {
      if (!isFileChanged(error)) throw error;
      await rm(join(folder, path), { force: true });
      gone.push({ key, sha256 });
    }
  }
  return { kept, gone };
}

async function copySecret({ secretFile, toldSecret }: Place, folder: string): Promise<{ secret: Manifest["secret"]; kept: Kept[] }> {
  const text = await textOf(secretFile);
  if (toldSecret !== null || text === null) return { secret: toldSecret === null ? "none" : "told", kept: [] };
  const path = join(folder, secretName);
  await writeNew(path, text);
  return { secret: "file", kept: [{ path: secretName, ...(await measure(path)) }] };
}

/** Fills a folder: first the snapshot of the database, then what its rows name, last the manifest. */
async function fill(place: Place, folder: string, now: Date): Promise<BackedUp> {
  const copy = join(folder, databaseName);
  await copyDatabase(place.database, copy);
  const { migrations, tables, files: named } = await readCopy(copy);
  const { kept, gone } = await copyFiles(place.files, named, folder);
  // A row that was deleted since the snapshot took its file with it; where the row stands, the file should be there.
  const standing = gone.length === 0 ? new Set() : await keysNamedBy(place.database);
  const missing = gone.map((file) => ({ ...file, why: standing.has(file.key) ? ("lost" as const) : ("removed" as const) }));
  const { secret, kept: keptSecret } = await copySecret(place, folder);
  const files = [{ path: databaseName, ...(await measure(copy)) }, ...keptSecret, ...kept];
  const manifest: Manifest = {
    ...{ format: "klyngeklar-backup", version: 1, madeAt: now.toISOString() },
    ...{ migrations, tables, secret, files, missing },
  };
  await writeNew(join(folder, manifestName), `${JSON.stringify(manifest, null, 1)}\n`);
  return { rows: Object.values(tables).reduce((sum, rows) => sum + rows, 0), files: kept.length, missing };
}

/**
 * Keeps a consistent copy of an installation in a new folder, also while servers write: the database as it was at one moment,
 * every file that its rows name, the server's secret where it lies in a file, and a manifest. The folder appears whole or not
 * at all, readable by its owner only; it holds everything that the installation does and is as confidential.
 *
 * Refuses `no-database` when there is none, and `not-empty` when something lies in the folder.
 */
export async function backUp(place: Place, folder: string, now: Date): Promise<Outcome<BackedUp, "no-database" | "not-empty">> {
  if (place.database.startsWith("file:") && !existsSync(fileURLToPath(place.database))) return refuse("no-database");
  if (!(await isFree(folder))) return refuse("not-empty");
  await mkdir(dirname(folder), { recursive: true });
  const making = await mkdtemp(join(dirname(folder), `.${basename(folder)}-`));
  try {
    const kept = await fill(place, making, now);
    await syncFolder(making);
    await rename(making, folder);
    await syncFolder(dirname(folder));
    return done(kept);
  } catch (error) {
    await rm(making, { recursive: true, force: true });
    throw error;
  }
}
