import { addDays } from "../date.ts";
import type { Path, Step } from "../scoring/result.ts";
import type { PlanAction } from "./schema.ts";

type Options = {
  /** What an action is called, in the words of the person who plans. */
  titleOf: (step: Step) => string;
  /** How many days a week are worked on the plan, above 0 up to 7; without it only waiting decides. */
  workdaysPerWeek?: number;
};

/** A plan that reaches further than a hundred years has no day to write. */
const farthest = 36_524;

/**
 * The actions of a path, begun today: first what takes least time to come, then in the path's order. An action is due
 * when its `leadDays` (days of the calendar) have passed; with `workdaysPerWeek` the work is done one action after
 * another, and an action is due no sooner than its own work is done. Nobody owns them yet. `due` is null beyond a century.
 */
export function actionsOf(path: Pick<Path, "steps">, today: string, { titleOf, workdaysPerWeek }: Options): PlanAction[] {
  let worked = 0;
  return [...path.steps]
    .sort((a, b) => a.leadDays - b.leadDays)
    .map((step) => {
      worked += step.days;
      const workedDays = workdaysPerWeek === undefined ? 0 : Math.ceil((worked * 7) / workdaysPerWeek);
      const days = Math.max(step.leadDays, workedDays);
      const { indicator, from, to } = step;
      return {
        indicator,
        from,
        to,
        title: titleOf(step),
        owner: null,
        due: days > farthest ? null : addDays(today, days),
        state: "planned",
      };
    });
}
