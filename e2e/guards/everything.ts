import { getTableName } from "drizzle-orm";
import { openDatabase } from "#db/client.ts";
import { tables } from "#db/schema/tables.ts";
import { currentEdition } from "#lib/editions/published.ts";
import { allPages } from "../fixtures/pages.ts";
import type { Came, TwoProgrammes } from "../fixtures/programmes.ts";
import { filled } from "./addresses.ts";
import { type Door, endpoints, pages } from "./doors.ts";
import type { Insider } from "./insider.ts";
import { tellsOf } from "./planted.ts";

/** What stands in an address for each of its parts: the planted row of the table that it names, or what opens it. */
function partsOf({ slug, organisationId, assessment, planted, secret }: Insider, folder: string): Record<string, string> {
  const of = (table: string) => `${planted.word}-${table}-id`;
  const ids: [RegExp, string][] = [
    [/snapshots/, of("snapshot")],
    [/evidence|documents/, of("evidence")],
    [/reports/, of("report")],
    [/offerings/, of("offering")],
    [/editions/, currentEdition.id],
    [/./, assessment],
  ];
  return {
    ...{ locale: "en", organisation: slug, organisationId, slug, assessment, case: assessment, secret, file: `${secret}.ics` },
    ...{ session: of("sparring-session"), audit: of("mock-audit"), release: of("release"), draft: of("edition-draft") },
    ...{ offering: of("offering"), event: of("event"), id: ids.find(([where]) => where.test(folder))?.[1] ?? "" },
    ...{ indicator: currentEdition.indicators[0]?.id ?? "", dimension: "1", part: "remarks", key: currentEdition.indicators[0]?.id ?? "" },
  };
}

export type Asked = {
  place: string;
  path: string;
  method: string;
  isOpen: boolean;
  headers: Record<string, string>;
  body?: string;
  /** What the address says itself, which an answer may repeat. */
  said: string[];
};

/** Every page and every method of every endpoint, with what is the insider's in the place of each part. */
export function everything(of: Insider): Asked[] {
  const openPages = allPages.map(({ address }) => ({ place: address, path: address, method: "GET", isOpen: true, headers: {}, said: [] }));
  const member = Object.keys(pages).map((folder) => {
    const parts = partsOf(of, folder);
    return { place: folder, path: `/${filled(folder, parts)}`, method: "GET", isOpen: false, headers: {}, said: Object.values(parts) };
  });
  const doors = Object.entries(endpoints).flatMap(([folder, methods]) =>
    Object.entries(methods).map(([method, named]): Asked => {
      const door: Door = typeof named === "string" ? { needs: named } : named;
      const [parts, json] = [partsOf(of, folder), { "Content-Type": "application/json" }];
      const sent = "body" in door && door.body !== undefined ? { body: filled(JSON.stringify(door.body), parts) } : {};
      // An edition is the same document in both.
      const isOpen = door.needs === "open" || folder === "v1/editions/[id]";
      const headers = { ...door.headers, ...("body" in sent ? json : {}) };
      return {
        place: `${method} ${folder}`,
        path: `/api/${filled(folder, parts)}`,
        method,
        isOpen,
        headers,
        ...sent,
        said: Object.values(parts),
      };
    }),
  );
  const session = { place: "session", path: "/api/auth/get-session", method: "GET", isOpen: true, headers: {}, said: [] };
  return [...openPages, ...member, ...doors, session];
}

type Answered = Asked & { came: Came };

/** What tells of the insider: what was planted, or who they are. */
export function tells({ planted }: Insider, { said, came: { heads, body } }: Answered): boolean {
  const text = said.reduce((rest, part) => (part.includes(planted.word) ? rest.replaceAll(part, "") : rest), heads + body);
  return tellsOf(text, planted) || text.includes("Anna Plantet");
}

/** Asks by a host name, as the insider by cookie and, where programs come too, as their program by key. */
export async function askFor({ ask }: TwoProgrammes, inside: Insider, host: string, wanted: readonly Asked[]): Promise<Answered[]> {
  const asked = wanted.flatMap((one) => {
    const ways = [{ Cookie: inside.cookie }, ...(one.path.startsWith("/api/") ? [{ Authorization: `Bearer ${inside.key}` }] : [])];
    return ways.map((way) => ({ ...one, headers: { ...one.headers, ...way } }));
  });
  const all: Answered[] = [];
  for (let at = 0; at < asked.length; at += 8)
    all.push(...(await Promise.all(asked.slice(at, at + 8).map(async (one) => ({ ...one, came: await ask(host, one.path, one) })))));
  return all;
}

/** How many rows there are in every table but those that a request itself leaves. */
export async function rowsIn(url: string): Promise<Record<string, number>> {
  const database = await openDatabase(url);
  const counts = await Promise.all(tables.map(async (table) => [getTableName(table), await database.reader.$count(table)] as const));
  database.close();
  return Object.fromEntries(counts.filter(([name]) => name !== "rate_limit"));
}
