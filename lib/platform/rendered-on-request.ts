import { randomBytes } from "node:crypto";
import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, ServerResponse } from "node:http";
import { contentSecurityPolicy } from "./content-security-policy.ts";
import { requestedPath, withoutHost } from "./requested.ts";
import { shownAddressHeader } from "./shown-address.ts";

const pages =
  /^\/+(da|en)\/+(log-ind|sign-in|o|konto|account|invitation|evaluering|evaluation|print|ced|postkasse|mailbox|klynger|clusters)(\/|$)/;
const register = /^\/(da\/klynger|en\/clusters)(\/|$)/;

/** The address of a page as its reader sees it: without the mark that Next puts on what it fetches behind the page's back. */
function shownAddress(url: string): string {
  const [path = "", search = ""] = url.split(/\?(.*)/s);
  const shown = search.split("&").filter((part) => part !== "" && !/^_rsc(=|$)/.test(part));
  return shown.length === 0 ? path : `${path}?${shown.join("&")}`;
}

/** The headers of an answer rendered on request; null where a page is static and brings its own, or there is no page. `isDrawn` tells which of the static ones are drawn anew. */
export function headersOf(
  url: string,
  nonce: string,
  isDrawn: (path: string) => boolean = () => false,
): { policy: string; caching: string; address: string } | null {
  const address = shownAddress(withoutHost(url));
  const path = requestedPath(url);
  const isStatic = !pages.test(path);
  if (isStatic && !isDrawn(path)) return null;
  // What is for everybody may be shown as it was when one goes back to it; only a nonce keeps it from being shared.
  const caching = isStatic || register.test(path) ? "private, no-cache" : "private, no-store";
  return { policy: contentSecurityPolicy([`'nonce-${nonce}'`]), caching, address };
}

/**
 * Has pages rendered on request get a policy with a nonce of their own, which Next puts on its scripts, and their address.
 * A `proxy.ts` would do the same for each request by way of a second request, a second answer and copies of both.
 */
export function protectPages(isDrawn: (path: string) => boolean): void {
  subscribe("http.server.request.start", (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
    delete request.headers[shownAddressHeader];
    const headers = headersOf(request.url ?? "/", randomBytes(16).toString("base64"), isDrawn);
    if (headers === null) return;
    request.headers["content-security-policy"] = headers.policy;
    request.headers[shownAddressHeader] = headers.address;
    response.setHeader("Content-Security-Policy", headers.policy);
    response.setHeader("Cache-Control", headers.caching);
  });
}
