import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { DossierMissing } from "#lib/domain/report/dossier.ts";
import { assessment } from "./assessment.ts";
import { moment } from "./identity.ts";
import { byPerson, organisation } from "./organisation.ts";
import { release } from "./release.ts";

/**
 * A report that somebody asked for: of an assessment, or of a published release. A job makes it, and it can be fetched until
 * it is cleared away.
 */
export const report = sqliteTable(
  "report",
  {
    id: text("id").primaryKey(),
    /** The organisation and its assessment, or the release: one of the two. */
    organisationId: text("organisation_id").references(() => organisation.id, { onDelete: "cascade" }),
    assessmentId: text("assessment_id").references(() => assessment.id, { onDelete: "cascade" }),
    releaseId: text("release_id").references(() => release.id, { onDelete: "cascade" }),
    /** What it says of it; a release is told for the steering group, or as the year's performance figures. */
    form: text("form", { enum: ["assessment", "steering", "performance"] })
      .notNull()
      .default("assessment"),
    kind: text("kind", { enum: ["pdf", "spreadsheet", "word", "dossier"] }).notNull(),
    locale: text("locale", { enum: ["da", "en"] }).notNull(),
    askedBy: byPerson("asked_by"),
    askedAt: moment("asked_at").notNull(),
    state: text("state", { enum: ["waiting", "working", "done", "failed"] }).notNull(),
    /** From 0 to 100. */
    progress: integer("progress").notNull(),
    /** A code of why it failed. */
    failedBecause: text("failed_because"),
    /** The hash of the secret that opens the page to print, while it is being printed. */
    printHash: text("print_hash").unique(),
    storageKey: text("storage_key").unique(),
    fileName: text("file_name"),
    size: integer("size"),
    /** SHA-256 of the bytes, hexadecimal. */
    hash: text("hash"),
    doneAt: moment("done_at"),
    /** The documents that a dossier was made without, and why. */
    missing: text("missing", { mode: "json" }).$type<DossierMissing[]>(),
  },
  (table) => [
    index("report_assessment").on(table.assessmentId, table.askedAt),
    index("report_release").on(table.releaseId, table.askedAt),
    check(
      "report_of",
      sql`(${table.assessmentId} is null) = (${table.organisationId} is null) and (${table.assessmentId} is null) <> (${table.releaseId} is null) and (${table.form} = 'assessment') = (${table.releaseId} is null)`,
    ),
    check("report_kind", sql`${table.kind} in ('pdf', 'spreadsheet', 'word', 'dossier')`),
    check("report_state", sql`${table.state} in ('waiting', 'working', 'done', 'failed')`),
    check("report_progress", sql`${table.progress} between 0 and 100`),
    check(
      "report_done",
      sql`(${table.state} = 'done') = (${table.storageKey} is not null) and (${table.state} = 'failed') = (${table.failedBecause} is not null)`,
    ),
  ],
);
