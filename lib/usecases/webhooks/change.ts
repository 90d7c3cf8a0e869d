import "server-only";
import type { Writer } from "#db/client.ts";
import { webhook } from "#db/schema/webhook.ts";
import { HookSwitch, OneHook } from "#lib/domain/webhook/schema.ts";
import { audit } from "#lib/usecases/kernel/audit.ts";
import { type Context, done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { beginWithLabels } from "./labels.ts";
import { type Owner, ownerOf, ownHook } from "./owner.ts";
import { giveSecret } from "./secrets.ts";

type Changing = Context<"webhook.change">;

/** The owner of a hook, for who may change it; null when the hook is not there or not theirs. */
async function found(writer: Writer, context: Changing, { slug, id }: OneHook): Promise<Owner | null> {
  const owner = await ownerOf(writer, context, slug);
  if (owner === null || !context.may(owner)) return null;
  return (await writer.$count(webhook, ownHook(owner, context, id))) === 1 ? owner : null;
}

async function log(writer: Writer, context: Changing, { organisation }: Owner, id: string, did: string): Promise<void> {
  await audit(writer, context, "webhook.change", { organisation: organisation ?? undefined, subject: id, detail: { did } });
}

/** Switches a hook on or off. Switched on it begins with how things stand then: what happened meanwhile is not told. */
export const switchHook = verb("webhook.change", HookSwitch, async (context, { on, ...one }) =>
  context.database.write(async (writer) => {
    const owner = await found(writer, context, one);
    if (owner === null) return refuse("not-found");
    const own = ownHook(owner, context, one.id);
    await writer
      .update(webhook)
      .set({ offBecause: on ? null : "person", failingSince: null })
      .where(own);
    if (on) await beginWithLabels(writer, one.id, context.clock());
    await log(writer, context, owner, one.id, on ? "switched-on" : "switched-off");
    return done(null);
  }),
);

/** Gives a hook a new secret, told once; the old one signs beside it for 24 hours. */
export const renewHookSecret = verb("webhook.change", OneHook, async (context, one) =>
  context.database.write(async (writer) => {
    const owner = await found(writer, context, one);
    if (owner === null) return refuse("not-found");
    const secret = await giveSecret(writer, one.id, context.clock());
    await log(writer, context, owner, one.id, "secret-renewed");
    return done({ secret });
  }),
);

/** Deletes a hook with its secrets and deliveries; what waits is not sent. */
export const deleteHook = verb("webhook.change", OneHook, async (context, one) =>
  context.database.write(async (writer) => {
    const owner = await found(writer, context, one);
    if (owner === null) return refuse("not-found");
    await writer.delete(webhook).where(ownHook(owner, context, one.id));
    await log(writer, context, owner, one.id, "deleted");
    return done(null);
  }),
);
