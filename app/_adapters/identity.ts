"use client";
import { passkeyClient } from "@better-auth/passkey/client";
import { createAuthClient } from "better-auth/client";
import { magicLinkClient, twoFactorClient } from "better-auth/client/plugins";
import type { FailureCode } from "#lib/i18n/messages/failures.ts";
import type { Answered } from "./action.ts";

type Problem = { code?: string | undefined; status: number };
type Reply<T> = { data: T | null; error: Problem | null };

// The library's codes as our sentences. What stands for an unknown person and for a wrong password is one code there too.
const codes: Readonly<Record<string, FailureCode>> = {
  INVALID_EMAIL_OR_PASSWORD: "wrong-sign-in",
  INVALID_EMAIL: "wrong-sign-in",
  INVALID_CODE: "wrong-code",
  INVALID_BACKUP_CODE: "wrong-code",
  INVALID_PASSWORD: "wrong-password",
  INVALID_TOKEN: "link-used",
  INVALID_TWO_FACTOR_COOKIE: "begin-again",
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: "begin-again",
  ACCOUNT_TEMPORARILY_LOCKED: "code-rests",
  PASSWORD_RESTS: "password-rests",
  STEP_UP_REQUIRED: "step-up-first",
  SESSION_NOT_FRESH: "sign-in-again",
  AUTH_CANCELLED: "passkey-cancelled",
  ERROR_CEREMONY_ABORTED: "passkey-cancelled",
  ERROR_PASSTHROUGH_SEE_CAUSE_PROPERTY: "passkey-cancelled",
  ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED: "passkey-known",
  PASSKEY_NOT_FOUND: "passkey-refused",
  AUTHENTICATION_FAILED: "passkey-refused",
  CHALLENGE_NOT_FOUND: "begin-again",
  PROVIDER_NOT_FOUND: "provider-unreachable",
};

function codeOf({ code, status }: Problem): FailureCode {
  const known = code !== undefined && Object.hasOwn(codes, code) ? codes[code] : undefined;
  if (known !== undefined) return known;
  if (status === 429) return "too-many-tries";
  if (status === 401) return "begin-again";
  return status === 0 ? "unreachable" : "not-now";
}

const make = () => createAuthClient({ basePath: "/api/auth", plugins: [magicLinkClient(), twoFactorClient(), passkeyClient()] });
let made: ReturnType<typeof make> | undefined;

/** Asks the library of the sign-in, and answers as the door for forms does. */
async function ask<T, V>(asking: (client: ReturnType<typeof make>) => Promise<Reply<T>>, value: (data: T) => V): Promise<Answered<V>> {
  made ??= make();
  const { data, error } = await asking(made).catch((): Reply<T> => ({ data: null, error: { status: 0 } }));
  if (error !== null) return { ok: false, code: codeOf(error), faults: [] };
  return data === null ? { ok: false, code: "unreachable", faults: [] } : { ok: true, value: value(data) };
}

const nothing = () => ({});

/** Signs in by password; `secondStep` when a code is still needed. */
export const signInByPassword = (values: { email: string; password: string }) =>
  ask(
    (client) => client.signIn.email(values),
    (data) => ({ secondStep: "twoFactorRedirect" in data && data.twoFactorRedirect === true }),
  );

type LinkWanted = { email: string; locale: string; next: string | null };

/** Asks for a link by mail. The answer is the same whoever the address belongs to. */
export const requestLink = ({ email, locale, next }: LinkWanted) =>
  ask((client) => client.signIn.magicLink({ email, metadata: { locale, next } }), nothing);

/** Signs in with a passkey; `autoFill` waits until the person picks one in the field for the address. */
export const signInByPasskey = (autoFill = false) => ask((client) => client.signIn.passkey({ autoFill }), nothing);

type Away = { provider: string; back: string; failed: string };

/** Leaves for a provider, which sends the browser `back`, or to `failed` with what went wrong. */
export const signInByProvider = ({ provider, back, failed }: Away) =>
  ask((client) => client.signIn.social({ provider, callbackURL: back, errorCallbackURL: failed }), nothing);

/** Leaves for a provider as one's own account, which is connected to who one is there. */
export const connectProvider = ({ provider, back, failed }: Away) =>
  ask((client) => client.linkSocial({ provider, callbackURL: back, errorCallbackURL: failed }), nothing);

// What a browser is sent back with by a provider or by the library, which writes its own codes for links in capital letters.
const returned: Readonly<Record<string, FailureCode>> = {
  access_denied: "provider-cancelled",
  email_not_found: "provider-untrusted",
  account_already_linked_to_different_user: "provider-taken",
  unable_to_link_account: "begin-again",
  state_mismatch: "begin-again",
  state_not_found: "begin-again",
};

/** The sentence for whom a provider or a link has sent back with an error. */
export function failureOf(error: string, isProviders: boolean): FailureCode {
  const known = Object.hasOwn(returned, error) ? returned[error] : undefined;
  return known ?? (isProviders ? "provider-failed" : "link-used");
}

/** Gives a code: six digits are an app's, everything else is a backup code. */
export function giveCode({ code }: { code: string }): Promise<Answered<Record<string, never>>> {
  const digits = code.replaceAll(/\s/g, "");
  return /^\d{6}$/.test(digits)
    ? ask((client) => client.twoFactor.verifyTotp({ code: digits }), nothing)
    : ask((client) => client.twoFactor.verifyBackupCode({ code: code.trim() }), nothing);
}

/** Asks for a link to choose a new password by; the answer is the same whoever the address belongs to. */
export const requestNewPassword = ({ email }: { email: string }) => ask((client) => client.requestPasswordReset({ email }), nothing);

/** Sets a new password with the secret of a link. */
export const setNewPassword = (token: string, newPassword: string) =>
  ask((client) => client.resetPassword({ token, newPassword }), nothing);

export const signOut = () => ask((client) => client.signOut(), nothing);

const optional = (password: string) => (password === "" ? {} : { password });

/** Begins to set up an authenticator app: its address for the QR code, and the backup codes, shown this once. */
export const beginApp = ({ password }: { password: string }) =>
  ask(
    (client) => client.twoFactor.enable(optional(password)),
    (data) => ("totpURI" in data ? { uri: data.totpURI, backupCodes: data.backupCodes } : { uri: "", backupCodes: [] }),
  );

export const removeApp = ({ password }: { password: string }) => ask((client) => client.twoFactor.disable(optional(password)), nothing);

export const addPasskey = ({ name }: { name: string }) => ask((client) => client.passkey.addPasskey({ name }), nothing);

export const renamePasskey = (id: string, name: string) => ask((client) => client.passkey.updatePasskey({ id, name }), nothing);

export const removePasskey = (id: string) => ask((client) => client.passkey.deletePasskey({ id }), nothing);
