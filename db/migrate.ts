import { sql } from "drizzle-orm";
import type { LibSQLDatabase } from "drizzle-orm/libsql";
import { migrate } from "drizzle-orm/libsql/migrator";
import { readMigrationFiles } from "drizzle-orm/migrator";
import type { Database } from "./client.ts";

/**
 * The library's own table of what was done, which lets a migration be recorded twice: an index lets it not. Of several
 * servers that start together each tries; the first to end records the migrations, and the others' trials are undone whole.
 */
async function recordOnce(writing: LibSQLDatabase): Promise<number> {
  await writing.run(sql`create table if not exists __drizzle_migrations (id serial primary key, hash text not null, created_at numeric)`);
  await writing.run(sql`create unique index if not exists __drizzle_migrations_once on __drizzle_migrations (created_at)`);
  const { done } = await writing.get<{ done: number }>(sql`select count(*) as done from __drizzle_migrations`);
  return done;
}

/**
 * Brings a database up to the newest migration of a folder; nothing happens when it is there already. Where another server
 * was quicker, it looks again at what is left.
 */
export async function migrateDatabase(database: Database, folder = "./db/migrations"): Promise<void> {
  await database.maintain(async (writing) => {
    for (;;) {
      const before = await recordOnce(writing);
      try {
        return await migrate(writing, { migrationsFolder: folder });
      } catch (error) {
        if ((await recordOnce(writing)) === before) throw error;
      }
    }
  });
}

/** The hashes of this release's migrations, oldest first, as a database records them. */
export function knownMigrations(folder = "./db/migrations"): readonly string[] {
  return readMigrationFiles({ migrationsFolder: folder }).map(({ hash }) => hash);
}
