import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, ServerResponse } from "node:http";
import { addresses, type Locale, locales } from "#lib/i18n/addresses.ts";

/** The header by which next.config.mjs learns that the address it sees is the one to be sent to. */
export const movedHeader = "x-klyngeklar-moved";

/** The header by which next.config.mjs learns of a programme whose first language is another (programme-request.ts). */
export const frontHeader = "x-klyngeklar-front";

type Rule = { from: RegExp; to: string };

/** A rule from one address of the table to another: the parts that vary stand in both in the same order. */
function rule(locale: Locale, from: string, to: string): Rule {
  const pattern = from.replaceAll(/:\w+/g, "([^/]+)");
  let part = 0;
  return { from: new RegExp(`^/${locale}${pattern}/?$`, "i"), to: `/${locale}${to.replaceAll(/:\w+/g, () => `$${++part}`)}` };
}

// Folders are English; where a language has its own address, that one is shown and the folder's leads to it.
const translated = locales.flatMap((locale) =>
  Object.values(addresses)
    .filter((address) => address[locale] !== address.en)
    .map((address) => ({ locale, shown: address[locale], folder: address.en })),
);
const toFolder = translated.map(({ locale, shown, folder }) => rule(locale, shown, folder));
const toShown = translated.map(({ locale, shown, folder }) => rule(locale, folder, shown));

function applied(path: string, rules: readonly Rule[]): string | null {
  const found = rules.find(({ from }) => from.test(path));
  return found === undefined ? null : path.replace(found.from, found.to);
}

/** Where a path is answered: by which folder, or at which other address it is shown; null for most, which stay as they are. */
export function placeOf(path: string): { folder: string } | { moved: string } | null {
  const folder = applied(path, toFolder);
  if (folder !== null) return { folder };
  const moved = applied(path, toShown);
  return moved === null ? null : { moved };
}

/**
 * Has pages answered at the address of their language, which is no folder's. Next's own rewrites would do the same, but it
 * compiles and tries every one of them for every request, also for those of the API.
 */
export function translateAddresses(): void {
  subscribe("http.server.request.start", (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
    delete request.headers[movedHeader];
    const [path = "", search] = (request.url ?? "/").split(/\?(.*)/s);
    const place = placeOf(path);
    if (place === null) return;
    const rest = search === undefined ? "" : `?${search}`;
    if ("moved" in place) {
      request.headers[movedHeader] = "1";
      request.url = place.moved + rest;
      return;
    }
    request.url = place.folder + rest;
    // As Next says it of its own rewrites: the browser reads the parts that vary from the folder's address.
    if (request.headers.rsc !== undefined) response.setHeader("x-nextjs-rewritten-path", place.folder);
  });
}
