import { buffer } from "node:stream/consumers";
import { strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test, vi } from "vitest";
import type { Database } from "#db/client.ts";
import { person } from "#db/schema/identity.ts";
import { job } from "#db/schema/job.ts";
import { auditEntry, organisation } from "#db/schema/organisation.ts";
import { organisationTables } from "#db/schema/tables.ts";
import { newDatabase } from "#db/testing/database.ts";
import { currentEdition } from "#lib/editions/published.ts";
import type { FileStore } from "#lib/platform/files/store.ts";
import { onDisk } from "#lib/platform/files/testing/stores.ts";
import { publishEdition } from "#lib/usecases/editions/publish.ts";
import { workOnce } from "#lib/usecases/jobs/worker.ts";
import { deleteOrganisation, restoreOrganisation } from "#lib/usecases/organisations/delete.ts";
import { again, lastEntry } from "#lib/usecases/team/testing/team.ts";
import { besideEdition } from "#lib/usecases/testing/audited.ts";
import { callersOn, noon } from "#lib/usecases/testing/callers.ts";
import { organisationOn } from "#lib/usecases/testing/people.ts";
import { exportingFrom } from "./export.ts";
import { importingInto } from "./import.ts";
import { removesFiles, removesOrganisation } from "./removal.ts";
import { type Row, type Rows, rowsOf } from "./rows.ts";
import { content, filledOrganisation } from "./testing/filled.ts";

vi.stubEnv("LOG_LEVEL", "silent");

type Filled = Awaited<ReturnType<typeof filledOrganisation>>;

async function exported({ lead, slug, files }: Filled): Promise<Uint8Array> {
  const outcome = await exportingFrom(async () => files.store)(lead, { slug });
  if (!outcome.ok) throw new Error(outcome.code);
  expect(outcome.value.fileName).toBe(`${slug}-2026-11-23.zip`);
  return buffer(outcome.value.archive);
}

async function emptyInstallation() {
  const [database, { store }] = [await newDatabase(), await onDisk()];
  const { server } = callersOn(database);
  await publishEdition(server, currentEdition);
  return { database, store, server, take: (bytes: Uint8Array) => importingInto(async () => store)(server, bytes) };
}

/** Every row but the log's own numbers and the line of the import itself. */
const comparable = (rows: Rows): Rows => ({
  ...rows,
  audit_entry: (rows.audit_entry ?? []).filter(({ action }) => action !== "organisation.import").map(({ id: _, ...row }) => row as Row),
});

const everyRow = (database: Database, id: string) => database.write((writer) => rowsOf(writer, id));
const bytesOf = async (store: FileStore, key: string) => new Uint8Array(await buffer(await store.get(key)));
async function keysIn(store: FileStore): Promise<string[]> {
  const keys: string[] = [];
  for await (const { key } of store.list()) keys.push(key);
  return keys;
}

/** The archive with some of its files changed; null takes one out. */
function tampered(archive: Uint8Array, changes: Readonly<Record<string, string | null>>): Uint8Array {
  const files: Record<string, Uint8Array> = unzipSync(archive);
  for (const [path, text] of Object.entries(changes)) {
    if (text === null) delete files[path];
    else files[path] = strToU8(text);
  }
  return zipSync(files);
}

describe("an export", () => {
  test("comes back in an empty installation row for row and byte for byte", async () => {
    const from = await filledOrganisation();
    const archive = await exported(from);
    const to = await emptyInstallation();
    const outcome = await to.take(archive);
    const before = await everyRow(from.database, from.id);
    const count = Object.values(before).reduce((sum, rows) => sum + rows.length, 0);
    expect(outcome).toEqual({ ok: true, value: { ok: true, slug: from.slug, rows: count, documents: 1 } });
    const stays = ["webhook_secret", "webhook_label"];
    expect(stays.map((name) => before[name])).toEqual([[], []]);
    for (const { name } of organisationTables.filter((one) => !stays.includes(one.name)))
      expect([name, before[name]?.length]).not.toEqual([name, 0]);
    expect(comparable(await everyRow(to.database, from.id))).toEqual(comparable(before));
    expect(await bytesOf(to.store, from.key)).toEqual(content);
    const people = await to.database.reader.select().from(person);
    expect(people.map(({ id }) => id).sort()).toEqual([from.lead, from.member, from.reader].map(({ actor }) => actor.id).sort());
    expect(people.every(({ emailVerified }) => !emailVerified)).toBe(true);
    expect(await lastEntry(to.database)).toMatchObject({
      action: "organisation.import",
      organisationId: from.id,
      detail: { rows: count, documents: 1 },
    });
  });

  test("names every file with its hash and holds nothing of another organisation", async () => {
    const from = await filledOrganisation();
    const files = unzipSync(await exported(from));
    expect(Object.keys(files).sort()).toEqual(["data.json", "evidence/doc/Årsberetning 2026.pdf", "manifest.json"].sort());
    const text = Buffer.from(files["data.json"] ?? []).toString();
    expect(text).not.toContain(from.other);
    expect(text).not.toContain(from.stranger.actor.id);
    expect(await lastEntry(from.database)).toMatchObject({ action: "organisation.export", organisationId: from.id });
  });

  test("goes on without a document that is gone, and says so", async () => {
    const from = await filledOrganisation();
    await from.files.store.remove(from.key);
    const archive = await exported(from);
    expect(JSON.parse(Buffer.from(unzipSync(archive)["manifest.json"] ?? []).toString()).missing).toMatchObject([{ evidence: "doc" }]);
    expect(await (await emptyInstallation()).take(archive)).toMatchObject({ value: { ok: true, documents: 0 } });
  });

  test("is for leads of the organisation", async () => {
    const { member, stranger, slug, files } = await filledOrganisation();
    const give = exportingFrom(async () => files.store);
    expect(await give(member, { slug })).toEqual({ ok: false, code: "forbidden" });
    expect(await give(stranger, { slug })).toEqual({ ok: false, code: "not-found" });
  });
});

describe("an import", () => {
  test.each([
    ["a document that was changed", "file-damaged", { "evidence/doc/Årsberetning 2026.pdf": "x" }],
    ["rows that were changed", "file-damaged", { "data.json": "{}" }],
    ["a document that was taken out", "file-missing", { "evidence/doc/Årsberetning 2026.pdf": null }],
    ["a file that was put in", "file-unknown", { "more.txt": "x" }],
    ["another manifest", "not-an-export", { "manifest.json": "{}" }],
  ])("refuses %s and leaves nothing behind", async (_, why, changes) => {
    const to = await emptyInstallation();
    expect(await to.take(tampered(await exported(await filledOrganisation()), changes))).toMatchObject({ value: { ok: false, why } });
    expect(await to.database.reader.select().from(organisation)).toEqual([]);
    expect(await to.database.reader.select().from(person)).toEqual([]);
    expect(await keysIn(to.store)).toEqual([]);
  });

  test("refuses what is no archive, and an installation that has an organisation", async () => {
    const to = await emptyInstallation();
    expect(await to.take(strToU8("no archive"))).toMatchObject({ value: { why: "not-an-archive" } });
    await organisationOn(to.database);
    expect(await to.take(await exported(await filledOrganisation()))).toMatchObject({ value: { why: "not-empty" } });
    expect(await keysIn(to.store)).toEqual([]);
  });

  test("refuses answers for an edition that is not here, and leaves no file", async () => {
    const [database, { store }] = [await newDatabase(), await onDisk()];
    const take = importingInto(async () => store);
    const outcome = await take(callersOn(database).server, await exported(await filledOrganisation()));
    expect(outcome).toMatchObject({ value: { why: "unknown-edition", at: `${currentEdition.id} ${currentEdition.revision}` } });
    expect(await keysIn(store)).toEqual([]);
  });

  test("knows a person by the address", async () => {
    const from = await filledOrganisation();
    const to = await emptyInstallation();
    const [known] = await from.database.reader.select().from(person);
    if (known === undefined) throw new Error("nobody");
    await to.database.write((writer) => writer.insert(person).values({ ...known, id: "here" }));
    expect(await to.take(await exported(from))).toMatchObject({ value: { ok: true } });
    const text = JSON.stringify(await everyRow(to.database, from.id));
    expect(text).not.toContain(known.id);
    expect(text).toContain('"here"');
  });

  test("is the server's to do", async () => {
    const { lead, files } = await filledOrganisation();
    expect(await importingInto(async () => files.store)(lead, new Uint8Array())).toEqual({ ok: false, code: "forbidden" });
  });
});

describe("the removal of an organisation", () => {
  const late = new Date(noon.getTime() + 30 * 24 * 60 * 60 * 1000);
  const work = ({ database, files }: Filled, at = late) =>
    workOnce({
      ...{ database, clock: () => at },
      handlers: { "organisation-removal": removesOrganisation, "file-removal": removesFiles(async () => files.store) },
    });

  test("takes every row and every file 30 days after it was asked for, and leaves one line", async () => {
    const from = await filledOrganisation();
    await deleteOrganisation(from.lead, { slug: from.slug, name: "Klynge Prøve" });
    expect(await work(from, new Date(late.getTime() - 1))).toBe("idle");
    expect([await work(from), await work(from), await work(from)]).toEqual(["done", "done", "idle"]);
    expect(Object.values(await everyRow(from.database, from.id)).flat()).toEqual([]);
    expect(await keysIn(from.files.store)).toEqual([]);
    const left = await from.database.reader.select().from(auditEntry).where(besideEdition);
    expect(left).toMatchObject([{ action: "organisation.delete", subject: from.id, personId: null, detail: { removed: true } }]);
    expect((await from.database.reader.select().from(organisation)).map(({ slug }) => slug)).toEqual([from.other]);
  });

  test("does nothing to one that was restored, or deleted anew", async () => {
    const from = await filledOrganisation();
    await deleteOrganisation(from.lead, { slug: from.slug, name: "Klynge Prøve" });
    const day = new Date(noon.getTime() + 24 * 60 * 60 * 1000);
    await restoreOrganisation(await again(from.lead, day), { slug: from.slug });
    await deleteOrganisation(await again(from.lead, day), { slug: from.slug, name: "Klynge Prøve" });
    expect([await work(from), await work(from)]).toEqual(["done", "idle"]);
    expect(Object.values(await everyRow(from.database, from.id)).flat()).not.toEqual([]);
    expect((await from.database.reader.select().from(job)).filter(({ doneAt }) => doneAt === null).length).toBe(1);
  });
});
