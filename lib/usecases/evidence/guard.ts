import "server-only";
import { and, eq, isNull, type SQL } from "drizzle-orm";
import { evidence } from "#db/schema/evidence.ts";
import { type Fault, fault } from "#lib/domain/fault.ts";
import type { OrganisationScope } from "#lib/usecases/organisations/scope.ts";

/** One document of a secretariat that has not been removed: the condition of every statement about it. */
export function kept(organisation: OrganisationScope, id: string): SQL | undefined {
  return and(eq(evidence.id, id), eq(evidence.organisationId, organisation), isNull(evidence.removedAt));
}

/** An optional text as its column keeps it: blank is null, and what is left out (undefined) leaves the column as it is. */
export function said(text: string | undefined): string | null | undefined {
  return text === undefined ? undefined : text.trim() || null;
}

/** What is wrong with a document's own date: a document that is used today was not written tomorrow. */
export function dateFaults(documentDate: string, today: string): Fault[] {
  return documentDate > today ? [fault(["documentDate"], "in-future")] : [];
}
