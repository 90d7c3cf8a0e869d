import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { membership } from "#db/schema/organisation.ts";
import type { OrganisationScope } from "./scope.ts";

/** In SQL: the person still leads the organisation. Repeated in every change: roles may have changed since the caller was looked up. */
export function stillLeads(organisation: OrganisationScope, person: string): SQL {
  return sql`exists (select 1 from ${membership} as own where own.organisation_id = ${organisation} and own.person_id = ${person} and own.role = 'lead')`;
}

/** In SQL: somebody else than the person leads the organisation. */
export function hasOtherLead(organisation: OrganisationScope, person: string): SQL {
  return sql`exists (select 1 from ${membership} as other where other.organisation_id = ${organisation} and other.person_id <> ${person} and other.role = 'lead')`;
}
