import "server-only";
import { lookup as lookUp } from "node:dns";
import { request } from "node:https";
import type { LookupFunction } from "node:net";
import type { HookFailure } from "#lib/domain/webhook/schema.ts";
import { isPublicAddress } from "./public-address.ts";

/** What came of one request: the status of the answer, and why it was no success; null where it was one. */
export type Answer = { status: number | null; failure: HookFailure | null };

/**
 * What a test puts in place of the world: a machine to find under a name, and the certificate to trust there. There is no
 * setting for it: a server that runs reaches public addresses alone.
 */
export type World = { find: typeof lookUp; isReachable: (address: string) => boolean; port: number; patience: number; ca?: string };

/** `patience`: milliseconds for the whole request, looking up the name included. */
const world: World = { find: lookUp, isReachable: isPublicAddress, port: 443, patience: 10_000 };

class Unreachable extends Error {
  override readonly name = "Unreachable";
  readonly code = "PRIVATE_ADDRESS";
}

/**
 * Looks a name up once and gives its addresses to the connection, so that what is connected to is what was looked at. One
 * address that is not public is enough to refuse them all.
 */
function checked({ find, isReachable }: World): LookupFunction {
  return (name, options, callback) =>
    find(name, { ...options, all: true }, (error, addresses) => {
      const [first] = addresses ?? [];
      if (error !== null) callback(error, "");
      else if (first === undefined || !addresses.every(({ address }) => isReachable(address)))
        callback(new Unreachable(`${name} leads to an address that is not public`), "");
      else if (options.all === true) callback(null, addresses);
      else callback(null, first.address, first.family);
    });
}

/** Why a request did not come through, in the few words that are shown. */
function failureOf(error: unknown, isLate: boolean): HookFailure {
  if (isLate) return "timeout";
  const code = error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
  if (code === "PRIVATE_ADDRESS") return "private-address";
  if (code === "ENOTFOUND" || code === "EAI_AGAIN") return "unknown-name";
  return /CERT|SIGNATURE|ISSUER|^ERR_TLS|^ERR_SSL|^EPROTO$/.test(code) ? "certificate" : "no-connection";
}

function answerOf(status: number): Answer {
  if (status >= 200 && status < 300) return { status, failure: null };
  return { status, failure: status >= 300 && status < 400 ? "redirect" : "status" };
}

/**
 * Sends a text to an https address that a person gave, and tells the status alone: the answer's body is not read, redirects
 * are not followed, and only addresses of the public internet are connected to, at the one port of https. Never throws.
 */
export async function postOutside(
  address: string,
  headers: Readonly<Record<string, string>>,
  body: string,
  to: World = world,
): Promise<Answer> {
  const url = new URL(address);
  const signal = AbortSignal.timeout(to.patience);
  // A number in the address is never looked up, so nothing would look at it.
  if (url.protocol !== "https:" || /^\[|\.\d+$/.test(url.hostname)) return { status: null, failure: "private-address" };
  return new Promise((resolve) => {
    const sending = request(
      {
        ...{ method: "POST", hostname: url.hostname, port: to.port, path: url.pathname + url.search, agent: false, signal },
        ...{ lookup: checked(to), rejectUnauthorized: true, ca: to.ca, maxHeaderSize: 8 * 1024 },
        headers: { ...headers, "content-length": Buffer.byteLength(body) },
      },
      (response) => {
        resolve(answerOf(response.statusCode ?? 0));
        response.on("error", () => undefined); // cut off by the line below
        response.destroy();
      },
    );
    sending.on("error", (error) => resolve({ status: null, failure: failureOf(error, signal.aborted) }));
    sending.end(body);
  });
}
