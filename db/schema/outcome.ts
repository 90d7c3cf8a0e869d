import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { assessment } from "./assessment.ts";
import { moment, person } from "./identity.ts";
import { byPerson, ofOrganisation } from "./organisation.ts";

/** What the assessors decided, as the secretariat records it and CED confirms it: the official series. */
export const officialOutcome = sqliteTable(
  "official_outcome",
  {
    id: text("id").primaryKey(),
    organisationId: ofOrganisation(),
    /** The round that was assessed; its edition says what the points mean. */
    assessmentId: text("assessment_id")
      .notNull()
      .references(() => assessment.id, { onDelete: "cascade" }),
    label: text("label").notNull(),
    awarded: integer("awarded", { mode: "boolean" }).notNull(),
    /** The day of the assessment; YYYY-MM-DD. */
    assessedOn: text("assessed_on").notNull(),
    /** The last day of the label; YYYY-MM-DD; null where it was not awarded. */
    validUntil: text("valid_until"),
    certificate: text("certificate"),
    /** Weighted points and what was possible, where the assessors gave them. */
    points: integer("points"),
    possible: integer("possible"),
    version: integer("version").notNull(),
    recordedBy: byPerson("recorded_by"),
    recordedAt: moment("recorded_at").notNull(),
    /** CED's confirmation; what is confirmed is changed no more. */
    confirmedBy: text("confirmed_by").references(() => person.id),
    confirmedAt: moment("confirmed_at"),
    /** Why CED did not confirm it; a corrected record takes it away. */
    returnedBecause: text("returned_because"),
  },
  (table) => [
    index("official_outcome_organisation").on(table.organisationId),
    check(
      "official_outcome_points",
      sql`(${table.points} is null) = (${table.possible} is null) and ${table.points} between 0 and ${table.possible}`,
    ),
    check("official_outcome_end", sql`${table.awarded} or ${table.validUntil} is null`),
    check("official_outcome_confirmed", sql`(${table.confirmedAt} is null) = (${table.confirmedBy} is null)`),
  ],
);

const ofOutcome = () =>
  text("outcome_id")
    .notNull()
    .references(() => officialOutcome.id, { onDelete: "cascade" });

/** The assessors' points of one indicator, where they are known. */
export const officialRating = sqliteTable(
  "official_rating",
  { outcomeId: ofOutcome(), indicatorId: text("indicator_id").notNull(), points: integer("points").notNull() },
  (table) => [primaryKey({ columns: [table.outcomeId, table.indicatorId] }), check("official_rating_points", sql`${table.points} >= 0`)],
);

/** A remark of the assessors; each one is a plan action at once. */
export const assessorRemark = sqliteTable(
  "assessor_remark",
  {
    id: text("id").primaryKey(),
    outcomeId: ofOutcome(),
    indicatorId: text("indicator_id"),
    text: text("text").notNull(),
    planActionId: text("plan_action_id"),
  },
  (table) => [index("assessor_remark_outcome").on(table.outcomeId), check("assessor_remark_text", sql`trim(${table.text}) <> ''`)],
);

/** How far two series differ at an indicator, over all who consented: frozen when computed, nothing below the disclosure limit. */
export const calibrationCell = sqliteTable(
  "calibration_cell",
  {
    editionId: text("edition_id").notNull(),
    /** The day it was computed; YYYY-MM-DD; the newest one is shown. */
    day: text("day").notNull(),
    /** Blank in the row that says which clusters stand behind the others. */
    indicatorId: text("indicator_id").notNull(),
    pair: text("pair", { enum: ["self-official", "sparring-official", "self-sparring"] }).notNull(),
    /** How many clusters; null where it is below the limit, and then so is the rest. */
    clusters: integer("clusters"),
    /** What the domain computed (lib/domain/calibration), JSON. */
    value: text("value", { mode: "json" }).$type<unknown>(),
  },
  (table) => [
    primaryKey({ columns: [table.editionId, table.day, table.indicatorId, table.pair] }),
    check("calibration_cell_disclosed", sql`(${table.clusters} is null) = (${table.value} is null)`),
  ],
);
