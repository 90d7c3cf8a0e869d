import "server-only";
import { webhook } from "#db/schema/webhook.ts";
import { HookSwitch, OneHook } from "#lib/domain/webhook/schema.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { beginWithLabels } from "./labels.ts";
import { logHook, ownerOfHook, ownHook } from "./owner.ts";
import { giveSecret } from "./secrets.ts";

/** Switches a hook on or off. Switched on it begins with how things stand then: what happened meanwhile is not told. */
export const switchHook = verb("webhook.change", HookSwitch, async (context, { on, ...one }) =>
  context.database.write(async (writer) => {
    const owner = await ownerOfHook(writer, context, one);
    if (owner === null) return refuse("not-found");
    const own = ownHook(owner, context, one.id);
    await writer
      .update(webhook)
      .set({ offBecause: on ? null : "person", failingSince: null })
      .where(own);
    if (on) await beginWithLabels(writer, one.id, context.clock());
    await logHook(writer, context, owner, one.id, on ? "switched-on" : "switched-off");
    return done(null);
  }),
);

/** Gives a hook a new secret, told once; the old one signs beside it for 24 hours. */
export const renewHookSecret = verb("webhook.change", OneHook, async (context, one) =>
  context.database.write(async (writer) => {
    const owner = await ownerOfHook(writer, context, one);
    if (owner === null) return refuse("not-found");
    const secret = await giveSecret(writer, one.id, context.clock());
    await logHook(writer, context, owner, one.id, "secret-renewed");
    return done({ secret });
  }),
);

/** Deletes a hook with its secrets and deliveries; what waits is not sent. */
export const deleteHook = verb("webhook.change", OneHook, async (context, one) =>
  context.database.write(async (writer) => {
    const owner = await ownerOfHook(writer, context, one);
    if (owner === null) return refuse("not-found");
    await writer.delete(webhook).where(ownHook(owner, context, one.id));
    await logHook(writer, context, owner, one.id, "deleted");
    return done(null);
  }),
);
