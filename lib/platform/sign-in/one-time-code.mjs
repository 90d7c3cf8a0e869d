import { createHmac } from "node:crypto";

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** The bytes of a text in base 32 (RFC 4648). */
function bytesOf(text) {
  const bits = [...text.toUpperCase()].map((letter) => letters.indexOf(letter).toString(2).padStart(5, "0")).join("");
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}

/**
 * The six digits that an authenticator app shows for a secret (RFC 6238: SHA-1, 30 seconds); null for what is no secret.
 *
 * @param {string} secret in base 32
 * @param {number} milliseconds since 1970
 * @returns {string | null}
 */
export function oneTimeCode(secret, milliseconds) {
  if (!/^[A-Z2-7]{16,}$/i.test(secret)) return null;
  const step = Buffer.alloc(8);
  step.writeBigUInt64BE(BigInt(Math.floor(milliseconds / 30_000)));
  const hash = createHmac("sha1", bytesOf(secret)).update(step).digest();
  const at = (hash.at(-1) ?? 0) & 15;
  return String((hash.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}
