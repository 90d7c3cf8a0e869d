import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { ofAssessment } from "./assessment.ts";
import { moment } from "./identity.ts";
import { byPerson, ofOrganisation } from "./organisation.ts";

/** A document or link with its own date. A file's bytes lie in the file store under `storageKey`, never under its name. */
export const evidence = sqliteTable(
  "evidence",
  {
    id: text("id").primaryKey(),
    organisationId: ofOrganisation(),
    title: text("title").notNull(),
    /** What the document is called in English, for a foreign assessor. */
    titleEn: text("title_en"),
    /** The day the document itself carries; YYYY-MM-DD; null when it has none. */
    documentDate: text("document_date"),
    link: text("link"),
    storageKey: text("storage_key").unique(),
    fileName: text("file_name"),
    mediaType: text("media_type"),
    size: integer("size"),
    /** SHA-256 of the bytes, hexadecimal; verified when they are read. */
    hash: text("hash"),
    addedBy: byPerson("added_by"),
    addedAt: moment("added_at").notNull(),
    removedAt: moment("removed_at"),
  },
  (table) => [
    index("evidence_organisation").on(table.organisationId),
    check("evidence_title", sql`trim(${table.title}) <> ''`),
    check("evidence_either", sql`(${table.link} is null) <> (${table.storageKey} is null)`),
    check(
      "evidence_file",
      sql`${table.storageKey} is null or (${table.fileName} is not null and ${table.mediaType} is not null and ${table.size} > 0 and length(${table.hash}) = 64)`,
    ),
  ],
);

/** One document at one indicator of an assessment, as one kind of evidence; a document serves many. */
export const evidenceUse = sqliteTable(
  "evidence_use",
  {
    evidenceId: text("evidence_id")
      .notNull()
      .references(() => evidence.id, { onDelete: "cascade" }),
    assessmentId: ofAssessment(),
    indicatorId: text("indicator_id").notNull(),
    /** A kind that the edition names at the indicator. */
    kind: text("kind").notNull(),
    /** Where in the document: a page or section, as a person writes it. */
    place: text("place"),
    /** What an assessor should see in it, in Danish and in English. */
    note: text("note"),
    noteEn: text("note_en"),
    addedBy: byPerson("added_by"),
    addedAt: moment("added_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.evidenceId, table.assessmentId, table.indicatorId, table.kind] }),
    index("evidence_use_assessment").on(table.assessmentId, table.indicatorId),
  ],
);
