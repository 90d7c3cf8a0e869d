import { type SQL, sql } from "drizzle-orm";
import { getTableConfig, type SQLiteTable } from "drizzle-orm/sqlite-core";
import { expect, test } from "vitest";
import type { Database } from "#db/client.ts";
import * as register from "#db/schema/register.ts";
import { tables } from "#db/schema/tables.ts";
import { type Entry, registerOf } from "../testing/entries.ts";
import { answerRegister } from "./answer.ts";
import { readBadge } from "./badge.ts";
import { readLabelCalendar } from "./calendar.ts";
import { readCluster } from "./cluster.ts";
import { readCounts } from "./counts.ts";
import { listRegister } from "./list.ts";
import { listOthers } from "./others.ts";
import { readCountsOverTime } from "./over-time.ts";
import { readPerMillion } from "./per-million.ts";
import { readScores } from "./scores.ts";

const [marker, figure] = ["SECRET", 918_273_645];
const own = new Set<unknown>(Object.values(register));

/** Columns of the register's tables that are not for the public: who works here, who changed what, and why. */
const inner: readonly [SQLiteTable, ...string[]][] = [
  [register.registerCluster, "secretariat_id", "changed_by"],
  [register.registerCriterion, "checked_by"],
  [register.labelAward, "lapse_confirmed_by"],
  [register.registerChange, "batch", "cluster_id", "award_id", "before", "after", "reason", "changed_by"],
];

/** A row whose every column says that it is secret. */
function secretRow(table: SQLiteTable): SQL {
  const { name, columns } = getTableConfig(table);
  const values = columns.map((column) =>
    column.dataType === "json" ? sql`${JSON.stringify(marker)}` : /text/i.test(column.getSQLType()) ? sql`${marker}` : sql`${figure}`,
  );
  const names = columns.map((column) => sql.identifier(column.name));
  return sql`insert into ${sql.identifier(name)} (${sql.join(names, sql`, `)}) values (${sql.join(values, sql`, `)})`;
}

/** Puts secrets into every column of every other table, and into the inner columns of the register's own. */
async function plant(database: Database): Promise<number> {
  const others = tables.filter((table) => !own.has(table));
  await database.maintain(async (writing) => {
    // What stands in a row does not matter here, only whether it comes out.
    await writing.run(sql`pragma foreign_keys = off`);
    await writing.run(sql`pragma ignore_check_constraints = on`);
    for (const table of others) await writing.run(secretRow(table));
    await writing.run(sql`drop trigger register_change_no_update`);
    for (const [table, ...columns] of inner)
      for (const column of columns) await writing.run(sql`update ${table} set ${sql.identifier(column)} = ${JSON.stringify(marker)}`);
  });
  return others.length;
}

const entries: Entry[] = [
  { name: "Guld", field: "ict", region: "sjaelland", awards: [["gold", "2024-12-01", "2026-12-01"]] },
  { name: "Ukendt", awards: [["bronze", "2012", "2014"]] },
];

test("no public answer about labels holds anything of another table, nor what the register keeps for itself", async () => {
  const { database, everybody } = await registerOf(entries);
  const criterion = { clusterId: "guld", criterion: "label" as const, met: true, source: "https://x.example", checkedOn: "2026-01-01" };
  await database.write(async (writer) => {
    await writer.insert(register.registerCriterion).values(criterion);
  });
  expect(await plant(database)).toBeGreaterThan(40);
  const outcomes = await Promise.all([
    ...[listRegister(everybody, { state: "all" }), readCluster(everybody, { slug: "guld" }), readCluster(everybody, { slug: "ukendt" })],
    ...[
      readCounts(everybody, {}),
      readCountsOverTime(everybody, {}),
      readPerMillion(everybody, {}),
      readScores(everybody, {}),
      listOthers(everybody, {}),
    ],
    ...[readBadge(everybody, { slug: "guld", lang: "da" }), readBadge(everybody, { slug: "ukendt", lang: "en" })],
    readLabelCalendar(everybody, {}),
  ]);
  const answers = await Promise.all(["json", "csv"].map((format) => answerRegister(everybody, { format, state: "all" })));
  const texts = [
    ...outcomes.map((outcome) => JSON.stringify(outcome)),
    ...answers.map((answer) => (answer.ok ? new TextDecoder().decode(answer.value.bytes) : "")),
  ];
  expect([...outcomes, ...answers].every(({ ok }) => ok)).toBe(true);
  for (const text of texts) {
    expect(text).not.toContain(marker);
    expect(text).not.toContain(String(figure));
  }
  expect(texts.join()).toContain("Guld");
});
