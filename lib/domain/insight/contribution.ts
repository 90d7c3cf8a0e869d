import * as z from "../zod.ts";

const Points = z.int().check(z.nonnegative());

/**
 * What a contributor puts into a release, as it is kept for the comparison with the next one. `round` tells one snapshot
 * from another and is no id of it; ratings are unweighted points by indicator, of those that are certain and applicable;
 * the total is in weighted points, null while any of it is open; `sides` are the effect cells it stands in.
 */
export const Contribution = z.strictObject({
  round: z.string(),
  cuts: z.array(z.string()),
  ratings: z.record(z.string(), Points),
  total: z.nullable(z.strictObject({ points: Points, possible: Points })),
  sides: z.record(z.string(), z.string()),
});
export type Contribution = z.output<typeof Contribution>;

/** The same, by the number that was made for its table. */
export type Contributed = Contribution & { contributor: string };

/** A contributor to a release that is being made. */
export type Contributor = Contributed & {
  /** Indicators it plans to work on, and those it says why not. */
  planned: readonly string[];
  notPlanned: readonly string[];
  /** Every snapshot under the release's rules up to the period's last day, the first one first. */
  history: readonly { on: string; ratings: Contribution["ratings"] }[];
  /** The events somebody of it came to, up to the period's last day. */
  attended: readonly { offering: string; on: string }[];
};

/**
 * The total is published in steps of so many per cent: in finer ones it would tie all ratings of a contributor to each
 * other, and far more cells would have to be hidden than a step costs.
 */
export const totalStep = 5;

/** How many whole steps of per cent of what is possible a total reaches; null where there is none. */
export function stepsOf({ total }: Pick<Contribution, "total">): number | null {
  return total === null || total.possible === 0 ? null : Math.floor((total.points * 100) / (total.possible * totalStep));
}
