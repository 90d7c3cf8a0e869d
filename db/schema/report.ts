import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { DossierMissing } from "#lib/domain/report/dossier.ts";
import { ofAssessment } from "./assessment.ts";
import { moment } from "./identity.ts";
import { byPerson, ofOrganisation } from "./organisation.ts";

/** A report that somebody asked for; a job makes it, and it can be fetched until it is cleared away. */
export const report = sqliteTable(
  "report",
  {
    id: text("id").primaryKey(),
    organisationId: ofOrganisation(),
    assessmentId: ofAssessment(),
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
    check("report_kind", sql`${table.kind} in ('pdf', 'spreadsheet', 'word', 'dossier')`),
    check("report_state", sql`${table.state} in ('waiting', 'working', 'done', 'failed')`),
    check("report_progress", sql`${table.progress} between 0 and 100`),
    check(
      "report_done",
      sql`(${table.state} = 'done') = (${table.storageKey} is not null) and (${table.state} = 'failed') = (${table.failedBecause} is not null)`,
    ),
  ],
);
