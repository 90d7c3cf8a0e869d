import "server-only";
import { eq } from "drizzle-orm";
import { programmeFact } from "#db/schema/organisation.ts";
import * as z from "#lib/domain/zod.ts";
import { bindsToLoopback, environment } from "#lib/platform/env.ts";
import { waitingMail } from "#lib/usecases/jobs/waiting-mail.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";

/**
 * The letters that wait, the newest first, with the secrets in them: only on a database that carries the demo's mark, on a
 * server that answers its own machine only.
 */
export const readMailbox = verb("mailbox.read", z.strictObject({}), async (context) => {
  const { reader } = context.database;
  const demo = (await reader.$count(programmeFact, eq(programmeFact.key, "demo"))) > 0;
  if (!context.may({ demo, loopback: bindsToLoopback(environment()) })) return refuse("not-found");
  const letters = await waitingMail(reader);
  return done({
    letters: letters.reverse().map(({ since, ...letter }) => ({ ...letter, since: since.toISOString() })),
  });
});
