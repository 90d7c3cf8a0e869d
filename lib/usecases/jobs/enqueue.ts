import "server-only";
import { randomUUID } from "node:crypto";
import type { Writer } from "#db/client.ts";
import { job } from "#db/schema/job.ts";
import { type Kind, kinds, type Payload } from "./kinds.ts";

/** One piece of work: `key` names its effect within the kind, `runAt` is the earliest moment it is begun. */
export type Wanted<K extends Kind> = { kind: K; key: string; payload: Payload<K>; runAt: Date };

/**
 * Asks for a job in the transaction that wants it: both are kept or neither. The same key of a kind twice is one job, for
 * as long as the row is kept (30 days after its end). Resolves with whether it is new.
 *
 * @throws when the payload is not what the kind takes: a mistake in the code that asks.
 */
export async function enqueue<K extends Kind>(writer: Writer, { kind, key, payload, runAt }: Wanted<K>): Promise<boolean> {
  const parsed = kinds[kind].safeParse(payload);
  if (!parsed.success) throw new TypeError(`a job of kind ${kind} cannot be told this`);
  const row = { id: randomUUID(), kind, key, payload: JSON.stringify(parsed.data), runAt, createdAt: new Date() };
  const { rowsAffected } = await writer
    .insert(job)
    .values(row)
    .onConflictDoNothing({ target: [job.kind, job.key] });
  return rowsAffected === 1;
}
