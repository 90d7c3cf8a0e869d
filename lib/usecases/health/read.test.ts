import { once } from "node:events";
import { chmod, mkdir, readdir, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { type Database, openDatabase } from "#db/client.ts";
import { newDatabaseUrl } from "#db/testing/database.ts";
import { DatabaseAway } from "#lib/platform/away.ts";
import { openMailServer } from "#lib/platform/mail/server.ts";
import { signIn } from "#lib/platform/mail/testing/letters.ts";
import { enqueue, type Wanted } from "#lib/usecases/jobs/enqueue.ts";
import { beat } from "#lib/usecases/jobs/heartbeat.ts";
import { type Kind, kinds } from "#lib/usecases/jobs/kinds.ts";
import { sendsMail } from "#lib/usecases/jobs/mail.ts";
import { workOnce } from "#lib/usecases/jobs/worker.ts";
import { callersOn, noon } from "#lib/usecases/testing/callers.ts";
import { lookAtHealth, readHealth } from "./read.ts";

const well = { database: "ok", migrations: "ok", disk: "ok", files: "ok", jobs: "ok", mail: "ok" };

beforeEach(() => {
  vi.stubEnv("LOG_LEVEL", "silent");
  vi.stubEnv("SMTP_URL", "smtp://127.0.0.1:1");
  vi.stubEnv("MAIL_FROM", "klyngeklar@prove.example");
  vi.stubEnv("DISK_LEAST_MB", "1");
  beat(Object.keys(kinds));
});

/** A server's database and files in a folder of their own, and who asks about them. */
async function served() {
  const url = await newDatabaseUrl();
  const folder = dirname(fileURLToPath(url));
  vi.stubEnv("DATABASE_URL", url);
  vi.stubEnv("FILES_URL", `file:${folder}`);
  const database = await openDatabase(url);
  onTestFinished(async () => {
    database.close();
    await rm(folder, { recursive: true, force: true });
  });
  return { url, database, folder, ...callersOn(database) };
}

const ask = <K extends Kind>(database: Database, wanted: Wanted<K>) => database.write((writer) => enqueue(writer, wanted));

/** A port of this machine at which nobody listens. */
async function deadPort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  return typeof address === "object" && address !== null ? address.port : 0;
}

describe("what a server says of its health", () => {
  test("is that it is well, and it leaves nothing behind", async () => {
    const { everybody, database, folder } = await served();
    expect(await lookAtHealth(everybody)).toEqual({ ready: true, checks: well, reasons: {} });
    expect(await database.reader.all(sql`select * from rate_limit`)).toEqual([]);
    expect((await readdir(folder)).filter((name) => !name.startsWith("test.db"))).toEqual([]);
  });

  test("is looked at anew only after some seconds, however many ask", async () => {
    const { everybody, database } = await served();
    const write = vi.spyOn(database, "write");
    const looks = await Promise.all(Array.from({ length: 50 }, () => readHealth(everybody, {})));
    expect(looks[0]).toEqual({ ok: true, value: { ready: true, checks: well, reasons: {} } });
    expect(write).toHaveBeenCalledTimes(1);
    const passed = vi.spyOn(performance, "now").mockReturnValue(performance.now() + 6000);
    await readHealth(everybody, {});
    passed.mockRestore();
    expect(write).toHaveBeenCalledTimes(2);
  });
});

describe("a server can do none of its work", () => {
  test("when the database does not answer", async () => {
    const { everybody, database } = await served();
    database.close();
    const { ready, checks, reasons } = await lookAtHealth(everybody);
    expect([ready, checks.database, checks.disk]).toEqual([false, "failed", "ok"]);
    expect(reasons.database).toMatch(/^error [0-9a-f]{12}$/);
  });

  test("when the database's file can be read and not written", async () => {
    const { database: first, url } = await served();
    first.close();
    await chmod(fileURLToPath(url), 0o444);
    const database = await openDatabase(url);
    // Who may write anywhere (root) is kept from it by the connection itself.
    if (process.getuid?.() === 0) await database.write((writer) => writer.run(sql`pragma query_only = on`));
    onTestFinished(() => database.close());
    expect(await lookAtHealth(callersOn(database).everybody)).toMatchObject({ ready: false, checks: { ...well, database: "failed" } });
  });

  test("when the data folder takes no file", async () => {
    const { everybody, folder } = await served();
    vi.stubEnv("DATABASE_URL", `file:${folder}/gone/test.db`);
    expect(await lookAtHealth(everybody)).toMatchObject({ ready: false, checks: { ...well, disk: "failed" } });
  });

  test("when a migration is missing", async () => {
    const { everybody, database } = await served();
    await database.maintain((writing) =>
      writing.run(sql`delete from __drizzle_migrations where created_at = (select max(created_at) from __drizzle_migrations)`),
    );
    expect(await lookAtHealth(everybody)).toEqual({
      ...{ ready: false, checks: { ...well, migrations: "failed" }, reasons: { migrations: "missing-migrations" } },
    });
  });
});

describe("a server serves, and says what it lacks,", () => {
  const lacks = async (database: Database, name: keyof typeof well, reason: string | RegExp) => {
    const health = await lookAtHealth(callersOn(database).everybody);
    expect([health.ready, health.checks]).toEqual([true, { ...well, [name]: "degraded" }]);
    expect(health.reasons[name]).toMatch(reason);
  };

  test("when the database can be read and its primary is away", async () => {
    const { database } = await served();
    const away = () => Promise.reject(new DatabaseAway("gone"));
    await lacks({ ...database, write: away }, "database", "read-only");
  });

  test("when less of the disk is free than the setting asks for", async () => {
    const { database } = await served();
    vi.stubEnv("DISK_LEAST_MB", "9999999");
    await lacks(database, "disk", "little-space");
  });

  test("when the files' folder is gone", async () => {
    const { database, folder } = await served();
    vi.stubEnv("FILES_URL", `file:${folder}/files`);
    await mkdir(`${folder}/files`);
    expect((await lookAtHealth(callersOn(database).everybody)).checks.files).toBe("ok");
    await rm(`${folder}/files`, { recursive: true });
    await lacks(database, "files", /^error /);
  });

  test("when there is no mail server, or it does not answer, or letters wait long", async () => {
    const { database } = await served();
    vi.stubEnv("SMTP_URL", "");
    await lacks(database, "mail", "no-mail-server");
    vi.stubEnv("SMTP_URL", `smtp://127.0.0.1:${await deadPort()}`);
    await ask(database, { kind: "mail", key: "a", payload: signIn, runAt: noon });
    expect((await lookAtHealth(callersOn(database).everybody)).checks.mail, "it has only just been asked for").toBe("ok");
    const dead = openMailServer(process.env.SMTP_URL ?? "", "klyngeklar@prove.example");
    onTestFinished(() => dead.close());
    expect(await workOnce({ database, clock: () => noon, handlers: { mail: sendsMail(() => dead) } })).toBe("retry");
    beat(Object.keys(kinds));
    await lacks(database, "mail", "mail-not-taken");
    await database.maintain((writing) => writing.run(sql`update job set last_error = null, run_at = ${noon.getTime() - 16 * 60_000}`));
    await lacks(database, "mail", "mail-late");
  });

  test("when its worker is silent, or a job waits long though somebody could do it", async () => {
    const { database } = await served();
    const late = new Date(noon.getTime() - 6 * 60_000);
    await ask(database, { kind: "calibrate", key: "a", payload: {}, runAt: late });
    await lacks(database, "jobs", "jobs-late");
    beat(["clean-up"]);
    expect((await lookAtHealth(callersOn(database).everybody)).checks.jobs, "it waits for what a worker is not ready for").toBe("ok");
    const passed = vi.spyOn(Date, "now").mockReturnValue(Date.now() + 61_000);
    await lacks(database, "jobs", "worker-silent");
    passed.mockRestore();
    vi.stubEnv("JOBS", "off");
    await lacks(database, "jobs", "jobs-late");
  });
});
