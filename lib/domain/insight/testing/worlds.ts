/** Numbers from 0 to 1 that are always the same for a seed (Mulberry32, Ettinger 2017, public domain). */
export function seeded(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The shares of 0, 1, 2 … among which one is drawn. */
type Shares = readonly number[];

/** Ratings from 0 to 5 with a floor and a ceiling: where clusters begin, how they move anyway (from -2 on), and how far coming lifts them. */
export type World = { start: Shares; drift: Shares; lift: Shares };
type Arm = "came" | "stayed";

const clamped = (points: number) => Math.min(5, Math.max(0, points));
const moved = (start: number, drift: number, lift: number) => clamped(start + drift - 2 + lift) - start;
const none: Shares = [1];

function drawn(shares: Shares, next: () => number): number {
  let left = next();
  for (const [value, share] of shares.entries()) {
    left -= share;
    if (left < 0) return value;
  }
  return shares.length - 1;
}

/** The changes of some clusters of an arm. */
export function changesIn({ start, drift, lift }: World, arm: Arm, clusters: number, next: () => number): number[] {
  const lifts = arm === "came" ? lift : none;
  return Array.from({ length: clusters }, () => moved(drawn(start, next), drawn(drift, next), drawn(lifts, next)));
}

/** The difference in differences that the world truly has, over all that can be drawn: what the ceiling leaves of the lift. */
export function truthOf({ start, drift, lift }: World): number {
  const meanOf = (lifts: Shares) =>
    start.reduce(
      (sum, p, from) =>
        sum + drift.reduce((all, q, by) => all + lifts.reduce((each, r, up) => each + p * q * r * moved(from, by, up), 0), 0),
      0,
    );
  return meanOf(lift) - meanOf(none);
}
