import type { LookupAddress } from "node:dns";
import { once } from "node:events";
import type { IncomingHttpHeaders, ServerResponse } from "node:http";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import type { World } from "../post.ts";
import { certificateFor } from "./certificate.ts";

const receiverName = "crm.klynge.example";

/** Gives a name these addresses, as the naming system would. */
export function leadingTo(...addresses: readonly string[]): World["find"] {
  const found: LookupAddress[] = addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 }));
  return ((_name: string, _options: unknown, callback: (error: null, addresses: LookupAddress[]) => void) =>
    callback(null, found)) as unknown as World["find"];
}

/**
 * A real https server of a test's on this machine, under a name of the world, with a certificate of its own. `world` is the
 * world in which that name leads here and its certificate counts; `received` is what came, `answer` what it says.
 */
export async function startReceiver() {
  const { cert, key } = certificateFor(receiverName);
  const received: { path: string; headers: IncomingHttpHeaders; body: string }[] = [];
  const says = { answer: (response: ServerResponse): void => void response.writeHead(204).end() };
  const server = createServer({ cert, key }, async (request, response) => {
    received.push({ path: request.url ?? "", headers: request.headers, body: await text(request) });
    says.answer(response);
  });
  server.on("tlsClientError", () => undefined); // who does not trust it hangs up
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const close = (): void => {
    server.closeAllConnections();
    server.close();
  };
  const { port } = server.address() as AddressInfo;
  const isReachable = (address: string) => address === "127.0.0.1";
  const world: World = { find: leadingTo("127.0.0.1"), isReachable, port, patience: 2000, ca: cert };
  return { received, says, world, close, address: `https://${receiverName}/modtag?nr=1` };
}

/** Whether a message is what its signature says, by the specification and an implementation that is not the sender's (Web Crypto). */
export async function verifies(secret: string, { headers, body }: { headers: IncomingHttpHeaders; body: string }): Promise<boolean> {
  const bytes = Buffer.from(secret.slice("whsec_".length), "base64");
  const key = await crypto.subtle.importKey("raw", bytes, { name: "HMAC", hash: "SHA-256" }, false, ["verify"]);
  const content = new TextEncoder().encode(`${headers["webhook-id"]}.${headers["webhook-timestamp"]}.${body}`);
  const given = String(headers["webhook-signature"]).split(" ");
  const checks = given.map(async (one) => {
    const [version, signature = ""] = one.split(",");
    return version === "v1" && (await crypto.subtle.verify("HMAC", key, Buffer.from(signature, "base64"), content));
  });
  return (await Promise.all(checks)).includes(true);
}
