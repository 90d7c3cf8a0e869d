import { addDays, addMonths, compareDates, daysBetween } from "../date.ts";
import type { Award, ValidityRule } from "./award.ts";
import { lastDayOfGrace } from "./next-period.ts";
import { agree, comparePublished, type Days, daysOf, earliestDay, latestDay, meet, type PublishedDate } from "./published-date.ts";

/** One award of a label with all that the sources say of it together. */
export type Period = {
  /** The earliest day on which it can have been awarded; null when that may be any day. */
  from: string | null;
  /** The most exact date of each that a source gives. */
  awarded: PublishedDate | null;
  validUntil: PublishedDate | null;
  /** What follows from the latest day that its end can mean; null when no source tells an end. */
  ending: Ending | null;
  lapsedOn: string | null;
};

/** The last day of a period, the first on which it is about to end, and the last on which it can be renewed. */
export type Ending = { end: string; expiringFrom: string; graceUntil: string };

export const expiringDays = 180;

function endingOf(end: string, rule: ValidityRule | undefined): Ending {
  return { end, expiringFrom: addDays(end, -expiringDays), graceUntil: rule === undefined ? end : lastDayOfGrace(end, rule) };
}

/** A period lasts as long as a first or a renewed one, so that an end alone tells within which days it was awarded. */
function beginningsBefore(end: string, { firstMonths, renewedMonths = firstMonths }: ValidityRule): Days {
  const [shortest, longest] = [Math.min(firstMonths, renewedMonths), Math.max(firstMonths, renewedMonths)];
  return { from: addMonths(end, -longest), to: addMonths(end, -shortest) };
}

type Told = Award & { days: Days | null };

/** The source that tells the same end also tells when the label was awarded. */
function withAwarded(award: Award, dated: readonly Award[]): Award {
  const { validUntil } = award;
  if (award.awarded !== null || validUntil === null) return award;
  const same = dated.find((other) => other.validUntil !== null && agree(other.validUntil, validUntil));
  return same === undefined ? award : { ...award, awarded: same.awarded };
}

function awardedDays({ awarded, validUntil }: Award, rule: ValidityRule | undefined): Days | null {
  if (awarded !== null) return daysOf(awarded);
  return validUntil === null || rule === undefined ? null : beginningsBefore(latestDay(validUntil), rule);
}

function byAwarded(a: Award, b: Award): number {
  if (a.awarded === null || b.awarded === null) return Number(b.awarded === null) - Number(a.awarded === null);
  return comparePublished(a.awarded, b.awarded);
}

const width = (date: PublishedDate) => daysBetween(earliestDay(date), latestDay(date));

/** The date that can mean the fewest days; of several the first. */
function mostExact(dates: readonly PublishedDate[]): PublishedDate | null {
  return [...dates].sort((a, b) => width(a) - width(b) || comparePublished(a, b))[0] ?? null;
}

/** The most exact end among those that agree with the latest one; where sources contradict each other, the latest stands. */
function endOf(ends: readonly PublishedDate[]): PublishedDate | null {
  const [last] = [...ends].sort((a, b) => compareDates(latestDay(b), latestDay(a)) || width(a) - width(b));
  if (last === undefined) return null;
  const agreeing = ends.filter((end) => agree(end, last));
  return agreeing.sort((a, b) => width(a) - width(b) || comparePublished(b, a))[0] ?? null;
}

const known = <T>(values: readonly (T | null)[]): T[] => values.filter((value) => value !== null);

function periodOf(told: readonly Told[], rule: ValidityRule | undefined): Period {
  const awarded = mostExact(known(told.map((award) => award.awarded)));
  const validUntil = endOf(known(told.map((award) => award.validUntil)));
  return {
    from: awarded === null ? (told[0]?.days?.from ?? null) : earliestDay(awarded),
    awarded,
    validUntil,
    ending: validUntil === null ? null : endingOf(latestDay(validUntil), rule),
    lapsedOn: known(told.map(({ lapsedOn }) => lapsedOn)).sort(compareDates)[0] ?? null,
  };
}

/**
 * The awards behind what the sources say, the oldest first, in whatever order they are given. Sources whose dates of
 * award can mean the same day tell of the same award; so do two that tell the same end. An award known by its end alone
 * was given as long before it as the rule says that a period lasts. What nothing tells is not guessed: null.
 */
export function periodsOf(awards: readonly Award[], rule: ValidityRule | undefined): Period[] {
  const dated = awards.filter(({ awarded }) => awarded !== null).sort(byAwarded);
  const told = awards.map((award) => withAwarded(award, dated)).map((award): Told => ({ ...award, days: awardedDays(award, rule) }));
  const undated = told.filter(({ days }) => days === null);
  const placed = told.filter((award): award is Told & { days: Days } => award.days !== null);
  placed.sort((a, b) => compareDates(a.days.from, b.days.from) || compareDates(a.days.to, b.days.to));
  const groups: { days: Days; told: Told[] }[] = [];
  for (const award of placed) {
    const last = groups.at(-1);
    if (last === undefined || !meet(last.days, award.days)) groups.push({ days: award.days, told: [award] });
    else {
      last.told.push(award);
      last.days = { from: award.days.from, to: [last.days.to, award.days.to].sort(compareDates)[0] ?? award.days.to };
    }
  }
  return [...(undated.length > 0 ? [periodOf(undated, rule)] : []), ...groups.map((group) => periodOf(group.told, rule))];
}
