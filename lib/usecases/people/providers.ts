import "server-only";
import { and, eq } from "drizzle-orm";
import { account } from "#db/schema/identity.ts";
import { type OfferedProvider, OneProvider } from "#lib/domain/people/sign-in-provider.ts";
import { environment } from "#lib/platform/env.ts";
import { audit, personOf } from "#lib/usecases/kernel/audit.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { hasStrongWay } from "./strong-way.ts";

/** Where people may sign in beside here, in the operator's order. */
export function offeredProviders(): OfferedProvider[] {
  return (environment().OIDC_PROVIDERS ?? []).map(({ id, name }) => ({ id, name }));
}

/**
 * Takes a provider away from the caller's ways in; what it gave them in secretariats stays. `not-found`: it is none of them;
 * `step-up-first`: a stronger way is there, and the session came in by one thing.
 */
export const disconnectProvider = verb("account.change", OneProvider, async (context, { provider }) => {
  const by = personOf(context);
  const strong = context.actor.kind === "person" && context.actor.strong;
  if (!strong && (await hasStrongWay(context.database.reader, by))) return refuse("step-up-first");
  return context.database.write(async (writer) => {
    const { rowsAffected } = await writer.delete(account).where(and(eq(account.userId, by), eq(account.providerId, provider)));
    if (rowsAffected === 0) return refuse("not-found");
    await audit(writer, context, "account.change", { subject: by, detail: { disconnected: provider } });
    return done(null);
  });
});
