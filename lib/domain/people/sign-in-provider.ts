import * as z from "../zod.ts";
import { Email } from "./schema.ts";

const Text = z.string().check(z.regex(/^\S(.*\S)?$/), z.maxLength(500));
const Slug = z.string().check(z.regex(/^[a-z0-9-]+$/));
const Domain = z.string().check(z.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/), z.maxLength(253));

/** Never `credential`, by which the sign-in library keeps passwords. */
const ProviderId = z.string().check(z.regex(/^(?!credential$)[a-z][a-z0-9-]{0,39}$/));

/** One of the providers that somebody comes in by. */
export const OneProvider = z.strictObject({ provider: ProviderId });

/** Whether a text is an issuer of OpenID Connect: https, without query and fragment. On this machine alone http will do. */
function isIssuer(text: string): boolean {
  if (!/^https?:\/\/[^?#@\s]+$/.test(text) || !URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return protocol === "https:" || hostname === "localhost" || hostname === "127.0.0.1";
}

/**
 * Who joins which secretariats by signing in: those whose verified address is in `domain` and whose claims have these values,
 * each where it is named. Never as lead, and never at CED: such roles are given by people.
 */
const Rule = z
  .strictObject({
    organisations: z.array(Slug).check(z.minLength(1)),
    role: z._default(z.enum(["member", "reader"]), "member"),
    domain: z.optional(Domain),
    claims: z.optional(z.record(z.string(), z.union([z.string(), z.number()]))),
  })
  .check(z.refine(({ domain, claims = {} }) => domain !== undefined || Object.keys(claims).length > 0, { path: ["domain"] }));

/**
 * A provider of OpenID Connect at which people may sign in. `domains`: of which e-mail domains it is believed whose address is
 * whose; with none, people come in by it once they have connected it to their account. `verified`: the claim by which it says
 * that an address is verified; `parameters`: what else it is asked with, as brokers want; `strong`: what in `acr` or `amr` counts as two things.
 */
export const SignInProvider = z
  .strictObject({
    id: ProviderId,
    name: Text.check(z.maxLength(60)),
    issuer: z.string().check(z.refine(isIssuer)),
    clientId: Text,
    clientSecret: Text,
    domains: z._default(z.array(Domain), []),
    verified: z._default(Text, "email_verified"),
    scopes: z._default(z.array(Text).check(z.refine((scopes) => scopes.includes("openid"))), ["openid", "profile", "email"]),
    parameters: z._default(z.record(z.string(), Text), {}),
    strong: z._default(z.strictObject({ acr: z._default(z.array(Text), []), amr: z._default(z.array(Text), []) }), { acr: [], amr: [] }),
    rules: z._default(z.array(Rule), []),
  })
  .check(
    z.refine(({ rules, domains }) => rules.every(({ domain }) => domain === undefined || domains.includes(domain)), { path: ["rules"] }),
  );
export type SignInProvider = z.output<typeof SignInProvider>;

/** A provider as the page to sign in offers it: nothing of how. */
export type OfferedProvider = Pick<SignInProvider, "id" | "name">;

/** The providers of an installation; each id once. */
export const SignInProviders = z
  .array(SignInProvider)
  .check(z.refine((providers) => new Set(providers.map(({ id }) => id)).size === providers.length, { path: ["id"] }));

/** What a provider says of somebody, in a token that it has signed. */
export type Claims = Readonly<Record<string, unknown>>;

const claimed = (claims: Claims, name: string): unknown => (Object.hasOwn(claims, name) ? claims[name] : undefined);

/**
 * The address of somebody, small letters, when the provider says that it is verified and is believed about its domain; else
 * null. Only such an address leads to an account that is there, or makes one.
 */
export function trustedAddress({ domains, verified }: Pick<SignInProvider, "domains" | "verified">, claims: Claims): string | null {
  const isVerified = [true, "true", 1, "1"].some((yes) => yes === claimed(claims, verified));
  const email = Email.safeParse(claimed(claims, "email"));
  if (!isVerified || !email.success) return null;
  return domains.includes(email.data.slice(email.data.lastIndexOf("@") + 1)) ? email.data : null;
}

function hasValue(claims: Claims, name: string, wanted: string | number): boolean {
  const values = [claimed(claims, name)].flat();
  return values.some((value) => (typeof value === "string" || typeof value === "number") && String(value) === String(wanted));
}

/** Whether somebody signed in there by what the operator counts as two things. */
export function isStrong({ strong }: Pick<SignInProvider, "strong">, claims: Claims): boolean {
  return strong.acr.some((value) => hasValue(claims, "acr", value)) || strong.amr.some((value) => hasValue(claims, "amr", value));
}

/** A secretariat, by its part of the address, that somebody joins, and as what. */
export type Grant = { slug: string; role: "member" | "reader" };

/** What the rules of a provider give somebody; where two give the same secretariat, the one who may do more. */
export function grantsOf(provider: SignInProvider, claims: Claims): Grant[] {
  const address = trustedAddress(provider, claims);
  const given = new Map<string, Grant["role"]>();
  for (const { organisations, role, domain, claims: wanted = {} } of provider.rules) {
    const isFrom = domain === undefined || address?.endsWith(`@${domain}`) === true;
    if (!isFrom || !Object.entries(wanted).every(([name, value]) => hasValue(claims, name, value))) continue;
    for (const slug of organisations) given.set(slug, role === "member" ? role : (given.get(slug) ?? role));
  }
  return [...given].map(([slug, role]) => ({ slug, role }));
}
