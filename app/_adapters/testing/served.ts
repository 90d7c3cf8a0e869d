import { rm } from "node:fs/promises";
import { afterAll, beforeAll, vi } from "vitest";
import { type Database, database } from "#db/client.ts";
import { newDatabaseUrl } from "#db/testing/database.ts";
import { publishEdition } from "#lib/usecases/editions/publish.ts";
import { callersOn } from "#lib/usecases/testing/callers.ts";

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;

/** Gives the routes of a test file a database of their own with some editions published. */
export function serve(...editions: unknown[]): void {
  let opened: Database;
  let url: string;
  beforeAll(async () => {
    url = await newDatabaseUrl();
    vi.stubEnv("DATABASE_URL", url);
    vi.stubEnv("LOG_LEVEL", "silent");
    opened = await database();
    for (const edition of editions) await publishEdition(callersOn(opened).server, edition);
  });
  afterAll(async () => {
    opened.close();
    await rm(new URL(".", url), { recursive: true });
    vi.unstubAllEnvs();
  });
}

/** Asks a route handler as the server would. */
export function call(handler: Handler, path: string, init: RequestInit = {}, params: Record<string, string> = {}): Promise<Response> {
  return handler(new Request(new URL(path, "http://klyngeklar.example"), init), { params: Promise.resolve(params) });
}
