import "server-only";
import type { Cell } from "#lib/domain/calibration/calibrate.ts";
import type { Margin } from "#lib/domain/calibration/margin.ts";
import { Comparison } from "#lib/domain/calibration/schema.ts";
import * as z from "#lib/domain/zod.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { storedOf } from "./stored.ts";

/**
 * A comparison as it is shown: the day it is from (YYYY-MM-DD), its cells with one decimal, and the recommended margin
 * over each label's bar. `n` is the fewest clusters behind a figure; null where none is shown.
 */
export type ShownComparison = {
  comparison: Comparison;
  day: string;
  n: number | null;
  cells: Cell[];
  margins: { label: string; margin: Margin }[];
};

/**
 * How far self, sparring and official differ under an edition's rules, as last shown; a comparison that was never shown
 * is left out. Nothing of which clusters stand behind it, and nothing of the model.
 */
export const readCalibration = verb(
  "calibration.read",
  z.strictObject({ edition: z.string(), rulesDigest: z.string() }),
  async (context, { edition, rulesDigest }) => {
    if (!context.may(null)) return refuse("not-found");
    const found = await Promise.all(
      Comparison.options.map(async (comparison): Promise<ShownComparison[]> => {
        const stored = await storedOf(context.database.reader, edition, comparison);
        if (stored === null || stored.basis.rulesDigest !== rulesDigest) return [];
        const counts = stored.cells.flatMap(({ figures }) => (figures === null ? [] : [figures.n]));
        const { day, cells, basis } = stored;
        return [{ comparison, day, n: counts.length === 0 ? null : Math.min(...counts), cells, margins: basis.margins }];
      }),
    );
    return done(found.flat());
  },
);
