import { sql } from "drizzle-orm";
import { getTableConfig, type SQLiteColumn } from "drizzle-orm/sqlite-core";
import type { Database, Writer } from "#db/client.ts";
import { evidence } from "#db/schema/evidence.ts";
import { organisationTables, personColumns } from "#db/schema/tables.ts";
import { currentEdition } from "#lib/editions/published.ts";
import { newFileKey } from "#lib/platform/files/store.ts";
import { onDisk } from "#lib/platform/files/testing/stores.ts";
import { publishEdition } from "#lib/usecases/editions/publish.ts";
import { someTeam } from "#lib/usecases/team/testing/team.ts";
import { callersOn, noon } from "#lib/usecases/testing/callers.ts";

/** Values that a column's checks ask for; everything else is made up from its type. */
const special: Readonly<Record<string, string | number>> = {
  state: "open",
  part: "answers",
  origin: "typed",
  version: 1,
  revision: currentEdition.revision,
  edition_id: currentEdition.id,
  role: "reader",
  choice: "off",
  digest: `sha256:${"0".repeat(64)}`,
  "plan_action.state": "planned",
  email: "ny@klynge.example",
  link: "https://klynge.example",
};

type Known = { organisation: string; person: string };

/** A value for a required column: what it refers to, what its check asks for, or something of its type. */
function valueOf(table: string, column: SQLiteColumn, { organisation, person }: Known, keys: ReadonlyMap<string, string>): string | number {
  const given = special[`${table}.${column.name}`] ?? special[column.name] ?? keys.get(column.name);
  if (column.name === "organisation_id") return organisation;
  if (given !== undefined) return given;
  if (column.name.endsWith("_by") || column.name === "person_id") return person;
  if (column.getSQLType() === "integer") return 1_700_000_000_000;
  return column.dataType === "json" || /^(answers|result)$/.test(column.name) ? '{"æ":[1]}' : `${table}-${column.name}`;
}

/** One row in every table of the organisation that has none yet, read from the schema, so that a new table is filled too. */
async function fill(writer: Writer, known: Known): Promise<void> {
  const keys = new Map<string, string>();
  for (const { table, name } of organisationTables) {
    const { columns } = getTableConfig(table);
    const people = new Set(personColumns(table));
    const wanted = columns.filter(
      (column) => (column.notNull && column.name !== "organisation_id") || column.name === "organisation_id" || column.name === "link",
    );
    if (["organisation", "membership", "audit_entry", "evidence"].includes(name)) continue;
    const row = wanted.map((column) => [column.name, people.has(column.name) ? known.person : valueOf(name, column, known, keys)] as const);
    const of = (index: 0 | 1) =>
      sql.join(
        row.map((pair) => (index === 0 ? sql.identifier(pair[0]) : sql`${pair[1]}`)),
        sql`, `,
      );
    await writer.run(sql`insert into ${table} (${of(0)}) values (${of(1)})`);
    const id = row.find(([column]) => column === "id")?.[1];
    if (id !== undefined)
      keys.set({ assessment: "assessment_id", blind_round: "round_id", participant_import: "import_id" }[name] ?? "", String(id));
  }
}

export const content = new TextEncoder().encode("%PDF-1.7 årsberetning");

/** A team with a row in every table of the organisation and one document in a store of its own. */
export async function filledOrganisation(database?: Database) {
  const team = await someTeam(database);
  const files = await onDisk();
  await publishEdition(callersOn(team.database).server, currentEdition);
  const { key, sha256, bytes } = await files.store.put(newFileKey(), content);
  await team.database.write(async (writer) => {
    await writer.insert(evidence).values({
      ...{ id: "doc", organisationId: team.id, title: "Årsberetning", storageKey: key, fileName: "Årsberetning 2026.pdf" },
      ...{ mediaType: "application/pdf", size: bytes, hash: sha256, addedBy: team.lead.actor.id, addedAt: noon },
    });
    await writer.run(sql`pragma defer_foreign_keys = on`);
    special["evidence_id"] satisfies string | number | undefined;
    await fill(writer, { organisation: team.id, person: team.member.actor.id });
  });
  return { ...team, files, key };
}
