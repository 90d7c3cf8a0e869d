import "server-only";
import type { Reader } from "#db/client.ts";
import { type Fault, fault } from "#lib/domain/fault.ts";
import type { OrganisationScope } from "#lib/usecases/organisations/scope.ts";
import { teamOf } from "#lib/usecases/organisations/team.ts";

/** Whether somebody can own an action: nobody, who belongs to the team, or who owned it already. */
export async function ownerFaults(
  reader: Reader,
  organisation: OrganisationScope,
  owner: string,
  before: string | null = null,
): Promise<Fault[]> {
  if (owner === "" || owner === before) return [];
  const team = await teamOf(reader, organisation);
  if (team.some(({ id }) => id === owner)) return [];
  return [fault(["owner"], "unknown-option", { options: team.map(({ name }) => name).join(", ") })];
}
