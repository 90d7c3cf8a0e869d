import { randomUUID } from "node:crypto";
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { editionRevision } from "#db/schema/edition-revision.ts";
import * as z from "#lib/domain/zod.ts";
import { logError } from "#lib/platform/log.ts";
import { dataFolder } from "#lib/platform/secret.ts";
import { done, verb } from "#lib/usecases/kernel/verb.ts";

type Check = "ok" | "failed";
export type Health = { ready: boolean; checks: { database: Check; disk: Check } };

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
