import "server-only";
import { hostname } from "node:os";
import { sql } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { editionRevision } from "#db/schema/edition-revision.ts";
import { slowestStatements } from "#db/statement-figures.ts";
import { engineVersion } from "#lib/domain/scoring/result.ts";
import * as z from "#lib/domain/zod.ts";
import { shownSettings } from "#lib/platform/env.ts";
import { programVersion } from "#lib/platform/program-version.ts";
import { recentErrors } from "#lib/platform/recent-errors.ts";
import { readHealth } from "#lib/usecases/health/read.ts";
import { migrationsOfRelease } from "#lib/usecases/health/store.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { countJobs, troubledJobs, waitingLetters } from "./jobs.ts";
import { readStorage } from "./storage.ts";

/** The versions of everything that makes an answer. Editions by id and newest revision; migrations as how many of how many are done. */
async function readVersions(reader: Reader) {
  const [editions, [engine], [recorded]] = await Promise.all([
    reader
      .select({ id: editionRevision.editionId, revision: sql<number>`max(${editionRevision.revision})` })
      .from(editionRevision)
      .groupBy(editionRevision.editionId),
    reader.all<{ version: string }>(sql`select sqlite_version() as version`),
    reader.all<{ done: number }>(sql`select count(*) as done from __drizzle_migrations`),
  ]);
  return {
    ...{ program: programVersion(), engine: engineVersion, node: process.version, sqlite: engine?.version ?? "?", editions },
    migrations: { done: recorded?.done ?? 0, known: migrationsOfRelease().length },
  };
}

/** What this process alone knows: other servers on the same database have figures of their own. */
function readProcess() {
  const { since, statements } = slowestStatements(10);
  const { rss } = process.memoryUsage();
  return {
    ...{ host: hostname(), pid: process.pid, startedAt: new Date(Date.now() - process.uptime() * 1000).toISOString(), memory: rss },
    statements: { since: since.toISOString(), slowest: statements },
    errors: recentErrors().map(({ at, ...error }) => ({ ...error, at: at.toISOString() })),
  };
}

/** How the installation does, for its administrators: no name, no address and no text of anybody's is in it. */
export const readOperation = verb("operation.read", z.strictObject({}), async (context) => {
  if (!context.may(null)) return refuse("not-found");
  const { reader } = context.database;
  const now = context.clock();
  const [health, kinds, troubled, letters, storage, versions] = await Promise.all([
    readHealth(context, {}),
    countJobs(reader, now),
    troubledJobs(reader, now),
    waitingLetters(reader),
    readStorage(reader),
    readVersions(reader),
  ]);
  if (!health.ok) return refuse("not-found");
  const jobs = { kinds, troubled };
  return done({ health: health.value, jobs, letters, storage, versions, process: readProcess(), settings: shownSettings() });
});

export type Operation = Extract<Awaited<ReturnType<typeof readOperation>>, { ok: true }>["value"];
