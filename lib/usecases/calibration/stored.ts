import "server-only";
import { and, eq, max, sql } from "drizzle-orm";
import type { Reader, Writer } from "#db/client.ts";
import { preparedOn } from "#db/prepared.ts";
import { calibrationCell } from "#db/schema/outcome.ts";
import type { Calibration, Cell, Figures } from "#lib/domain/calibration/calibrate.ts";
import type { Margin } from "#lib/domain/calibration/margin.ts";
import type { Behind } from "#lib/domain/calibration/renewal.ts";
import type { Comparison } from "#lib/domain/calibration/schema.ts";

/** What is kept of a computation beside its cells: the rules it is of, which clusters stand behind what is shown, the margins. */
type Basis = { rulesDigest: string; behind: Behind; margins: { label: string; margin: Margin }[] };

/** A comparison as it is shown, from the day it was computed; its figures have one decimal. */
export type Stored = { day: string; basis: Basis; cells: Cell[] };

/** The indicator of the row that holds the basis; no indicator's id is blank. The clusters in it never leave this folder. */
const ofBasis = "";

const rounded = (value: number) => Math.round(value * 10) / 10 + 0;

/** No more than a decimal is known, and no more is kept. */
export function roundedFigures({ n, ...figures }: Figures): Figures {
  const { difference, shrunken, spread, low, high, reach } = figures;
  return {
    ...{ n, difference: rounded(difference), shrunken: rounded(shrunken), spread: rounded(spread) },
    ...{ low: rounded(low), high: rounded(high), reach: rounded(reach) },
  };
}

const ofPair = and(eq(calibrationCell.editionId, sql.placeholder("edition")), eq(calibrationCell.pair, sql.placeholder("pair")));

const newest = preparedOn((reader) => {
  const lastDay = reader
    .select({ day: max(calibrationCell.day) })
    .from(calibrationCell)
    .where(and(ofPair, eq(calibrationCell.indicatorId, ofBasis)));
  return reader
    .select()
    .from(calibrationCell)
    .where(and(ofPair, eq(calibrationCell.day, lastDay)))
    .prepare();
});

/** The newest computation of a comparison; null where there is none. */
export async function storedOf(reader: Reader, editionId: string, pair: Comparison): Promise<Stored | null> {
  const rows = await newest(reader).all({ edition: editionId, pair });
  const head = rows.find(({ indicatorId }) => indicatorId === ofBasis);
  if (head === undefined) return null;
  const cells = rows
    .filter(({ indicatorId }) => indicatorId !== ofBasis)
    .map(({ indicatorId: indicator, value }): Cell => {
      const figures = value as Figures | null;
      return figures === null ? { indicator, figures, reason: "too-few" } : { indicator, figures };
    });
  return { day: head.day, basis: head.value as Basis, cells };
}

/** Keeps a computation under its edition; rows of earlier days stay as they were shown. */
export async function store(
  writer: Writer,
  editionId: string,
  pair: Calibration["comparison"],
  { day, basis, cells }: Stored,
): Promise<void> {
  const clusters = new Set(Object.values(basis.behind).flat()).size;
  const rows = cells.map(({ indicator: indicatorId, figures }) => ({ indicatorId, clusters: figures?.n ?? null, value: figures }));
  const head = { indicatorId: ofBasis, clusters, value: basis };
  await writer.insert(calibrationCell).values([head, ...rows].map((row) => ({ editionId, day, pair, ...row })));
}
