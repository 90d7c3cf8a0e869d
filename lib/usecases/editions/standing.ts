import { and, eq, type SQL, sql } from "drizzle-orm";
import { assessment } from "#db/schema/assessment.ts";
import { editionWithdrawal } from "#db/schema/edition-desk.ts";
import { editionRevision } from "#db/schema/edition-revision.ts";

/**
 * In SQL, of a row of `edition_revision`: whether it still counts. One that was withdrawn is never the newest, but is found
 * by its number for ever: assessments and snapshots rest on it.
 */
export const isStanding: SQL<boolean> = sql`not exists (select 1 from ${editionWithdrawal} as gone
  where gone.edition_id = ${editionRevision}.edition_id and gone.revision = ${editionRevision}.revision)`.mapWith(Boolean);

/** In SQL: a row of `edition_revision` is the revision that an assessment keeps. */
export const ofAssessment = and(eq(editionRevision.editionId, assessment.editionId), eq(editionRevision.revision, assessment.revision));
