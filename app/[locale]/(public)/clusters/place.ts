import { isDate } from "#lib/domain/date.ts";
import { fields } from "#lib/domain/label/fields.ts";
import { regions } from "#lib/domain/region/regions.ts";
import { addressOf, type Locale } from "#lib/i18n/addresses.ts";

export const labels = ["gold", "silver", "bronze"] as const;
export const states = ["valid", "expiring", "in-grace", "unknown", "lapsed"] as const;
export const sorts = ["name", "-name", "awarded", "-awarded", "valid-until", "-valid-until"] as const;
/** The states in which a label is held, as the API is asked for them. */
export const held = "valid,expiring,in-grace";

const oneOf = (known: readonly string[]) => (text: string) => known.includes(text);

/** What the address of the list may say, and what of it is understood. */
const understood = {
  q: (text: string) => text.trim() !== "" && text.length <= 100,
  label: oneOf(labels),
  field: oneOf(fields.map(({ id }) => id)),
  region: oneOf(regions.map(({ id }) => id)),
  state: oneOf([...states, held]),
  sort: oneOf(sorts),
  asOf: isDate,
  page: (text: string) => /^[1-9]\d{0,5}$/.test(text),
} as const;

type Key = keyof typeof understood;
const keys = Object.keys(understood) as Key[];

/** What the address of the list says, in the words of the register's API. */
export type ClustersQuery = Partial<Record<Key, string>>;
/** What is in an address behind its question mark. */
export type Search = Readonly<Record<string, string | string[] | undefined>>;

/** What an address says, as far as it is understood. */
export function queryOf(search: Search): ClustersQuery {
  return Object.fromEntries(
    keys.flatMap((key) => {
      const said = search[key];
      return typeof said === "string" && understood[key](said) ? [[key, said]] : [];
    }),
  );
}

/** What the list is asked for. Without a choice every state is shown: a label of which nothing is known is not left out. */
export function askedOf(query: ClustersQuery): ClustersQuery {
  return { state: "all", ...query };
}

/** What is said, as it stands behind the question mark of an address. */
export function searchOf(query: Readonly<Record<string, string | undefined>>): string {
  return new URLSearchParams(Object.entries(query).flatMap(([key, value]) => (value ? [[key, value]] : []))).toString();
}

function withQuery(address: string, query: Readonly<Record<string, string | undefined>>): string {
  const search = searchOf(query);
  return address + (search === "" ? "" : `?${search}`);
}

/** The address of the list that shows it so. */
export function clustersAddress(locale: Locale, query: ClustersQuery = {}): string {
  return withQuery(addressOf(locale, { page: "clusters" }), query);
}

/** The page of a cluster, as it stood on a day where one was chosen. */
export function clusterAddress(locale: Locale, slug: string, asOf?: string): string {
  return withQuery(addressOf(locale, { page: "cluster", params: { slug } }), { asOf });
}

/** The same list for machines. */
export function dataAddress(query: ClustersQuery, format: "json" | "csv"): string {
  return withQuery("/api/v1/register", { ...askedOf(query), format });
}
