import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text, unique } from "drizzle-orm/sqlite-core";

/**
 * Work that is done outside the request that wants it (design §4). A row is waiting, held by a worker until `leaseUntil`,
 * or finished: done or failed. What a finished job was told is gone, because it may hold secrets such as sign-in links.
 * Times are milliseconds since 1970, UTC.
 */
export const job = sqliteTable(
  "job",
  {
    id: text("id").primaryKey(),
    kind: text("kind").notNull(),
    /** Names the effect: what is asked for twice under one key of a kind is done once. */
    key: text("key").notNull(),
    payload: text("payload"),
    runAt: integer("run_at", { mode: "timestamp_ms" }).notNull(),
    /** How often a worker has begun it. */
    attempts: integer("attempts").notNull().default(0),
    leaseUntil: integer("lease_until", { mode: "timestamp_ms" }),
    /** A new secret for every attempt, so that a worker which lost its lease cannot finish another one's. */
    leaseOwner: text("lease_owner"),
    doneAt: integer("done_at", { mode: "timestamp_ms" }),
    failedAt: integer("failed_at", { mode: "timestamp_ms" }),
    /** Why the last attempt went wrong: a code and the reference of a line in the log, never words about a person. */
    lastError: text("last_error"),
    createdAt: integer("created_at", { mode: "timestamp_ms" }).notNull(),
  },
  (table) => [
    unique("job_kind_key").on(table.kind, table.key),
    index("job_waiting").on(table.runAt).where(sql`done_at is null and failed_at is null`),
    check("job_id", sql`${table.id} <> ''`),
    check("job_kind", sql`${table.kind} <> ''`),
    check("job_key", sql`${table.key} <> ''`),
    check("job_payload", sql`${table.payload} is null or json_valid(${table.payload})`),
    check("job_payload_gone", sql`(${table.payload} is null) = (${table.doneAt} is not null or ${table.failedAt} is not null)`),
    check("job_run_at", sql`${table.runAt} > 0`),
    check("job_attempts", sql`${table.attempts} >= 0`),
    check("job_lease", sql`(${table.leaseUntil} is null) = (${table.leaseOwner} is null)`),
    check("job_finished_once", sql`${table.doneAt} is null or ${table.failedAt} is null`),
    check("job_finished_free", sql`${table.leaseOwner} is null or (${table.doneAt} is null and ${table.failedAt} is null)`),
    check("job_failed_why", sql`${table.failedAt} is null or ${table.lastError} is not null`),
    check("job_created_at", sql`${table.createdAt} > 0`),
  ],
);
