import { setTimeout } from "node:timers/promises";
import { sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { currentEdition } from "#lib/editions/published.ts";
import { askForRelease } from "#lib/usecases/insight/ask.ts";
import { makesReleases } from "#lib/usecases/insight/make.ts";
import { publishRelease } from "#lib/usecases/insight/publish.ts";
import { readRelease } from "#lib/usecases/insight/read.ts";
import { workOnce } from "#lib/usecases/jobs/worker.ts";
import type { Caller } from "#lib/usecases/kernel/verb.ts";
import { compared, type Measurement, median, reported } from "./measure.ts";
import { clustersOfSize } from "./release-data.ts";

const sizes = [48, 1300, 20_000] as const;
const readings = 30;

async function value<V>(outcome: Promise<{ ok: true; value: V } | { ok: false; code: string }>): Promise<V> {
  const found = await outcome;
  if (!found.ok) throw new Error(found.code);
  return found.value;
}

/** Makes the release of a period by its job; its id and the milliseconds of the job. */
async function made(database: Database, caller: Caller, from: string, to: string): Promise<{ release: string; took: number }> {
  const { release } = await value(askForRelease(caller, { edition: currentEdition.id, from, to }));
  const began = performance.now();
  const turn = await workOnce({ database, clock: caller.clock, handlers: { release: makesReleases() } });
  if (turn !== "done") throw new Error(`the job ended as ${turn}`);
  return { release, took: performance.now() - began };
}

/**
 * The second of two releases, which is compared with the first: in milliseconds a cluster. Between them every fiftieth
 * cluster withdraws, and every third submits anew. Then how long reading it takes.
 */
async function measured(size: number): Promise<{ each: number; read: number; shown: number }> {
  const { database, analyst } = await clustersOfSize(size);
  const actor = { kind: "person", id: analyst, strong: true, memberships: [], programmeRoles: ["analyst"] } as const;
  const caller: Caller = { actor, clock: () => new Date(), database };
  const first = await made(database, caller, "2025-01-01", "2025-12-31");
  await setTimeout(5);
  await value(publishRelease(caller, { release: first.release }));
  await setTimeout(5);
  await database.write((writer) =>
    writer.run(
      sql`update consent set withdrawn_at = 1, withdrawn_by = ${analyst} where cast(substr(organisation_id, 2) as integer) % 50 = 7`,
    ),
  );
  const { release, took } = await made(database, caller, "2026-01-01", "2026-06-30");
  await setTimeout(5);
  await value(publishRelease(caller, { release }));
  const times: number[] = [];
  let shown = 0;
  for (let at = -5; at < readings; at += 1) {
    const began = performance.now();
    const { cells } = await value(readRelease(caller, { release }));
    if (at >= 0) times.push(performance.now() - began);
    shown = cells.filter((cell) => cell.value !== null).length;
  }
  database.close();
  return { each: took / size, read: median(times), shown };
}

/** Releases of 48 clusters, of all on ESCA's list, and of 20,000, with five rounds each. */
export async function releases(): Promise<Measurement[]> {
  const found: Awaited<ReturnType<typeof measured>>[] = [];
  for (const size of sizes) found.push(await measured(size));
  const [few, all, many] = found;
  if (few === undefined || all === undefined || many === undefined) throw new Error("nothing was measured");
  return [
    compared("release-1300", "ms a cluster", all.each, few.each, { atMost: 2 }),
    compared("release-20000", "ms a cluster", many.each, few.each, { atMost: 2 }),
    compared("release-read-1300", "ms", all.read, few.read, { atMost: 1.5 }),
    compared("release-read-20000", "ms", many.read, few.read, { atMost: 1.5 }),
    reported("release-shown-20000", "cells", many.shown, few.shown),
  ];
}
