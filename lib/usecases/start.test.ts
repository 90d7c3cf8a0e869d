import { rm } from "node:fs/promises";
import { expect, onTestFinished, test, vi } from "vitest";
import { database } from "#db/client.ts";
import { editionRevision } from "#db/schema/edition-revision.ts";
import { job } from "#db/schema/job.ts";
import { newDatabaseUrl } from "#db/testing/database.ts";
import { shippedEditions } from "#lib/editions/index.ts";
import { observer } from "#lib/platform/observer.ts";
import { openCollector } from "#lib/platform/telemetry/testing/collector.ts";
import { publishEdition } from "./editions/publish.ts";
import { prepareServer } from "./prepare.ts";
import { startJobs, startObserving } from "./start.ts";
import { callersOn } from "./testing/callers.ts";

vi.stubEnv("LOG_LEVEL", "silent");

async function fresh() {
  const url = await newDatabaseUrl();
  vi.stubEnv("DATABASE_URL", url);
  onTestFinished(async () => {
    (await database()).close();
    Reflect.deleteProperty(globalThis, "klyngeklarDatabase");
    await rm(new URL(".", url), { recursive: true });
  });
  return database();
}

test("the server starts with the shipped editions published, however often", async () => {
  const opened = await fresh();
  await prepareServer();
  await prepareServer();
  expect(await opened.reader.$count(editionRevision)).toBe(shippedEditions.length);
});

test("the server does not start on a database where a shipped revision was published differently", async () => {
  const opened = await fresh();
  const changed = { ...(shippedEditions[0] as object), title: { da: "Anden", en: "Other" } };
  expect(await publishEdition(callersOn(opened).server, changed)).toMatchObject({ ok: true });
  await expect(prepareServer()).rejects.toThrow(/was published in this database with other content/);
});

test("the server does jobs from its start on, unless it is told to leave them to another", async () => {
  const opened = await fresh();
  await prepareServer();
  vi.stubEnv("JOBS", "off");
  expect(await startJobs()).toBeNull();
  expect(await opened.reader.$count(job)).toBe(0);
  vi.stubEnv("JOBS", "on");
  const worker = await startJobs();
  await vi.waitUntil(async () => (await opened.reader.select().from(job)).some(({ doneAt }) => doneAt !== null));
  await worker?.stop();
});

test("the server does not start with a wrong setting", async () => {
  await fresh();
  vi.stubEnv("PORT", "many");
  await expect(prepareServer()).rejects.toThrow("PORT must be");
  vi.unstubAllEnvs();
});

test("the server is observed only where a collector is set, and tells it what waits", async () => {
  await fresh();
  expect(await startObserving()).toBeNull();
  expect(observer()).toBeUndefined();
  const collector = await openCollector();
  onTestFinished(collector.close);
  vi.stubEnv("OTEL_EXPORTER_OTLP_ENDPOINT", collector.url);
  const telemetry = await startObserving();
  vi.stubEnv("OTEL_EXPORTER_OTLP_ENDPOINT", "");
  expect(observer()).toBeDefined();
  await telemetry?.stop();
  expect(observer()).toBeUndefined();
  expect(collector.metrics().map(({ name }) => name)).toEqual(expect.arrayContaining(["klyngeklar.jobs.waiting", "process.memory.usage"]));
});
