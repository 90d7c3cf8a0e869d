import { randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { type Database, openDatabase } from "#db/client.ts";
import { job } from "#db/schema/job.ts";
import { auditEntry } from "#db/schema/organisation.ts";
import { newDatabaseUrl } from "#db/testing/database.ts";
import { logError } from "#lib/platform/log.ts";
import { signIn } from "#lib/platform/mail/testing/letters.ts";
import { recordBackup } from "#lib/usecases/backup/record.ts";
import { enqueue, type Wanted } from "#lib/usecases/jobs/enqueue.ts";
import type { Kind } from "#lib/usecases/jobs/kinds.ts";
import { anOrganisation, somebody } from "#lib/usecases/people/testing/persons.ts";
import { callersOn, noon } from "#lib/usecases/testing/callers.ts";
import { dropJob, tryJobAgain } from "./change.ts";
import { readOperation } from "./read.ts";

beforeEach(() => {
  vi.stubEnv("LOG_LEVEL", "silent");
  vi.stubEnv("SMTP_URL", "smtp://user:hemmelig@mail.example");
  vi.stubEnv("MAIL_FROM", "klyngeklar@prove.example");
});

const minutes = (count: number) => new Date(noon.getTime() + count * 60_000);

async function installation() {
  const url = await newDatabaseUrl();
  const folder = dirname(fileURLToPath(url));
  vi.stubEnv("DATABASE_URL", url);
  vi.stubEnv("FILES_URL", `file:${folder}`);
  const database = await openDatabase(url);
  onTestFinished(async () => {
    database.close();
    await rm(folder, { recursive: true, force: true });
  });
  const admin = await somebody(database, { strong: true, at: ["admin"] });
  return { database, admin, url };
}

const ask = <K extends Kind>(database: Database, wanted: Wanted<K>) => database.write((writer) => enqueue(writer, wanted));
const become = (database: Database, key: string, change: Partial<typeof job.$inferInsert>) =>
  database.write((writer) => writer.update(job).set(change).where(eq(job.key, key)));
const rowOf = async (database: Database, key: string) => (await database.reader.select().from(job).where(eq(job.key, key)))[0];
const failed = { payload: null, failedAt: noon, lastError: "ETIMEDOUT (reference 0123456789ab)", attempts: 14 };
const held = { leaseUntil: minutes(1), leaseOwner: "worker" };
const audited = async ({ reader }: Database) =>
  (await reader.select().from(auditEntry).where(eq(auditEntry.action, "operation.change"))).map(({ personId, subject, detail }) => ({
    personId,
    subject,
    detail,
  }));

/** A queue with a job in every state. */
async function busy(database: Database) {
  await ask(database, { kind: "calibrate", key: "late", payload: {}, runAt: minutes(-6) });
  await ask(database, { kind: "calibrate", key: "fresh", payload: {}, runAt: minutes(-1) });
  await ask(database, { kind: "calibrate", key: "done", payload: {}, runAt: noon });
  await become(database, "done", { payload: null, doneAt: noon });
  await ask(database, { kind: "clean-up", key: "failed", payload: {}, runAt: noon });
  await become(database, "failed", failed);
  await ask(database, { kind: "mail", key: "anna-secret", payload: { ...signIn, to: "anna.andersen@klynge.example" }, runAt: minutes(3) });
  await become(database, "anna-secret", { lastError: "ECONNREFUSED (reference ba9876543210)", attempts: 2 });
  await ask(database, { kind: "mail", key: "held", payload: { ...signIn, to: "bo@klynge.example" }, runAt: noon });
  await become(database, "held", { ...held, attempts: 1 });
  await ask(database, { kind: "mail", key: "bounced", payload: signIn, runAt: noon });
  await become(database, "bounced", { ...failed, lastError: "refused-550 (reference 111111111111)" });
}

describe("how an installation does", () => {
  test("is told with jobs by state, letters by domain, space, versions and errors, and nothing of a person", async () => {
    const { database, admin } = await installation();
    await busy(database);
    await recordBackup(database, noon);
    const reference = logError("page.failed", new TypeError("anna.andersen@klynge.example"));
    const outcome = await readOperation(admin.caller, {});
    if (!outcome.ok) throw new Error(outcome.code);
    const { jobs, letters, storage, versions, process: own, health } = outcome.value;
    expect(jobs.kinds).toEqual([
      { kind: "calibrate", waiting: 2, running: 0, wrong: 0, failed: 0, done: 1 },
      { kind: "clean-up", waiting: 0, running: 0, wrong: 0, failed: 1, done: 0 },
      { kind: "mail", waiting: 0, running: 1, wrong: 1, failed: 1, done: 0 },
    ]);
    expect(jobs.troubled).toMatchObject([
      { kind: "calibrate", state: "late", error: null, domain: null, canTryAgain: true, canDrop: true },
      {
        kind: "mail",
        state: "wrong",
        attempts: 2,
        domain: "klynge.example",
        canTryAgain: true,
        canDrop: true,
        at: minutes(3).toISOString(),
      },
      { kind: "clean-up", state: "failed", canTryAgain: true, canDrop: true, at: noon.toISOString() },
      { kind: "mail", state: "failed", domain: null, canTryAgain: false, canDrop: true, error: "refused-550 (reference 111111111111)" },
    ]);
    expect(letters).toMatchObject({ waiting: 2, failed: 1, more: 0, domains: [{ domain: "klynge.example", letters: 2, wrong: 1 }] });
    expect(storage).toMatchObject({ documents: { files: 0, bytes: 0 }, isBucket: false, backupAt: noon.toISOString() });
    expect([storage.database, storage.freeForDatabase, storage.freeForFiles].every((bytes) => Number(bytes) > 1000)).toBe(true);
    expect(versions).toMatchObject({ program: "0.1.0", engine: 1, node: process.version, migrations: { done: versions.migrations.known } });
    expect(versions.sqlite).toMatch(/^3\./);
    expect(own.errors[0]).toMatchObject({ reference, event: "page.failed", name: "TypeError" });
    expect(own.statements.slowest).toHaveLength(10);
    expect(own).toMatchObject({ pid: process.pid, host: expect.any(String) });
    expect(health).toMatchObject({ ready: true, reasons: { mail: "mail-not-taken" } });
    for (const never of ["anna", "bo@", "secret", "hemmelig", signIn.link, admin.id, admin.email])
      expect(JSON.stringify(outcome.value), never).not.toContain(never);
  });

  test("tells the settings in force, and of secrets whether they are set", async () => {
    const { admin, url } = await installation();
    const outcome = await readOperation(admin.caller, {});
    if (!outcome.ok) throw new Error(outcome.code);
    expect(outcome.value.settings).toEqual(
      expect.arrayContaining([
        { name: "DATABASE_URL", value: url, isSet: true },
        { name: "SMTP_URL", value: null, isSet: true },
        { name: "AUTH_SECRET", value: null, isSet: false },
        { name: "JOBS", value: "on", isSet: false },
      ]),
    );
  });

  test("is an administrator's to read and to change, who came in strongly", async () => {
    const { database } = await installation();
    await ask(database, { kind: "calibrate", key: "late", payload: {}, runAt: minutes(-6) });
    const id = (await rowOf(database, "late"))?.id ?? "";
    const lead = await somebody(database, { strong: true, in: [[await anOrganisation(database), "lead"]] });
    const others = [
      callersOn(database).everybody,
      lead.caller,
      (await somebody(database, { strong: true, at: ["benchmarker", "analyst", "steering"] })).caller,
      (await somebody(database, { strong: false, at: ["admin"] })).caller,
    ];
    for (const caller of others) {
      expect(await readOperation(caller, {})).toEqual({ ok: false, code: "forbidden" });
      expect(await tryJobAgain(caller, { id })).toEqual({ ok: false, code: "forbidden" });
      expect(await dropJob(caller, { id })).toEqual({ ok: false, code: "forbidden" });
    }
    expect(await rowOf(database, "late")).toMatchObject({ failedAt: null, runAt: minutes(-6) });
    expect(await audited(database)).toEqual([]);
  });
});

describe("trying a job again", () => {
  test("has one that waits begun at once, with the attempts it has used", async () => {
    const { database, admin } = await installation();
    await busy(database);
    const before = await rowOf(database, "anna-secret");
    expect(await tryJobAgain(admin.caller, { id: before?.id })).toEqual({ ok: true, value: null });
    expect(await rowOf(database, "anna-secret")).toEqual({ ...before, runAt: noon });
    expect(await audited(database)).toEqual([{ personId: admin.id, subject: before?.id, detail: { did: "again", kind: "mail" } }]);
  });

  test("begins a failed one anew where its task follows from its key", async () => {
    const { database, admin } = await installation();
    await busy(database);
    const organisation = randomUUID();
    await ask(database, { kind: "organisation-removal", key: `${organisation}:7`, payload: { organisation, deletedAt: 7 }, runAt: noon });
    await become(database, `${organisation}:7`, failed);
    for (const [key, payload] of [
      ["failed", "{}"],
      [`${organisation}:7`, JSON.stringify({ organisation, deletedAt: 7 })],
    ] as const) {
      expect(await tryJobAgain(admin.caller, { id: (await rowOf(database, key))?.id })).toMatchObject({ ok: true });
      expect(await rowOf(database, key)).toMatchObject({ payload, failedAt: null, lastError: null, attempts: 0, runAt: noon });
    }
  });

  test("is refused for what is done, held, unknown, or has forgotten its task", async () => {
    const { database, admin } = await installation();
    await busy(database);
    const rows = await database.reader.select().from(job);
    for (const key of ["done", "held", "bounced", "nowhere"])
      expect(await tryJobAgain(admin.caller, { id: rows.find((one) => one.key === key)?.id ?? "nowhere" }), key).toEqual({
        ok: false,
        code: "not-found",
      });
    expect(await tryJobAgain(admin.caller, { id: "" })).toMatchObject({ code: "invalid" });
    expect(await database.reader.select().from(job)).toEqual(rows);
    expect(await audited(database)).toEqual([]);
  });
});

describe("giving a job up", () => {
  test("ends one that waits, and forgets what it was told", async () => {
    const { database, admin } = await installation();
    await busy(database);
    const id = (await rowOf(database, "anna-secret"))?.id;
    expect(await dropJob(admin.caller, { id })).toEqual({ ok: true, value: null });
    expect(await rowOf(database, "anna-secret")).toMatchObject({ payload: null, failedAt: noon, lastError: "dropped", doneAt: null });
    expect(await audited(database)).toEqual([{ personId: admin.id, subject: id, detail: { did: "drop", kind: "mail" } }]);
  });

  test("takes a failed one off the list", async () => {
    const { database, admin } = await installation();
    await busy(database);
    expect(await dropJob(admin.caller, { id: (await rowOf(database, "bounced"))?.id })).toMatchObject({ ok: true });
    expect(await rowOf(database, "bounced")).toBeUndefined();
  });

  test("is refused for what is done, held, unknown, or erases what has to go", async () => {
    const { database, admin } = await installation();
    await busy(database);
    await ask(database, { kind: "file-removal", key: "files", payload: { keys: ["a"] }, runAt: minutes(-60) });
    const rows = await database.reader.select().from(job);
    for (const key of ["done", "held", "files", "nowhere"])
      expect(await dropJob(admin.caller, { id: rows.find((one) => one.key === key)?.id ?? "nowhere" }), key).toEqual({
        ok: false,
        code: "not-found",
      });
    expect(await database.reader.select().from(job)).toEqual(rows);
    const outcome = await readOperation(admin.caller, {});
    expect(outcome).toMatchObject({
      value: { jobs: { troubled: expect.arrayContaining([expect.objectContaining({ kind: "file-removal", canDrop: false })]) } },
    });
  });
});
