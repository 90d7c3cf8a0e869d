import type { Held, ProgrammeRole, SecretariatRole } from "./subjects.ts";

/** Somebody signed in, with the roles that were granted. */
export type Person = {
  kind: "person";
  id: string;
  /** Whether a second factor or a passkey was used. */
  strong: boolean;
  /** The session that was used; none with a token. */
  session?: string;
  /** Whether a token was used that only reads. */
  reading?: boolean;
  /** `closing`: the organisation waits to be deleted. */
  memberships: readonly { organisation: string; role: SecretariatRole; closing?: boolean }[];
  programmeRoles: readonly ProgrammeRole[];
};

/** Who asks; `system` is the server itself and says which of its tasks it is at. */
export type Actor = { kind: "public" } | { kind: "system"; task: string } | Person;

/**
 * The roles that count. Those of CED count only for who came in with a second factor or a passkey (design §5): whichever
 * way somebody signed in, it is decided here.
 */
export function heldBy(actor: Actor): readonly Held[] {
  if (actor.kind !== "person") return [{ role: actor.kind }];
  const { id, strong, memberships, programmeRoles } = actor;
  const by = { person: id, ...(actor.reading === true ? { reading: true } : {}) };
  return [
    { role: "person", ...by },
    ...memberships.map(({ organisation, role, closing }) => ({ role, organisation, ...by, ...(closing === true ? { closing } : {}) })),
    ...(strong ? programmeRoles.map((role) => ({ role, ...by })) : []),
  ];
}
