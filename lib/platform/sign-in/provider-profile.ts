import "server-only";
import { getOAuthState } from "better-auth/api";
import type { GenericOAuthUserInfo } from "better-auth/plugins";
import { and, eq } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { account, person } from "#db/schema/identity.ts";
import { type Claims, type SignInProvider, trustedAddress } from "#lib/domain/people/sign-in-provider.ts";
import * as z from "#lib/domain/zod.ts";
import { logInfo } from "../log.ts";

/** The claims of an ID token, whose signature, issuer, audience, time and nonce the library has checked just before. */
function claimsIn(token: string): Claims {
  const [, payload = ""] = token.split(".");
  return z.record(z.string(), z.unknown()).parse(JSON.parse(Buffer.from(payload, "base64url").toString("utf8")));
}

/**
 * Who a token is about: only what is signed counts, so nobody is asked at the endpoint for information. The issuer is the one that the
 * operator named, and of several audiences the token is for us. Null for every other token.
 */
export function profileIn({ issuer, clientId }: SignInProvider, token: string | undefined): GenericOAuthUserInfo | null {
  if (token === undefined) return null;
  const { iss, azp, sub, ...claims } = claimsIn(token);
  const isOurs = iss === issuer && (azp === undefined || azp === clientId);
  return isOurs && typeof sub === "string" && sub !== "" ? { ...claims, id: sub, sub, emailVerified: false } : null;
}

/** The rows by which a provider's person is known here: one or none. */
export const knownAs = ({ id }: SignInProvider, { sub }: Claims) => and(eq(account.providerId, id), eq(account.accountId, String(sub)));

const lineOf = (text: unknown) =>
  typeof text === "string"
    ? text
        .replaceAll(/[\p{C}\s]+/gu, " ")
        .trim()
        .slice(0, 200)
    : "";

/**
 * The account that a token leads to: the own one of who connects it while signed in; the one that this person of the provider is known
 * to have, whatever the token says of an address now; else the one of an address that the provider is believed about. Without an
 * address the library goes no further, and it has looked up nobody by then, so that the answer tells nothing of who exists.
 */
export async function userOf({ reader }: Database, provider: SignInProvider, claims: Claims) {
  const link = (await getOAuthState())?.link;
  if (link !== undefined) return { email: link.email, emailVerified: true, name: "", image: undefined };
  const name = lineOf(claims.name);
  const people = reader.select({ email: person.email }).from(account).innerJoin(person, eq(person.id, account.userId));
  const [own] = await people.where(knownAs(provider, claims));
  if (own !== undefined) return { email: own.email, emailVerified: false, name, image: undefined };
  const email = trustedAddress(provider, claims);
  // For the operator, who sets the provider up: which claims there are, not what they say.
  const came = Object.keys(claims).filter((one) => one !== "id" && one !== "emailVerified");
  if (email === null) logInfo("single-sign-on.not-believed", { provider: provider.id, claims: came.sort().join(" ") });
  return { email, emailVerified: email !== null, name, image: undefined };
}
