import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { labelStates } from "#lib/domain/label/state.ts";
import { moment, person } from "./identity.ts";
import { organisation } from "./organisation.ts";

// Public pages, feeds, badges and the API of the register are built from this file's tables and from nothing else.

/** A cluster organisation in the catalogue, whether or not it works here. */
export const registerCluster = sqliteTable(
  "register_cluster",
  {
    id: text("id").primaryKey(),
    slug: text("slug").notNull().unique(),
    name: text("name").notNull(),
    /** The name as the list is ordered by it (lib/domain/label/sort-name.ts). */
    sortName: text("sort_name").notNull(),
    /** ESCA's comparative portfolio, by id (lib/domain/label/fields.ts). */
    field: text("field"),
    /** A region's id (lib/domain/region); null for national bodies and where it is not known. */
    region: text("region"),
    regionConfidence: text("region_confidence", { enum: ["stated", "inferred"] }),
    host: text("host"),
    /** With the precision it was published in. */
    founded: text("founded"),
    website: text("website"),
    eccp: text("eccp"),
    /** The secretariat here, where there is one. */
    secretariatId: text("secretariat_id").references(() => organisation.id, { onDelete: "set null" }),
    version: integer("version").notNull(),
    changedBy: text("changed_by").references(() => person.id),
    changedAt: moment("changed_at").notNull(),
    removedAt: moment("removed_at"),
  },
  (table) => [
    index("register_cluster_name").on(table.name),
    index("register_cluster_order").on(table.sortName, table.slug),
    index("register_cluster_secretariat").on(table.secretariatId),
    check("register_cluster_slug", sql`${table.slug} <> '' and ${table.slug} not glob '*[^a-z0-9-]*'`),
    check("register_cluster_name", sql`trim(${table.name}) <> ''`),
  ],
);

const ofCluster = (name = "cluster_id") =>
  text(name)
    .notNull()
    .references(() => registerCluster.id, { onDelete: "cascade" });

/** A cluster that became another one: by merger or by a new name. */
export const registerSuccessor = sqliteTable(
  "register_successor",
  {
    clusterId: ofCluster(),
    successorId: ofCluster("successor_id"),
    kind: text("kind", { enum: ["merged", "renamed"] }).notNull(),
    /** With the precision it was published in. */
    since: text("since"),
    source: text("source").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.clusterId, table.successorId] }),
    check("register_successor_other", sql`${table.clusterId} <> ${table.successorId}`),
  ],
);

/** One of the five Danish criteria, as it was checked. */
export const registerCriterion = sqliteTable(
  "register_criterion",
  {
    clusterId: ofCluster(),
    criterion: text("criterion", { enum: ["purpose", "triple-helix", "organisation", "companies", "label"] }).notNull(),
    met: integer("met", { mode: "boolean" }).notNull(),
    source: text("source").notNull(),
    /** YYYY-MM-DD. */
    checkedOn: text("checked_on").notNull(),
    checkedBy: text("checked_by").references(() => person.id),
  },
  (table) => [
    primaryKey({ columns: [table.clusterId, table.criterion] }),
    check("register_criterion_source", sql`trim(${table.source}) <> ''`),
  ],
);

/** One award of a label. Dates keep the precision they were published in (contract §5). */
export const labelAward = sqliteTable(
  "label_award",
  {
    id: text("id").primaryKey(),
    clusterId: ofCluster(),
    label: text("label", { enum: ["bronze", "silver", "gold"] }).notNull(),
    awarded: text("awarded"),
    validUntil: text("valid_until"),
    /** The earliest day the award can mean and the latest day the end can mean; YYYY-MM-DD; what queries filter by. */
    awardedFrom: text("awarded_from"),
    endsOn: text("ends_on"),
    certificate: text("certificate"),
    /** As published, with its decimals; null where it is not public. */
    scorePercent: text("score_percent"),
    source: text("source").notNull(),
    confidence: text("confidence", { enum: ["stated", "inferred"] }).notNull(),
    /** What the source tells besides, where no date says it: "held by October 2016". */
    note: text("note"),
    /** The day it lapsed, once CED has confirmed it; YYYY-MM-DD. */
    lapsedOn: text("lapsed_on"),
    lapseConfirmedBy: text("lapse_confirmed_by").references(() => person.id),
    version: integer("version").notNull(),
    removedAt: moment("removed_at"),
  },
  (table) => [
    index("label_award_cluster").on(table.clusterId, table.label),
    index("label_award_end").on(table.endsOn),
    check("label_award_label", sql`${table.label} in ('bronze', 'silver', 'gold')`),
    check("label_award_source", sql`trim(${table.source}) <> ''`),
    check("label_award_awarded", sql`(${table.awarded} is null) = (${table.awardedFrom} is null)`),
    check("label_award_end", sql`(${table.validUntil} is null) = (${table.endsOn} is null)`),
  ],
);

/**
 * How a label stands from one day to another (`timelineOf`), so that any day is answered by comparing days. Derived: made
 * anew for a cluster in the transaction of every change of its awards, by `restretch` and by nothing else.
 */
export const registerStretch = sqliteTable(
  "register_stretch",
  {
    /** Never used again: the highest tells whether anything was made anew. */
    id: integer("id").primaryKey({ autoIncrement: true }),
    clusterId: ofCluster(),
    label: text("label", { enum: ["bronze", "silver", "gold"] }).notNull(),
    state: text("state", { enum: labelStates }).notNull(),
    because: text("because", { enum: ["end-passed", "end-unknown", "succeeded"] }),
    /** When the state began, the latest award and its end, and since when it is held without a break: as published; null is not known. */
    since: text("since"),
    awarded: text("awarded"),
    validUntil: text("valid_until"),
    heldSince: text("held_since"),
    /** How exactly the award's date was published; where it is not known, its end's. */
    precision: text("precision", { enum: ["day", "month", "quarter", "year", "range"] }),
    /** The last day of the label, and the last on which it can be renewed; YYYY-MM-DD. */
    endsOn: text("ends_on"),
    graceUntil: text("grace_until"),
    /** The first and the last day of the stretch; "0000-01-01" where it always was, null where it goes on. */
    fromDay: text("from_day").notNull(),
    toDay: text("to_day"),
  },
  (table) => [
    uniqueIndex("register_stretch_from").on(table.clusterId, table.label, table.fromDay),
    check("register_stretch_order", sql`${table.toDay} is null or ${table.fromDay} <= ${table.toDay}`),
  ],
);

/** What CED did to a row of the register, with the reason; enough to undo it. Append-only. */
export const registerChange = sqliteTable(
  "register_change",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    /** What is done together (an import) is undone together. */
    batch: text("batch").notNull(),
    clusterId: text("cluster_id").notNull(),
    /** The award's id; null where it is the profile. */
    awardId: text("award_id"),
    before: text("before", { mode: "json" }).$type<unknown>(),
    after: text("after", { mode: "json" }).$type<unknown>(),
    reason: text("reason").notNull(),
    /** Null for the server itself: the seed of published facts. */
    changedBy: text("changed_by").references(() => person.id),
    changedAt: moment("changed_at").notNull(),
  },
  (table) => [index("register_change_cluster").on(table.clusterId), index("register_change_batch").on(table.batch)],
);

/** A published count of label holders in a country, with its source; the points of the chart over time. */
export const labelCount = sqliteTable("label_count", {
  id: text("id").primaryKey(),
  /** With the precision it was published in. */
  asOf: text("as_of").notNull(),
  gold: integer("gold"),
  silver: integer("silver"),
  bronze: integer("bronze"),
  ofTotal: integer("of_total"),
  source: text("source").notNull(),
});

/** A score of a gold certification that was published, from any country. */
export const publishedScore = sqliteTable("published_score", {
  id: text("id").primaryKey(),
  organisation: text("organisation").notNull(),
  country: text("country").notNull(),
  year: text("year").notNull(),
  /** As published, with its decimals. */
  scorePercent: text("score_percent").notNull(),
  points: integer("points"),
  pointsMax: integer("points_max"),
  source: text("source").notNull(),
});

/** An award CED recorded and the mails about its end: one row for each notice, so that it goes out once. */
export const labelNotice = sqliteTable(
  "label_notice",
  {
    awardId: text("award_id")
      .notNull()
      .references(() => labelAward.id, { onDelete: "cascade" }),
    endsOn: text("ends_on").notNull(),
    daysBefore: integer("days_before").notNull(),
    sentAt: moment("sent_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.awardId, table.endsOn, table.daysBefore] })],
);
