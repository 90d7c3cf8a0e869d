import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { programmeRole } from "#db/schema/organisation.ts";

/** In SQL: the person is still an administrator. Repeated in every change: roles may have changed since the caller was looked up. */
export function stillAdmin(person: string): SQL {
  return sql`exists (select 1 from ${programmeRole} as own where own.person_id = ${person} and own.role = 'admin')`;
}

/** In SQL: somebody else than the person is an administrator. */
export function hasOtherAdmin(person: string): SQL {
  return sql`exists (select 1 from ${programmeRole} as other where other.person_id <> ${person} and other.role = 'admin')`;
}
