import { existsSync } from "node:fs";
import { appendFile, cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { eq, sql } from "drizzle-orm";
import { describe, expect, onTestFinished, test } from "vitest";
import { type Database, openDatabase } from "#db/client.ts";
import { evidence } from "#db/schema/evidence.ts";
import type { FileStore } from "#lib/platform/files/store.ts";
import { inBucket, onDisk } from "#lib/platform/files/testing/stores.ts";
import { filledOrganisation } from "#lib/usecases/portable/testing/filled.ts";
import { noon } from "#lib/usecases/testing/callers.ts";
import { backUp } from "./back-up.ts";
import { Manifest } from "./manifest.ts";
import type { Place } from "./place.ts";
import { restore } from "./restore.ts";
import { everyRow } from "./testing/rows.ts";

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "klyngeklar-test-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

async function fileOf(database: Database): Promise<string> {
  return (await database.reader.get<{ file: string }>(sql`select file from pragma_database_list`)).file;
}

/** A filled installation with a secret of its own, a folder for its backup, and an empty place to restore it into. */
async function installation(change: Partial<Place> = {}) {
  const { database, files, key } = await filledOrganisation();
  const [folder, elsewhere, file] = [await newFolder(), await newFolder(), await fileOf(database)];
  const secretFile = join(folder, "secret");
  await writeFile(secretFile, "a secret of the server\n");
  const place: Place = { database: pathToFileURL(file).href, files: files.store, secretFile, toldSecret: null, ...change };
  const empty: Place = {
    database: pathToFileURL(join(elsewhere, "data/klyngeklar.db")).href,
    ...{ files: (await onDisk()).store, secretFile: join(elsewhere, "data/secret"), toldSecret: null },
  };
  return { database, key, place, empty, target: join(folder, "kept/monday"), stored: files.folder };
}

const manifestOf = async (folder: string) => Manifest.parse(JSON.parse(await readFile(join(folder, "manifest.json"), "utf8")));
async function keysOf(store: FileStore): Promise<string[]> {
  const keys: string[] = [];
  for await (const { key } of store.list()) keys.push(key);
  return keys;
}
/** Whether nothing came into a place. */
async function isUntouched({ database, files, secretFile }: Place): Promise<boolean> {
  const path = fileURLToPath(database);
  return ![path, secretFile, `${path}.restoring-${process.pid}`].some(existsSync) && (await keysOf(files)).length === 0;
}

describe("a backup", () => {
  test("comes back with every row, file and the secret, and only its owner reads it", async () => {
    const { database, key, place, empty, target } = await installation();
    expect(await backUp(place, target, noon)).toMatchObject({ ok: true, value: { files: 1, missing: [] } });
    for (const path of [target, join(target, "files")]) expect((await stat(path)).mode & 0o777).toBe(0o700);
    const { files, secret } = await manifestOf(target);
    expect([files.map(({ path }) => path), secret]).toEqual([["klyngeklar.db", "secret", `files/${key}`], "file"]);
    for (const { path } of files) expect((await stat(join(target, path))).mode & 0o777).toBe(0o600);
    expect((await readdir(join(target, ".."))).length).toBe(1);

    expect(await restore(empty, target)).toMatchObject({ ok: true, value: { files: 1, missing: 0 } });
    const restored = await openDatabase(empty.database);
    onTestFinished(() => restored.close());
    expect(await everyRow(restored)).toEqual(await everyRow(database));
    expect(await keysOf(empty.files)).toEqual([key]);
    expect(await readFile(empty.secretFile, "utf8")).toBe("a secret of the server\n");
    expect((await stat(empty.secretFile)).mode & 0o777).toBe(0o600);
    expect(await restore(empty, target)).toMatchObject({ ok: false, fault: { code: "database-there" } });
  });

  test("tells a file that was removed on purpose meanwhile from one that is lost", async () => {
    const { database, key, place, empty, target } = await installation();
    const removing: FileStore = {
      ...place.files,
      verified: async (...of) => {
        await database.write((writer) => writer.delete(evidence).where(eq(evidence.id, "doc")));
        await place.files.remove(key);
        return place.files.verified(...of);
      },
    };
    expect(await backUp({ ...place, files: removing }, target, noon)).toMatchObject({
      ok: true,
      value: { missing: [{ key, why: "removed" }] },
    });
    expect(await restore(empty, target)).toMatchObject({ ok: true, value: { files: 0, missing: 1 } });
  });

  test("says which file was lost or damaged, and keeps the rest", async () => {
    const { key, place, target, stored } = await installation();
    await appendFile(join(stored, "new", key), "more");
    expect(await backUp(place, target, noon)).toMatchObject({ ok: true, value: { files: 0, missing: [{ key, why: "lost" }] } });
    expect(existsSync(join(target, "files", key))).toBe(false);
  });

  test("is refused into a folder that holds something, and without a database", async () => {
    const { place, target } = await installation();
    const nowhere = { ...place, database: pathToFileURL(join(target, "none.db")).href };
    expect(await backUp(nowhere, target, noon)).toEqual({ ok: false, code: "no-database" });
    expect(existsSync(target)).toBe(false);
    await mkdir(target, { recursive: true });
    expect(await backUp(place, target, noon)).toMatchObject({ ok: true });
    expect(await backUp(place, target, noon)).toEqual({ ok: false, code: "not-empty" });
    expect(await backUp(place, join(target, "manifest.json"), noon)).toEqual({ ok: false, code: "not-empty" });
  });

  test("that breaks off leaves nothing", async () => {
    const { place, target } = await installation();
    const broken: FileStore = { ...place.files, verified: () => Promise.reject(new Error("no answer")) };
    await expect(backUp({ ...place, files: broken }, target, noon)).rejects.toThrow("no answer");
    expect(await readdir(join(target, ".."))).toEqual([]);
  });

  test("goes from a folder into a bucket", async () => {
    const { key, place, empty, target } = await installation();
    await backUp(place, target, noon);
    const { store } = await inBucket();
    expect(await restore({ ...empty, files: store }, target)).toMatchObject({ ok: true });
    expect(await keysOf(store)).toEqual([key]);
  });
});

describe("a restore changes nothing", () => {
  test("with a backup that is not what it was", async () => {
    const { key, place, empty, target } = await installation();
    await backUp(place, target, noon);
    const edited = async (folder: string, edit: (manifest: Manifest) => unknown) =>
      writeFile(join(folder, "manifest.json"), JSON.stringify(edit(await manifestOf(folder))));
    const without = (manifest: Manifest) => ({ ...manifest, files: manifest.files.filter((file) => file.key !== key) });
    const leadingOut = (path: string) => path.replace("files/", "files/../files/");
    const damages: readonly [string, (folder: string) => Promise<unknown>][] = [
      ["no-backup", (folder) => rm(join(folder, "manifest.json"))],
      ["no-backup", (folder) => edited(folder, (it) => ({ ...it, version: 2 }))],
      ["file-damaged", (folder) => writeFile(join(folder, "files", key), "%PDF-1.7 Xrsberetning")],
      ["file-damaged", (folder) => appendFile(join(folder, "klyngeklar.db"), "x")],
      ["file-missing", (folder) => rm(join(folder, "files", key))],
      ["file-missing", (folder) => rm(join(folder, "files", key)).then(() => edited(folder, without))],
      ["file-unknown", (folder) => writeFile(join(folder, "files/more"), "x")],
      [
        "file-unknown",
        (folder) => edited(folder, (it) => ({ ...it, files: it.files.map((file) => ({ ...file, path: leadingOut(file.path) })) })),
      ],
      ["rows-differ", (folder) => edited(folder, (it) => ({ ...it, tables: { ...it.tables, person: 99 } }))],
      ["newer-release", (folder) => edited(folder, (it) => ({ ...it, migrations: [...it.migrations, "0".repeat(64)] }))],
    ];
    for (const [at, [code, damage]] of damages.entries()) {
      const folder = join(target, `../damaged-${at}`);
      await cp(target, folder, { recursive: true });
      await damage(folder);
      expect([at, await restore(empty, folder)]).toMatchObject([at, { ok: false, fault: { code } }]);
    }
    expect(await isUntouched(empty)).toBe(true);
    expect(await restore(empty, target)).toMatchObject({ ok: true });
  });

  test("where something is, or the server's secret would be another one", async () => {
    const { key, place, empty, target } = await installation();
    await backUp(place, target, noon);
    const data = fileURLToPath(new URL(".", empty.database));
    await mkdir(data);
    const refusing = async (change: Partial<Place>, code: string) =>
      expect(await restore({ ...empty, ...change }, target)).toMatchObject({ ok: false, fault: { code } });
    await refusing({ database: "libsql://db.example" }, "server");
    await refusing({ files: place.files }, "files-there");
    await refusing({ toldSecret: "another one" }, "other-secret");
    await writeFile(join(data, "klyngeklar.db-wal"), "");
    await refusing({}, "database-there");
    await rm(join(data, "klyngeklar.db-wal"));
    await writeFile(empty.secretFile, "another one");
    await refusing({}, "other-secret");
    await rm(empty.secretFile);
    expect(await isUntouched(empty)).toBe(true);
    await writeFile(join(data, "klyngeklar.db"), "");
    expect(await restore({ ...empty, toldSecret: "a secret of the server" }, target)).toMatchObject({ ok: true });
    expect([await keysOf(empty.files), existsSync(empty.secretFile)]).toEqual([[key], false]);
  });

  test("without the secret that the backup was made with and does not hold", async () => {
    const { place, empty, target } = await installation({ toldSecret: "told from outside" });
    await backUp(place, target, noon);
    expect(existsSync(join(target, "secret"))).toBe(false);
    expect(await restore(empty, target)).toMatchObject({ ok: false, fault: { code: "secret-needed" } });
    expect(await restore({ ...empty, toldSecret: "told from outside" }, target)).toMatchObject({ ok: true });
  });

  test("when it breaks off", async () => {
    const { place, empty, target } = await installation();
    await backUp(place, target, noon);
    const broken: FileStore = { ...empty.files, verified: () => Promise.reject(new Error("no answer")) };
    await expect(restore({ ...empty, files: broken }, target)).rejects.toThrow("no answer");
    expect(await isUntouched(empty)).toBe(true);
  });
});
