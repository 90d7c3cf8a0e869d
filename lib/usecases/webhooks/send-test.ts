import "server-only";
import { randomUUID } from "node:crypto";
import { and, eq, gt } from "drizzle-orm";
import { webhookDelivery } from "#db/schema/webhook.ts";
import { OneHook } from "#lib/domain/webhook/schema.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { tell } from "./announce.ts";
import { logHook, ownerOfHook } from "./owner.ts";

/** So many tests of one hook an hour: nobody's server is made to be knocked at. */
const mostTests = 10;
const hour = 60 * 60 * 1000;

/** Sends a hook a message that says nothing but that it comes; one attempt, also when the hook is off. */
export const testHook = verb("webhook.change", OneHook, async (context, one) =>
  context.database.write(async (writer) => {
    const owner = await ownerOfHook(writer, context, one);
    if (owner === null) return refuse("not-found");
    const at = context.clock();
    const ofLate = gt(webhookDelivery.createdAt, new Date(at.getTime() - hour));
    const isTest = and(eq(webhookDelivery.webhookId, one.id), eq(webhookDelivery.type, "webhook.test"), ofLate);
    if ((await writer.$count(webhookDelivery, isTest)) >= mostTests) return refuse("too-many-tests");
    await tell(writer, one.id, at, { type: "webhook.test", key: randomUUID(), data: {} });
    await logHook(writer, context, owner, one.id, "tested");
    return done(null);
  }),
);
