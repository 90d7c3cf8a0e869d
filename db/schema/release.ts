import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { moment, person } from "./identity.ts";
import { byPerson } from "./organisation.ts";

/** Frozen aggregates of a period. Once published it is changed no more; statistics, demand and effect read nothing else. */
export const release = sqliteTable(
  "release",
  {
    id: text("id").primaryKey(),
    editionId: text("edition_id").notNull(),
    /** Ratings under other rules are not counted together. */
    rulesDigest: text("rules_digest").notNull(),
    /** The period, both days included; YYYY-MM-DD. */
    from: text("from_day").notNull(),
    to: text("to_day").notNull(),
    state: text("state", { enum: ["making", "draft", "published", "discarded"] }).notNull(),
    /** How far the job that makes it has come, in per cent. */
    progress: integer("progress").notNull(),
    askedBy: text("asked_by").references(() => person.id),
    askedAt: moment("asked_at").notNull(),
    madeAt: moment("made_at"),
    publishedBy: text("published_by").references(() => person.id),
    publishedAt: moment("published_at"),
  },
  (table) => [
    // One that is published for a period's end.
    uniqueIndex("release_published").on(table.editionId, table.to).where(sql`${table.state} = 'published'`),
    check("release_period", sql`${table.from} <= ${table.to}`),
    check("release_progress", sql`${table.progress} between 0 and 100`),
    check("release_publication", sql`(${table.state} = 'published') = (${table.publishedAt} is not null)`),
  ],
);

const ofRelease = () =>
  text("release_id")
    .notNull()
    .references(() => release.id, { onDelete: "cascade" });

/** A figure of a release after disclosure control, or why there is none. What stands apart from its value is safe to show. */
export const releaseCell = sqliteTable(
  "release_cell",
  {
    releaseId: ofRelease(),
    kind: text("kind", { enum: ["rating", "demand", "plan", "effect", "attendance", "evaluation", "activity"] }).notNull(),
    /** A fixed cut of the clusters: `all`, `label:gold`, `field:<id>`, `region:<id>`; for an activity its heading. */
    cut: text("cut").notNull(),
    /** Blank where the cell is of no single indicator or offering. */
    indicatorId: text("indicator_id").notNull(),
    offeringId: text("offering_id").notNull(),
    /** The figures, JSON, by the kind's schema in lib/domain/insight; null where it is suppressed. */
    value: text("value", { mode: "json" }).$type<unknown>(),
    /** Why nothing is shown (lib/domain/insight); null where something is. */
    suppressed: text("suppressed"),
  },
  (table) => [
    primaryKey({ columns: [table.releaseId, table.kind, table.cut, table.indicatorId, table.offeringId] }),
    check("release_cell_either", sql`(${table.value} is null) <> (${table.suppressed} is null)`),
  ],
);

/**
 * What a contributor put into the newest published release, without its name: disclosure control compares it with the next
 * one, then it is deleted. Nobody reads it otherwise.
 */
export const releaseContribution = sqliteTable(
  "release_contribution",
  {
    releaseId: ofRelease(),
    /** A number made for this table alone. */
    contributor: text("contributor").notNull(),
    /** By the schema in lib/domain/insight, JSON. */
    data: text("data", { mode: "json" }).$type<unknown>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.releaseId, table.contributor] })],
);

/** A figure from a publication, typed in with its source, to compare with. */
export const referenceFigure = sqliteTable(
  "reference_figure",
  {
    id: text("id").primaryKey(),
    editionId: text("edition_id").notNull(),
    /** Null for the total. */
    indicatorId: text("indicator_id"),
    labelDa: text("label_da").notNull(),
    labelEn: text("label_en").notNull(),
    /** In points, or in per cent of what is possible for the total; as published, with its decimals. */
    value: text("value").notNull(),
    year: integer("year").notNull(),
    source: text("source").notNull(),
    changedBy: byPerson("changed_by"),
    changedAt: moment("changed_at").notNull(),
    removedAt: moment("removed_at"),
  },
  (table) => [
    index("reference_figure_edition").on(table.editionId, table.indicatorId),
    check("reference_figure_source", sql`trim(${table.source}) <> ''`),
  ],
);
