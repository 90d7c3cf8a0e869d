import "server-only";
import { danishDate } from "#lib/domain/date.ts";
import type { FieldId } from "#lib/domain/label/fields.ts";
import type { RegionId } from "#lib/domain/region/regions.ts";
import { done, verb } from "#lib/usecases/kernel/verb.ts";
import { type Asked, askedBy, Filter } from "./filter.ts";
import { dayNumber, type Known, type KnownStretch, kindOf, knownClusters } from "./known.ts";
import { licence } from "./licence.ts";
import { type Held, placeOf } from "./standing.ts";

/** Organisations on one page: for people as many as they look through, for programs by contract §5. */
export const pageSizes = { people: 50, programs: 200 } as const;

/** An organisation of the register with those of its labels that were asked for, gold first. */
export type Item = { slug: string; name: string; field: FieldId | null; region: RegionId | null; labels: Held[] };

export type RegisterPage = { items: Item[]; page: number; pages: number; total: number; asOf: string; licence: typeof licence };

type Wanted = (stretch: KnownStretch) => boolean;

function wanted({ labels, states, asOf }: Asked): Wanted {
  const day = dayNumber(asOf);
  const kinds = labels.flatMap((label) => states.map((state) => kindOf(label, state))).reduce((all, kind) => all | kind, 0);
  return ({ from, to, kind }) => from <= day && day <= to && (kind & kinds) !== 0;
}

function matching(clusters: readonly Known[], asked: Asked, isWanted: Wanted): Known[] {
  const [fields, regions]: (readonly (string | null)[] | null)[] = [asked.fields, asked.regions];
  const q = asked.q.toLowerCase();
  return clusters.filter(
    ({ field, region, folded, stretches }) =>
      (fields == null || fields.includes(field)) &&
      (regions == null || regions.includes(region)) &&
      folded.includes(q) &&
      stretches.some(isWanted),
  );
}

/** The latest of the dates asked for; 0 where none is known. */
function latest({ stretches }: Known, isWanted: Wanted, by: "awarded" | "ends"): number {
  return stretches.reduce((last, stretch) => (stretch[by] > last && isWanted(stretch) ? stretch[by] : last), 0);
}

/** In the order asked for, from the order of names; unknown dates come last either way. */
function ordered(found: Known[], { sort }: Asked, isWanted: Wanted): Known[] {
  if (sort === "name") return found;
  if (sort === "-name") return found.reverse();
  const down = sort.startsWith("-") ? -1 : 1;
  const by = sort.endsWith("awarded") ? "awarded" : "ends";
  const keyed = found.map((cluster) => ({ cluster, key: latest(cluster, isWanted, by) }));
  keyed.sort((a, b) => Number(a.key === 0) - Number(b.key === 0) || down * (a.key - b.key));
  return keyed.map(({ cluster }) => cluster);
}

/** One page of the register as it stood on a day. */
export function pageOf(clusters: readonly Known[], asked: Asked, size: number): RegisterPage {
  const { asOf, page } = asked;
  const isWanted = wanted(asked);
  const found = matching(clusters, asked, isWanted);
  const shown = ordered(found, asked, isWanted).slice((page - 1) * size, page * size);
  const items = shown.map(({ slug, name, stretches, ...place }) => {
    const { field, region } = placeOf(place, asOf);
    return { slug, name, field, region, labels: stretches.filter(isWanted).map(({ held }) => held) };
  });
  return { items, page, pages: Math.max(1, Math.ceil(found.length / size)), total: found.length, asOf, licence };
}

/**
 * The organisations with a label that was awarded on or before `asOf` (by default today in Denmark) and stands in one of the
 * states (by default held: valid, expiring or in grace), 50 a page. Names sort as in Danish, those of the same name by slug,
 * so that no organisation is on two pages. Fails only on what cannot be asked (`invalid`, each fault by its key).
 */
export const listRegister = verb("register.read", Filter, async ({ database, clock }, filter) => {
  const { clusters } = await knownClusters(database.reader);
  return done(pageOf(clusters, askedBy(filter, danishDate(clock())), pageSizes.people));
});
