import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text, unique } from "drizzle-orm/sqlite-core";
import { labelStates } from "#lib/domain/label/state.ts";
import { type HookEvent, hookFailures, hookOutcomes, offReasons } from "#lib/domain/webhook/schema.ts";
import { moment } from "./identity.ts";
import { byPerson, organisation } from "./organisation.ts";

/** An address of another program's that is told what happens: a secretariat's, or the programme's where there is no organisation. */
export const webhook = sqliteTable(
  "webhook",
  {
    id: text("id").primaryKey(),
    organisationId: text("organisation_id").references(() => organisation.id, { onDelete: "cascade" }),
    address: text("address").notNull(),
    events: text("events", { mode: "json" }).$type<readonly HookEvent[]>().notNull(),
    /** Null while it is on. */
    offBecause: text("off_because", { enum: offReasons }),
    /** Since when no delivery has arrived; null when the last attempt did. */
    failingSince: moment("failing_since"),
    madeBy: byPerson("made_by"),
    madeAt: moment("made_at").notNull(),
  },
  (table) => [index("webhook_organisation").on(table.organisationId), check("webhook_address", sql`${table.address} like 'https://%'`)],
);

const ofHook = () =>
  text("webhook_id")
    .notNull()
    .references(() => webhook.id, { onDelete: "cascade" });

/** A secret that signs a hook's deliveries, encrypted with the server's own. One that was renewed signs beside the new one for a day. */
export const webhookSecret = sqliteTable(
  "webhook_secret",
  {
    id: text("id").primaryKey(),
    webhookId: ofHook(),
    sealed: text("sealed").notNull(),
    madeAt: moment("made_at").notNull(),
    endsAt: moment("ends_at"),
  },
  (table) => [index("webhook_secret_webhook").on(table.webhookId)],
);

/** One message to one hook. Its id goes with every attempt, so that the receiver knows it again. */
export const webhookDelivery = sqliteTable(
  "webhook_delivery",
  {
    id: text("id").primaryKey(),
    webhookId: ofHook(),
    /** Names what happened: a hook is told of it once. */
    key: text("key").notNull(),
    type: text("type").notNull(),
    /** What is sent, the same in every attempt; gone when the delivery has ended. */
    body: text("body"),
    outcome: text("outcome", { enum: hookOutcomes }).notNull(),
    /** How often it was begun. */
    attempts: integer("attempts").notNull().default(0),
    /** Of the last attempt: what the receiver answered with, and why that was no success. */
    status: integer("status"),
    failure: text("failure", { enum: hookFailures }),
    createdAt: moment("created_at").notNull(),
    lastAt: moment("last_at"),
  },
  (table) => [
    unique("webhook_delivery_key").on(table.webhookId, table.key),
    index("webhook_delivery_newest").on(table.webhookId, table.createdAt),
    check("webhook_delivery_body_gone", sql`(${table.body} is null) = (${table.outcome} <> 'waiting')`),
  ],
);

/** How a label stood when a hook was last told, so that it is told of changes alone, and once. */
export const webhookLabel = sqliteTable(
  "webhook_label",
  {
    webhookId: ofHook(),
    /** No reference: that a cluster is gone from the register is told too. */
    clusterSlug: text("cluster_slug").notNull(),
    label: text("label", { enum: ["bronze", "silver", "gold"] }).notNull(),
    state: text("state", { enum: labelStates }).notNull(),
    awarded: text("awarded"),
    validUntil: text("valid_until"),
  },
  (table) => [primaryKey({ columns: [table.webhookId, table.clusterSlug, table.label] })],
);
