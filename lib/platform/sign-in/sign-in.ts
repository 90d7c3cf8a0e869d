import "server-only";
import { passkey as passkeys } from "@better-auth/passkey";
import { betterAuth } from "better-auth";
import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { APIError, getOAuthState } from "better-auth/api";
import { magicLink, twoFactor as secondFactor } from "better-auth/plugins";
import type { Database } from "#db/client.ts";
import * as identity from "#db/schema/identity.ts";
import { localAddress } from "#lib/domain/people/local-address.ts";
import type { SignInProvider } from "#lib/domain/people/sign-in-provider.ts";
import { addressOf, type Locale } from "#lib/i18n/addresses.ts";
import { offeredLanguage, shownProgramme } from "#lib/platform/env.ts";
import { logError } from "../log.ts";
import { hooksOf } from "./hooks.ts";
import { type Provision, signInByProviders } from "./providers.ts";
import { strengthOf } from "./strength.ts";

const { person, session, account, verification, twoFactor, passkey, rateLimit } = identity;

const day = 24 * 60 * 60;

/** A mail that the sign-in asks for: what it is, to whom, and the address in it, which is a secret. */
export type SignInMail = { template: "sign-in-link" | "password-reset"; to: string; locale: Locale; url: string };

export type SignInSettings = {
  database: Database;
  secret: string;
  /** The address people use, such as https://klyngeklar.dk; passkeys belong to its host name. */
  publicUrl: string;
  /** Other addresses of the same server that forms may come from. */
  alsoFrom: readonly string[];
  send: (mail: SignInMail) => Promise<void>;
  /** Has a link to choose a new password sent later, if anybody has the address: `requestPasswordReset` without a request. */
  askReset: (email: string) => Promise<void>;
  /** Where people may sign in beside here. */
  providers: readonly SignInProvider[];
  /** Gives somebody who came in by a provider what its rules give them. */
  provision: (found: Provision) => Promise<void>;
};

/** The language of somebody new: that of the page to which a link or a provider leads back. */
async function languageOfNew(query: Record<string, unknown> | undefined): Promise<Locale> {
  const back = query?.callbackURL ?? (await getOAuthState())?.callbackURL ?? "";
  return offeredLanguage(String(back).split("/")[1]);
}

// Not the person's to ask for: what would go round the use cases, and lists that carry other sessions' secrets.
const closed = [
  ...["/sign-up/email", "/change-email", "/delete-user", "/update-session", "/update-user", "/set-password"],
  ...["/list-sessions", "/revoke-session", "/revoke-sessions", "/revoke-other-sessions", "/list-accounts", "/unlink-account"],
  ...["/account-info", "/get-access-token", "/refresh-token", "/verify-email", "/send-verification-email"],
];

// What the library calls errors and whoever signs in brings about: a provider says no address that counts, or an answer came to no question.
const refusals = /^Provider "[\w-]+" did not return an email|^State not found/;

// Open where there are providers.
const throughProviders = ["/sign-in/social", "/link-social"];

/**
 * The sign-in library on the project's own database: password, link by mail, passkey, one-time codes. It holds identity
 * only. Nobody signs up with a password: an account begins with a link by mail, or at a provider that is believed about the
 * address, and a password is set by a link too, so that no answer tells who has an account.
 */
export function createSignIn({ database, secret, publicUrl, alsoFrom, send, askReset, providers, provision }: SignInSettings) {
  const others = signInByProviders(database, providers, provision);
  // A link in a letter opens a page with a button: programs that only look at what letters link to use nothing up.
  const linkTo = (locale: Locale, page: "signIn" | "newPassword", query: Record<string, string>) =>
    `${publicUrl}${addressOf(locale, { page })}?${new URLSearchParams(query)}`;
  const name = shownProgramme().name[offeredLanguage(null)];
  return betterAuth({
    appName: name,
    baseURL: publicUrl,
    basePath: "/api/auth",
    secret,
    trustedOrigins: [publicUrl, ...alsoFrom],
    telemetry: { enabled: false },
    logger: { level: "error", log: (_level, message) => void (refusals.test(message) || logError("sign-in.failed", new Error(message))) },
    onAPIError: {
      errorURL: addressOf(offeredLanguage(null), { page: "signIn" }),
      // What is refused is no error of ours.
      onError: (error) => void (error instanceof APIError || logError("sign-in.failed", error)),
    },
    disabledPaths: providers.length === 0 ? [...closed, ...throughProviders] : closed,
    database: drizzleAdapter(database.identity, {
      provider: "sqlite",
      schema: { user: person, session, account, verification, twoFactor, passkey, rateLimit },
      transaction: false,
    }),
    user: {
      additionalFields: { locale: { type: "string", required: false, defaultValue: "da", input: false } },
      validateUserInfo: ({ source: { oauth } }, context) => others.heard(oauth?.providerId, oauth?.profile, context),
    },
    account: { updateAccountOnSignIn: false },
    session: {
      expiresIn: 7 * day,
      disableSessionRefresh: true,
      additionalFields: { strength: { type: "string", required: false, input: false, defaultValue: "single" } },
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 12,
      maxPasswordLength: 128,
      revokeSessionsOnPasswordReset: true,
      sendResetPassword: async ({ user, token }) => {
        const locale = offeredLanguage("locale" in user && user.locale);
        await send({ template: "password-reset", to: user.email, locale, url: linkTo(locale, "newPassword", { token }) });
      },
    },
    rateLimit: {
      enabled: true,
      storage: "database",
      window: 60,
      max: 120,
      customRules: {
        "/sign-in/email": { window: 60, max: 10 },
        "/sign-in/magic-link": { window: 60, max: 5 },
        "/magic-link/verify": { window: 60, max: 20 },
        "/request-password-reset": { window: 60, max: 5 },
        "/two-factor/*": { window: 60, max: 10 },
        "/sign-in/social": { window: 60, max: 60 },
        "/link-social": { window: 60, max: 60 },
        "/callback/*": { window: 60, max: 60 },
      },
    },
    plugins: [
      ...others.plugins,
      magicLink({
        storeToken: "hashed",
        expiresIn: 15 * 60,
        sendMagicLink: async ({ email, token, metadata }) => {
          const locale = offeredLanguage(metadata?.locale);
          const next = localAddress(metadata?.next);
          const url = linkTo(locale, "signIn", { token, ...(next === null ? {} : { next }) });
          await send({ template: "sign-in-link", to: email, locale, url });
        },
      }),
      secondFactor({ issuer: name, allowPasswordless: true }),
      passkeys({
        ...{ rpName: name, rpID: new URL(publicUrl).hostname, origin: [publicUrl, ...alsoFrom] },
        // A passkey counts as two things only when its holder was verified by finger, face or code, every time.
        authenticatorSelection: { residentKey: "required", userVerification: "required" },
        authentication: {
          afterVerification: async ({ verification }) => {
            if (!verification.authenticationInfo.userVerified)
              throw new APIError("UNAUTHORIZED", { code: "AUTHENTICATION_FAILED", message: "The holder was not verified" });
          },
        },
      }),
    ],
    databaseHooks: {
      user: { create: { before: async (made, context) => ({ data: { ...made, locale: await languageOfNew(context?.query) } }) } },
      session: {
        create: {
          before: async (made, context) => ({
            data: { ...made, strength: others.isStrong(context) ? "second-factor" : strengthOf(context?.path) },
          }),
        },
      },
      // Of a provider nothing is kept but who somebody is there: its tokens are of no further use.
      account: { create: { before: async (made) => ({ data: { ...made, accessToken: null, refreshToken: null, idToken: null } }) } },
    },
    hooks: hooksOf(database, secret, askReset, others),
    advanced: {
      useSecureCookies: publicUrl.startsWith("https:"),
      defaultCookieAttributes: { httpOnly: true, sameSite: "lax" },
      // Said, because the library leaves both checks out on its own when the environment looks like a test's.
      disableOriginCheck: false,
      disableCSRFCheck: false,
    },
  });
}

export type SignIn = ReturnType<typeof createSignIn>;
