import "server-only";
import { and, eq, isNull, type SQL } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { consent } from "#db/schema/consent.ts";
import type { Purpose } from "#lib/domain/consent/schema.ts";
import type { OrganisationScope } from "#lib/usecases/organisations/scope.ts";

/** In SQL: the consent that holds now for a purpose; sparring names its assessment, the others none. */
export function standing(organisation: OrganisationScope, purpose: Purpose, assessment: string | null): SQL | undefined {
  const of = assessment === null ? isNull(consent.assessmentId) : eq(consent.assessmentId, assessment);
  return and(eq(consent.organisationId, organisation), eq(consent.purpose, purpose), of, isNull(consent.withdrawnAt));
}

/** Whether a secretariat lets CED use this now. */
export async function holds(
  reader: Reader,
  organisation: OrganisationScope,
  purpose: Purpose,
  assessment: string | null,
): Promise<boolean> {
  const found = await reader
    .select({ id: consent.id })
    .from(consent)
    .where(standing(organisation, purpose, assessment));
  return found.length > 0;
}

/** The organisations that let CED use what concerns the whole of them now. */
export async function consentingTo(reader: Reader, purpose: Exclude<Purpose, "sparring">): Promise<ReadonlySet<string>> {
  const standingNow = and(eq(consent.purpose, purpose), isNull(consent.withdrawnAt));
  const rows = await reader.select({ organisation: consent.organisationId }).from(consent).where(standingNow);
  return new Set(rows.map(({ organisation }) => organisation));
}
