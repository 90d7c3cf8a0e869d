import "server-only";
import { sql } from "drizzle-orm";
import type { Writer } from "#db/client.ts";
import type { Action } from "#lib/authz/subjects.ts";
import type { Caller } from "./verb.ts";

type Entry = {
  organisation?: string | undefined;
  subject?: string | undefined;
  /** Ids, roles and counts; never a text or a figure that somebody typed. */
  detail?: Readonly<Record<string, string | number | boolean | null>>;
};

/** Writes down who did what, in the transaction that did it. */
export async function audit(writer: Writer, { actor, clock }: Caller, action: Action, { organisation, subject, detail = {} }: Entry) {
  const person = actor.kind === "person" ? actor.id : null;
  const more = JSON.stringify(actor.kind === "system" ? { ...detail, task: actor.task } : detail);
  // Text with `returning`: it runs with every save, and the driver is quicker at this than at what drizzle would build.
  await writer.all(sql`insert into audit_entry (at, action, person_id, organisation_id, subject, detail)
    values (${clock().getTime()}, ${action}, ${person}, ${organisation ?? null}, ${subject ?? null}, ${more}) returning id`);
}

/** The id of the person who acts; for what only people do. */
export function personOf({ actor }: Caller): string {
  if (actor.kind !== "person") throw new Error("only a person can do this");
  return actor.id;
}
