import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";

/** An address that never exists, under /api and elsewhere. */
const nowhere = (path: string) => (path.startsWith("/api/") ? "/api/undecodable" : "/undecodable");

/** The address to look for: one that cannot be decoded (`%ff`, `%`) names nothing, so it leads to what is not there. */
function lookedFor(address: string): string {
  const path = address.split("?", 1)[0] ?? "";
  try {
    decodeURIComponent(path);
    return address;
  } catch {
    return nowhere(path);
  }
}

/** Methods that no `Request` may have (Fetch Standard); CONNECT never becomes a request here. */
const forbidden = new Set(["TRACE", "TRACK"]);

/** Has addresses that cannot be decoded, and methods that are forbidden, answered like what does not exist; Next itself answers them with 500. */
export function sendUndecodableNowhere(): void {
  subscribe("http.server.request.start", (message) => {
    const { request } = message as { request: IncomingMessage };
    const { url = "/", method = "GET" } = request;
    request.url = forbidden.has(method) ? nowhere(url) : lookedFor(url);
    if (forbidden.has(method)) request.method = "GET";
  });
}
