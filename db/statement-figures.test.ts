import { eq, sql } from "drizzle-orm";
import { afterEach, describe, expect, test } from "vitest";
import { newDatabase } from "#db/testing/database.ts";
import { observeWith } from "#lib/platform/observer.ts";
import { person } from "./schema/identity.ts";
import { slowestStatements, withoutValues } from "./statement-figures.ts";

afterEach(() => observeWith(undefined));

describe("a statement without values", () => {
  test.each([
    ["select 'anna@klynge.example' where x = 42", "select ? where x = ?"],
    ["select 'it''s' from t1 limit 7", "select ? from t1 limit ?"],
    ['select "t2"."a5" from "t2" where id in (?, ?,\n ?)', 'select "t2"."a5" from "t2" where id in (?, …)'],
    ["insert into t values (?, ?), (?, ?), (?, ?)", "insert into t values (?, …), …"],
  ])("of %s is %s", (given, without) => {
    expect(withoutValues(given)).toBe(without);
  });
});

describe("figures of statements", () => {
  test("count reads, writes and what a transaction does, by their text", async () => {
    const database = await newDatabase();
    const seen: string[] = [];
    observeWith({ verb: (_, work) => work(), job: (_, work) => work(), statement: (text) => seen.push(text) });
    const found = () => database.reader.select({ id: person.id }).from(person).where(eq(person.email, "anna@klynge.example"));
    await Promise.all([found(), found(), found()]);
    await database.write((writer) => writer.delete(person).where(eq(person.email, "bo@klynge.example")));
    await database.identity.select().from(person).limit(3);
    expect(seen.filter((text) => text.startsWith('select "id" from "person"'))).toHaveLength(3);
    expect(seen).toContain('delete from "person" where "person"."email" = ?');
    expect(seen).toContain("commit");
    expect(seen.join()).not.toMatch(/klynge\.example/);
    const { statements, since } = slowestStatements(1000);
    const one = statements.find(({ text }) => text.startsWith('select "id" from "person" where "person"."email"'));
    expect(one?.count).toBeGreaterThanOrEqual(3);
    expect(one?.slowest).toBeGreaterThanOrEqual(one?.p95 ?? Number.POSITIVE_INFINITY);
    expect(since.getTime()).toBeLessThanOrEqual(Date.now());
  });

  test("put the slowest first", async () => {
    const database = await newDatabase();
    const rows = sql`with recursive n(x) as (select 1 union all select x + 1 from n where x < 300000) select count(*) as slow from n`;
    await database.reader.all(sql`select 1`);
    await database.reader.all(rows);
    const { statements } = slowestStatements(1000);
    const p95s = statements.map(({ p95 }) => p95);
    expect(p95s).toEqual(p95s.toSorted((one, other) => other - one));
    const [slow, quick] = ["with recursive n(x)", "select ?"].map((start) => statements.findIndex(({ text }) => text.startsWith(start)));
    expect(slow).toBeGreaterThanOrEqual(0);
    expect(slow).toBeLessThan(quick ?? -1);
    expect(slowestStatements(1).statements).toEqual(statements.slice(0, 1));
  });

  test("measure what fails too, and hand the failure on", async () => {
    const database = await newDatabase();
    await expect(database.reader.all(sql`select * from nowhere`)).rejects.toThrow();
    expect(slowestStatements(1000).statements.some(({ text }) => text.includes("nowhere"))).toBe(true);
  });
});
