import { sql } from "drizzle-orm";
import { check, foreignKey, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { editionRevision } from "./edition-revision.ts";
import { moment } from "./identity.ts";
import { byPerson, ofOrganisation } from "./organisation.ts";

/** One round of answers by one cluster against one revision of an edition, which it keeps. */
export const assessment = sqliteTable(
  "assessment",
  {
    id: text("id").primaryKey(),
    organisationId: ofOrganisation(),
    editionId: text("edition_id").notNull(),
    revision: integer("revision").notNull(),
    state: text("state", { enum: ["open", "submitted"] }).notNull(),
    /** The round before, whose answers this one started from. */
    previousId: text("previous_id"),
    startedAt: moment("started_at").notNull(),
    startedBy: byPerson("started_by"),
    submittedAt: moment("submitted_at"),
    /** The day of the audit that evidence must still be fresh on; YYYY-MM-DD. */
    auditDay: text("audit_day"),
  },
  (table) => [
    foreignKey({ columns: [table.editionId, table.revision], foreignColumns: [editionRevision.editionId, editionRevision.revision] }),
    foreignKey({ columns: [table.previousId], foreignColumns: [table.id] }).onDelete("set null"),
    index("assessment_organisation").on(table.organisationId),
    // One open round at a time (contract §4: 409 when one is open).
    uniqueIndex("assessment_open").on(table.organisationId).where(sql`${table.state} = 'open'`),
    check(
      "assessment_state",
      sql`${table.state} in ('open', 'submitted') and (${table.state} = 'submitted') = (${table.submittedAt} is not null)`,
    ),
  ],
);

/** The column that says which assessment a row belongs to; the row goes with it. */
export const ofAssessment = () =>
  text("assessment_id")
    .notNull()
    .references(() => assessment.id, { onDelete: "cascade" });

/** What can be answered: an indicator, what is noted beside it, and the rest of an answers document. */
export const answerParts = ["answers", "remarks", "eligibility", "labels", "improvements", "effort"] as const;

const part = () => text("part", { enum: answerParts }).notNull();
const isPart = sql.raw(`part in (${answerParts.map((name) => `'${name}'`).join(", ")})`);

/**
 * One answer: `answers` by indicator (an entry of contract §2), `remarks` by indicator (note, unsure, figures half typed),
 * `eligibility` by criterion, `effort` by indicator, `labels` and `improvements` by list. `version` rises by one with each
 * change; a change names the version that it saw.
 */
export const answer = sqliteTable(
  "answer",
  {
    assessmentId: ofAssessment(),
    part: part(),
    key: text("key").notNull(),
    version: integer("version").notNull(),
    value: text("value", { mode: "json" }).$type<unknown>().notNull(),
    changedBy: byPerson("changed_by"),
    changedAt: moment("changed_at").notNull(),
    /** In a new round: what a value carried over from the last one still needs; null when it was given in this round. */
    carried: text("carried", { enum: ["confirm", "ask-again", "look"] }),
  },
  (table) => [
    primaryKey({ columns: [table.assessmentId, table.part, table.key] }),
    check("answer_part", isPart),
    check("answer_version", sql`${table.version} >= 1`),
    check("answer_value", sql`json_valid(${table.value})`),
  ],
);

/** Every version that an answer ever had, with who gave it and where it came from; append-only. */
export const answerChange = sqliteTable(
  "answer_change",
  {
    assessmentId: ofAssessment(),
    part: part(),
    key: text("key").notNull(),
    version: integer("version").notNull(),
    value: text("value", { mode: "json" }).$type<unknown>().notNull(),
    changedBy: byPerson("changed_by"),
    changedAt: moment("changed_at").notNull(),
    origin: text("origin", { enum: ["typed", "quick-check", "proposal", "blind-round", "renewal", "migration", "import"] }).notNull(),
    /** Why, where the origin asks for it: the consensus of a blind round, the calculation of a proposal. */
    reason: text("reason"),
  },
  (table) => [primaryKey({ columns: [table.assessmentId, table.part, table.key, table.version] }), check("answer_change_part", isPart)],
);

/** Who is asked to answer an indicator. */
export const assignment = sqliteTable(
  "assignment",
  {
    assessmentId: ofAssessment(),
    indicatorId: text("indicator_id").notNull(),
    personId: byPerson("person_id"),
    assignedBy: byPerson("assigned_by"),
    assignedAt: moment("assigned_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.assessmentId, table.indicatorId] })],
);

/** The team's own conversation at an indicator. */
export const comment = sqliteTable(
  "comment",
  {
    id: text("id").primaryKey(),
    assessmentId: ofAssessment(),
    indicatorId: text("indicator_id").notNull(),
    text: text("text").notNull(),
    writtenBy: byPerson("written_by"),
    writtenAt: moment("written_at").notNull(),
    removedAt: moment("removed_at"),
  },
  (table) => [index("comment_place").on(table.assessmentId, table.indicatorId), check("comment_text", sql`trim(${table.text}) <> ''`)],
);

/** An immutable copy of answers and result, made when an assessment is submitted; reports draw from it for ever. */
export const snapshot = sqliteTable(
  "snapshot",
  {
    id: text("id").primaryKey(),
    organisationId: ofOrganisation(),
    assessmentId: ofAssessment(),
    editionId: text("edition_id").notNull(),
    revision: integer("revision").notNull(),
    digest: text("digest").notNull(),
    engine: integer("engine").notNull(),
    /** The answers document, JSON text. */
    answers: text("answers").notNull(),
    /** The result's bytes (contract §3). */
    result: text("result").notNull(),
    takenBy: byPerson("taken_by"),
    takenAt: moment("taken_at").notNull(),
  },
  (table) => [
    index("snapshot_organisation").on(table.organisationId, table.takenAt),
    check("snapshot_answers", sql`json_valid(${table.answers})`),
    check("snapshot_result", sql`json_valid(${table.result})`),
  ],
);
