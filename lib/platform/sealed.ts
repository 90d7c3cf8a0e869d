import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { serverSecret } from "./secret.ts";

const algorithm = "aes-256-gcm";

/** A key for one purpose alone, derived from the server's secret (RFC 5869). */
function keyFor(purpose: string, secret: string): Buffer {
  return Buffer.from(hkdfSync("sha256", secret, "", `klyngeklar ${purpose}`, 32));
}

/**
 * A secret that the server has to use again, encrypted with a key that is derived from its own (AES-256-GCM): for what a
 * hash cannot do. `about` names what it belongs to, so that it opens there and nowhere else.
 */
export function seal(text: string, purpose: string, about: string, secret: string = serverSecret()): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv(algorithm, keyFor(purpose, secret), nonce).setAAD(Buffer.from(about));
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64url");
}

/** What was sealed; null when the server's secret is another one, or a hand was at it. */
export function unseal(sealed: string, purpose: string, about: string, secret: string = serverSecret()): string | null {
  const bytes = Buffer.from(sealed, "base64url");
  if (bytes.length < 28) return null;
  const decipher = createDecipheriv(algorithm, keyFor(purpose, secret), bytes.subarray(0, 12), { authTagLength: 16 });
  decipher.setAAD(Buffer.from(about)).setAuthTag(bytes.subarray(12, 28));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString("utf8");
  } catch {
    return null; // the tag does not fit
  }
}
