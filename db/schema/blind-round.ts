import { sql } from "drizzle-orm";
import { check, foreignKey, index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { ofAssessment } from "./assessment.ts";
import { moment } from "./identity.ts";
import { byPerson } from "./organisation.ts";

/** A round in which several people rate without seeing each other. While it is open nobody sees another's ratings. */
export const blindRound = sqliteTable(
  "blind_round",
  {
    id: text("id").primaryKey(),
    assessmentId: ofAssessment(),
    /** The indicators asked for, in the edition's order. */
    indicators: text("indicators", { mode: "json" }).$type<string[]>().notNull(),
    openedBy: byPerson("opened_by"),
    openedAt: moment("opened_at").notNull(),
    closedAt: moment("closed_at"),
  },
  (table) => [index("blind_round_assessment").on(table.assessmentId)],
);

const ofRound = () =>
  text("round_id")
    .notNull()
    .references(() => blindRound.id, { onDelete: "cascade" });

/** Who is asked to rate. */
export const blindRater = sqliteTable(
  "blind_rater",
  { roundId: ofRound(), personId: byPerson("person_id"), doneAt: moment("done_at") },
  (table) => [primaryKey({ columns: [table.roundId, table.personId] })],
);

/** One person's rating of one indicator. */
export const contribution = sqliteTable(
  "contribution",
  {
    roundId: ofRound(),
    personId: byPerson("person_id"),
    indicatorId: text("indicator_id").notNull(),
    points: integer("points").notNull(),
    note: text("note"),
    givenAt: moment("given_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.roundId, table.personId, table.indicatorId] }),
    foreignKey({ columns: [table.roundId, table.personId], foreignColumns: [blindRater.roundId, blindRater.personId] }).onDelete("cascade"),
    check("contribution_points", sql`${table.points} >= 0`),
  ],
);

/** What they agreed on afterwards, and why. */
export const consensus = sqliteTable(
  "consensus",
  {
    roundId: ofRound(),
    indicatorId: text("indicator_id").notNull(),
    points: integer("points").notNull(),
    reason: text("reason").notNull(),
    agreedBy: byPerson("agreed_by"),
    agreedAt: moment("agreed_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.roundId, table.indicatorId] }),
    check("consensus_points", sql`${table.points} >= 0`),
    check("consensus_reason", sql`trim(${table.reason}) <> ''`),
  ],
);
