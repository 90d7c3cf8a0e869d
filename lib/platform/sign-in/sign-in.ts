import "server-only";
import { passkey as passkeys } from "@better-auth/passkey";
import { betterAuth } from "better-auth";
import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { APIError, createAuthMiddleware, getSessionFromCtx } from "better-auth/api";
import { magicLink, twoFactor as secondFactor } from "better-auth/plugins";
import { and, eq } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import * as identity from "#db/schema/identity.ts";
import { logError } from "../log.ts";
import { needsStrength, strengthOf } from "./strength.ts";

const { person, session, account, verification, twoFactor, passkey, rateLimit } = identity;

const day = 24 * 60 * 60;

/** A mail that the sign-in asks for: what it is, to whom, and the address in it, which is a secret. */
export type SignInMail = { template: "sign-in-link" | "password-reset"; to: string; locale: "da" | "en"; url: string };

export type SignInSettings = {
  database: Database;
  secret: string;
  /** The address people use, such as https://klyngeklar.dk; passkeys belong to its host name. */
  publicUrl: string;
  /** Other addresses of the same server that forms may come from. */
  alsoFrom: readonly string[];
  send: (mail: SignInMail) => Promise<void>;
};

const languageOf = (text: unknown) => (text === "en" ? ("en" as const) : ("da" as const));

/** Whether the person has a passkey or a confirmed second factor. */
async function hasStrongWay(database: Database, personId: string): Promise<boolean> {
  const { reader } = database;
  return (
    (await reader.$count(passkey, eq(passkey.userId, personId))) > 0 ||
    (await reader.$count(twoFactor, and(eq(twoFactor.userId, personId), eq(twoFactor.verified, true)))) > 0
  );
}

/**
 * The sign-in library on the project's own database: password, link by mail, passkey, one-time codes. It holds identity
 * only. Nobody signs up with a password: an account begins with a link by mail, and a password is set by a link too, so
 * that no answer tells who has an account.
 */
export function createSignIn({ database, secret, publicUrl, alsoFrom, send }: SignInSettings) {
  const raise = async (id: string, strength: ReturnType<typeof strengthOf>) =>
    database.write(async (writer) => {
      await writer.update(session).set({ strength }).where(eq(session.id, id));
    });
  return betterAuth({
    appName: "Klyngeklar",
    baseURL: publicUrl,
    basePath: "/api/auth",
    secret,
    trustedOrigins: [publicUrl, ...alsoFrom],
    telemetry: { enabled: false },
    logger: { level: "error", log: (_level, message) => void logError("sign-in.failed", new Error(message)) },
    onAPIError: { errorURL: "/da/log-ind" },
    disabledPaths: ["/sign-up/email", "/change-email", "/delete-user", "/update-session"],
    database: drizzleAdapter(database.identity, {
      provider: "sqlite",
      schema: { user: person, session, account, verification, twoFactor, passkey, rateLimit },
      transaction: false,
    }),
    user: { additionalFields: { locale: { type: "string", required: false, defaultValue: "da", input: false } } },
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
      sendResetPassword: async ({ user, url }) =>
        send({ template: "password-reset", to: user.email, locale: languageOf("locale" in user && user.locale), url }),
    },
    rateLimit: {
      enabled: true,
      storage: "database",
      window: 60,
      max: 120,
      customRules: {
        "/sign-in/email": { window: 60, max: 10 },
        "/sign-in/magic-link": { window: 60, max: 5 },
        "/request-password-reset": { window: 60, max: 5 },
        "/two-factor/*": { window: 60, max: 10 },
      },
    },
    plugins: [
      magicLink({
        storeToken: "hashed",
        expiresIn: 15 * 60,
        sendMagicLink: async ({ email, url, metadata }) =>
          send({ template: "sign-in-link", to: email, locale: languageOf(metadata?.locale), url }),
      }),
      secondFactor({ issuer: "Klyngeklar", allowPasswordless: true }),
      passkeys({ rpName: "Klyngeklar", rpID: new URL(publicUrl).hostname, origin: [publicUrl, ...alsoFrom] }),
    ],
    databaseHooks: {
      session: { create: { before: async (made, context) => ({ data: { ...made, strength: strengthOf(context?.path) } }) } },
    },
    hooks: {
      before: createAuthMiddleware(async (context) => {
        if (!needsStrength(context.path)) return;
        const current = await getSessionFromCtx(context);
        if (current === null || current.session.strength !== "single") return;
        if (await hasStrongWay(database, current.user.id))
          throw new APIError("FORBIDDEN", { code: "STEP_UP_REQUIRED", message: "Step up first" });
      }),
      after: createAuthMiddleware(async (context) => {
        const strength = strengthOf(context.path);
        if (strength === "single" || context.context.returned instanceof APIError) return;
        // Somebody who was signed in already confirmed a second factor: the session they have becomes a strong one.
        const current = context.context.session;
        if (current !== null) await raise(current.session.id, strength);
      }),
    },
    advanced: { useSecureCookies: publicUrl.startsWith("https:"), defaultCookieAttributes: { httpOnly: true, sameSite: "lax" } },
  });
}

export type SignIn = ReturnType<typeof createSignIn>;
