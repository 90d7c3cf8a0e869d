import { migrate } from "drizzle-orm/libsql/migrator";
import type { Database } from "./client.ts";

/** Brings a database up to the newest migration of a folder; nothing happens when it is there already. */
export async function migrateDatabase(database: Database, folder = "./db/migrations"): Promise<void> {
  await database.maintain((writing) => migrate(writing, { migrationsFolder: folder }));
}
