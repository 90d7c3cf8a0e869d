import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { assessment } from "./assessment.ts";
import { moment, person } from "./identity.ts";
import { byPerson, ofOrganisation } from "./organisation.ts";

/** What a secretariat lets CED use, per purpose; sparring names its assessment. A row that is withdrawn stays as the record. */
export const consent = sqliteTable(
  "consent",
  {
    id: text("id").primaryKey(),
    organisationId: ofOrganisation(),
    purpose: text("purpose", { enum: ["sparring", "statistics", "public-facts"] }).notNull(),
    assessmentId: text("assessment_id").references(() => assessment.id, { onDelete: "cascade" }),
    givenBy: byPerson("given_by"),
    givenAt: moment("given_at").notNull(),
    withdrawnBy: text("withdrawn_by").references(() => person.id),
    withdrawnAt: moment("withdrawn_at"),
  },
  (table) => [
    index("consent_organisation").on(table.organisationId),
    // One that holds at a time.
    uniqueIndex("consent_standing")
      .on(table.organisationId, table.purpose)
      .where(sql`${table.withdrawnAt} is null and ${table.assessmentId} is null`),
    uniqueIndex("consent_standing_round").on(table.assessmentId).where(sql`${table.withdrawnAt} is null`),
    check("consent_purpose", sql`${table.purpose} in ('sparring', 'statistics', 'public-facts')`),
    check("consent_assessment", sql`(${table.purpose} = 'sparring') = (${table.assessmentId} is not null)`),
    check("consent_withdrawn", sql`(${table.withdrawnAt} is null) = (${table.withdrawnBy} is null)`),
  ],
);

/** Every look of CED at what a secretariat shared; the secretariat reads it. Append-only. */
export const look = sqliteTable(
  "look",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    organisationId: ofOrganisation(),
    assessmentId: text("assessment_id").references(() => assessment.id, { onDelete: "cascade" }),
    personId: byPerson("person_id"),
    at: moment("at").notNull(),
    /** What was looked at. */
    what: text("what", { enum: ["caseload", "case", "document", "report", "session", "mock-audit"] }).notNull(),
    /** The id of a document, report or session, where it was one. */
    subject: text("subject"),
  },
  (table) => [
    index("look_organisation").on(table.organisationId, table.at),
    check("look_what", sql`${table.what} in ('caseload', 'case', 'document', 'report', 'session', 'mock-audit')`),
  ],
);
