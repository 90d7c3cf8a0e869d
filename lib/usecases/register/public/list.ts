import "server-only";
import { and, asc, exists, inArray, type SQL, sql } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { registerCluster, registerStretch } from "#db/schema/register.ts";
import { danishDate } from "#lib/domain/date.ts";
import type { FieldId } from "#lib/domain/label/fields.ts";
import type { RegionId } from "#lib/domain/region/regions.ts";
import { done, verb } from "#lib/usecases/kernel/verb.ts";
import { type Asked, askedBy, Filter } from "./filter.ts";
import { licence } from "./licence.ts";
import { byLabel, type Held, heldOf, listed, ofListed, onDay, placeOf } from "./standing.ts";

/** Organisations on one page (contract §5). */
const pageSize = 200;

/** An organisation of the register with those of its labels that were asked for, gold first. */
export type Item = { slug: string; name: string; field: FieldId | null; region: RegionId | null; labels: Held[] };

export type RegisterPage = { items: Item[]; page: number; pages: number; total: number; asOf: string; licence: typeof licence };

const { awarded, endsOn, id, label, state } = { ...registerStretch, id: registerCluster.id };

function wanted({ labels, states, asOf }: Asked): SQL | undefined {
  return and(inArray(state, [...states]), inArray(label, [...labels]), onDay(asOf));
}

/** A name holds a text, whatever their case; SQLite knows the capitals of English only. */
function named(q: string): SQL {
  const name = sql`replace(replace(replace(lower(${registerCluster.name}), 'Æ', 'æ'), 'Ø', 'ø'), 'Å', 'å')`;
  return sql`instr(${name}, ${q.toLowerCase()}) > 0`;
}

function matching(reader: Reader, asked: Asked): SQL | undefined {
  const { fields, regions, q } = asked;
  return and(
    listed,
    fields === null ? undefined : inArray(registerCluster.field, [...fields]),
    regions === null ? undefined : inArray(registerCluster.region, [...regions]),
    q === "" ? undefined : named(q),
    exists(
      reader
        .select({ one: sql`1` })
        .from(registerStretch)
        .where(and(ofListed, wanted(asked))),
    ),
  );
}

/** By name as Danish sorts, and of the same name by slug, so that the pages never overlap; unknown dates come last. */
function order(reader: Reader, asked: Asked): SQL[] {
  const name = [asc(registerCluster.sortName), asc(registerCluster.slug)];
  const [, down, by] = /^(-?)(.+)$/.exec(asked.sort) ?? [];
  const direction = sql.raw(down === "-" ? "desc" : "asc");
  if (by === "name") return [sql`${registerCluster.sortName} ${direction}`, sql`${registerCluster.slug} ${direction}`];
  const date = sql`max(${by === "awarded" ? awarded : endsOn})`;
  const latest = sql`(${reader
    .select({ date })
    .from(registerStretch)
    .where(and(ofListed, wanted(asked)))})`;
  return [sql`${latest} ${direction} nulls last`, ...name];
}

async function labelsOf(reader: Reader, clusters: readonly string[], asked: Asked): Promise<Map<string, Held[]>> {
  const rows = await reader
    .select()
    .from(registerStretch)
    .where(and(inArray(registerStretch.clusterId, [...clusters]), wanted(asked)));
  const byCluster = Map.groupBy(rows.sort(byLabel), ({ clusterId }) => clusterId);
  return new Map([...byCluster].map(([clusterId, stretches]) => [clusterId, stretches.map(heldOf)]));
}

/** One page of the register as it stood on a day. */
export async function pageOf(reader: Reader, asked: Asked): Promise<RegisterPage> {
  const { asOf, page } = asked;
  const where = matching(reader, asked);
  const total = await reader.$count(registerCluster, where);
  const { slug, name, field, region } = registerCluster;
  const rows = await reader
    .select({ id, slug, name, field, region })
    .from(registerCluster)
    .where(where)
    .orderBy(...order(reader, asked))
    .limit(pageSize)
    .offset((page - 1) * pageSize);
  const held = await labelsOf(
    reader,
    rows.map((row) => row.id),
    asked,
  );
  const items = rows.map((row) => ({ slug: row.slug, name: row.name, ...placeOf(row, asOf), labels: held.get(row.id) ?? [] }));
  return { items, page, pages: Math.max(1, Math.ceil(total / pageSize)), total, asOf, licence };
}

/**
 * The organisations with a label that was awarded on or before `asOf` (by default today in Denmark) and stands in one of the
 * states (by default held: valid, expiring or in grace), 200 a page (contract §5). Fails only on what cannot be asked
 * (`invalid`, each fault by its key).
 */
export const listRegister = verb("register.read", Filter, async ({ database, clock }, filter) =>
  done(await pageOf(database.reader, askedBy(filter, danishDate(clock())))),
);
