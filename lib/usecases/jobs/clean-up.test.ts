import { expect, test, vi } from "vitest";
import { job } from "#db/schema/job.ts";
import { newDatabase } from "#db/testing/database.ts";
import { noon } from "#lib/usecases/testing/callers.ts";
import { cleanUp, enqueueCleanUp } from "./clean-up.ts";
import { workOnce } from "./worker.ts";

vi.stubEnv("LOG_LEVEL", "silent");

test("jobs that ended more than 30 days ago are removed, waiting ones never, and tomorrow's clean-up is asked for", async () => {
  const database = await newDatabase();
  const before = (days: number) => new Date(noon.getTime() - days * 24 * 60 * 60 * 1000);
  const row = { kind: "mail", payload: null, runAt: before(90), createdAt: before(90) };
  await database.write(async (writer) => {
    await writer.insert(job).values([
      { ...row, id: "1", key: "done long ago", doneAt: before(31) },
      { ...row, id: "2", key: "failed long ago", failedAt: before(31), lastError: "x" },
      { ...row, id: "3", key: "done", doneAt: before(29) },
      { ...row, id: "4", key: "failed", failedAt: before(29), lastError: "x" },
      { ...row, id: "5", key: "waiting", payload: "{}" },
    ]);
    await enqueueCleanUp(writer, noon);
    await enqueueCleanUp(writer, noon);
  });
  const deps = { database, clock: () => noon, handlers: { "clean-up": cleanUp } };
  expect([await workOnce(deps), await workOnce(deps)]).toEqual(["done", "idle"]);
  const keys = (await database.reader.select().from(job)).map(({ key }) => key);
  expect(keys.sort()).toEqual(["2026-11-23", "2026-11-24", "done", "failed", "waiting"]);
});
