import { addMonths, compareDates } from "../date.ts";
import type { Award, ValidityRule } from "./award.ts";
import { agree, comparePublished, earliestDay, latestDay, type PublishedDate } from "./published-date.ts";

/** An award as one source tells it, under its own id, with the score if it was published. */
export type SourcedAward = Award & { id: string; scorePercent: number | null; source: string | null };

/** Two sources of one organisation's label that cannot both be right about `about`; `ids` in the order of the awards given. */
export type Contradiction = { about: "awarded" | "valid-until" | "score"; ids: [string, string] };

/** What is missing or cannot be true of one award alone. */
export type Gap = { id: string; what: "no-award-date" | "no-end" | "no-source" | "ends-before-award" | "lapsed-before-award" };

const bothKnow = <T>(a: T | null, b: T | null, differ: (a: T, b: T) => boolean) => a !== null && b !== null && differ(a, b);
const isSame = (a: PublishedDate | null, b: PublishedDate | null) => a !== null && b !== null && agree(a, b);

/** Two periods of a label, one after the other, end at least as far apart as the shorter kind of period lasts. */
function endTooClose(a: PublishedDate, b: PublishedDate, { firstMonths, renewedMonths = firstMonths }: ValidityRule): boolean {
  const [first, second] = comparePublished(a, b) < 0 ? [a, b] : [b, a];
  const earliestNext = addMonths(earliestDay(first), Math.min(firstMonths, renewedMonths));
  return !agree(a, b) && compareDates(latestDay(second), earliestNext) < 0;
}

function between(a: SourcedAward, b: SourcedAward, rule: ValidityRule | undefined): Contradiction["about"][] {
  const same = isSame(a.awarded, b.awarded) || isSame(a.validUntil, b.validUntil);
  const disagree = (one: PublishedDate, other: PublishedDate) => !agree(one, other);
  const lapsed = a.lapsedOn !== null || b.lapsedOn !== null;
  const tooClose = (one: PublishedDate, other: PublishedDate) => rule !== undefined && !lapsed && endTooClose(one, other, rule);
  const endsDiffer = (one: PublishedDate, other: PublishedDate) => (same ? disagree(one, other) : tooClose(one, other));
  const found: Contradiction["about"][] = [];
  if (isSame(a.validUntil, b.validUntil) && bothKnow(a.awarded, b.awarded, disagree)) found.push("awarded");
  if (bothKnow(a.validUntil, b.validUntil, endsDiffer)) found.push("valid-until");
  if (same && bothKnow(a.scorePercent, b.scorePercent, (one, other) => one !== other)) found.push("score");
  return found;
}

/**
 * Where two sources of one organisation's label disagree. Dates that can mean the same day agree, however exact they are.
 * Two sources tell of the same award when their dates of award agree, or their ends. Ends that lie closer together than a
 * period lasts contradict each other too, unless a lapse between them is confirmed; without the rule that is not judged.
 */
export function contradictionsIn(awards: readonly SourcedAward[], rule: ValidityRule | undefined): Contradiction[] {
  return awards.flatMap((a, at) =>
    awards.slice(at + 1).flatMap((b) => between(a, b, rule).map((about): Contradiction => ({ about, ids: [a.id, b.id] }))),
  );
}

/** What is missing of each award, and dates of one source that exclude each other; a blank source is none. */
export function gapsIn(awards: readonly SourcedAward[]): Gap[] {
  return awards.flatMap(({ id, awarded, validUntil, lapsedOn, source }) => {
    const holds: [Gap["what"], boolean][] = [
      ["no-award-date", awarded === null],
      ["no-end", validUntil === null],
      ["no-source", source === null || source.trim() === ""],
      ["ends-before-award", bothKnow(awarded, validUntil, (from, until) => compareDates(latestDay(until), earliestDay(from)) < 0)],
      ["lapsed-before-award", bothKnow(awarded, lapsedOn, (from, day) => compareDates(day, earliestDay(from)) < 0)],
    ];
    return holds.filter(([, is]) => is).map(([what]) => ({ id, what }));
  });
}
