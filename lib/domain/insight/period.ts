import { DateText } from "../date.ts";
import * as z from "../zod.ts";

export type Period = { from: string; to: string };

/** A release that is asked for: an edition, and the first and last day of its period. */
export const WantedRelease = z.strictObject({ edition: z.string().check(z.minLength(1)), from: DateText, to: DateText });
export type WantedRelease = z.output<typeof WantedRelease>;

export const OneRelease = z.strictObject({ release: z.string() });
export type OneRelease = z.output<typeof OneRelease>;

/** The last half-year that has ended by a day, and the last year. */
export function suggestedPeriods(today: string): [Period, Period] {
  const year = Number(today.slice(0, 4));
  const half: Period =
    today.slice(5) > "06-30" ? { from: `${year}-01-01`, to: `${year}-06-30` } : { from: `${year - 1}-07-01`, to: `${year - 1}-12-31` };
  return [half, { from: `${year - 1}-01-01`, to: `${year - 1}-12-31` }];
}
