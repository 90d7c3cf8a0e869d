import "server-only";
import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { webhook } from "#db/schema/webhook.ts";
import { fault } from "#lib/domain/fault.ts";
import { mostHooks, NewHook, programmeEvents } from "#lib/domain/webhook/schema.ts";
import { personOf } from "#lib/usecases/kernel/audit.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { beginWithLabels } from "./labels.ts";
import { hooksOf, logHook, ownerFor, stillManages } from "./owner.ts";
import { giveSecret } from "./secrets.ts";

/** Adds a hook, switched on. Its secret is told once. The programme has labels to tell of and no results of secretariats. */
export const addHook = verb("webhook.change", NewHook, async (context, { slug, address, events }) =>
  context.database.write(async (writer) => {
    const owner = await ownerFor(writer, context, slug);
    if (owner === null) return refuse("not-found");
    const { organisation } = owner;
    if (organisation === null && events.some((event) => !programmeEvents.some((one) => one === event)))
      return refuse("invalid", [fault(["events"], "unknown-option", { options: programmeEvents.join() })]);
    const [manages] = await writer.all(sql`select 1 where ${stillManages(owner, context)}`);
    if (manages === undefined) return refuse("not-found");
    if ((await writer.$count(webhook, hooksOf(owner))) >= mostHooks) return refuse("too-many-hooks");
    const [id, at] = [randomUUID(), context.clock()];
    // As it is called: without what the address parser takes away, such as capitals in the name.
    const row = { id, organisationId: organisation, address: new URL(address).href, events, madeBy: personOf(context), madeAt: at };
    await writer.insert(webhook).values(row);
    await beginWithLabels(writer, id, at);
    const secret = await giveSecret(writer, id, at);
    await logHook(writer, context, owner, id, "added");
    return done({ id, secret });
  }),
);
