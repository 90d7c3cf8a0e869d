import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { sql } from "drizzle-orm";
import Connection from "libsql";
import { beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { isAway, mayBeKept } from "#lib/platform/away.ts";
import { openDatabase } from "../client.ts";
import { LibsqlServer } from "../testing/libsql-server.ts";
import { wireTo } from "./wire.ts";

beforeEach(() => vi.stubEnv("LOG_LEVEL", "silent"));

/** A primary with a counter, a replica of it that follows when it is told to, and two processes that use both. */
async function cluster() {
  const folder = await mkdtemp(join(tmpdir(), "klyngeklar-served-"));
  const path = join(folder, "primary.db");
  const [primary, replica] = [new LibsqlServer(path), new LibsqlServer(join(folder, "nothing.db"))];
  await Promise.all([primary.start(), replica.start()]);
  let copies = 0;
  /** The primary as it is now, in a file of its own. */
  const copied = () => {
    copies += 1;
    const [connection, to] = [new Connection(path), join(folder, `copy-${copies}.db`)];
    connection.prepare("VACUUM INTO ?").run([to]);
    connection.close();
    return to;
  };
  const follow = () => replica.serve(copied());
  /** A replica that is never behind. */
  const mirror = () => replica.serve(path);
  const open = async () => {
    const database = await openDatabase(primary.url, replica.url);
    onTestFinished(() => database.close());
    return database;
  };
  const [one, other] = [await open(), await open()];
  onTestFinished(async () => {
    await Promise.all([primary.stop(), replica.stop()]);
    await rm(folder, { recursive: true, force: true });
  });
  await one.maintain((writing) => writing.run(sql`create table counter (key integer primary key, value)`));
  const insert = (key: number, value: unknown = null) => sql`insert into counter values (${key}, ${value})`;
  const count = async ({ reader }: Pick<typeof one, "reader">) =>
    (await reader.all<{ n: number }>(sql`select count(*) as n from counter`))[0]?.n;
  return { primary, replica, one, other, copied, follow, mirror, insert, count };
}

const outage = (work: Promise<unknown>) => work.then(() => false, isAway);

describe("a database on a libSQL server with a replica", () => {
  test("is read from the primary, so that nobody reads anything older than what any process has written", async () => {
    const { one, other, follow, insert, count } = await cluster();
    await one.write((writer) => writer.run(insert(1)));
    follow();
    // The replica stays where it is.
    for (let key = 2; key < 12; key += 1) {
      await (key % 2 === 0 ? one : other).write((writer) => writer.run(insert(key)));
      expect([await count(one), await count(other)]).toEqual([key, key]);
    }
  });

  test("is not read from a replica that went back behind what it was seen to have, also without the primary", async () => {
    const { primary, replica, one, copied, mirror, insert, count } = await cluster();
    mirror();
    await one.write((writer) => writer.run(insert(1)));
    const older = copied();
    await one.write((writer) => writer.run(insert(2)));
    await primary.stop();
    expect(await count(one)).toBe(2);
    replica.serve(older);
    expect(await outage(count(one))).toBe(true);
  });

  test("goes on being read while the primary is away, says that it cannot be written, and is whole when it is back", async () => {
    const { primary, one, other, follow, insert, count } = await cluster();
    await one.write((writer) => writer.run(insert(1)));
    follow();
    await primary.stop();
    expect([one.isAway(), await outage(one.write((writer) => writer.run(insert(2)))), one.isAway()]).toEqual([false, true, true]);
    expect([await count(one), await count(other)]).toEqual([1, 1]);
    expect([await outage(other.latest.all(sql`select 1`)), await outage(other.identity.run(insert(2)))]).toEqual([true, true]);
    await primary.start();
    await pause(510);
    await one.write((writer) => writer.run(insert(2)));
    expect([await count(one), one.isAway()]).toEqual([2, false]);
  });

  test("is read from the primary while the replica is away", async () => {
    const { replica, one, insert, count } = await cluster();
    await replica.stop();
    await one.write((writer) => writer.run(insert(1)));
    expect(await count(one)).toBe(1);
  });

  test("keeps nothing of a transaction whose server was lost, and all of the others", async () => {
    const { primary, one, insert, count } = await cluster();
    const lost = one.write(async (writer) => {
      await writer.run(insert(1));
      await primary.stop();
      await primary.start();
      // Swallowed by the work: what is not known to be kept is not committed all the same.
      await writer.run(insert(2)).catch(() => undefined);
    });
    expect(await outage(lost)).toBe(true);
    await pause(510);
    const refused = one.write((writer) => writer.run(sql`insert into nowhere values (1)`));
    const kept = one.write((writer) => writer.run(insert(3)));
    await expect(refused).rejects.toMatchObject({ cause: { message: expect.stringMatching(/nowhere/) } });
    await kept;
    expect(await one.latest.all(sql`select key from counter`)).toEqual([{ key: 3 }]);
    expect(await count(one)).toBe(1);
  });

  test("keeps nothing of what comes after the server gave a transaction up, though its stream would take it", async () => {
    const { primary, one, insert, count } = await cluster();
    const given = one.write(async (writer) => {
      await writer.run(insert(1));
      primary.giveUp();
      await writer.run(insert(2)).catch(() => undefined);
      await writer.run(insert(3)).catch(() => undefined);
    });
    expect([await outage(given), one.isAway(), await count(one)]).toEqual([true, false, 0]);
  });

  test("takes what is asked for at once in one request, in a transaction in its order and up to the first that fails", async () => {
    const { primary, one, insert, count } = await cluster();
    await one.write(async (writer) => {
      const [first, , third] = await Promise.all([writer.run(insert(1)), writer.run(insert(2)), writer.all(sql`select key from counter`)]);
      expect([first.rowsAffected, third]).toEqual([1, [{ key: 1 }, { key: 2 }]]);
    });
    primary.asked = [];
    await one.write((writer) => Promise.all([writer.run(insert(3)), writer.run(insert(4))]));
    // Its statements, and its end.
    expect(primary.asked.map(({ length }) => length)).toEqual([3, 2]);
    const failing = one.write(async (writer) => {
      const came = await Promise.allSettled([writer.run(insert(5)), writer.run(insert(5)), writer.run(insert(6))]);
      expect(came.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "rejected"]);
      return Promise.reject(new Error("changed my mind"));
    });
    await expect(failing).rejects.toThrow("changed my mind");
    expect(await count(one)).toBe(4);
  });

  test("asks what several want at once in one request, each word for word once, and none fails with another", async () => {
    const { primary, one, insert, count } = await cluster();
    await one.write((writer) => writer.run(insert(1)));
    primary.asked = [];
    expect(await Promise.all([count(one), count(one), one.reader.all(sql`select 2 as n`)])).toEqual([1, 1, [{ n: 2 }]]);
    const isOwn = (text: string) => !text.includes("write_mark");
    expect(primary.asked.map((texts) => texts.filter(isOwn))).toEqual([["select count(*) as n from counter", "select 2 as n"]]);
    const nowhere = one.reader.all(sql`select * from nowhere`);
    const unreadable = one.reader.all(sql`selec 1`);
    expect(await Promise.allSettled([nowhere, unreadable, count(one)])).toMatchObject([
      { status: "rejected", reason: { cause: { message: expect.stringMatching(/nowhere/) } } },
      { status: "rejected", reason: { cause: { message: expect.stringMatching(/parsed/) } } },
      { status: "fulfilled", value: 1 },
    ]);
  });

  test("says where an answer was lost that what was written may be kept", async () => {
    const { primary, one, insert } = await cluster();
    const lost = one.write(async (writer) => {
      await writer.run(insert(1));
      await primary.stop();
    });
    expect(await lost.then(() => false, mayBeKept)).toBe(true);
    const never = one.write((writer) => writer.run(insert(2)));
    expect(await never.then(() => true, mayBeKept)).toBe(false);
  });

  test("undoes a write that fails, tells why, and takes one of the sign-in library as a whole", async () => {
    const { one, other, insert, count } = await cluster();
    const failing = one.write(async (writer) => {
      await writer.run(insert(1));
      throw new Error("changed my mind");
    });
    await expect(failing).rejects.toThrow("changed my mind");
    await one.identity.run(insert(2));
    await expect(one.write((writer) => writer.run(insert(2)))).rejects.toMatchObject({
      cause: { message: expect.stringMatching(/UNIQUE/) },
    });
    expect(await other.identity.all(sql`select key from counter`)).toEqual([{ key: 2 }]);
    expect(await count(one)).toBe(1);
  });

  test("gives values as a file does", async () => {
    const { one, insert } = await cluster();
    const values = [null, "Ærø", 1.5, 9_007_199_254_740_991, Buffer.from([0, 255])];
    for (const [key, value] of values.entries()) await one.write((writer) => writer.run(insert(key, value)));
    const rows = await one.latest.all<{ value: unknown }>(sql`select value from counter order by key`);
    expect(rows.map(({ value }) => (value instanceof ArrayBuffer ? Buffer.from(value) : value))).toEqual(values);
    await one.write((writer) => writer.run(sql`insert into counter values (9, 9007199254740993)`));
    await expect(one.latest.all(sql`select value from counter where key = 9`)).rejects.toMatchObject({ cause: expect.any(RangeError) });
  });
});

test("a server that takes a request and says nothing counts as away when the time is up", async () => {
  const silent = createServer().listen(0, "127.0.0.1");
  await once(silent, "listening");
  onTestFinished(() => void silent.close());
  const wire = wireTo(`http://127.0.0.1:${(silent.address() as AddressInfo).port}`);
  onTestFinished(wire.close);
  const began = performance.now();
  expect(await outage(wire.send([{ type: "close" }], null, 50))).toBe(true);
  expect(performance.now() - began).toBeLessThan(5000);
});
