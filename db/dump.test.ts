import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Client, createClient } from "@libsql/client";
import { expect, onTestFinished, test } from "vitest";
import { dumpInto } from "./dump.ts";

async function place(): Promise<{ open: (name: string) => Client; path: (name: string) => string }> {
  const folder = await mkdtemp(join(tmpdir(), "klyngeklar-test-"));
  const opened: Client[] = [];
  onTestFinished(async () => {
    for (const client of opened) client.close();
    await rm(folder, { recursive: true });
  });
  const path = (name: string) => join(folder, name);
  const open = (name: string) => {
    const client = createClient({ url: pathToFileURL(path(name)).href, intMode: "bigint", concurrency: 1 });
    opened.push(client);
    return client;
  };
  return { open, path };
}

test("a dump has every row of more than a page, values as they are, numbers given out, indexes and triggers that never fired", async () => {
  const { open, path } = await place();
  const source = open("source.db");
  await source.executeMultiple(`
    create table child (key text primary key, parent integer not null references parent (id), big integer, real real, bytes blob);
    create table parent (id integer primary key autoincrement, name text);
    create unique index parent_name on parent (name);
    insert into parent (name) with recursive n (i) as (select 1 union all select i + 1 from n where i < 1201) select 'n' || i from n;
    delete from parent where id = 1201;
    insert into child values ('a', 1, 9007199254740993, 3.0, x'00ff'), ('b"', 2, null, 0.1, null);
    create trigger parent_frozen before insert on parent begin select raise(abort, 'frozen'); end;`);
  await dumpInto(source, path("copy.db"));
  const copy = open("copy.db");
  for (const sql of [
    "select * from parent order by id",
    "select *, typeof(big), typeof(real), hex(bytes) from child order by key",
    "select * from sqlite_sequence",
    "select type, name, sql from sqlite_master order by name",
  ])
    expect((await copy.execute(sql)).rows.map((row) => Object.values(row))).toEqual(
      (await source.execute(sql)).rows.map((row) => Object.values(row)),
    );
  await expect(copy.execute("insert into parent (name) values ('one more')")).rejects.toThrow("frozen");
});
