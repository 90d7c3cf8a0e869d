import { programmeRole } from "#db/schema/organisation.ts";
import { noon } from "#lib/usecases/testing/callers.ts";
import type { PersonCaller } from "#lib/usecases/testing/people.ts";

/** Writes down the roles at CED that a caller holds: a job reads them from there. */
export async function granted({ database, actor }: PersonCaller): Promise<void> {
  const rows = actor.programmeRoles.map((role) => ({ personId: actor.id, role, grantedAt: noon }));
  await database.write((writer) => writer.insert(programmeRole).values(rows));
}
