import { is } from "drizzle-orm";
import { getTableConfig, type SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import * as assessment from "./assessment.ts";
import * as blindRound from "./blind-round.ts";
import * as consent from "./consent.ts";
import * as editionDesk from "./edition-desk.ts";
import * as editionRevision from "./edition-revision.ts";
import * as evidence from "./evidence.ts";
import * as identity from "./identity.ts";
import * as independence from "./independence.ts";
import * as job from "./job.ts";
import * as migration from "./migration.ts";
import * as offering from "./offering.ts";
import * as organisation from "./organisation.ts";
import * as outcome from "./outcome.ts";
import * as participant from "./participant.ts";
import * as plan from "./plan.ts";
import * as register from "./register.ts";
import * as release from "./release.ts";
import * as report from "./report.ts";
import * as sparring from "./sparring.ts";
import * as webhook from "./webhook.ts";

const files = [
  ...[identity, editionRevision, editionDesk, organisation, assessment, blindRound, evidence, participant, plan, migration, job],
  ...[consent, sparring, independence, outcome, report, register],
  ...[offering, release, webhook],
];

/** Every table of the schema; a test fails when a file of this folder is not among them. */
export const tables: readonly SQLiteTable[] = files.flatMap((file) =>
  Object.values<unknown>(file).filter((one): one is SQLiteTable => is(one, SQLiteTable)),
);

/** How a table's rows belong to an organisation: by naming it, or by belonging to a row of another table (`parent`) that does. */
export type Owned = { table: SQLiteTable; name: string; column: SQLiteColumn; parent: { table: SQLiteTable; column: SQLiteColumn } | null };

const named = (table: SQLiteTable) => getTableConfig(table).columns.find(({ name }) => name === "organisation_id");

function cascadesTo(table: SQLiteTable, known: readonly Owned[]): Owned | undefined {
  for (const key of getTableConfig(table).foreignKeys) {
    const { columns, foreignColumns, foreignTable } = key.reference();
    const [column, parentColumn] = [columns[0], foreignColumns[0]];
    const parent = known.find((one) => one.table === foreignTable);
    if (key.onDelete === "cascade" && columns.length === 1 && parent !== undefined && column !== undefined && parentColumn !== undefined)
      return { table, name: getTableConfig(table).name, column, parent: { table: parent.table, column: parentColumn } };
  }
  return undefined;
}

function ownedTables(): readonly Owned[] {
  const owned: Owned[] = [{ table: organisation.organisation, name: "organisation", column: organisation.organisation.id, parent: null }];
  for (let before = 0; before < owned.length; ) {
    before = owned.length;
    for (const table of tables.filter((one) => !owned.some((known) => known.table === one))) {
      const column = named(table);
      const found = column === undefined ? cascadesTo(table, owned) : { table, name: getTableConfig(table).name, column, parent: null };
      if (found !== undefined) owned.push(found);
    }
  }
  return owned;
}

/**
 * The tables whose rows belong to an organisation, read from the schema itself so that a new one cannot be forgotten: those
 * with an `organisation_id`, and those whose rows go with a row of such a table.
 */
export const organisationTables: readonly Owned[] = ownedTables();

/** The columns of a table that name a person. The audit log names people without a foreign key, because it outlives them. */
export function personColumns(table: SQLiteTable): readonly string[] {
  const keyed = getTableConfig(table).foreignKeys.flatMap((key) => {
    const { columns, foreignTable } = key.reference();
    return foreignTable === identity.person ? columns.map(({ name }) => name) : [];
  });
  return table === organisation.auditEntry ? [...keyed, organisation.auditEntry.personId.name] : keyed;
}
