import "server-only";
import { join } from "node:path";
import type { Environment } from "#lib/platform/env.ts";
import { openFileStore } from "#lib/platform/files/open.ts";
import type { FileStore } from "#lib/platform/files/store.ts";
import { dataFolder } from "#lib/platform/secret.ts";

/** Where an installation has what a backup holds. `toldSecret` is `AUTH_SECRET`; without it the secret lies in `secretFile`. */
export type Place = { database: string; files: FileStore; secretFile: string; toldSecret: string | null };

/** The place that the settings name; nothing of the database is opened or made. */
export async function placeOf(settings: Environment): Promise<Place> {
  return {
    database: settings.DATABASE_URL,
    files: await openFileStore(settings),
    secretFile: join(dataFolder(settings), "secret"),
    toldSecret: settings.AUTH_SECRET ?? null,
  };
}
