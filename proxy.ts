import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { contentSecurityPolicy } from "#lib/platform/content-security-policy.ts";
import { shownAddressHeader } from "#lib/platform/shown-address.ts";

const register = /^\/(da\/klynger|en\/clusters)(\/|$)/;

/** Pages rendered on request get a policy with a nonce of their own, which Next puts on its scripts, and their address. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = randomBytes(16).toString("base64");
  const policy = contentSecurityPolicy([`'nonce-${nonce}'`]);
  const headers = new Headers(request.headers);
  headers.set("Content-Security-Policy", policy);
  headers.set(shownAddressHeader, request.nextUrl.pathname + request.nextUrl.search);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  // The register is for everybody: going back to it may show it as it was; only a nonce keeps it from being shared.
  response.headers.set("Cache-Control", register.test(request.nextUrl.pathname) ? "private, no-cache" : "private, no-store");
  return response;
}

// Only what is rendered on request: static pages carry their own policy (bin/seal.ts) and are faster without a proxy.
export const config = {
  matcher: [
    "/(da|en)/(o|konto|account|invitation|evaluering|evaluation|print|ced|postkasse|mailbox|klynger|clusters)/:path*",
    "/(da|en)/(konto|account|ced|postkasse|mailbox|klynger|clusters)",
  ],
};
