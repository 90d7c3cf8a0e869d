/** 32 bits of a text (FNV-1a over its UTF-16 units), to begin a series of random numbers with. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** A series of whole numbers from 0 to 2³² − 1 that a seed always gives again (mulberry32, T. Ettinger 2017). */
export function series(seed: string): () => number {
  let state = hashOf(seed);
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}

/** A whole number below `limit`, each as likely as the others: what would favour the small ones is thrown away. */
export function below(next: () => number, limit: number): number {
  const usable = 2 ** 32 - (2 ** 32 % limit);
  let drawn = next();
  while (drawn >= usable) drawn = next();
  return drawn % limit;
}
