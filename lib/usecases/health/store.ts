import { randomUUID } from "node:crypto";
import { access, constants, rm, statfs, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { eq, sql } from "drizzle-orm";
import { knownMigrations } from "#db/migrate.ts";
import { editionRevision } from "#db/schema/edition-revision.ts";
import { rateLimit } from "#db/schema/identity.ts";
import { isAway } from "#lib/platform/away.ts";
import { environment } from "#lib/platform/env.ts";
import { fileStore } from "#lib/platform/files/open.ts";
import { dataFolder } from "#lib/platform/secret.ts";
import { type Check, degraded, failed, fine } from "./finding.ts";

const megabyte = 1024 ** 2;

/** The folder of the files; null where they lie in a bucket. */
export function filesFolder(): string | null {
  const { FILES_URL: url } = environment();
  return url.startsWith("file:") ? fileURLToPath(url) : null;
}

/** Bytes that are free where a folder lies. */
export async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

/** The database answers with its tables and takes a write; without its primary a replica may still be read. What is written is taken away in the same transaction, and goes to the disk all the same. */
export const database: Check = {
  worst: "failed",
  look: async ({ database: { reader, write } }) => {
    await reader.$count(editionRevision);
    const id = `health:${randomUUID()}`;
    const trial = write(async (writer) => {
      await writer.insert(rateLimit).values({ id, key: id, count: 0, lastRequest: 0 });
      await writer.delete(rateLimit).where(eq(rateLimit.id, id));
    });
    return trial.then(
      () => fine,
      (error: unknown) => {
        if (isAway(error)) return degraded("read-only");
        throw error;
      },
    );
  },
};

let known: readonly string[] | undefined;

/** The hashes of this release's migrations; they do not change while it runs. */
export function migrationsOfRelease(): readonly string[] {
  known ??= knownMigrations();
  return known;
}

/** The database has every migration of this release; one of a newer release may have more. */
export const migrations: Check = {
  worst: "failed",
  look: async ({ database: { reader } }) => {
    const rows = await reader.all<{ hash: string }>(sql`select hash from __drizzle_migrations`);
    const there = new Set(rows.map(({ hash }) => hash));
    return migrationsOfRelease().every((hash) => there.has(hash)) ? fine : failed("missing-migrations");
  },
};

/** The data folder takes a file, and enough is free where database and files lie (`DISK_LEAST_MB`). */
export const disk: Check = {
  worst: "failed",
  look: async () => {
    const file = join(dataFolder(), `.health-${randomUUID()}`);
    await writeFile(file, "klyngeklar");
    await rm(file);
    const least = environment().DISK_LEAST_MB * megabyte;
    const free = await Promise.all([dataFolder(), filesFolder() ?? dataFolder()].map((folder) => freeBytes(folder).catch(() => null)));
    return free.some((bytes) => bytes !== null && bytes < least) ? degraded("little-space") : fine;
  },
};

/** Evidence and reports can be reached: the folder is there for reading and writing, or the bucket lists. */
export const files: Check = {
  worst: "degraded",
  look: async () => {
    const store = await fileStore();
    const folder = filesFolder();
    if (folder !== null) await access(folder, constants.R_OK | constants.W_OK);
    else await store.list().next();
    return fine;
  },
};
