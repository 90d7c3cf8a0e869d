import type { Answers, Entry } from "../assessment/schema.ts";
import type { Edition } from "../edition/edition.ts";
import { own } from "../record.ts";

/** Unweighted points by indicator: those of one series that are given. */
export type SeriesPoints = Readonly<Record<string, number>>;

/** One version of a rating; null points take it back. */
export type GivenRating = { indicator: string; version: number; points: number | null };

/**
 * The ratings that count: of every indicator the highest version, unless that one takes it back. A rating that the
 * edition has no place for (the assessment has moved to another one since) counts nowhere and stays in the history.
 */
export function standingPoints({ indicators }: Pick<Edition, "indicators">, given: readonly GivenRating[]): SeriesPoints {
  const latest = new Map<string, GivenRating>();
  for (const one of given) if (one.version > (latest.get(one.indicator)?.version ?? 0)) latest.set(one.indicator, one);
  return Object.fromEntries(
    indicators.flatMap(({ id, maxPoints }): [string, number][] => {
      const points = latest.get(id)?.points ?? null;
      return points === null || points > maxPoints ? [] : [[id, points]];
    }),
  );
}

function ratedEntries(points: SeriesPoints): Record<string, Entry> {
  return Object.fromEntries(Object.entries(points).map(([id, rated]): [string, Entry] => [id, { rated }]));
}

/**
 * The answers document (contract §2) of a series by itself: `rated` where it gives points, the rest unanswered, so that
 * its score is an honest range. What is no rating (criteria, labels held, improvements, efforts) is the secretariat's.
 */
export function seriesDocument(answers: Answers, points: SeriesPoints): Answers {
  return { ...answers, answers: ratedEntries(points) };
}

/** The secretariat's own answers with a series' ratings in place of those that it rates; nothing is written anywhere. */
export function combinedDocument(answers: Answers, points: SeriesPoints): Answers {
  return { ...answers, answers: { ...answers.answers, ...ratedEntries(points) } };
}

/** The points of a series at an indicator; null where it gives none. */
export function pointsAt(points: SeriesPoints, indicator: string): number | null {
  return own(points, indicator) ?? null;
}
