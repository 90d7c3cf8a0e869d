import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import { isIP } from "node:net";

/** Where whoever reads a request, the sign-in library above all, finds the address it comes from. */
const header = "x-forwarded-for";

/**
 * The address that a request comes from. Each proxy writes whom it was asked by at the end of `chain`, so with `proxies`
 * of them in front the client stands that many from the end; what stands before it, the client may have written itself.
 * Without a proxy, and where the place holds no address, it is `peer`, the other end of the connection.
 */
export function clientAddress(chain: string, peer: string, proxies: number): string {
  const hop = proxies === 0 ? "" : (chain.split(",").at(-proxies)?.trim() ?? "");
  return isIP(hop) === 0 ? peer : hop;
}

/**
 * Has every request say where it comes from in one header, whatever it came with: limits by address must not be evaded by
 * sending that header, which Next keeps as it is given.
 */
export function nameClients(proxies: number): void {
  subscribe("http.server.request.start", (message) => {
    const { request } = message as { request: IncomingMessage };
    request.headers[header] = clientAddress(String(request.headers[header] ?? ""), request.socket.remoteAddress ?? "", proxies);
  });
}
