import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { type answer, ofAssessment } from "./assessment.ts";
import { moment, person } from "./identity.ts";
import { byPerson } from "./organisation.ts";

/** An answer as it stood before a migration: what taking it back restores. `value` is null where there was none. */
export type RowBefore = Pick<typeof answer.$inferSelect, "part" | "key" | "value" | "carried">;

/** An open assessment that was carried over to another revision or edition, and, as long as it is open, the way back. */
export const migration = sqliteTable(
  "migration",
  {
    id: text("id").primaryKey(),
    assessmentId: ofAssessment(),
    fromEdition: text("from_edition").notNull(),
    fromRevision: integer("from_revision").notNull(),
    toEdition: text("to_edition").notNull(),
    toRevision: integer("to_revision").notNull(),
    /** What was decided of each answer, by indicator. */
    decisions: text("decisions", { mode: "json" }).$type<Readonly<Record<string, "take" | "leave">>>().notNull(),
    /** The answers that it changed, and those that are rated otherwise since, as they were. */
    before: text("before", { mode: "json" }).$type<readonly RowBefore[]>().notNull(),
    appliedBy: byPerson("applied_by"),
    appliedAt: moment("applied_at").notNull(),
    revertedBy: text("reverted_by").references(() => person.id),
    revertedAt: moment("reverted_at"),
  },
  (table) => [
    index("migration_assessment").on(table.assessmentId, table.appliedAt),
    check("migration_before", sql`json_valid(${table.before})`),
    check("migration_reverted", sql`(${table.revertedBy} is null) = (${table.revertedAt} is null)`),
  ],
);
