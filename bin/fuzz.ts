import { randomInt } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { database } from "#db/client.ts";
import { KilledServer } from "#e2e/system/killed-server.ts";
import { environment } from "#lib/platform/env.ts";
import { describedBy } from "./fuzz/description.ts";
import { tell } from "./fuzz/report.ts";
import { fuzz, type Report } from "./fuzz/run.ts";
import { sendTo } from "./fuzz/send.ts";
import { makeWorld } from "./fuzz/world.ts";

// `npm run -s fuzz -- --requests 20000`: sends requests made from the server's own OpenAPI document to the build, started on a
// database of its own, and judges every answer. Ends with 1 when one of them has a fault; --seed repeats a run.
const { values } = parseArgs({ options: { requests: { type: "string", default: "20000" }, seed: { type: "string" } } });
const [count, seed] = [Number(values.requests), Number(values.seed ?? randomInt(2 ** 31))];
if (!Number.isSafeInteger(count) || count < 1 || !Number.isSafeInteger(seed)) {
  console.error("Usage: npm run -s fuzz -- --requests 20000 [--seed 1]");
  process.exit(2);
}

async function fuzzed(folder: string): Promise<Report> {
  process.env.FILES_URL = pathToFileURL(join(folder, "files")).href;
  process.env.DATABASE_URL = pathToFileURL(join(folder, "fuzz.db")).href;
  const server = new KilledServer(environment().DATABASE_URL);
  await server.start();
  try {
    const answer = await fetch(`${server.address}/api/v1/openapi.json`);
    const opened = await database();
    const world = await makeWorld(opened);
    opened.close();
    const send = sendTo(server.address);
    return await fuzz({ description: describedBy(await answer.json()), world, send, count, seed, atOnce: 4 });
  } finally {
    await server.kill();
  }
}

const folder = await mkdtemp(join(tmpdir(), "klyngeklar-fuzz-"));
try {
  const report = await fuzzed(folder);
  console.log(tell(report, seed));
  process.exitCode = report.found.length === 0 ? 0 : 1;
} finally {
  await rm(folder, { recursive: true });
}
