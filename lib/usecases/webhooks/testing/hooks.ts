import { asc } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { webhook, webhookDelivery, webhookLabel, webhookSecret } from "#db/schema/webhook.ts";
import { type Answer, postOutside } from "#lib/platform/webhook/post.ts";
import { openReceiver } from "#lib/platform/webhook/testing/open.ts";
import { type Turn, workOnce } from "#lib/usecases/jobs/worker.ts";
import type { Caller } from "#lib/usecases/kernel/verb.ts";
import { everything } from "#lib/usecases/team/testing/team.ts";
import { noon } from "#lib/usecases/testing/callers.ts";
import { addHook } from "../add.ts";
import { deliversHooks, type Post } from "../deliver.ts";

export const address = "https://crm.klynge.example/modtag";

/** A hook that somebody adds; throws where it is refused. */
export async function added(caller: Caller, more: Partial<Record<"slug" | "address", string> & { events: readonly string[] }> = {}) {
  const outcome = await addHook(caller, { address, events: ["label.changed"], ...more });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return outcome.value;
}

/** Runs the deliveries that are due at a moment, one after the other, and tells how each went. */
export async function deliver(database: Database, post: Post, at: Date = noon): Promise<Turn[]> {
  const turns: Turn[] = [];
  for (;;) {
    const turn = await workOnce({ database, clock: () => at, handlers: { webhook: deliversHooks(post) } });
    if (turn === "idle") return turns;
    turns.push(turn);
  }
}

/** A receiver that is not there, or answers as it is told, without a network. */
export function answering(answer: Partial<Answer>): Post {
  return async () => ({ status: null, failure: null, ...answer });
}

/** A real receiver over https, and what posts to it. */
export async function realReceiver() {
  const receiver = await openReceiver();
  const post: Post = (to, headers, body) => postOutside(to, headers, body, receiver.world);
  return { ...receiver, post };
}

export const deliveries = ({ reader }: Database) => reader.select().from(webhookDelivery).orderBy(asc(webhookDelivery.createdAt));

/** What the messages that wait say, the oldest first. */
export async function bodies(database: Database): Promise<{ type: string; data: Record<string, unknown> }[]> {
  return (await deliveries(database)).flatMap(({ body }) => (body === null ? [] : [JSON.parse(body)]));
}

/** All that is written down, hooks included, to see that a refusal wrote nothing. */
export async function all(database: Database): Promise<unknown> {
  const tables = [webhook, webhookSecret, webhookDelivery, webhookLabel];
  return [await everything(database), ...(await Promise.all(tables.map((table) => database.reader.select().from(table))))];
}
