import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { pathToFileURL } from "node:url";
import { sql } from "drizzle-orm";
import { expect, onTestFinished, test } from "vitest";
import { folderWith } from "#bin/testing/command.ts";
import { openDatabase } from "#db/client.ts";
import { editionRevision } from "#db/schema/edition-revision.ts";
import { shippedEditions } from "#lib/editions/index.ts";

const root = join(import.meta.dirname, "../..");

function preparing(url: string): ChildProcess {
  const child = spawn(process.execPath, ["--conditions=react-server", "bin/testing/prepare-process.ts"], {
    cwd: root,
    env: { ...process.env, DATABASE_URL: url, LOG_LEVEL: "error" },
    stdio: ["pipe", "pipe", "pipe"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  return child;
}

test("three servers that start together on a new database all come up, and each migration is recorded once", async () => {
  const url = pathToFileURL(join(await folderWith({}), "new/klyngeklar.db")).href;
  const servers = [preparing(url), preparing(url), preparing(url)];
  await Promise.all(servers.map(({ stdout }) => once(stdout as NonNullable<typeof stdout>, "data")));
  const ended = servers.map((one) => Promise.all([once(one, "exit"), text(one.stderr as NonNullable<typeof one.stderr>)]));
  for (const { stdin } of servers) stdin?.end("now\n");
  expect((await Promise.all(ended)).map(([[code], err]) => [code, err])).toEqual([0, 1, 2].map(() => [0, ""]));
  const database = await openDatabase(url);
  const done = await database.reader.all<{ at: number }>(sql`select created_at as at from __drizzle_migrations order by created_at`);
  const editions = await database.reader.$count(editionRevision);
  database.close();
  const files = (await readdir(join(root, "db/migrations"))).filter((name) => name.endsWith(".sql"));
  expect([done.length, new Set(done.map(({ at }) => at)).size]).toEqual([files.length, files.length]);
  expect(editions).toBe(shippedEditions.length);
});
