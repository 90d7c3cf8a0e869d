import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { bodyKinds } from "#lib/domain/attendance/body.ts";
import { offeringKinds } from "#lib/domain/offering/kinds.ts";
import { moment, person } from "./identity.ts";
import { byPerson } from "./organisation.ts";
import { registerCluster } from "./register.ts";

/** Something CED offers: an activity that happens as events, or a handbook or tool that is there at any time. */
export const offering = sqliteTable(
  "offering",
  {
    id: text("id").primaryKey(),
    kind: text("kind", { enum: offeringKinds }).notNull(),
    titleDa: text("title_da").notNull(),
    titleEn: text("title_en").notNull(),
    descriptionDa: text("description_da").notNull(),
    descriptionEn: text("description_en").notNull(),
    /** Where it is read about or fetched; https only. */
    url: text("url"),
    /** The heading it is counted under in the account of activities (the annex); null where it is not counted. */
    reportedAs: text("reported_as"),
    /** What holding it once takes of CED's working days, and what it costs besides, in whole kroner; null where nobody has said. */
    days: integer("days"),
    cost: integer("cost"),
    version: integer("version").notNull(),
    changedBy: text("changed_by").references(() => person.id),
    changedAt: moment("changed_at").notNull(),
    removedAt: moment("removed_at"),
  },
  (table) => [
    check("offering_title", sql`trim(${table.titleDa}) <> '' and trim(${table.titleEn}) <> ''`),
    check("offering_url", sql`${table.url} is null or ${table.url} like 'https://%'`),
    check("offering_effort", sql`coalesce(${table.days}, 0) >= 0 and coalesce(${table.cost}, 0) >= 0`),
  ],
);

const ofOffering = () =>
  text("offering_id")
    .notNull()
    .references(() => offering.id, { onDelete: "cascade" });

/** An indicator that an offering helps with. */
export const offeringIndicator = sqliteTable(
  "offering_indicator",
  { offeringId: ofOffering(), editionId: text("edition_id").notNull(), indicatorId: text("indicator_id").notNull() },
  (table) => [
    primaryKey({ columns: [table.offeringId, table.editionId, table.indicatorId] }),
    index("offering_indicator_indicator").on(table.editionId, table.indicatorId),
  ],
);

/** How often an offering was opened from an indicator in a month: a count, of nobody. */
export const offeringClick = sqliteTable(
  "offering_click",
  {
    offeringId: ofOffering(),
    editionId: text("edition_id").notNull(),
    indicatorId: text("indicator_id").notNull(),
    /** YYYY-MM, in Copenhagen. */
    month: text("month").notNull(),
    place: text("place", { enum: ["indicator", "result", "plan"] }).notNull(),
    clicks: integer("clicks").notNull(),
  },
  (table) => [primaryKey({ columns: [table.offeringId, table.editionId, table.indicatorId, table.month, table.place] })],
);

/** One occurrence of an offering. */
export const event = sqliteTable(
  "event",
  {
    id: text("id").primaryKey(),
    offeringId: ofOffering(),
    title: text("title").notNull(),
    /** YYYY-MM-DD; `until` where it takes more than a day. */
    day: text("day").notNull(),
    until: text("until"),
    place: text("place"),
    url: text("url"),
    /** Why the names of those who came are kept; null where people are counted only, which is the rule. */
    keepsPeopleBecause: text("keeps_people_because"),
    /** The hash of the secret in the address of its evaluation form; null before one is opened. */
    evaluationHash: text("evaluation_hash").unique(),
    /** The last day of the form; YYYY-MM-DD. */
    evaluationUntil: text("evaluation_until"),
    version: integer("version").notNull(),
    changedBy: text("changed_by").references(() => person.id),
    changedAt: moment("changed_at").notNull(),
    removedAt: moment("removed_at"),
  },
  (table) => [
    index("event_offering").on(table.offeringId, table.day),
    index("event_day").on(table.day),
    check("event_title", sql`trim(${table.title}) <> ''`),
    check("event_until", sql`${table.until} is null or ${table.until} >= ${table.day}`),
    check("event_keeps", sql`${table.keepsPeopleBecause} is null or trim(${table.keepsPeopleBecause}) <> ''`),
  ],
);

const ofEvent = () =>
  text("event_id")
    .notNull()
    .references(() => event.id, { onDelete: "cascade" });

/** How many came to an event from one body: a cluster of the catalogue, or another one. */
export const attendance = sqliteTable(
  "attendance",
  {
    id: text("id").primaryKey(),
    eventId: ofEvent(),
    /** The cluster of the catalogue; null for every other body. */
    clusterId: text("cluster_id").references(() => registerCluster.id),
    /** The body's name, as a person confirmed it. */
    body: text("body").notNull(),
    /** Whether it counts as a cluster: every one of the catalogue does, and a body outside it can. */
    countsAs: text("counts_as", { enum: bodyKinds }).notNull(),
    /** The region it was counted under, by its id on the day of the event (lib/domain/region); null where it is not known. */
    region: text("region"),
    people: integer("people").notNull(),
    /** How it came here; `generated` is made up by the demo, with true sums and invented bodies. */
    source: text("source", { enum: ["import", "generated"] }).notNull(),
    /** The import it came with, by which all of it is taken back. */
    batch: text("batch"),
    recordedBy: byPerson("recorded_by"),
    recordedAt: moment("recorded_at").notNull(),
  },
  (table) => [
    uniqueIndex("attendance_body").on(table.eventId, table.body),
    index("attendance_cluster").on(table.clusterId),
    index("attendance_batch").on(table.batch),
    check("attendance_people", sql`${table.people} > 0`),
    check("attendance_cluster_counts", sql`${table.clusterId} is null or ${table.countsAs} = 'cluster'`),
  ],
);

/** Somebody who came, where the organiser keeps names and says why. */
export const attendee = sqliteTable(
  "attendee",
  {
    attendanceId: text("attendance_id")
      .notNull()
      .references(() => attendance.id, { onDelete: "cascade" }),
    number: integer("number").notNull(),
    name: text("name").notNull(),
    email: text("email"),
  },
  (table) => [primaryKey({ columns: [table.attendanceId, table.number] })],
);

/** Which body a name in a sheet means, once a person has confirmed it: a cluster of the catalogue, or (null) another body. */
export const attendanceName = sqliteTable("attendance_name", {
  /** As it is compared (lib/domain/attendance/names.ts). */
  name: text("name").primaryKey(),
  clusterId: text("cluster_id").references(() => registerCluster.id, { onDelete: "cascade" }),
  countsAs: text("counts_as", { enum: bodyKinds }).notNull(),
  confirmedBy: byPerson("confirmed_by"),
  confirmedAt: moment("confirmed_at").notNull(),
});

/** How the columns of a sheet of attendance or of evaluations were mapped last time, so that it is asked once. */
export const eventSheetMapping = sqliteTable(
  "event_sheet_mapping",
  {
    kind: text("kind", { enum: ["attendance", "evaluation"] }).notNull(),
    /** The titles of the columns together, as one text. */
    headers: text("headers").notNull(),
    mapping: text("mapping", { mode: "json" }).$type<unknown>().notNull(),
    usedAt: moment("used_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.kind, table.headers] }),
    check("event_sheet_mapping_mapping", sql`json_valid(${table.mapping})`),
  ],
);

/** What somebody thought of an event, without saying who. */
export const evaluation = sqliteTable(
  "evaluation",
  {
    id: text("id").primaryKey(),
    eventId: ofEvent(),
    /** From 1 (not at all) to 5 (very). */
    satisfaction: integer("satisfaction").notNull(),
    usefulness: integer("usefulness"),
    text: text("text"),
    /** A free text is shown once a person has read it and let it through. */
    textState: text("text_state", { enum: ["waiting", "shown", "hidden"] }).notNull(),
    source: text("source", { enum: ["form", "import"] }).notNull(),
    /** The import it came with, by which all of it is taken back. */
    batch: text("batch"),
    /** YYYY-MM-DD: no clock time, which could tell who. */
    givenOn: text("given_on").notNull(),
    readBy: text("read_by").references(() => person.id),
    readAt: moment("read_at"),
  },
  (table) => [
    index("evaluation_event").on(table.eventId),
    check("evaluation_satisfaction", sql`${table.satisfaction} between 1 and 5`),
    check("evaluation_usefulness", sql`${table.usefulness} between 1 and 5`),
    check("evaluation_read", sql`${table.text} is null or (${table.textState} = 'waiting') = (${table.readBy} is null)`),
  ],
);
