import { sql } from "drizzle-orm";
import { getTableConfig, type SQLiteColumn } from "drizzle-orm/sqlite-core";
import type { Database, Writer } from "#db/client.ts";
import { evidence } from "#db/schema/evidence.ts";
import { mockAudit, mockAuditRater } from "#db/schema/sparring.ts";
import { organisationTables } from "#db/schema/tables.ts";
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
  evidence_id: "doc",
  "sparring_case.id": "assessment-id",
  "consent.purpose": "statistics",
  "look.what": "case",
  "sparring_message.kind": "message",
  "sparring_message.side": "ced",
  "agreed_rating.side": "ced",
  "sparring_session.state": "planned",
  "sparring_session.minutes": 60,
  "mock_audit.minutes": 10,
  "official_outcome.awarded": 1,
  "report.kind": "pdf",
  "report.locale": "da",
  "report.state": "waiting",
  "report.form": "assessment",
  "report.progress": 0,
  "webhook.address": "https://a.example/",
  "webhook_delivery.outcome": "delivered",
};

type Known = { organisation: string; person: string };

/** A value for a required column: what it refers to, what its check asks for, or something of its type. */
function valueFor(
  table: string,
  column: SQLiteColumn,
  { organisation, person }: Known,
  keys: ReadonlyMap<string, string>,
): string | number {
  const given = special[`${table}.${column.name}`] ?? special[column.name] ?? keys.get(column.name);
  if (column.name === "organisation_id") return organisation;
  if (given !== undefined) return given;
  if (column.name.endsWith("_by") || column.name === "person_id") return person;
  if (column.getSQLType() === "integer") return 1_700_000_000_000;
  return column.dataType === "json" || /^(answers|result)$/.test(column.name) ? '{"æ":[1]}' : `${table}-${column.name}`;
}

const names: Readonly<Record<string, string>> = {
  assessment: "assessment_id",
  blind_round: "round_id",
  participant_import: "import_id",
  sparring_case: "case_id",
  sparring_session: "session_id",
  sparring_message: "message_id",
  mock_audit: "audit_id",
  official_outcome: "outcome_id",
  webhook: "webhook_id",
};

/** One row in every table of the organisation that has none yet, read from the schema, so that a new table is filled too. */
async function fill(writer: Writer, known: Known): Promise<void> {
  const keys = new Map<string, string>();
  for (const { table, name } of organisationTables) {
    if (["organisation", "membership", "evidence"].includes(name)) continue;
    const wanted = getTableConfig(table).columns.filter(
      (column) =>
        (column.notNull && !column.primary) ||
        column.name === "organisation_id" ||
        // Of a report of an assessment; others are of a release and of no organisation.
        (name === "report" && column.name === "assessment_id") ||
        (column.dataType === "string" && column.primary),
    );
    const row = wanted.map((column) => ({
      column: sql.identifier(column.name),
      value: valueFor(name, column, known, keys),
      name: column.name,
    }));
    const columns = sql.join(
      row.map(({ column }) => column),
      sql`, `,
    );
    const values = sql.join(
      row.map(({ value }) => sql`${value}`),
      sql`, `,
    );
    await writer.run(sql`insert into ${table} (${columns}) values (${values})`);
    const id = row.find((one) => one.name === "id")?.value;
    if (id !== undefined) keys.set(names[name] ?? "", String(id));
  }
}

/** The mock audit that was filled in has ended and both of its raters are done: others are not taken along. */
async function finishAudit(writer: Writer, second: string): Promise<void> {
  const [audit] = await writer.update(mockAudit).set({ endedAt: noon }).returning({ id: mockAudit.id });
  if (audit !== undefined) await writer.insert(mockAuditRater).values({ auditId: audit.id, personId: second });
  await writer.update(mockAuditRater).set({ doneAt: noon });
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
    await fill(writer, { organisation: team.id, person: team.member.actor.id });
    await finishAudit(writer, team.lead.actor.id);
  });
  return { ...team, files, key };
}
