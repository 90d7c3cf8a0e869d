import "server-only";
import { type Database, openDatabase } from "#db/client.ts";
import { programmeFact } from "#db/schema/organisation.ts";
import { logError } from "#lib/platform/log.ts";

/** Notes in the database itself that a backup was made of it, for the administrators' page. */
export async function recordBackup(database: Database, at: Date): Promise<void> {
  const value = at.toISOString();
  await database.write((writer) =>
    writer.insert(programmeFact).values({ key: "last-backup", value }).onConflictDoUpdate({ target: programmeFact.key, set: { value } }),
  );
}

/** The same from a command, which leaves the backup whole where the note cannot be made, such as in the database of an older release. */
export async function recordBackupAt(url: string, at: Date): Promise<void> {
  try {
    const database = await openDatabase(url);
    await recordBackup(database, at).finally(() => database.close());
  } catch (error) {
    logError("backup.not-noted", error);
  }
}
