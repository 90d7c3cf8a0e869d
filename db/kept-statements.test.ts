import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createClient, type InStatement } from "@libsql/client";
import { describe, expect, onTestFinished, test } from "vitest";
import { keepingReads, keepingWrites } from "./kept-statements.ts";

/** A file with three rows, a client that writes it, and one that reads it as the library does and one that keeps statements. */
async function aFile() {
  const folder = await mkdtemp(join(tmpdir(), "klyngeklar-test-"));
  const path = join(folder, "kept.db");
  const [writer, plain] = [0, 1].map(() => createClient({ url: pathToFileURL(path).href, concurrency: 1 }));
  if (writer === undefined || plain === undefined) throw new Error("no clients");
  const kept = keepingReads(plain, path, 1000);
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

describe("a transaction of a writing client", () => {
  async function writing() {
    const { writer, plain } = await aFile();
    const path = await writer.execute("PRAGMA database_list").then(({ rows }) => String(rows[0]?.file));
    const client = keepingWrites(createClient({ url: pathToFileURL(path).href, concurrency: 1 }), path, 50, ["foreign_keys = ON"]);
    onTestFinished(() => client.close());
    const count = async () => (await plain.execute("select count(*) as n from item")).rows[0]?.n;
    return { writer, client, count };
  }
  const values = [7, "æ", null, 2n, true, new Date(5), new Uint8Array([0, 255]), new Uint8Array([1, 2]).buffer];
  const insert = (id: number): InStatement => ({ sql: "insert into item (id, name) values (?, ?)", args: [id, "new"] });

  test("answers as the library's does, whatever is asked and given, the second time too", async () => {
    const { writer, client } = await writing();
    const statements: InStatement[] = [
      "create table many (a, b, c, d, e, f, g, h)",
      ...[0, 1].map(() => ({ sql: "insert into many values (?, ?, ?, ?, ?, ?, ?, ?)", args: values })),
      { sql: "insert into many (a) values (?) returning a, b", args: [8] },
      { sql: "update many set b = ? where a = ?", args: ["x", 7] },
      "savepoint here",
      "delete from many where a = 8",
      "rollback to savepoint here",
      { sql: "select * from many where a > ? order by rowid", args: [0] },
    ];
    const answers = [];
    for (const by of [writer, client]) {
      const transaction = await by.transaction();
      const found = [];
      for (const statement of statements) found.push(await transaction.execute(statement));
      await transaction.rollback();
      answers.push(found.map(({ columns, rows, rowsAffected }) => ({ columns, rowsAffected, rows: rows.map((row) => ({ ...row })) })));
    }
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[1]?.at(-1)?.rows).toHaveLength(3);
  });

  test("is seen by others when it is committed, and not when it is rolled back", async () => {
    const { client, count } = await writing();
    const first = await client.transaction();
    await first.batch([insert(10), insert(11)]);
    expect([await count(), first.closed]).toEqual([3, false]);
    await first.commit();
    expect([await count(), first.closed]).toEqual([5, true]);
    const second = await client.transaction();
    await second.execute(insert(12));
    await second.rollback();
    await second.rollback();
    expect(await count()).toBe(5);
  });

  test("goes on after a statement that is refused, and commits what was taken", async () => {
    const { client, count } = await writing();
    const transaction = await client.transaction();
    for (let time = 0; time < 2; time += 1) await expect(transaction.execute(insert(1))).rejects.toThrow("UNIQUE constraint failed");
    await transaction.execute(insert(20));
    await transaction.commit();
    expect(await count()).toBe(4);
  });

  test("is refused what stands for no value", async () => {
    const { client } = await writing();
    const transaction = await client.transaction();
    await expect(transaction.execute({ sql: "select ?", args: [Number.NaN] })).rejects.toThrow("no value for a database");
    await expect(transaction.execute({ sql: "select :a", args: { a: 1 } })).rejects.toThrow("stand in order");
    transaction.close();
  });

  test("waits for another process's lock, and says so when it lasts", async () => {
    const { writer, client } = await writing();
    const other = await writer.transaction();
    await expect(client.transaction()).rejects.toThrow("locked");
    await other.rollback();
    await (await client.transaction()).rollback();
  });
});
