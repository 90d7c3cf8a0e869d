import "server-only";
import { Comparison } from "#lib/domain/calibration/schema.ts";
import type { ShownComparison } from "#lib/domain/calibration/shown.ts";
import * as z from "#lib/domain/zod.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { storedOf } from "./stored.ts";

/**
 * How far self, sparring and official differ under an edition's rules, as last shown; a comparison that was never shown
 * is left out. With `comparison` that one only. Nothing of which clusters stand behind it, and nothing of the model.
 */
export const readCalibration = verb(
  "calibration.read",
  z.strictObject({ edition: z.string(), rulesDigest: z.string(), comparison: z.optional(Comparison) }),
  async (context, { edition, rulesDigest, comparison: asked }) => {
    if (!context.may(null)) return refuse("not-found");
    const found = await Promise.all(
      (asked === undefined ? Comparison.options : [asked]).map(async (comparison): Promise<ShownComparison[]> => {
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
