import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { assessment } from "./assessment.ts";
import { moment, person } from "./identity.ts";
import { byPerson, ofOrganisation } from "./organisation.ts";

/** A step of the plan: owner, date, state, note. */
export const planAction = sqliteTable(
  "plan_action",
  {
    id: text("id").primaryKey(),
    organisationId: ofOrganisation(),
    /** The round whose path it came from. */
    assessmentId: text("assessment_id").references(() => assessment.id, { onDelete: "set null" }),
    indicatorId: text("indicator_id"),
    fromPoints: integer("from_points"),
    toPoints: integer("to_points"),
    title: text("title").notNull(),
    owner: text("owner").references(() => person.id),
    /** YYYY-MM-DD. */
    due: text("due"),
    state: text("state", { enum: ["planned", "doing", "done", "not-planned"] }).notNull(),
    notPlannedBecause: text("not_planned_because"),
    note: text("note"),
    version: integer("version").notNull(),
    changedBy: byPerson("changed_by"),
    changedAt: moment("changed_at").notNull(),
    removedAt: moment("removed_at"),
  },
  (table) => [
    index("plan_action_organisation").on(table.organisationId),
    check("plan_action_title", sql`trim(${table.title}) <> ''`),
    check("plan_action_state", sql`${table.state} in ('planned', 'doing', 'done', 'not-planned')`),
    check("plan_action_because", sql`${table.state} <> 'not-planned' or trim(coalesce(${table.notPlannedBecause}, '')) <> ''`),
  ],
);

/** A person's own feed of an organisation's dates; the address holds a secret, of which the hash is kept. */
export const calendarFeed = sqliteTable(
  "calendar_feed",
  {
    organisationId: ofOrganisation(),
    personId: byPerson("person_id"),
    secretHash: text("secret_hash").notNull().unique(),
    renewedAt: moment("renewed_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.organisationId, table.personId] })],
);

/** How a person wants to be reminded in an organisation; without a row, by a digest. */
export const reminderChoice = sqliteTable(
  "reminder_choice",
  {
    organisationId: ofOrganisation(),
    personId: byPerson("person_id"),
    choice: text("choice", { enum: ["each", "digest", "off"] }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.organisationId, table.personId] })],
);
