import type { Database, Writer } from "#db/client.ts";
import { labelAward, registerChange, registerCluster } from "#db/schema/register.ts";
import { newDatabase } from "#db/testing/database.ts";
import { earliestDay, latestDay } from "#lib/domain/label/published-date.ts";
import { sortNameOf } from "#lib/domain/label/sort-name.ts";
import { slugOf } from "#lib/domain/people/schema.ts";
import { shippedEditions } from "#lib/editions/index.ts";
import { publishEdition } from "#lib/usecases/editions/publish.ts";
import { callersOn } from "#lib/usecases/testing/callers.ts";
import { restretchAll } from "../stretches.ts";

type Label = "bronze" | "silver" | "gold";
/** A label with its award, its end and the day it lapsed. */
type TestAward = [label: Label, awarded: string | null, validUntil?: string | null, lapsedOn?: string | null];
export type Entry = { name: string; field?: string; region?: string; awards?: TestAward[] };

/** Enters clusters with their awards, under ids that are their slugs. */
export async function enter(writer: Writer, entries: readonly Entry[]): Promise<void> {
  const at = new Date("2026-01-01T00:00:00Z");
  const clusters = entries.map(({ name, field, region }) => {
    const profile = { slug: slugOf(name), name, sortName: sortNameOf(name), field: field ?? null, region: region ?? null };
    return { id: profile.slug, ...profile, version: 1, changedAt: at };
  });
  const awards = entries.flatMap(({ name, awards: given = [] }) =>
    given.map(([label, awarded, validUntil = null, lapsedOn = null], index) => ({
      ...{ id: `${slugOf(name)}-${index}`, clusterId: slugOf(name), label, awarded, validUntil, lapsedOn, version: 1 },
      ...{ awardedFrom: awarded === null ? null : earliestDay(awarded), endsOn: validUntil === null ? null : latestDay(validUntil) },
      ...{ source: "https://example.dk/kilde", confidence: "stated" as const },
    })),
  );
  for (let from = 0; from < clusters.length; from += 1000) await writer.insert(registerCluster).values(clusters.slice(from, from + 1000));
  for (let from = 0; from < awards.length; from += 1000) await writer.insert(labelAward).values(awards.slice(from, from + 1000));
  const change = { batch: "test", clusterId: "all", before: null, after: null, reason: "test", changedAt: at };
  await writer.insert(registerChange).values(change);
  await restretchAll(writer);
}

/** A register with the shipped edition's periods: 24 months, 36 renewed, 12 of grace. */
export async function registerOf(entries: readonly Entry[]): Promise<{ database: Database } & ReturnType<typeof callersOn>> {
  const database = await newDatabase();
  const callers = callersOn(database);
  for (const document of shippedEditions) await publishEdition(callers.server, document);
  await database.write((writer) => enter(writer, entries));
  return { database, ...callers };
}
