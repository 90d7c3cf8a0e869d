import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createClient } from "@libsql/client";
import { expect, onTestFinished, test } from "vitest";
import { keepingStatements } from "./kept-statements.ts";

/** A file with three rows, a client that writes it, and one that reads it as the library does and one that keeps statements. */
async function aFile() {
  const folder = await mkdtemp(join(tmpdir(), "klyngeklar-test-"));
  const path = join(folder, "kept.db");
  const [writer, plain] = [0, 1].map(() => createClient({ url: pathToFileURL(path).href, concurrency: 1 }));
  if (writer === undefined || plain === undefined) throw new Error("no clients");
  const kept = keepingStatements(plain, path, 1000);
  onTestFinished(async () => {
    kept.close();
    writer.close();
    await rm(folder, { recursive: true });
  });
  await writer.executeMultiple(`PRAGMA journal_mode = WAL; CREATE TABLE item (id INTEGER PRIMARY KEY, name TEXT, size REAL);
    INSERT INTO item VALUES (1, 'one', 1.5), (2, NULL, 2), (9007199254740991, 'æ', -0.25);`);
  return { writer, plain, kept };
}

test.each<[string, (string | number | null)[]]>([
  ["select * from item order by id", []],
  ["select name, id, id as name, count(*) over () from item where id >= ? and ? is null", [2, null]],
  ["SELECT id FROM item WHERE name = ?", ["æ"]],
  ["select 1 where 0", []],
  ["select x'00ff' as bytes, id from item where name = ?", ["one"]],
])("“%s” with %j gives what the library gives, the second time too", async (sql, args) => {
  const { plain, kept } = await aFile();
  const expected = await plain.execute({ sql, args });
  for (let time = 0; time < 2; time += 1) {
    const found = await kept.execute({ sql, args });
    expect(found.columns).toEqual(expected.columns);
    expect(found.rows.map((row) => [{ ...row }, Array.from(row)])).toEqual(expected.rows.map((row) => [{ ...row }, Array.from(row)]));
  }
});

test("a kept statement sees what was written since, in columns too, and holds nothing open", async () => {
  const { writer, kept } = await aFile();
  const [all, count] = [() => kept.execute({ sql: "select * from item", args: [] }), async () => (await all()).rows.length];
  expect(await count()).toBe(3);
  await writer.execute("INSERT INTO item VALUES (4, 'four', 4)");
  expect(await count()).toBe(4);
  const [checkpoint] = (await writer.execute("PRAGMA wal_checkpoint(TRUNCATE)")).rows;
  expect(checkpoint?.busy).toBe(0);
  await writer.execute("DROP TABLE item");
  await expect(all()).rejects.toThrow("no such table");
  await writer.execute("CREATE TABLE item (id INTEGER PRIMARY KEY)");
  expect(await count()).toBe(0);
});

test("many lengths of one list are read right, though not all are kept", async () => {
  const { kept } = await aFile();
  for (let length = 1; length <= 600; length += 1) {
    const args = Array.from({ length }, (_, at) => at + 1);
    const { rows } = await kept.execute({ sql: `select id from item where id in (${args.map(() => "?").join()})`, args });
    expect(rows).toHaveLength(Math.min(2, length));
  }
});

test("it only reads: a write goes the library's way, and what hides in a select is refused", async () => {
  const { plain, kept } = await aFile();
  await plain.execute("PRAGMA query_only = ON");
  await expect(kept.execute({ sql: "delete from item", args: [] })).rejects.toThrow(/readonly|read-only/);
  await expect(kept.execute({ sql: "select * from nowhere", args: [] })).rejects.toThrow("no such table");
});
