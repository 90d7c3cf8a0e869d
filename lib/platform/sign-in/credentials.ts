import "server-only";
import { randomBytes } from "node:crypto";
import { generateRandomString, symmetricEncrypt } from "better-auth/crypto";
import { base32 } from "./base32.ts";
import type { SignIn } from "./sign-in.ts";

/** A password made at random and its hash, as the sign-in library keeps it. */
export async function newPassword(signIn: SignIn): Promise<{ password: string; hash: string }> {
  const password = randomBytes(12).toString("base64url");
  return { password, hash: await (await signIn.$context).password.hash(password) };
}

/**
 * A second factor made at random: `secret` in base 32 for an authenticator app, `kept` what the sign-in library keeps of
 * it, encrypted with the server's secret. It comes without backup codes.
 */
export async function newSecondFactor(signIn: SignIn): Promise<{ secret: string; kept: { secret: string; backupCodes: string } }> {
  const key = (await signIn.$context).secretConfig;
  const secret = generateRandomString(20);
  const kept = { secret: await symmetricEncrypt({ key, data: secret }), backupCodes: await symmetricEncrypt({ key, data: "[]" }) };
  return { secret: base32(Buffer.from(secret)), kept };
}
