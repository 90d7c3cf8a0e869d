import { sql } from "drizzle-orm";
import { check, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

/**
 * The published states of editions (contract §1): append-only, kept so by triggers in the migration. `document` is the
 * JSON text as it was published, so that it is sent byte for byte for ever; the columns repeat what is asked for.
 */
export const editionRevision = sqliteTable(
  "edition_revision",
  {
    editionId: text("edition_id").notNull(),
    revision: integer("revision").notNull(),
    digest: text("digest").notNull().unique(),
    rulesDigest: text("rules_digest").notNull(),
    order: integer("order").notNull(),
    basis: text("basis", { enum: ["indicative", "official"] }).notNull(),
    visibility: text("visibility", { enum: ["public", "members"] }).notNull(),
    effectiveFrom: text("effective_from"),
    document: text("document").notNull(),
    /** Milliseconds since 1970, UTC. */
    publishedAt: integer("published_at", { mode: "timestamp_ms" }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.editionId, table.revision] }),
    check("edition_revision_id", sql`${table.editionId} <> ''`),
    check("edition_revision_revision", sql`${table.revision} >= 1`),
    check("edition_revision_digest", sql`${table.digest} glob 'sha256:*' and length(${table.digest}) = 71`),
    check("edition_revision_rules_digest", sql`${table.rulesDigest} glob 'sha256:*' and length(${table.rulesDigest}) = 71`),
    check("edition_revision_basis", sql`${table.basis} in ('indicative', 'official')`),
    check("edition_revision_visibility", sql`${table.visibility} in ('public', 'members')`),
    check("edition_revision_effective_from", sql`${table.effectiveFrom} glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'`),
    check(
      "edition_revision_document",
      sql`json_valid(${table.document}) and json_extract(${table.document}, '$.id') = ${table.editionId} and json_extract(${table.document}, '$.revision') = ${table.revision}`,
    ),
    check("edition_revision_published_at", sql`${table.publishedAt} > 0`),
  ],
);
