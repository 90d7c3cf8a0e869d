import { addDays, compareDates } from "../date.ts";
import type { Award, ValidityRule } from "./award.ts";
import { type Period, periodsOf } from "./periods.ts";
import type { PublishedDate } from "./published-date.ts";
import { currentOn, graceOf, type History, longest, type StateOnDay, stateOn, turningDays } from "./state.ts";

/** How one label of one organisation stands on a day. Dates keep the precision with which they were published. */
export type Standing = StateOnDay & {
  /** When this state began; null when that is not known. */
  since: PublishedDate | null;
  /** When it was first awarded, if each renewal since came by the last day of grace; null unless it is valid or expiring, or when not known. */
  heldSince: PublishedDate | null;
  /** The latest award, and its end; null when not known. */
  awarded: PublishedDate | null;
  validUntil: PublishedDate | null;
  /** The last day on which it is known to be valid. */
  end: string | null;
  /** The last day on which it can be renewed from its end; null when the end is not known. */
  graceUntil: string | null;
};

const always = "0000-01-01";

/** The first day of the unbroken run of a state up to a day. */
function sinceWhen(history: History, { state }: StateOnDay, asOf: string): PublishedDate | null {
  let since = asOf;
  for (const day of [...turningDays(history), always].filter((turning) => compareDates(turning, asOf) <= 0)) {
    const then = stateOn(history, day);
    if (then?.state !== state) break;
    since = day;
  }
  if (since === always) return null;
  const beganWith = history.periods.find(({ from }) => from === since);
  return beganWith === undefined ? since : beganWith.awarded;
}

/** Where the unbroken chain of renewals begins that leads to the last period. */
function chainStart(periods: readonly Period[], rule: ValidityRule | undefined): PublishedDate | null {
  let start: PublishedDate | null = null;
  periods.forEach((period, at) => {
    const { end = null } = longest(periods.slice(0, at)) ?? {};
    const { from, awarded } = period;
    const renews = end !== null && from !== null && awarded !== null && compareDates(from, graceOf(end, rule)) <= 0;
    if (!renews) start = awarded;
  });
  return start;
}

function standing(history: History, asOf: string): Standing | null {
  const found = stateOn(history, asOf);
  if (found === null) return null;
  const { current, lapsed } = currentOn(history, asOf);
  const awarded = history.periods.filter(({ from }) => from === null || compareDates(from, asOf) <= 0);
  const counting = lapsed ? awarded.slice(-1) : current;
  const [last, until] = [counting.at(-1), longest(counting)];
  const end = until?.end ?? null;
  const open = last?.end === null;
  return {
    ...found,
    since: sinceWhen(history, found, asOf),
    heldSince: found.state === "valid" || found.state === "expiring" ? chainStart(current, history.rule) : null,
    awarded: last?.awarded ?? null,
    validUntil: open ? null : (until?.validUntil ?? null),
    end,
    graceUntil: end === null || open ? null : graceOf(end, history.rule),
  };
}

/**
 * How a label stands on a day (contract §5), by what the sources say of its awards: the earliest day that a date can mean
 * decides when it counts as awarded, the latest when it ends. Null when no award counts yet. `rule` is the label's validity
 * in its edition: it tells the grace, and since when an award known by its end alone can count; an end that no source tells
 * is never derived from it. `succeededOn` is the first day on which another organisation has taken over: from then on
 * nothing is known of this one's label, and the successor holds what its own awards say. Everything is known by dates, so
 * that a past `asOf` gives what held then, and no time zone plays a part.
 */
export function standingOn(
  awards: readonly Award[],
  rule: ValidityRule | undefined,
  asOf: string,
  succeededOn: string | null = null,
): Standing | null {
  return standing({ periods: periodsOf(awards, rule), rule, succeededOn }, asOf);
}

/** A standing with the first and the last day on which it is this one; null without a limit. */
export type Stretch = Standing & { from: string | null; to: string | null };

/**
 * The whole life of a label: every standing that `standingOn` gives, the oldest first, without gaps. To store it is to
 * find the labels of one state on any day by comparing days only; it has to be made anew when an award changes.
 */
export function timelineOf(awards: readonly Award[], rule: ValidityRule | undefined, succeededOn: string | null = null): Stretch[] {
  const history: History = { periods: periodsOf(awards, rule), rule, succeededOn };
  const days = [always, ...turningDays(history).reverse()];
  const found = days.flatMap((day) => {
    const then = standing(history, day);
    return then === null ? [] : [{ ...then, from: day === always ? null : day }];
  });
  const stretches = found.filter((then, at) => at === 0 || !isSame(then, found[at - 1]));
  return stretches.map((then, at) => {
    const next = stretches[at + 1]?.from ?? null;
    return { ...then, to: next === null ? null : addDays(next, -1) };
  });
}

function isSame({ from: _, ...a }: Standing & { from: string | null }, b: Standing | undefined): boolean {
  return Object.entries(a).every(([key, value]) => b?.[key as keyof Standing] === value);
}
