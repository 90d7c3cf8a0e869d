import { randomInt, randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { getTableConfig, type SQLiteColumn, type SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Database, Writer } from "#db/client.ts";
import { answer, answerChange, snapshot } from "#db/schema/assessment.ts";
import { person } from "#db/schema/identity.ts";
import { organisationTables } from "#db/schema/tables.ts";
import { prepareEdition } from "#lib/domain/edition/edition.ts";
import { takeSnapshot } from "#lib/domain/snapshot/schema.ts";
import { currentEdition } from "#lib/editions/published.ts";
import { digestsOf } from "#lib/platform/digest.ts";

type Value = string | number | null;
type Row = Readonly<Record<string, Value>>;

/** Whose rows are planted: an organisation with a shared round, and the person of it who wrote everything. */
export type Field = { organisation: string; assessment: string; person: string; indicator: string; evidenceKind: string };

/** Rows that are there already, or that say who shares what: nothing is planted in them. */
const given = new Set(["organisation", "membership", "assessment", "consent", "look", "sparring_case"]);
for (const name of ["sparring_assignment", "answer", "answer_change", "snapshot"]) given.add(name);

/** Values that a check or a page asks for, by table and column or by column. Everything else is a marker, or made of its type. */
const special: Readonly<Record<string, Value>> = {
  version: 1,
  points: 1,
  possible: 150,
  minutes: 60,
  size: 1,
  progress: 0,
  label: "gold",
  "audit_entry.action": "assessment.start",
  awarded: 1,
  decisions: "{}",
  mapping: "{}",
  before: "{}",
  detail: "{}",
  document_date: "2026-01-15",
  valid_until: "2028-01-15",
  assessed_on: "2026-01-15",
  due: "2027-01-15",
  agenda: "[]",
  hash: null,
  storage_key: null,
  "report.file_name": null,
  "report.failed_because": null,
  "report.state": "waiting",
  "report.form": "assessment",
  "report.release_id": null,
  "evidence.file_name": null,
  "evidence.media_type": null,
  "official_outcome.returned_because": null,
};

const prepared = prepareEdition(currentEdition, digestsOf(currentEdition));

/** Ids and codes, which say nothing and are no place for a text. */
const isCode = /(^|_)(id|hash|edition|action)$|^seed$|^subject$/;

/** Plants `mark.table.column` as a text of every column of an organisation that takes one. */
export class Planting {
  readonly mark = `mrk${randomUUID().replaceAll("-", "").slice(0, 12)}`;
  /** A figure that nobody else has, for what is answered by figures. */
  readonly figure = randomInt(200_000_000, 900_000_000);
  readonly places: string[] = [];
  /** The ids of what was planted, by table. */
  readonly ids = new Map<string, string>();
  readonly #field: Field;
  readonly #rows = new Map<SQLiteTable, Row>();

  constructor(field: Field) {
    this.#field = field;
  }

  /** What is planted in a column. */
  marker(table: string, column: string): string {
    const place = `${this.mark}.${table}.${column}`;
    if (!this.places.includes(place)) this.places.push(place);
    return column === "email"
      ? `${place}@prove.example`
      : column === "link" || column === "address"
        ? `https://prove.example/${place}`
        : place;
  }

  #known(column: string): Value | undefined {
    const { organisation, assessment, person: by, indicator, evidenceKind } = this.#field;
    const known: Row = { organisation_id: organisation, assessment_id: assessment, case_id: assessment, person_id: by };
    if (column.endsWith("indicator_id") || column === "key") return indicator;
    if (column === "indicators") return JSON.stringify([indicator]);
    return column === "kind" ? evidenceKind : known[column];
  }

  #reference(table: SQLiteTable, column: SQLiteColumn): Value | undefined {
    for (const key of getTableConfig(table).foreignKeys) {
      const { columns, foreignColumns, foreignTable } = key.reference();
      const at = columns.findIndex(({ name }) => name === column.name);
      if (at === -1) continue;
      if (foreignTable === person) return this.#field.person;
      const found = this.#rows.get(foreignTable as SQLiteTable)?.[foreignColumns[at]?.name ?? ""];
      if (found !== undefined) return found;
    }
    return undefined;
  }

  #valueOf(table: SQLiteTable, column: SQLiteColumn): Value {
    const { name } = getTableConfig(table);
    const whose = /^(organisation|assessment|case)_id$/.test(column.name) ? this.#known(column.name) : undefined;
    if (whose !== undefined) return whose;
    for (const key of [`${name}.${column.name}`, column.name]) if (Object.hasOwn(special, key)) return special[key] ?? null;
    if (column.enumValues !== undefined && column.enumValues.length > 0) return column.notNull ? (column.enumValues[0] ?? null) : null;
    const isReference = getTableConfig(table).foreignKeys.some((key) => key.reference().columns.includes(column));
    if (isReference || column.name === "person_id")
      return column.notNull ? (this.#known(column.name) ?? this.#reference(table, column) ?? null) : null;
    const known = this.#known(column.name);
    if (known !== undefined && column.getSQLType() === "text") return known;
    if (column.getSQLType() === "integer") return column.notNull ? (column.dataType === "date" ? Date.now() : 1) : null;
    if (column.dataType === "json") return column.notNull ? "[]" : null;
    if (isCode.test(column.name)) return column.notNull ? randomUUID() : null;
    return this.marker(name, column.name);
  }

  /** Plants in a table, after those whose rows it must name; once. */
  async #plantIn(writer: Writer, table: SQLiteTable): Promise<void> {
    if (this.#rows.has(table)) return;
    for (const key of getTableConfig(table).foreignKeys) {
      const { columns, foreignTable } = key.reference();
      const isOwned = organisationTables.some((one) => one.table === foreignTable && !given.has(one.name));
      if (isOwned && foreignTable !== table && columns.some(({ notNull }) => notNull)) await this.#plantIn(writer, foreignTable);
    }
    const columns = getTableConfig(table).columns.filter(({ primary, dataType }) => !(primary && dataType === "number"));
    const row: Row = Object.fromEntries(columns.map((column) => [column.name, this.#valueOf(table, column)]));
    const comma = sql`, `;
    const names = columns.map(({ name }) => sql.identifier(name));
    const values = columns.map(({ name }) => sql`${row[name]}`);
    await writer.run(sql`insert into ${table} (${sql.join(names, comma)}) values (${sql.join(values, comma)})`);
    this.#rows.set(table, row);
    if (typeof row.id === "string") this.ids.set(getTableConfig(table).name, row.id);
  }

  /** What is answered: a figure, a note of the team's own, and an improvement with its effect. */
  async #answer(writer: Writer, { assessment: assessmentId, person: changedBy, indicator }: Field, figureAt: string): Promise<void> {
    const values = [
      { part: "answers" as const, key: figureAt, value: { inputs: { committed: this.figure } } },
      { part: "remarks" as const, key: figureAt, value: { unsure: true, note: this.marker("answer", "remark") } },
      {
        ...{ part: "improvements" as const, key: "list" },
        value: [{ indicator, from: 0, effect: this.marker("answer", "improvement") }],
      },
    ];
    const rows = values.map((one) => ({ assessmentId, ...one, version: 1, changedBy, changedAt: new Date() }));
    await writer.insert(answer).values(rows);
    const reason = this.marker("answer_change", "reason");
    await writer.insert(answerChange).values(rows.map((row) => ({ ...row, origin: "typed" as const, reason })));
  }

  /** What was frozen before. */
  async #freeze(writer: Writer, { organisation: organisationId, assessment: assessmentId, person: takenBy, indicator }: Field) {
    const improvements = [{ indicator, from: 0, effect: this.marker("snapshot", "answers") }];
    const document = { edition: currentEdition.id, asOf: "2026-11-23", answers: {}, improvements };
    const { edition: editionId, answers, result, ...keys } = takeSnapshot(prepared, document);
    const id = randomUUID();
    const frozen = { ...keys, editionId, answers: JSON.stringify(answers), result: JSON.stringify(result) };
    await writer.insert(snapshot).values({ ...frozen, id, organisationId, assessmentId, takenBy, takenAt: new Date() });
    this.ids.set("snapshot", id);
  }

  /** Plants in every table whose rows belong to the organisation, read from the schema: a new one is not forgotten. */
  async plant(database: Database, figureAt: string): Promise<void> {
    await database.write(async (writer) => {
      await writer.run(sql`pragma defer_foreign_keys = on`);
      for (const { table, name } of organisationTables) if (!given.has(name)) await this.#plantIn(writer, table);
      await this.#answer(writer, this.#field, figureAt);
      await this.#freeze(writer, this.#field);
    });
  }
}
