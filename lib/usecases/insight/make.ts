import "server-only";
import { setImmediate as othersTurn } from "node:timers/promises";
import { and, desc, eq, isNull, lte } from "drizzle-orm";
import type { Database, Reader, Writer } from "#db/client.ts";
import { editionRevision } from "#db/schema/edition-revision.ts";
import { event, offering, offeringIndicator } from "#db/schema/offering.ts";
import { release, releaseCell, releaseContribution } from "#db/schema/release.ts";
import { type Built, buildingRelease, type Cell, type Previous } from "#lib/domain/insight/build.ts";
import type { CellMaker } from "#lib/domain/insight/cell-maker.ts";
import { effectCells } from "#lib/domain/insight/changes.ts";
import { cutsOn } from "#lib/domain/insight/cuts.ts";
import { countedOf } from "#lib/domain/insight/measures.ts";
import { prepared } from "#lib/usecases/editions/prepared.ts";
import { type Effect, type Handler, handler, PermanentFailure } from "#lib/usecases/jobs/handler.ts";
import { kinds } from "#lib/usecases/jobs/kinds.ts";
import { newestPublished, previousOf, type ReleaseRow } from "./cells.ts";
import { consenting } from "./consenting.ts";
import { contributorsTo, type Known } from "./contributors.ts";
import { ownCells } from "./own-counts.ts";

/** What makes cells besides those of ratings, demand and plans. */
const everyMaker: readonly CellMaker[] = [effectCells];
/** So many rows in one statement keep its values below what SQLite takes. */
const most = 500;
/** How far the job is when all contributors are read, in per cent. */
const read = 50;

const making = (id: string) => and(eq(release.id, id), eq(release.state, "making"));

async function setProgress(database: Database, id: string, progress: number): Promise<void> {
  const percent = Math.max(0, Math.min(99, Math.floor(progress)));
  await database.write((writer) => writer.update(release).set({ progress: percent }).where(making(id)));
}

async function editionOf(reader: Reader, { editionId, rulesDigest }: ReleaseRow) {
  const [row] = await reader
    .select({
      ...{ editionId: editionRevision.editionId, revision: editionRevision.revision },
      ...{ digest: editionRevision.digest, rulesDigest: editionRevision.rulesDigest },
    })
    .from(editionRevision)
    .where(and(eq(editionRevision.editionId, editionId), eq(editionRevision.rulesDigest, rulesDigest)))
    .orderBy(desc(editionRevision.revision))
    .limit(1);
  if (row === undefined) throw new PermanentFailure("edition-gone");
  return (await prepared(reader, row)).edition;
}

/** What is offered for a release's edition, with the days up to its last on which each was held. */
async function offeringsFor(reader: Reader, { editionId, to }: ReleaseRow) {
  const [rows, events] = await Promise.all([
    reader
      .select({ id: offering.id, indicator: offeringIndicator.indicatorId })
      .from(offering)
      .innerJoin(offeringIndicator, eq(offeringIndicator.offeringId, offering.id))
      .where(and(isNull(offering.removedAt), eq(offeringIndicator.editionId, editionId)))
      .orderBy(offering.id, offeringIndicator.indicatorId),
    reader
      .select({ id: event.offeringId, day: event.day })
      .from(event)
      .where(and(isNull(event.removedAt), lte(event.day, to)))
      .orderBy(event.day),
  ]);
  const held = Map.groupBy(events, ({ id }) => id);
  return [...Map.groupBy(rows, ({ id }) => id)].map(([id, of]) => ({
    ...{ id, indicators: of.map(({ indicator }) => indicator) },
    days: (held.get(id) ?? []).map(({ day }) => day),
  }));
}

/** The contributions before, by the numbers of the new release where they contribute again. */
function renumbered(previous: Previous, known: ReadonlyMap<string, Known>): Previous {
  const contributions = previous.contributions.map((one) => {
    const now = known.get(one.contributor);
    const [before, round = ""] = now?.round.split(" ") ?? [];
    return now === undefined ? one : { ...one, contributor: now.contributor, round: before === one.round ? round : one.round };
  });
  return { ...previous, contributions };
}

async function build(database: Database, row: ReleaseRow, makers: readonly CellMaker[]): Promise<Built> {
  const { reader } = database;
  const edition = await editionOf(reader, row);
  const newest = await newestPublished(reader, row.editionId, eq(release.rulesDigest, row.rulesDigest));
  let all = 0;
  for await (const batch of consenting(reader)) all += batch.length;
  const onMany = (seen: number) => setProgress(database, row.id, (read * seen) / Math.max(1, all));
  const reading = { previous: newest?.id ?? null, effects: makers.length > 0, onMany };
  const { contributors, known } = await contributorsTo(reader, row, reading);
  const previous = newest === null ? null : renumbered(await previousOf(reader, newest.id), known);
  const basis = { from: row.from, to: row.to, measures: countedOf(edition), offerings: await offeringsFor(reader, row) };
  const cuts = cutsOn(row.to).map(({ id }) => id);
  const building = buildingRelease(contributors, { ...basis, cuts, previous, makers });
  let told = read;
  for (;;) {
    const step = building.next();
    if (step.done === true) return step.value;
    // It computes for long: requests get their turn in between.
    await othersTurn();
    const percent = Math.floor(read + (100 - read) * step.value);
    if (percent > told) await setProgress(database, row.id, percent);
    told = Math.max(told, percent);
  }
}

async function inRows<T>(rows: readonly T[], insert: (some: T[]) => Promise<unknown>): Promise<void> {
  for (let at = 0; at < rows.length; at += most) await insert(rows.slice(at, at + most));
}

const kept =
  (id: string, { cells, contributions }: Built, madeAt: Date): Effect =>
  async (writer: Writer) => {
    const change = { state: "draft" as const, progress: 100, madeAt };
    const { rowsAffected } = await writer.update(release).set(change).where(making(id));
    // It was discarded meanwhile.
    if (rowsAffected === 0) return;
    const rows = cells.map(({ indicator, offering: of, ...cell }: Cell) => ({
      releaseId: id,
      indicatorId: indicator,
      offeringId: of,
      ...cell,
    }));
    await inRows(rows, (some) => writer.insert(releaseCell).values(some));
    const put = contributions.map(({ contributor, ...data }) => ({ releaseId: id, contributor, data }));
    await inRows(put, (some) => writer.insert(releaseContribution).values(some));
  };

/**
 * Makes a release: reads the contributors in batches, builds its cells after disclosure control against the newest
 * published one, and keeps them as a draft in the transaction that ends the job. After a crash it starts over, and is kept once.
 */
export function makesReleases(makers: readonly CellMaker[] = everyMaker): Handler {
  return handler(kinds.release, async ({ database, clock }, { release: id }) => {
    const [row] = await database.reader.select().from(release).where(making(id));
    if (row === undefined) return undefined;
    await setProgress(database, id, 0);
    // Before it reads anything: what is published from now on was not compared with.
    const madeAt = clock();
    const built = await build(database, row, makers);
    return kept(id, { ...built, cells: [...built.cells, ...(await ownCells(database.reader, row))] }, madeAt);
  });
}
