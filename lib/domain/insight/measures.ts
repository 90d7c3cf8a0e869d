import type { Edition } from "../edition/edition.ts";
import { barOf } from "../scoring/score.ts";
import type { Measure } from "./disclosure/population.ts";

/** An indicator as releases count it. `bar`: the share of its points that gold asks for on the whole; `minimum`: gold's; 0 is none. */
export type Counted = Measure & { bar: number; minimum: number };

/** The indicators of an edition as releases count them. The total is gold's: of the indicators in its scope, with their weights. */
export function countedOf({ indicators, labels }: Edition): Counted[] {
  const gold = labels.find(({ id }) => id === "gold");
  return indicators.map(({ id, maxPoints, weight, position }) => {
    const bar = gold?.share ? barOf(maxPoints, gold.share) : 0;
    const minimum = gold?.minimums[position] ?? 0;
    const marks = [bar, minimum].filter((mark) => mark > 0);
    return { id, levels: maxPoints + 1, weight: gold?.inScope[position] === true ? weight : 0, marks, bar, minimum };
  });
}
