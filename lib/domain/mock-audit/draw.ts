import type { Indicator } from "../edition/edition.ts";

/** 32 bits of a text (FNV-1a over its UTF-16 units), to begin a series of random numbers with. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** A series of whole numbers from 0 to 2³² − 1 that a seed always gives again (mulberry32, T. Ettinger 2017). */
function series(seed: string): () => number {
  let state = hashOf(seed);
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}

/** A whole number below `limit`, each as likely as the others: what would favour the small ones is thrown away. */
function below(next: () => number, limit: number): number {
  const usable = 2 ** 32 - (2 ** 32 % limit);
  let drawn = next();
  while (drawn >= usable) drawn = next();
  return drawn % limit;
}

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
