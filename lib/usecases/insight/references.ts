import "server-only";
import { and, desc, eq, isNull } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { referenceFigure } from "#db/schema/release.ts";

/** A published figure to compare with; `value` in points, for the total (`indicator` null) in per cent, as it was published. */
export type Reference = {
  id: string;
  indicator: string | null;
  label: { da: string; en: string };
  value: string;
  year: number;
  source: string;
};

/** The reference figures of an edition that stand, the newest year first. */
export async function referencesOf(reader: Reader, edition: string): Promise<Reference[]> {
  const rows = await reader
    .select()
    .from(referenceFigure)
    .where(and(eq(referenceFigure.editionId, edition), isNull(referenceFigure.removedAt)))
    .orderBy(desc(referenceFigure.year), referenceFigure.labelDa, referenceFigure.id);
  return rows.map(({ id, indicatorId, labelDa, labelEn, value, year, source }) => ({
    ...{ id, indicator: indicatorId, label: { da: labelDa, en: labelEn }, value, year, source },
  }));
}
