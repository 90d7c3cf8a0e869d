import { createHmac, randomBytes } from "node:crypto";

/** A new secret as Standard Webhooks writes them: 32 random bytes in base 64 behind `whsec_`. */
export function newHookSecret(): string {
  return `whsec_${randomBytes(32).toString("base64")}`;
}

/**
 * The headers that let a receiver verify a message (Standard Webhooks 1.0): HMAC-SHA256 of id, time in whole seconds since
 * 1970 and body, joined with dots; one signature for each secret that counts now, the newest first.
 */
export function signed(id: string, at: Date, body: string, secrets: readonly string[]): Record<string, string> {
  const seconds = String(Math.floor(at.getTime() / 1000));
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
    return `v1,${createHmac("sha256", key).update(`${id}.${seconds}.${body}`).digest("base64")}`;
  });
  return { "webhook-id": id, "webhook-timestamp": seconds, "webhook-signature": signatures.join(" ") };
}
