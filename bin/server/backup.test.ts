import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { sql } from "drizzle-orm";
import { expect, onTestFinished, test, vi } from "vitest";
import { folderWith, serverCommand } from "#bin/testing/command.ts";
import { openDatabase } from "#db/client.ts";
import { newDatabaseUrl } from "#db/testing/database.ts";
import { openFileStore } from "#lib/platform/files/open.ts";
import { Manifest } from "#lib/usecases/backup/manifest.ts";
import { everyRow } from "#lib/usecases/backup/testing/rows.ts";
import { filledOrganisation } from "#lib/usecases/portable/testing/filled.ts";

const root = join(import.meta.dirname, "../..");
type Writer = { name: string; child: ChildProcess; written: () => Promise<number> };
type Row = Record<string, string | number | null>;

function writing(name: string, folder: string, args: readonly string[]): Writer {
  const log = join(folder, `${name}.log`);
  const script = "bin/testing/writer-process.ts";
  const child = spawn(process.execPath, ["--conditions=react-server", script, ...args.slice(0, 2), log, name, ...args.slice(2)], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  const written = async () => (await readFile(log, "utf8").catch(() => "")).split("\n").length - 1;
  return { name, child, written };
}

/** The documents and the lines of the log that one of the writers has written, by their numbers. */
function numbersOf(rows: Readonly<Record<string, readonly string[]>>, name: string) {
  const numbers = (table: string, column: string) =>
    (rows[table] ?? [])
      .map((row) => String((JSON.parse(row) as Row)[column]))
      .flatMap((value) => (value.startsWith(`${name}-`) ? [Number(value.slice(name.length + 1))] : []))
      .sort((a, b) => a - b);
  return { documents: numbers("evidence", "id"), lines: numbers("audit_entry", "subject") };
}

test("a backup made while two processes write is one moment of theirs, and comes back row by row and hash by hash", async () => {
  const [folder, elsewhere] = [await folderWith({ secret: "a secret of the server" }), await folderWith({})];
  const [url, target] = [pathToFileURL(join(folder, "klyngeklar.db")).href, pathToFileURL(join(elsewhere, "klyngeklar.db")).href];
  const template = await openDatabase(await newDatabaseUrl());
  await template.maintain((it) => it.run(sql`vacuum into ${fileURLToPath(url)}`));
  template.close();
  const live = await openDatabase(url);
  onTestFinished(() => live.close());
  const { id, lead, files, key } = await filledOrganisation(live);
  const FILES_URL = pathToFileURL(join(folder, "files")).href;
  const store = await openFileStore({ FILES_URL });
  await store.put(key, await files.store.get(key));

  const args = [url, FILES_URL, id, lead.actor.id];
  const writers = ["anna", "bo"].map((name) => writing(name, folder, args));
  await vi.waitUntil(async () => (await Promise.all(writers.map(({ written }) => written()))).every((n) => n > 5), { timeout: 30_000 });
  const before = await Promise.all(writers.map(({ written }) => written()));
  const kept = await serverCommand("backup", folder, url, "kept");
  const after = await Promise.all(writers.map(({ written }) => written()));
  for (const { child } of writers) child.kill("SIGKILL");
  await Promise.all(writers.map(({ child }) => once(child, "exit")));
  expect(kept).toMatchObject({ code: 0, out: expect.stringMatching(/^Kept \d+ rows and \d+ files in /), err: "" });
  const restored = await serverCommand("restore", elsewhere, target, join(folder, "kept"));
  expect(restored).toMatchObject({ code: 0, out: expect.stringMatching(/^Restored \d+ rows and \d+ files/), err: "" });

  const back = await openDatabase(target);
  onTestFinished(() => back.close());
  const [there, here] = [await everyRow(back), await everyRow(live)];
  for (const [at, { name }] of writers.entries()) {
    const { documents, lines } = numbersOf(there, name);
    const last = lines.length;
    expect([name, lines]).toEqual([name, Array.from({ length: last }, (_, index) => index + 1)]);
    expect(documents).toEqual([last - 2, last - 1, last]);
    expect(last).toBeGreaterThanOrEqual(before[at] ?? Number.NaN);
    expect(last).toBeLessThanOrEqual((after[at] ?? Number.NaN) + 1);
    expect(after[at]).toBeGreaterThan(before[at] ?? Number.NaN);
  }
  // What went on after the copy: the writers' rows, and when the last backup was made.
  const isLater = (row: string) => /"(anna|bo)-\d+"|"last-backup"/.test(row);
  for (const [table, rows] of Object.entries(there)) {
    expect([table, rows.filter((row) => !isLater(row))]).toEqual([table, (here[table] ?? []).filter((row) => !isLater(row))]);
    if (table === "audit_entry") expect(here[table]).toEqual(expect.arrayContaining([...rows]));
  }

  const { files: named, missing } = Manifest.parse(JSON.parse(await readFile(join(folder, "kept/manifest.json"), "utf8")));
  expect(missing.filter(({ why }) => why === "lost")).toEqual([]);
  const filesBack = await openFileStore({ FILES_URL: new URL("files", target).href });
  const withFiles = (there.evidence ?? []).map((row) => JSON.parse(row) as Row).filter(({ storage_key }) => storage_key !== null);
  const absent = new Set(missing.map((file) => file.key));
  for (const { storage_key, hash } of withFiles.filter(({ storage_key }) => !absent.has(String(storage_key))))
    for await (const _ of await filesBack.verified(String(storage_key), String(hash)));
  expect(named.filter((file) => file.key !== undefined).length + missing.length).toBe(withFiles.length);
  expect(await readFile(join(elsewhere, "secret"), "utf8")).toBe("a secret of the server");
});

test("the commands say in a sentence why nothing was done", async () => {
  const folder = await folderWith({});
  const url = pathToFileURL(join(folder, "klyngeklar.db")).href;
  const refused = await Promise.all([
    serverCommand("backup", folder, url),
    serverCommand("backup", folder, url, "kept"),
    serverCommand("restore", folder, url, "nowhere"),
  ]);
  expect(refused.map(({ code, out }) => [code, out])).toEqual(refused.map(() => [2, ""]));
  expect(refused.map(({ err }) => err)).toEqual([
    "Usage: npm run -s backup -- DIR\n",
    "Nothing was kept: there is no database yet at DATABASE_URL.\n",
    "Nothing was restored: that folder holds no backup that this version can read (manifest.json).\n",
  ]);
});
