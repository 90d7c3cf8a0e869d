import { own } from "../record.ts";
import type { PathKind, Result, Step } from "../scoring/result.ts";
import { actionsOf } from "./actions.ts";
import type { PlanAction } from "./schema.ts";
import { stepsToPlan } from "./steps.ts";

type Planned = { indicator: string | null; to: number | null };
type Chosen = { label: string; path: PathKind };

/** A step that can become an action, with the effort it takes and the day its action would be due. */
export type OfferedStep = { step: Step; action: PlanAction };

/**
 * The steps of a label's path that are not in the plan yet, as actions begun today, the soonest first; null where there
 * is no such path.
 */
export function offerOf(
  result: Pick<Result, "labels">,
  { label, path }: Chosen,
  actions: readonly Planned[],
  today: string,
  titleOf: (step: Step) => string,
): { steps: OfferedStep[]; planned: number } | null {
  const found = own(result.labels, label)?.paths?.[path] ?? null;
  if (found === null) return null;
  const open = stepsToPlan(found, actions);
  const steps = actionsOf({ steps: open }, today, { titleOf }).flatMap((action) => {
    const step = open.find(({ indicator }) => indicator === action.indicator);
    return step === undefined ? [] : [{ step, action }];
  });
  return { steps, planned: found.steps.length - open.length };
}
