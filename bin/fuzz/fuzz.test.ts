import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test, vi } from "vitest";
import { openApiDocument } from "#app/api/v1/openapi.json/document.ts";
import { database } from "#db/client.ts";
import { newDatabaseUrl } from "#db/testing/database.ts";
import { prepareServer } from "#lib/usecases/prepare.ts";
import { describedBy } from "./description.ts";
import { sendToHandlers } from "./handlers.ts";
import { toldOf } from "./report.ts";
import { fuzz } from "./run.ts";
import { makeWorld } from "./world.ts";

test("500 requests made from the OpenAPI document give no error of the server and nothing that is not described", async () => {
  const [url, files] = [await newDatabaseUrl(), await mkdtemp(join(tmpdir(), "klyngeklar-fuzz-"))];
  vi.stubEnv("DATABASE_URL", url);
  vi.stubEnv("FILES_URL", pathToFileURL(files).href);
  vi.stubEnv("LOG_LEVEL", "silent");
  await prepareServer();
  const opened = await database();
  const description = describedBy(openApiDocument);
  const world = await makeWorld(opened);
  const report = await fuzz({
    description,
    world,
    send: await sendToHandlers(),
    count: 500,
    seed: 20_261_126,
    atOnce: 4,
  });
  opened.close();
  await rm(new URL(".", url), { recursive: true });
  await rm(files, { recursive: true });

  expect(report.sent).toBe(500);
  expect(report.found.map(toldOf)).toEqual([]);
});
