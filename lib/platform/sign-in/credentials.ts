import "server-only";
import { randomBytes } from "node:crypto";
import { generateRandomString, symmetricEncrypt } from "better-auth/crypto";
import type { SignIn } from "./sign-in.ts";

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** Bytes in base 32 (RFC 4648, without padding), as authenticator apps take a secret. */
export function base32(bytes: Uint8Array): string {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, "0")).join("");
  return (bits.match(/.{1,5}/g) ?? []).map((five) => letters[Number.parseInt(five.padEnd(5, "0"), 2)] ?? "").join("");
}

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
