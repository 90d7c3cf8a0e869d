import "server-only";
import { randomUUID } from "node:crypto";
import { and, eq, gt } from "drizzle-orm";
import { webhook, webhookDelivery } from "#db/schema/webhook.ts";
import { OneHook } from "#lib/domain/webhook/schema.ts";
import { audit } from "#lib/usecases/kernel/audit.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { tell } from "./announce.ts";
import { ownerOf, ownHook } from "./owner.ts";

/** So many tests of one hook an hour: nobody's server is made to be knocked at. */
const mostTests = 10;
const hour = 60 * 60 * 1000;

/** Sends a hook a message that says nothing but that it comes; one attempt, also when the hook is off. */
export const testHook = verb("webhook.change", OneHook, async (context, { slug, id }) =>
  context.database.write(async (writer) => {
    const owner = await ownerOf(writer, context, slug);
    if (owner === null || !context.may(owner)) return refuse("not-found");
    if ((await writer.$count(webhook, ownHook(owner, context, id))) !== 1) return refuse("not-found");
    const at = context.clock();
    const ofLate = gt(webhookDelivery.createdAt, new Date(at.getTime() - hour));
    const isTest = and(eq(webhookDelivery.webhookId, id), eq(webhookDelivery.type, "webhook.test"), ofLate);
    if ((await writer.$count(webhookDelivery, isTest)) >= mostTests) return refuse("too-many-tests");
    await tell(writer, id, at, { type: "webhook.test", key: randomUUID(), data: {} });
    await audit(writer, context, "webhook.change", {
      organisation: owner.organisation ?? undefined,
      subject: id,
      detail: { did: "tested" },
    });
    return done(null);
  }),
);
