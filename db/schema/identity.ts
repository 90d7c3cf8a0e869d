import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** A moment: milliseconds since 1970, UTC. */
export const moment = (name: string) => integer(name, { mode: "timestamp_ms" });

const flag = (name: string) => integer(name, { mode: "boolean" });

/** A person with an account. The sign-in library writes this table and the rest of this file: identity only, no roles. */
export const person = sqliteTable(
  "person",
  {
    id: text("id").primaryKey(),
    /** Empty until the person has given it; after an erasure the row keeps nothing but its id. */
    name: text("name").notNull(),
    email: text("email").notNull().unique(),
    emailVerified: flag("email_verified").notNull(),
    image: text("image"),
    twoFactorEnabled: flag("two_factor_enabled"),
    /** The language of this person's mail. */
    locale: text("locale", { enum: ["da", "en"] })
      .notNull()
      .default("da"),
    createdAt: moment("created_at").notNull(),
    updatedAt: moment("updated_at").notNull(),
    erasedAt: moment("erased_at"),
  },
  (table) => [
    check("person_email", sql`${table.email} = lower(${table.email}) and ${table.email} <> ''`),
    check("person_locale", sql`${table.locale} in ('da', 'en')`),
  ],
);

const ofPerson = (name = "person_id") =>
  text(name)
    .notNull()
    .references(() => person.id, { onDelete: "cascade" });

export const session = sqliteTable(
  "session",
  {
    id: text("id").primaryKey(),
    token: text("token").notNull().unique(),
    userId: ofPerson(),
    /** How the person came in: by one thing (password or link), with a second factor, or with a passkey. */
    strength: text("strength", { enum: ["single", "second-factor", "passkey"] })
      .notNull()
      .default("single"),
    ipAddress: text("ip_address"),
    userAgent: text("user_agent"),
    expiresAt: moment("expires_at").notNull(),
    createdAt: moment("created_at").notNull(),
    updatedAt: moment("updated_at").notNull(),
  },
  (table) => [
    index("session_person").on(table.userId),
    check("session_strength", sql`${table.strength} in ('single', 'second-factor', 'passkey')`),
  ],
);

/** A way to sign in; `password` is a hash. */
export const account = sqliteTable(
  "account",
  {
    id: text("id").primaryKey(),
    accountId: text("account_id").notNull(),
    providerId: text("provider_id").notNull(),
    userId: ofPerson(),
    accessToken: text("access_token"),
    refreshToken: text("refresh_token"),
    idToken: text("id_token"),
    accessTokenExpiresAt: moment("access_token_expires_at"),
    refreshTokenExpiresAt: moment("refresh_token_expires_at"),
    scope: text("scope"),
    password: text("password"),
    createdAt: moment("created_at").notNull(),
    updatedAt: moment("updated_at").notNull(),
  },
  (table) => [index("account_person").on(table.userId)],
);

/** What a link in a mail or a second step proves, until it is used or expires. */
export const verification = sqliteTable(
  "verification",
  {
    id: text("id").primaryKey(),
    identifier: text("identifier").notNull(),
    value: text("value").notNull(),
    expiresAt: moment("expires_at").notNull(),
    createdAt: moment("created_at").notNull(),
    updatedAt: moment("updated_at").notNull(),
  },
  (table) => [index("verification_identifier").on(table.identifier)],
);

export const twoFactor = sqliteTable(
  "two_factor",
  {
    id: text("id").primaryKey(),
    /** Encrypted with the server's secret. */
    secret: text("secret").notNull(),
    backupCodes: text("backup_codes").notNull(),
    userId: ofPerson(),
    verified: flag("verified"),
    failedVerificationCount: integer("failed_verification_count"),
    lockedUntil: moment("locked_until"),
    /** The 30 seconds, counted from 1970, of the last code that was used: no code is used twice. */
    lastStep: integer("last_step"),
  },
  (table) => [index("two_factor_person").on(table.userId)],
);

export const passkey = sqliteTable(
  "passkey",
  {
    id: text("id").primaryKey(),
    name: text("name"),
    publicKey: text("public_key").notNull(),
    userId: ofPerson(),
    credentialID: text("credential_id").notNull().unique(),
    counter: integer("counter").notNull(),
    deviceType: text("device_type").notNull(),
    backedUp: flag("backed_up").notNull(),
    transports: text("transports"),
    aaguid: text("aaguid"),
    createdAt: moment("created_at"),
  },
  (table) => [index("passkey_person").on(table.userId)],
);

/** How often somebody tried, for the limits of the sign-in; shared by all servers. */
export const rateLimit = sqliteTable("rate_limit", {
  id: text("id").primaryKey(),
  key: text("key").notNull().unique(),
  count: integer("count").notNull(),
  lastRequest: integer("last_request").notNull(),
});
