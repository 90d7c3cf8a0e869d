import { type Fault, fault } from "../fault.ts";
import type { IndicatorDocument } from "./schema.ts";

const most = Number.MAX_SAFE_INTEGER;

/** Weighted points and days of work are added up as whole numbers: all of an edition together must stay exact. */
export function checkSums(indicators: readonly IndicatorDocument[]): Fault[] {
  const faults: Fault[] = [];
  let [points, days] = [0, 0];
  indicators.forEach(({ id, weight, maxPoints, effort }, at) => {
    const heaviest = Math.floor((most - points) / maxPoints);
    if (weight > heaviest) faults.push(fault(["indicators", at, "weight"], "out-of-range", { min: 0, max: heaviest, indicator: id }));
    else points += weight * maxPoints;
    effort.days.forEach((more, step) => {
      const longest = most - days;
      const path = ["indicators", at, "effort", "days", step];
      if (more > longest) faults.push(fault(path, "out-of-range", { min: 0, max: longest, indicator: id }));
      else days += more;
    });
  });
  return faults;
}
