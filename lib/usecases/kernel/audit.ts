import "server-only";
import type { Writer } from "#db/client.ts";
import { auditEntry } from "#db/schema/organisation.ts";
import type { Action } from "#lib/authz/policy.ts";
import type { Caller } from "./verb.ts";

type Entry = {
  organisation?: string | undefined;
  subject?: string | undefined;
  /** Ids, roles and counts; never a text or a figure that somebody typed. */
  detail?: Readonly<Record<string, string | number | boolean | null>>;
};

/** Writes down who did what, in the transaction that did it. */
export async function audit(writer: Writer, { actor, clock }: Caller, action: Action, { organisation, subject, detail = {} }: Entry) {
  await writer.insert(auditEntry).values({
    at: clock(),
    action,
    personId: actor.kind === "person" ? actor.id : null,
    organisationId: organisation ?? null,
    subject: subject ?? null,
    detail: actor.kind === "system" ? { ...detail, task: actor.task } : detail,
  });
}

/** The id of the person who acts; for what only people do. */
export function personOf({ actor }: Caller): string {
  if (actor.kind !== "person") throw new Error("only a person can do this");
  return actor.id;
}
