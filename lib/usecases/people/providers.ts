import "server-only";
import type { OfferedProvider } from "#lib/domain/people/sign-in-provider.ts";
import { environment } from "#lib/platform/env.ts";

/** Where people may sign in beside here, in the operator's order. */
export function offeredProviders(): OfferedProvider[] {
  return (environment().OIDC_PROVIDERS ?? []).map(({ id, name }) => ({ id, name }));
}
