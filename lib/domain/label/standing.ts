import { addDays, compareDates } from "../date.ts";
import type { Award, ValidityRule } from "./award.ts";
import { type Period, periodsOf } from "./periods.ts";
import type { PublishedDate } from "./published-date.ts";
import { countingOn, type History, longest, type StateOnDay, stateOn, turningDays } from "./state.ts";

/** How one label of one organisation stands. Dates keep the precision with which they were published. */
export type Standing = StateOnDay & {
  /** When this state began, or the last award of which no end is known; null when that is not known. */
  since: PublishedDate | null;
  /** When it was first awarded, if each renewal since came by the last day of grace; null unless it is valid or expiring, or when not known. */
  heldSince: PublishedDate | null;
  /** The latest award, and its end; null when not known. */
  awarded: PublishedDate | null;
  validUntil: PublishedDate | null;
  /** The latest day that the end of all known periods can mean, also where it lapsed before. */
  end: string | null;
  /** The last day on which it can be renewed from its end; null when it lapsed or its end is not known. */
  graceUntil: string | null;
};

/** A standing with the first and the last day on which it is this one; null without a limit. */
export type Stretch = Standing & { from: string | null; to: string | null };

/** Where the unbroken chain of renewals begins that leads to the last period. */
function chainStart(periods: readonly Period[]): PublishedDate | null {
  let start: PublishedDate | null = null;
  periods.forEach(({ from, awarded }, at) => {
    const before = longest(periods.slice(0, at));
    const renews = before !== null && from !== null && awarded !== null && compareDates(from, before.ending.graceUntil) <= 0;
    if (!renews) start = awarded;
  });
  return start;
}

type Begun = Standing & { from: string | null };

/** The standing that begins on a day (null: that always was); its state goes on from the one before when that had the same. */
function begin(history: History, day: string | null, before: Begun | undefined): Begun[] {
  const found = stateOn(history, day ?? "0000-01-01");
  if (found === null) return [];
  const { counting, lapsed } = countingOn(history, day ?? "0000-01-01");
  const [last, until] = [counting.at(-1), longest(counting)];
  const open = last?.ending === null;
  const awardedThen = history.periods.find(({ from }) => from === day);
  // On the day of an award the label is known to be held: what is not known is how long that award lasts.
  const isAwardedAnew = found.because === "end-unknown" && awardedThen !== undefined;
  const begun = {
    ...found,
    since: before?.state === found.state && !isAwardedAnew ? before.since : awardedThen === undefined ? day : awardedThen.awarded,
    heldSince: found.state === "valid" || found.state === "expiring" ? chainStart(counting) : null,
    awarded: last?.awarded ?? null,
    validUntil: open ? null : (until?.validUntil ?? null),
    end: until?.ending.end ?? null,
    graceUntil: open || lapsed ? null : (until?.ending.graceUntil ?? null),
  };
  return before !== undefined && isSame(begun, before) ? [] : [{ ...begun, from: day }];
}

function isSame(a: Standing, b: Standing): boolean {
  return Object.entries(a).every(([key, value]) => b[key as keyof Standing] === value);
}

/**
 * The whole life of a label (contract §5), by what the sources say of its awards: the earliest day that a date can mean
 * decides when it counts as awarded, the latest when it ends. The oldest stretch comes first, and there are no gaps; none
 * without an award. `rule` is the label's validity in its edition: it tells the grace, and since when an award known by its
 * end alone can count; an end that no source tells is never derived from it. `succeededOn` is the first day on which
 * another organisation has taken over: from then on nothing is known of this one's label, and the successor holds what its
 * own awards say. Stored, the stretches answer for any day by comparing days only; a changed award makes them anew.
 */
export function timelineOf(awards: readonly Award[], rule: ValidityRule | undefined, succeededOn: string | null = null): Stretch[] {
  const history: History = { periods: periodsOf(awards, rule), succeededOn };
  const begun: Begun[] = [];
  for (const day of [null, ...turningDays(history)]) begun.push(...begin(history, day, begun.at(-1)));
  return begun.map((standing, at) => {
    const next = begun[at + 1]?.from ?? null;
    return { ...standing, to: next === null ? null : addDays(next, -1) };
  });
}

/**
 * How a label stands on a day; null before any award counts. See `timelineOf`. Everything is known by dates, so a past
 * `asOf` gives what held then, and no time zone plays a part.
 */
export function standingOn(
  awards: readonly Award[],
  rule: ValidityRule | undefined,
  asOf: string,
  succeededOn: string | null = null,
): Standing | null {
  const stretch = timelineOf(awards, rule, succeededOn).findLast(({ from }) => from === null || compareDates(from, asOf) <= 0);
  if (stretch === undefined) return null;
  const { from: _, to: __, ...standing } = stretch;
  return standing;
}
