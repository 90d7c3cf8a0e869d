import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { copyFile, mkdir, mkdtemp, readdir, readFile, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { sql } from "drizzle-orm";
import { onTestFinished } from "vitest";
import { type Database, openDatabase } from "#db/client.ts";
import { migrateDatabase } from "#db/migrate.ts";

const migrations = join(import.meta.dirname, "../migrations");
const templates = join(import.meta.dirname, "../../var/testing");

async function fingerprint(): Promise<string> {
  const hash = createHash("sha256");
  for (const name of (await readdir(migrations)).filter((entry) => entry.endsWith(".sql")).sort())
    hash.update(await readFile(join(migrations, name)));
  return hash.digest("hex").slice(0, 16);
}

/** Migrated once per set of migrations and then only copied; test files that make it side by side end with the same file. */
async function template(): Promise<string> {
  const finished = join(templates, `${await fingerprint()}.db`);
  if (existsSync(finished)) return finished;
  await mkdir(templates, { recursive: true });
  const folder = await mkdtemp(join(templates, "making-"));
  const [migrated, whole] = [join(folder, "migrated.db"), join(folder, "whole.db")];
  const database = await openDatabase(pathToFileURL(migrated).href);
  await migrateDatabase(database, migrations);
  // One file without a log beside it, which a copy would miss.
  await database.maintain((writing) => writing.run(sql`VACUUM INTO ${whole}`));
  database.close();
  await rename(whole, finished);
  await rm(folder, { recursive: true });
  return finished;
}

/** The address of a new, migrated, empty database file in a folder of its own, which the caller removes. */
export async function newDatabaseUrl(): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), "klyngeklar-test-")), "test.db");
  await copyFile(await template(), file);
  return pathToFileURL(file).href;
}

/** A new, migrated, empty database, closed and removed when the test has finished. */
export async function newDatabase(): Promise<Database> {
  const url = await newDatabaseUrl();
  const database = await openDatabase(url);
  onTestFinished(async () => {
    database.close();
    await rm(new URL(".", url), { recursive: true, force: true });
  });
  return database;
}
