import { createHmac } from "node:crypto";

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

function bytesOf(secret: string): Buffer {
  let bits = "";
  for (const sign of secret.replaceAll("=", "")) bits += alphabet.indexOf(sign).toString(2).padStart(5, "0");
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}

/** The six digits that an authenticator app shows now (RFC 6238) for the address it was set up with. */
export function codeOf(totpUri: string, at = Date.now()): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)));
  const secret = new URL(totpUri).searchParams.get("secret") ?? "";
  const digest = createHmac("sha1", bytesOf(secret)).update(counter).digest();
  const offset = digest.readUInt8(digest.length - 1) & 15;
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

/** The code that the app shows next, which is taken already now: each is used once. */
export function nextCode(totpUri: string): string {
  return codeOf(totpUri, Date.now() + 30_000);
}

/** Six digits that are wrong now and in the minutes around. */
export function wrongCode(totpUri: string): string {
  const right = [-60_000, -30_000, 0, 30_000, 60_000].map((off) => codeOf(totpUri, Date.now() + off));
  return ["000000", "111111", "222222", "333333", "444444", "555555"].find((code) => !right.includes(code)) ?? "666666";
}
