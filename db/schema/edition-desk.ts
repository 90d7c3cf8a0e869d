import { sql } from "drizzle-orm";
import { check, foreignKey, index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { editionRevision } from "./edition-revision.ts";
import { moment, person } from "./identity.ts";
import { byPerson } from "./organisation.ts";

/** A revision that CED works on: uploaded and checked, not published. With a day (`effectOn`) it is planned: a job publishes it then. */
export const editionDraft = sqliteTable(
  "edition_draft",
  {
    id: text("id").primaryKey(),
    editionId: text("edition_id").notNull(),
    revision: integer("revision").notNull(),
    /** Of the document as it stands now: what was looked at is what is published. */
    digest: text("digest").notNull(),
    /** The edition file, JSON text. */
    document: text("document").notNull(),
    changedBy: byPerson("changed_by"),
    changedAt: moment("changed_at").notNull(),
    /** YYYY-MM-DD. */
    effectOn: text("effect_on"),
    plannedBy: text("planned_by").references(() => person.id),
    plannedAt: moment("planned_at"),
  },
  (table) => [
    index("edition_draft_edition").on(table.editionId, table.revision),
    check("edition_draft_digest", sql`${table.digest} glob 'sha256:*' and length(${table.digest}) = 71`),
    check(
      "edition_draft_document",
      sql`json_valid(${table.document}) and json_extract(${table.document}, '$.id') = ${table.editionId} and json_extract(${table.document}, '$.revision') = ${table.revision}`,
    ),
    check("edition_draft_effect_on", sql`${table.effectOn} glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'`),
    check(
      "edition_draft_planned",
      sql`(${table.effectOn} is null) = (${table.plannedAt} is null) and (${table.effectOn} is null) = (${table.plannedBy} is null)`,
    ),
  ],
);

/**
 * Published revisions that no longer count: the newest one before them is current again. They stay readable by their number,
 * because snapshots were taken on them. Taking a withdrawal back deletes its row.
 */
export const editionWithdrawal = sqliteTable(
  "edition_withdrawal",
  {
    editionId: text("edition_id").notNull(),
    revision: integer("revision").notNull(),
    reason: text("reason").notNull(),
    withdrawnBy: byPerson("withdrawn_by"),
    withdrawnAt: moment("withdrawn_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.editionId, table.revision] }),
    foreignKey({ columns: [table.editionId, table.revision], foreignColumns: [editionRevision.editionId, editionRevision.revision] }),
    check("edition_withdrawal_reason", sql`trim(${table.reason}) <> ''`),
  ],
);
