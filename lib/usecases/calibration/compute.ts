import "server-only";
import { desc } from "drizzle-orm";
import type { Reader, Writer } from "#db/client.ts";
import { editionRevision } from "#db/schema/edition-revision.ts";
import { type Cell, calibrate } from "#lib/domain/calibration/calibrate.ts";
import { marginFor } from "#lib/domain/calibration/margin.ts";
import { behindOf, pairsOf, type ThreeSeries } from "#lib/domain/calibration/pairs.ts";
import { type Behind, renewalOf } from "#lib/domain/calibration/renewal.ts";
import { Comparison } from "#lib/domain/calibration/schema.ts";
import { addDays, danishDate } from "#lib/domain/date.ts";
import type { Edition } from "#lib/domain/edition/edition.ts";
import { danishHour } from "#lib/domain/hour.ts";
import { prepared } from "#lib/usecases/editions/prepared.ts";
import { isStanding } from "#lib/usecases/editions/standing.ts";
import { enqueue } from "#lib/usecases/jobs/enqueue.ts";
import { handler } from "#lib/usecases/jobs/handler.ts";
import { kinds } from "#lib/usecases/jobs/kinds.ts";
import { countedRounds } from "./clusters.ts";
import { roundedFigures, type Stored, store, storedOf } from "./stored.ts";

/** The hour in Copenhagen at which calibration is computed. */
const hour = 4;

/** Asks for the calibration of a day in Copenhagen, once however many servers ask. */
export async function enqueueCalibration(writer: Writer, day: string): Promise<void> {
  await enqueue(writer, { kind: "calibrate", key: day, payload: {}, runAt: danishHour(day, hour) });
}

/** The newest revision of every edition, ready for use. */
async function newestEditions(reader: Reader): Promise<Edition[]> {
  const { editionId, revision, digest, rulesDigest } = editionRevision;
  const rows = await reader
    .select({ editionId, revision, digest, rulesDigest })
    .from(editionRevision)
    .where(isStanding)
    .orderBy(desc(revision));
  const newest = rows.filter((row, at) => rows.findIndex((other) => other.editionId === row.editionId) === at);
  return (await Promise.all(newest.map((row) => prepared(reader, row)))).map(({ edition }) => edition);
}

/** A comparison as it is to be shown from today; null where what is shown stays. */
function renewed(
  edition: Edition,
  rounds: readonly ThreeSeries[],
  comparison: Comparison,
  last: Stored | null,
  day: string,
): Stored | null {
  const { rulesDigest } = edition.identity;
  const pairs = pairsOf(rounds, comparison);
  const shown = last?.basis.rulesDigest === rulesDigest ? last : null;
  const [before, now]: [Behind, Behind] = [shown?.basis.behind ?? {}, behindOf(pairs)];
  const renewal = renewalOf(before, now);
  if (renewal === null) return null;
  const isAnew = (indicator: string) => renewal.get(indicator) === "anew";
  const calibration = calibrate(
    edition.indicators,
    pairs.filter(({ indicator }) => isAnew(indicator)),
    { comparison },
  );
  const cells = calibration.cells.map((cell): Cell => {
    const kept = shown?.cells.find(({ indicator }) => indicator === cell.indicator);
    if (renewal.get(cell.indicator) === "kept" && kept !== undefined) return kept;
    return cell.figures === null ? cell : { ...cell, figures: roundedFigures(cell.figures) };
  });
  const behind = Object.fromEntries(
    edition.indicators.map(({ id }): [string, readonly string[]] => [id, (isAnew(id) ? now : before)[id] ?? []]),
  );
  const margins = edition.labels.map((label) => ({ label: label.id, margin: marginFor(edition, label, calibration) }));
  return { day, basis: { rulesDigest, behind, margins }, cells };
}

/**
 * Computes anew, of every edition, the comparisons whose clusters have come or gone; the others stay as they are shown.
 * Whose consent to statistics was withdrawn is not among them. Asks for tomorrow's run.
 */
export const calibrates = handler(kinds.calibrate, async ({ clock, database: { reader } }) => {
  const today = danishDate(clock());
  const found: { edition: string; comparison: Comparison; stored: Stored }[] = [];
  for (const edition of await newestEditions(reader)) {
    const rounds = await countedRounds(reader, edition, today);
    for (const comparison of Comparison.options) {
      const last = await storedOf(reader, edition.identity.id, comparison);
      const stored = last?.day === today ? null : renewed(edition, rounds, comparison, last, today);
      if (stored !== null) found.push({ edition: edition.identity.id, comparison, stored });
    }
  }
  return async (writer) => {
    for (const { edition, comparison, stored } of found) await store(writer, edition, comparison, stored);
    await enqueueCalibration(writer, addDays(today, 1));
  };
});
