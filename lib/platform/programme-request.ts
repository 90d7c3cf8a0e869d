import { timingSafeEqual } from "node:crypto";
import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import type { Programme } from "#lib/domain/programme/programme.ts";
import { markOfDrafts, markRequest } from "./drawn-anew.ts";
import { enter } from "./programme.ts";
import { insideHeader, insideKey } from "./programme-inside.ts";
import { isPage, requestedPath } from "./requested.ts";
import { frontHeader } from "./translated-address.ts";

/** What a request is for: a programme, with the address to answer and a front door where it is none of `/da`; or nobody. */
type Wanted = { id: string; url: string; front: string | null } | { id: null; url: string };

const health = /^\/api\/health\/(live|ready)$/;
/** Where a host that nobody serves is answered: nothing is said there. */
const misdirected = "/api/misdirected";

/** What is the same in every language. */
const noLanguage = /^\/+(?:(?:api|_next)(?:\/|$)|(?:icon\.svg|favicon\.ico|was)?$)/;
/** An address that never exists, in a language that Next knows: a page drawn anew would take any other word for one. */
const nowhere = "/da/undecodable";

/**
 * Which programme a request is for, by the host that it names, exactly as people write it in the programme's address. Of a
 * host that is no programme's only the state of the server may be asked; a language that a programme does not offer is not there.
 */
export function wanted(programmes: readonly Programme[], host: string, url: string): Wanted {
  const found = programmes.find(({ address }) => new URL(address).host === host.toLowerCase());
  return found === undefined ? { id: null, url: health.test(requestedPath(url)) ? url : misdirected } : inProgramme(found, url);
}

function inProgramme({ id, languages }: Programme, url: string): Wanted {
  const path = requestedPath(url);
  const [first = "da"] = languages;
  const asked = /^\/+(da|en)(?=\/|$)/.exec(path)?.[1];
  const isThere = asked === undefined ? noLanguage.test(path) : languages.some((language) => language === asked);
  return { id, url: isThere ? url : nowhere, front: first === "da" ? null : first };
}

/** The programme that the server names to itself, when it prints a page of its own. */
function inside(programmes: readonly Programme[], given: string): Programme | undefined {
  const [id, key = ""] = given.split(" ");
  const isOurs = key.length === insideKey().length && timingSafeEqual(Buffer.from(key), Buffer.from(insideKey()));
  return isOurs ? programmes.find((one) => one.id === id) : undefined;
}

/** Has every request belong to the programme whose host it names, with all that follows from it, and be nobody's where no programme has that host. */
export function nameProgrammes(programmes: readonly Programme[], folder = ".next"): void {
  const drafts = markOfDrafts(folder);
  subscribe("http.server.request.start", (message) => {
    const { request } = message as { request: IncomingMessage };
    const { headers, url = "/" } = request;
    const own = inside(programmes, String(headers[insideHeader] ?? ""));
    for (const name of [insideHeader, frontHeader]) delete headers[name];
    const found = own === undefined ? wanted(programmes, headers.host ?? "", url) : inProgramme(own, url);
    enter(found.id);
    request.url = found.url;
    if (found.id === null) {
      if (found.url === misdirected) request.method = "GET";
      return;
    }
    if (found.front !== null) headers[frontHeader] = found.front;
    markRequest(request, drafts, isPage(requestedPath(found.url)));
  });
}
