import { createHmac, timingSafeEqual } from "node:crypto";

const name = "better-auth.session_token";

function cookieIn(header: string): string | null {
  for (const part of header.split(";")) {
    const at = part.indexOf("=");
    const key = part.slice(0, at).trim();
    if (key === name || key === `__Secure-${name}`) return part.slice(at + 1).trim();
  }
  return null;
}

/**
 * The session token in a request's cookies, when the server's signature on it is right; else null. This is the library's
 * format (`token.signature`, HMAC-SHA256); a test holds it against the library's own cookie.
 */
export function sessionTokenOf(header: string | null, secret: string): string | null {
  const value = cookieIn(header ?? "");
  if (value === null) return null;
  let signed: string;
  try {
    signed = decodeURIComponent(value);
  } catch {
    return null; // a % that encodes nothing
  }
  const [token = "", ...rest] = signed.split(".");
  const given = Buffer.from(rest.join("."), "base64");
  const right = createHmac("sha256", secret).update(token).digest();
  return given.length === right.length && timingSafeEqual(given, right) ? token : null;
}
