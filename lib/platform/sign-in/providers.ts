import "server-only";
import type { GenericEndpointContext } from "better-auth";
import { APIError, getOAuthState } from "better-auth/api";
import { type GenericOAuthConfig, type GenericOAuthUserInfo, genericOAuth } from "better-auth/plugins";
import { and, eq } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { account, person } from "#db/schema/identity.ts";
import { type Claims, type Grant, grantsOf, isStrong, type SignInProvider, trustedAddress } from "#lib/domain/people/sign-in-provider.ts";
import * as z from "#lib/domain/zod.ts";

/** Somebody who came in by a provider, and what its rules give them. */
export type Provision = { person: string; provider: string; grants: readonly Grant[] };

/** What may be asked of the library: to be sent to a provider and back. A token brought along, other scopes and more are refused. */
const Asked = z.strictObject({ provider: z.string(), callbackURL: z.string(), errorCallbackURL: z.optional(z.string()) });

/** The claims of an ID token, whose signature, issuer, audience, time and nonce the library has checked just before. */
function claimsIn(token: string): Claims {
  const [, payload = ""] = token.split(".");
  return z.record(z.string(), z.unknown()).parse(JSON.parse(Buffer.from(payload, "base64url").toString("utf8")));
}

/**
 * Who a token is about: only what is signed counts, so nobody is asked at the endpoint for information. The issuer is the one that the
 * operator named, whatever its own document says, and of several audiences the token is for us. Null for every other token.
 */
function profileIn({ issuer, clientId }: SignInProvider, token: string | undefined): GenericOAuthUserInfo | null {
  if (token === undefined) return null;
  const claims = claimsIn(token);
  const isOurs = claims.iss === issuer && (claims.azp === undefined || claims.azp === clientId);
  return isOurs && typeof claims.sub === "string" && claims.sub !== ""
    ? { ...claims, id: claims.sub, sub: claims.sub, emailVerified: false }
    : null;
}

/** The rows by which a provider's person is known here: one or none. */
const knownAs = ({ id }: SignInProvider, { sub }: Claims) => and(eq(account.providerId, id), eq(account.accountId, String(sub)));

/**
 * The account that a token leads to: the own one of who connects it while signed in; the one that this person of the provider is known
 * to have, whatever the token says of an address now; else the one of an address that the provider is believed about. Without an
 * address the library goes no further, and it has looked up nobody by then, so that the answer tells nothing of who exists.
 */
async function userOf({ reader }: Database, provider: SignInProvider, claims: Claims) {
  const link = (await getOAuthState())?.link;
  if (link !== undefined) return { email: link.email, emailVerified: true, name: "", image: undefined };
  const people = reader.select({ email: person.email }).from(account).innerJoin(person, eq(person.id, account.userId));
  const [own] = await people.where(knownAs(provider, claims));
  const name =
    typeof claims.name === "string"
      ? claims.name
          .replaceAll(/[\p{C}\s]+/gu, " ")
          .trim()
          .slice(0, 200)
      : "";
  if (own !== undefined) return { email: own.email, emailVerified: false, name, image: undefined };
  const email = trustedAddress(provider, claims);
  return { email, emailVerified: email !== null, name, image: undefined };
}

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

/** The library asks every provider for its document when it is made, and one that does not answer would keep everybody waiting. Here each is asked when somebody first signs in there, and again after a failure. */
function lazily(config: GenericOAuthConfig[]) {
  const pending = new Map(config.map((one) => [one.providerId, one]));
  return { ...genericOAuth({ config }), init: async () => ({ context: { genericOAuthPendingDiscovery: pending } }) };
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
    plugins: providers.length === 0 ? [] : [lazily(providers.map((one) => configOf(database, one)))],
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
