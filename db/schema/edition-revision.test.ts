import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { Database } from "#db/client.ts";
import { migrateDatabase } from "#db/migrate.ts";
import { newDatabase } from "#db/testing/database.ts";
import { editionRevision } from "./edition-revision.ts";

const digest = (digit: string) => `sha256:${digit.repeat(64)}`;
const row: typeof editionRevision.$inferInsert = {
  editionId: "x",
  revision: 1,
  digest: digest("a"),
  rulesDigest: digest("b"),
  order: 1,
  basis: "indicative",
  visibility: "public",
  effectiveFrom: "2013-01-01",
  document: '{"id":"x","revision":1}',
  publishedAt: new Date(1),
};

const insert = (database: Database, change: object = {}) =>
  database.write((writer) => writer.insert(editionRevision).values({ ...row, ...change } as typeof row));

describe("edition_revision", () => {
  test("migrating again changes nothing", async () => {
    const database = await newDatabase();
    await insert(database);
    await migrateDatabase(database);
    expect(await database.reader.select().from(editionRevision)).toEqual([row]);
  });

  test.each([
    ["an id twice with another digest", { digest: digest("c") }],
    ["a digest twice", { revision: 2, document: '{"id":"x","revision":2}' }],
  ])("refuses %s", async (_, change) => {
    const database = await newDatabase();
    await insert(database);
    await expect(insert(database, change)).rejects.toThrow();
  });

  test.each([
    ["no id", { editionId: "", document: '{"id":"","revision":1}' }],
    ["revision 0", { revision: 0, document: '{"id":"x","revision":0}' }],
    ["another digest", { digest: "md5:abc" }],
    ["another digest of rules", { rulesDigest: "sha256:abc" }],
    ["another basis", { basis: "guessed" }],
    ["another visibility", { visibility: "all" }],
    ["another kind of date", { effectiveFrom: "1 January 2013" }],
    ["a document that is no JSON", { document: "{" }],
    ["the document of another edition", { document: '{"id":"y","revision":1}' }],
    ["the document of another revision", { document: '{"id":"x","revision":2}' }],
    ["no time", { publishedAt: new Date(0) }],
  ])("refuses %s", async (_, change) => {
    const database = await newDatabase();
    await expect(insert(database, change)).rejects.toMatchObject({ cause: { message: expect.stringMatching(/CHECK constraint failed/) } });
    expect(await database.reader.$count(editionRevision)).toBe(0);
  });

  test.each([
    ["changed", sql`update edition_revision set document = '{"id":"x","revision":1,"more":1}'`],
    ["removed", sql`delete from edition_revision`],
    [
      "replaced",
      sql`insert or replace into edition_revision select edition_id, revision, digest, rules_digest, 2, basis, visibility, effective_from, document, published_at from edition_revision`,
    ],
  ])("is never %s", async (_, statement) => {
    const database = await newDatabase();
    await insert(database);
    await expect(database.write((writer) => writer.run(statement))).rejects.toMatchObject({
      cause: { message: expect.stringMatching(/frozen/) },
    });
    expect(await database.reader.select().from(editionRevision)).toEqual([row]);
  });
});
