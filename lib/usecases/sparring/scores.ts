import { own } from "#lib/domain/record.ts";
import type { Result } from "#lib/domain/scoring/result.ts";
import type { SeriesScore } from "#lib/domain/sparring/view.ts";
import type { CaseSeries } from "./series.ts";

/** The scores of a case by label, side by side and never one of another. */
export function scoresOf(labels: readonly { id: string }[], { self, sparring, combined, official }: CaseSeries): SeriesScore[] {
  const hasRatings = Object.keys(sparring.points).length > 0;
  const hasOfficial = official !== null && Object.keys(official.points).length > 0;
  const at = (result: Result, label: string) => own(result.labels, label)?.score ?? null;
  return labels.flatMap(({ id: label }): SeriesScore[] => {
    const mine = at(self.result, label);
    if (mine === null) return [];
    return [
      {
        ...{ label, self: mine },
        sparring: hasRatings ? at(sparring.result, label) : null,
        combined: hasRatings ? at(combined, label) : null,
        official: hasOfficial ? at(official.result, label) : null,
      },
    ];
  });
}
