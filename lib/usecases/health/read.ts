import { randomUUID } from "node:crypto";
import { rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { editionRevision } from "#db/schema/edition-revision.ts";
import * as z from "#lib/domain/zod.ts";
import { environment } from "#lib/platform/env.ts";
import { logError } from "#lib/platform/log.ts";
import { done, verb } from "#lib/usecases/kernel/verb.ts";

type Check = "ok" | "failed";
export type Health = { ready: boolean; checks: { database: Check; disk: Check } };

/** The folder that the server writes to: the database's own, or `var` beside a libSQL server elsewhere. */
function dataFolder(): string {
  const { DATABASE_URL: url } = environment();
  return url.startsWith("file:") ? dirname(fileURLToPath(url)) : resolve("var");
}

async function check(name: string, work: () => Promise<unknown>): Promise<Check> {
  try {
    await work();
    return "ok";
  } catch (error) {
    logError("health.failed", error, { check: name });
    return "failed";
  }
}

async function writeAndRemove(): Promise<void> {
  const file = join(dataFolder(), `.health-${randomUUID()}`);
  await writeFile(file, "klyngeklar");
  await rm(file);
}

/** Whether the server can do its work: the database answers with its tables, and the data folder takes a file. */
export const readHealth = verb("health.read", z.strictObject({}), async ({ database }) => {
  const checks = {
    database: await check("database", () => database.reader.$count(editionRevision)),
    disk: await check("disk", writeAndRemove),
  };
  return done<Health>({ ready: Object.values(checks).every((state) => state === "ok"), checks });
});
