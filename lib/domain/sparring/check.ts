import type { Indicator } from "../edition/edition.ts";
import { type Fault, fault } from "../fault.ts";
import type { IndicatorResult } from "../scoring/result.ts";
import type { Rating, Reason } from "./schema.ts";

/** What the self-rating says of an indicator, as far as another rating can differ from it. */
export type SelfRating = Pick<IndicatorResult, "state" | "points">;
type Said = Pick<Rating, "points" | "reason" | "comment">;

/**
 * Whether unweighted points are a disagreement with the self-rating: other points than its own, or any where it says
 * "not applicable". An unanswered indicator has said nothing that one could disagree with.
 */
export function differs({ state, points: own }: SelfRating, points: number): boolean {
  if (state === "unanswered") return false;
  return own === null || own.low !== points;
}

/** The points that can stand for an indicator in a rated series (contract §2, `rated`): whole, from 0 to its maximum. */
export function pointsFaults({ maxPoints }: Pick<Indicator, "maxPoints">, points: number): Fault[] {
  return points <= maxPoints ? [] : [fault(["points"], "out-of-range", { min: 0, max: maxPoints })];
}

/**
 * The coded reason as it is kept: none where the rating is taken back or says what the self-rating says. Where the
 * self-rating says nothing, a reason may be given and need not.
 */
export function keptReason(self: SelfRating, { points, reason }: Said): Reason | null {
  const isMoot = points === null || (self.state !== "unanswered" && !differs(self, points));
  return isMoot ? null : (reason ?? null);
}

/**
 * What is wrong with a rating, each fault by its JSON Pointer: points beyond the maximum, a difference without a reason,
 * and `other` without a comment, which would be no reason. Taking a rating back needs nothing.
 */
export function ratingFaults(indicator: Pick<Indicator, "maxPoints">, self: SelfRating, said: Said): Fault[] {
  const { points, reason, comment = "" } = said;
  if (points === null) return [];
  const unsaid = keptReason(self, said) === "other" && comment.trim() === "";
  return [
    ...pointsFaults(indicator, points),
    ...(differs(self, points) && reason === undefined ? [fault(["reason"], "required")] : []),
    ...(unsaid ? [fault(["comment"], "blank")] : []),
  ];
}
