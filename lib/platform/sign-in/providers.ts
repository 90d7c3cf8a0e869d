import "server-only";
import type { GenericEndpointContext } from "better-auth";
import { APIError, createAuthMiddleware, getOAuthState } from "better-auth/api";
import { type GenericOAuthConfig, genericOAuth } from "better-auth/plugins";
import type { Database } from "#db/client.ts";
import { account } from "#db/schema/identity.ts";
import { type Claims, type Grant, grantsOf, isStrong, type SignInProvider } from "#lib/domain/people/sign-in-provider.ts";
import * as z from "#lib/domain/zod.ts";
import { logError } from "../log.ts";
import { knownAs, profileIn, userOf } from "./provider-profile.ts";

/** Somebody who came in by a provider, and what its rules give them. */
export type Provision = { person: string; provider: string; grants: readonly Grant[] };

/** What may be asked of the library: to be sent to a provider and back. A token brought along, other scopes and more are refused. */
const Asked = z.strictObject({ provider: z.string(), callbackURL: z.string(), errorCallbackURL: z.optional(z.string()) });

function configOf(database: Database, provider: SignInProvider): GenericOAuthConfig {
  const { id, name, issuer, clientId, clientSecret, scopes, parameters } = provider;
  return {
    ...{ providerId: id, name, clientId, clientSecret, scopes, pkce: true },
    discoveryUrl: `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`,
    requireIdTokenVerification: true,
    authorizationUrlParams: parameters,
    getUserInfo: async ({ idToken }) => profileIn(provider, idToken),
    mapProfileToUser: (claims) => userOf(database, provider, claims),
  };
}

/**
 * The library asks every provider for its document when it is made, and one that does not answer would keep everybody waiting.
 * Here each is asked when somebody first signs in there, and again after a failure: also when its document names another issuer
 * than the operator, before anybody is sent there.
 */
function lazily(providers: readonly SignInProvider[], config: GenericOAuthConfig[]) {
  const pending = new Map(config.map((one) => [one.providerId, one]));
  const plugin = genericOAuth({ config });
  const refuseOthers = createAuthMiddleware(async ({ context: { socialProviders } }) => {
    for (const { id, issuer } of providers) {
      const at = socialProviders.findIndex((one) => one.id === id && one.issuer !== issuer);
      const [other] = at < 0 ? [] : socialProviders.splice(at, 1);
      const again = config.find(({ providerId }) => providerId === id);
      if (other === undefined || again === undefined) continue;
      pending.set(id, again);
      logError("single-sign-on.other-issuer", new Error(`the provider calls itself ${other.issuer}`), { provider: id });
    }
  });
  return {
    ...plugin,
    init: async () => ({ context: { genericOAuthPendingDiscovery: pending } }),
    hooks: { before: [...plugin.hooks.before, { matcher: () => true, handler: refuseOthers }] },
  };
}

/** Signing in at providers of OpenID Connect: the library's plugin, and what stands around it. */
export function signInByProviders(
  database: Database,
  providers: readonly SignInProvider[],
  provision: (found: Provision) => Promise<void>,
) {
  // What a provider said in the request that is being answered.
  const said = new WeakMap<Request, { provider: SignInProvider; claims: Claims }>();
  const saidIn = ({ request }: { request?: Request | undefined }) => (request === undefined ? undefined : said.get(request));
  return {
    plugins:
      providers.length === 0
        ? []
        : [
            lazily(
              providers,
              providers.map((one) => configOf(database, one)),
            ),
          ],
    /** Refuses to be asked for more than to be sent there. */
    before: ({ path, body }: GenericEndpointContext) => {
      if ((path === "/sign-in/social" || path === "/link-social") && !Asked.safeParse(body).success)
        throw new APIError("BAD_REQUEST", { code: "NOT_OFFERED", message: "This is not offered" });
    },
    /** Keeps what a provider said until the session is made; called by the library before it makes, links or opens an account. */
    heard: (id: string | undefined, claims: Claims | undefined, { request }: GenericEndpointContext) => {
      const provider = providers.find((one) => one.id === id);
      if (provider !== undefined && claims !== undefined && request !== undefined) said.set(request, { provider, claims });
    },
    /** Whether the session that is made now comes by two things; only where the operator says so of the provider. */
    isStrong: (context: { request?: Request | undefined } | null) => {
      const heard = context === null ? undefined : saidIn(context);
      return heard !== undefined && isStrong(heard.provider, heard.claims);
    },
    /** Gives who has come in, or has connected the provider, what its rules give them. */
    after: async (context: GenericEndpointContext) => {
      const heard = saidIn(context);
      if (heard === undefined) return;
      const { provider, claims } = heard;
      const person = context.context.newSession?.user.id ?? (await getOAuthState())?.link?.userId;
      const grants = grantsOf(provider, claims);
      // The library may have refused after it heard: then it is nobody's, or somebody else's.
      const [own] = await database.reader.select().from(account).where(knownAs(provider, claims));
      if (grants.length > 0 && own !== undefined && own.userId === person) await provision({ person, provider: provider.id, grants });
    },
  };
}
