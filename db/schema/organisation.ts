import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { keyScopes } from "#lib/domain/people/schema.ts";
import { moment, person } from "./identity.ts";

/** A cluster organisation that works here. `slug` is its part of every address of its secretariat. */
export const organisation = sqliteTable(
  "organisation",
  {
    id: text("id").primaryKey(),
    slug: text("slug").notNull().unique(),
    name: text("name").notNull(),
    /** The secretariat's own postcode: what is near is measured from there. */
    postcode: text("postcode"),
    createdAt: moment("created_at").notNull(),
    /** Asked to be deleted then; gone 30 days later. */
    deletedAt: moment("deleted_at"),
  },
  (table) => [
    check("organisation_slug", sql`${table.slug} <> '' and ${table.slug} not glob '*[^a-z0-9-]*'`),
    check("organisation_name", sql`trim(${table.name}) <> ''`),
  ],
);

/** The column that says which organisation a row belongs to; the row goes with it. */
export const ofOrganisation = () =>
  text("organisation_id")
    .notNull()
    .references(() => organisation.id, { onDelete: "cascade" });

/** Who did it. People stay as rows when they are erased, so that what they wrote for an organisation stays too. */
export const byPerson = (name: string) =>
  text(name)
    .notNull()
    .references(() => person.id);

/** A person's role in a secretariat. A person may belong to several. */
export const membership = sqliteTable(
  "membership",
  {
    organisationId: ofOrganisation(),
    personId: byPerson("person_id"),
    role: text("role", { enum: ["lead", "member", "reader"] }).notNull(),
    joinedAt: moment("joined_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.personId] }),
    index("membership_person").on(table.personId),
    check("membership_role", sql`${table.role} in ('lead', 'member', 'reader')`),
  ],
);

/** A person's roles at the national support body (CED) and in its steering group. */
export const programmeRole = sqliteTable(
  "programme_role",
  {
    personId: byPerson("person_id"),
    role: text("role", { enum: ["benchmarker", "analyst", "admin", "steering"] }).notNull(),
    grantedAt: moment("granted_at").notNull(),
    /** Null for what the server itself granted: the first administrator and the demo. */
    grantedBy: text("granted_by").references(() => person.id),
  },
  (table) => [
    primaryKey({ columns: [table.personId, table.role] }),
    check("programme_role_role", sql`${table.role} in ('benchmarker', 'analyst', 'admin', 'steering')`),
    check("programme_role_not_own", sql`${table.grantedBy} is null or ${table.grantedBy} <> ${table.personId}`),
  ],
);

/** An invitation by mail, to a secretariat (`organisationId`) or to a programme role. Only the hash of its secret is kept. */
export const invitation = sqliteTable(
  "invitation",
  {
    id: text("id").primaryKey(),
    organisationId: text("organisation_id").references(() => organisation.id, { onDelete: "cascade" }),
    email: text("email").notNull(),
    role: text("role", { enum: ["lead", "member", "reader", "benchmarker", "analyst", "admin", "steering"] }).notNull(),
    secretHash: text("secret_hash").notNull().unique(),
    /** Null for what the server itself invited: the first administrator. */
    invitedBy: text("invited_by").references(() => person.id),
    invitedAt: moment("invited_at").notNull(),
    expiresAt: moment("expires_at").notNull(),
    acceptedAt: moment("accepted_at"),
    acceptedBy: text("accepted_by").references(() => person.id),
    revokedAt: moment("revoked_at"),
  },
  (table) => [
    index("invitation_organisation").on(table.organisationId),
    check("invitation_email", sql`${table.email} = lower(${table.email}) and ${table.email} <> ''`),
    check("invitation_role", sql`(${table.organisationId} is null) = (${table.role} in ('benchmarker', 'analyst', 'admin', 'steering'))`),
  ],
);

/** A key for other programs (contract §4): only its hash is kept. */
export const token = sqliteTable(
  "token",
  {
    id: text("id").primaryKey(),
    personId: text("person_id")
      .notNull()
      .references(() => person.id, { onDelete: "cascade" }),
    label: text("label").notNull(),
    hash: text("hash").notNull().unique(),
    createdAt: moment("created_at").notNull(),
    lastUsedAt: moment("last_used_at"),
    revokedAt: moment("revoked_at"),
    /** What it may do; all there were before there was a choice may save. */
    scope: text("scope", { enum: keyScopes }).notNull().default("read-and-save"),
    /** From then on it opens nothing; null for one without an end. */
    expiresAt: moment("expires_at"),
  },
  (table) => [index("token_person").on(table.personId)],
);

/** Facts about this database itself, such as that it is the demo's. */
export const programmeFact = sqliteTable("programme_fact", {
  key: text("key", { enum: ["demo", "independence-months", "last-backup"] }).primaryKey(),
  value: text("value").notNull(),
});

/** Who did what to what; written in the transaction that did it, never changed. No texts and no figures of an answer. */
export const auditEntry = sqliteTable(
  "audit_entry",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    at: moment("at").notNull(),
    action: text("action").notNull(),
    /** The person, or null for the server itself. */
    personId: text("person_id"),
    organisationId: text("organisation_id"),
    /** What it was done to, such as an assessment's id. */
    subject: text("subject"),
    /** What else is needed to understand it later: ids, roles and counts. */
    detail: text("detail", { mode: "json" }).$type<Readonly<Record<string, string | number | boolean | null>>>().notNull(),
  },
  (table) => [index("audit_entry_organisation").on(table.organisationId, table.at)],
);
