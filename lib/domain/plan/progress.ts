import { own } from "../record.ts";
import type { Result } from "../scoring/result.ts";
import type { ActionState } from "./schema.ts";

/** What an action aims at; nothing, when it is the secretariat's own. */
type Aiming = { state: ActionState; indicator: string | null; to: number | null };

/** How far a plan is: how many actions are in each state, and where plan and answers do not say the same. */
export type PlanProgress<A extends Aiming> = {
  states: Record<ActionState, number>;
  /** Actions whose indicator has the points they aim at, whatever their state. */
  reached: A[];
  /** Marked as done, but the answers do not show it. */
  doneNotShown: A[];
  /** The answers show it, but it is still planned or being done. */
  shownNotDone: A[];
  /** Points, unweighted, that the open actions still have to bring; two actions on one indicator count once. */
  pointsToCome: number;
};

/**
 * Holds a plan against a result. An indicator counts with its lowest points: what is unanswered has reached nothing. One
 * that is not applicable or not in the edition any more reaches nothing either.
 */
export function planProgress<A extends Aiming>(actions: readonly A[], result: Pick<Result, "indicators">): PlanProgress<A> {
  const pointsOf = (id: string) => own(result.indicators, id)?.points?.low ?? null;
  const aims = ({ indicator, to }: A) => (indicator === null || to === null ? null : { indicator, to });
  const isReached = (action: A) => {
    const aim = aims(action);
    return aim !== null && (pointsOf(aim.indicator) ?? -1) >= aim.to;
  };
  const isOpen = ({ state }: A) => state === "planned" || state === "doing";
  const states = { planned: 0, doing: 0, done: 0, "not-planned": 0 };
  const highest = new Map<string, number>();
  for (const action of actions) {
    states[action.state] += 1;
    const aim = aims(action);
    if (aim !== null && isOpen(action)) highest.set(aim.indicator, Math.max(highest.get(aim.indicator) ?? 0, aim.to));
  }
  let pointsToCome = 0;
  for (const [id, to] of highest) pointsToCome += Math.max(0, to - (pointsOf(id) ?? to));
  return {
    states,
    reached: actions.filter(isReached),
    doneNotShown: actions.filter((action) => action.state === "done" && aims(action) !== null && !isReached(action)),
    shownNotDone: actions.filter((action) => isOpen(action) && isReached(action)),
    pointsToCome,
  };
}
