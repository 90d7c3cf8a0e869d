import type { Answers } from "../assessment/schema.ts";
import type { EditionDocument, IndicatorDocument } from "../edition/schema.ts";

/*
 * The contract's arithmetic (§1, §2) written as literally as possible, to hold the engine against: part of the oracle.
 * Nothing here may import the engine; only its types.
 */

/** What an indicator is told: its points, that it does not apply, or nothing yet. */
export type Told = number | "not-applicable" | "unanswered";

/** A rational number; the denominator is above 0. */
type Fraction = { over: bigint; under: bigint };

/** The value of a key that the object itself has, so that ids such as "constructor" find nothing they should not. */
export function ownValue<T>(record: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined;
}

/** The decimal number as it is written, as a fraction: 0.3 is 3/10. */
function exact(value: number): Fraction {
  const [mantissa = "0", exponent = "0"] = String(value).split("e");
  const [whole = "0", decimals = ""] = mantissa.split(".");
  const digits = BigInt(whole + decimals);
  const shift = Number(exponent) - decimals.length;
  return shift >= 0 ? { over: digits * 10n ** BigInt(shift), under: 1n } : { over: digits, under: 10n ** BigInt(-shift) };
}

function atLeast(a: Fraction, b: Fraction): boolean {
  return a.over * b.under >= b.over * a.under;
}

function fraction([over, under]: readonly [number, number]): Fraction {
  return { over: BigInt(over), under: BigInt(under) };
}

/** The value divided by another, exactly; the divisor is above 0. */
function divided(a: Fraction, b: Fraction): Fraction {
  return { over: a.over * b.under, under: a.under * b.over };
}

type Limits = { atLeast?: Fraction | undefined; atMost?: Fraction | undefined; points: number };

function bestReached(value: Fraction, steps: readonly Limits[]): number {
  let best = 0;
  for (const step of steps) {
    const reached =
      (step.atLeast !== undefined && atLeast(value, step.atLeast)) || (step.atMost !== undefined && atLeast(step.atMost, value));
    if (reached && step.points > best) best = step.points;
  }
  return best;
}

/** The points that a rating can give, ascending. */
export function attainable(rating: IndicatorDocument["rating"]): number[] {
  const points = rating.kind === "rubric" ? rating.levels.map((level) => level.points) : [0, ...rating.steps.map((step) => step.points)];
  return points.filter((value, at) => points.indexOf(value) === at).sort((a, b) => a - b);
}

/** What the answers tell of one indicator, by its own rating or by `rated`. */
export function told(indicator: IndicatorDocument, answers: Answers): Told {
  const entry = ownValue(answers.answers, indicator.id);
  if (entry === undefined) return "unanswered";
  if (entry.notApplicable !== undefined) return "not-applicable";
  if (entry.rated !== undefined) return entry.rated;
  const rating = indicator.rating;
  if (rating.kind === "rubric") return entry.points ?? "unanswered";
  const of = ownValue(entry.inputs, rating.of);
  if (typeof of !== "number") return "unanswered";
  if (rating.kind === "thresholds") {
    return bestReached(
      exact(of),
      rating.steps.map((step) => ({
        points: step.points,
        atLeast: step.atLeast === undefined ? undefined : exact(step.atLeast),
        atMost: step.atMost === undefined ? undefined : exact(step.atMost),
      })),
    );
  }
  const per = ownValue(entry.inputs, rating.per);
  if (typeof per !== "number" || per === 0) return "unanswered";
  return bestReached(
    divided(exact(of), exact(per)),
    rating.steps.map((step) => ({
      points: step.points,
      atLeast: step.atLeast === undefined ? undefined : fraction(step.atLeast),
      atMost: step.atMost === undefined ? undefined : fraction(step.atMost),
    })),
  );
}

/** The greatest of an indicator's minimums for a label; null when the edition names none. */
export function minimumOf(indicator: IndicatorDocument, label: string): number | null {
  let greatest: number | null = null;
  for (const minimum of indicator.minimums ?? []) {
    if (minimum.labels.includes(label) && (greatest === null || minimum.points > greatest)) greatest = minimum.points;
  }
  return greatest;
}

/** The sums over a label's scope, points × weight; the not applicable are left out of all. */
export function sums(document: EditionDocument, label: string, all: readonly Told[]): { low: number; high: number; possible: number } {
  const sum = { low: 0, high: 0, possible: 0 };
  document.indicators.forEach((indicator, position) => {
    const points = all[position];
    if (!indicator.scope.includes(label) || points === undefined || points === "not-applicable") return;
    sum.low += indicator.weight * (points === "unanswered" ? 0 : points);
    sum.high += indicator.weight * (points === "unanswered" ? indicator.maxPoints : points);
    sum.possible += indicator.weight * indicator.maxPoints;
  });
  return sum;
}

/** The smallest whole number of points that is the share of the possible ones; null for a label without a score gate. */
export function barFor(document: EditionDocument, label: string, possible: number): number | null {
  for (const gate of document.labels.find(({ id }) => id === label)?.gates ?? []) {
    if (gate.kind !== "score") continue;
    const [over, under] = gate.share;
    // The quotient, rounded up.
    return Number((BigInt(over) * BigInt(possible) + BigInt(under) - 1n) / BigInt(under));
  }
  return null;
}

/** Tenths of a percent, rounded down, by counting; null when nothing is possible. */
export function percent(points: number, possible: number): string | null {
  if (possible === 0) return null;
  let tenths = 0;
  while (BigInt(tenths + 1) * BigInt(possible) <= BigInt(points) * 1000n) tenths += 1;
  return `${Math.floor(tenths / 10)}.${tenths % 10}`;
}

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Months added by the calendar, one at a time, the day clamped to the last month's last. */
export function monthsLater(date: string, months: number): string {
  const [startYear = 0, startMonth = 1, startDay = 1] = date.split("-").map(Number);
  let [year, month] = [startYear, startMonth];
  for (let passed = 0; passed < months; passed += 1) {
    month += 1;
    if (month > 12) [year, month] = [year + 1, 1];
  }
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const last = month === 2 && leap ? 29 : (monthLengths[month - 1] ?? 31);
  const day = Math.min(startDay, last);
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
