import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { moment } from "./identity.ts";
import { byPerson, ofOrganisation } from "./organisation.ts";

/** An import of the list of participants; each replaces the one before. The sheet itself is not kept. */
export const participantImport = sqliteTable(
  "participant_import",
  {
    id: text("id").primaryKey(),
    organisationId: ofOrganisation(),
    rows: integer("rows").notNull(),
    importedBy: byPerson("imported_by"),
    importedAt: moment("imported_at").notNull(),
  },
  (table) => [index("participant_import_organisation").on(table.organisationId)],
);

/** A company or institution in the cluster: what the indicators need of it, and nothing else of the sheet. */
export const participant = sqliteTable(
  "participant",
  {
    importId: text("import_id")
      .notNull()
      .references(() => participantImport.id, { onDelete: "cascade" }),
    /** The row of the sheet, by which a faulty one is found again; its title row is 1. */
    row: integer("row").notNull(),
    organisationId: ofOrganisation(),
    type: text("type"),
    postcode: text("postcode"),
    joined: text("joined"),
    left: text("left_on"),
    commitment: text("commitment"),
    commitmentEvidence: text("commitment_evidence"),
    lastContact: text("last_contact"),
  },
  (table) => [primaryKey({ columns: [table.importId, table.row] }), index("participant_organisation").on(table.organisationId)],
);

/** How the columns of a sheet were mapped last time, so that it is asked once. */
export const columnMapping = sqliteTable(
  "column_mapping",
  {
    organisationId: ofOrganisation(),
    /** The titles of the columns together, as one text. */
    headers: text("headers").notNull(),
    mapping: text("mapping", { mode: "json" }).$type<unknown>().notNull(),
    usedAt: moment("used_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.headers] }),
    check("column_mapping_mapping", sql`json_valid(${table.mapping})`),
  ],
);
