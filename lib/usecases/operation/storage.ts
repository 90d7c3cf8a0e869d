import { stat } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { count, eq, isNotNull, sql, sum } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { evidence } from "#db/schema/evidence.ts";
import { programmeFact } from "#db/schema/organisation.ts";
import { report } from "#db/schema/report.ts";
import { environment } from "#lib/platform/env.ts";
import { dataFolder } from "#lib/platform/secret.ts";
import { filesFolder, freeBytes } from "#lib/usecases/health/store.ts";

/** Bytes of a file; 0 where there is none. */
async function bytesOf(path: string): Promise<number> {
  return stat(path).then(
    ({ size }) => size,
    () => 0,
  );
}

/** What the database takes, in bytes: its file with the write-ahead log beside it, or its pages on a server. */
async function databaseBytes(reader: Reader): Promise<number> {
  const { DATABASE_URL: url } = environment();
  if (url.startsWith("file:")) {
    const path = fileURLToPath(url);
    return (await bytesOf(path)) + (await bytesOf(`${path}-wal`));
  }
  const [page] = await reader.all<{ bytes: number }>(
    sql`select page_count * page_size as bytes from pragma_page_count(), pragma_page_size()`,
  );
  return page?.bytes ?? 0;
}

async function free(folder: string | null): Promise<number | null> {
  return folder === null ? null : freeBytes(folder).catch(() => null);
}

/** What database and files take and what is left, in bytes; null where a folder is not this machine's. `backupAt`: the last backup that was told of. */
export async function readStorage(reader: Reader) {
  const [database, [documents], [reports], freeForDatabase, freeForFiles, [backup]] = await Promise.all([
    databaseBytes(reader),
    reader
      .select({ files: count(), bytes: sum(evidence.size).mapWith(Number) })
      .from(evidence)
      .where(isNotNull(evidence.storageKey)),
    reader
      .select({ files: count(), bytes: sum(report.size).mapWith(Number) })
      .from(report)
      .where(isNotNull(report.storageKey)),
    free(environment().DATABASE_URL.startsWith("file:") ? dataFolder() : null),
    free(filesFolder()),
    reader.select({ at: programmeFact.value }).from(programmeFact).where(eq(programmeFact.key, "last-backup")),
  ]);
  return {
    database,
    documents: { files: documents?.files ?? 0, bytes: documents?.bytes ?? 0 },
    reports: { files: reports?.files ?? 0, bytes: reports?.bytes ?? 0 },
    ...{ freeForDatabase, freeForFiles, isBucket: filesFolder() === null, backupAt: backup?.at ?? null },
  };
}
