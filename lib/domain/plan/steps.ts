import type { Path, Step } from "../scoring/result.ts";

/** The steps of a path that no action aims at yet, whatever its state: what is not planned was decided too. */
export function stepsToPlan(path: Pick<Path, "steps">, actions: readonly { indicator: string | null; to: number | null }[]): Step[] {
  const covers = (step: Step) => actions.some(({ indicator, to }) => indicator === step.indicator && to !== null && to >= step.to);
  return path.steps.filter((step) => !covers(step));
}
