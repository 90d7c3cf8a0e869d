import type { Indicator } from "../edition/edition.ts";
import { below, series } from "../random.ts";

/**
 * Draws `count` indicators for a mock audit, without putting any back, each draw in proportion to what an indicator can
 * give at most (weight × maxPoints): the heavy ones are likely, none is certain, and what can give nothing is never drawn.
 * This is weighted sampling without replacement as P. Efraimidis and P. Spirakis define it ("Weighted random sampling with
 * a reservoir", Information Processing Letters 97, 2006), done draw by draw in whole numbers, so that a seed gives the same
 * draw on every machine. Fewer come back when there are not so many.
 */
export function draw(indicators: readonly Pick<Indicator, "id" | "weight" | "maxPoints">[], count: number, seed: string): string[] {
  const next = series(seed);
  const left = indicators.map(({ id, weight, maxPoints }) => ({ id, worth: weight * maxPoints })).filter(({ worth }) => worth > 0);
  const drawn: string[] = [];
  while (drawn.length < count && left.length > 0) {
    let rest = below(
      next,
      left.reduce((sum, { worth }) => sum + worth, 0),
    );
    const at = left.findIndex(({ worth }) => {
      rest -= worth;
      return rest < 0;
    });
    drawn.push(...left.splice(at, 1).map(({ id }) => id));
  }
  return drawn;
}
