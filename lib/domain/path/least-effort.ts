import type { Candidate, Option } from "./candidates.ts";

export type Choice = { candidate: Candidate; option: Option };

const bitsPerWord = 30;
const none = -1;

/**
 * The least work that gains at least `need` weighted points and raises every obliged candidate, exactly: the smallest
 * sum of days; then the fewest steps; then the lexicographically smallest list of positions; then of targets.
 * Null when no set of steps does it.
 *
 * A dynamic programme from the last candidate to the first over the points still needed. Prefixing two ways to finish
 * with the same steps keeps their order, so the best way to finish is always part of the best path. Which positions a
 * way to finish uses is kept as bits, the first candidate highest: among ways with equally many steps, the greater
 * number is the lexicographically smaller list. Time grows with candidates × points needed × attainable points.
 */
export function leastEffort(candidates: readonly Candidate[], need: number): Choice[] | null {
  const width = need + 1;
  const words = Math.ceil(candidates.length / bitsPerWord);
  const chosen = candidates.map(() => new Int32Array(width).fill(none));
  // Of the candidates after the one at hand: by points still needed, the days, the steps, and the positions as bits.
  let days = new Float64Array(width).fill(Number.POSITIVE_INFINITY);
  let steps = new Int32Array(width);
  let places = new Int32Array(width * words);
  days[0] = 0;

  for (let at = candidates.length - 1; at >= 0; at -= 1) {
    const { options, obliged } = candidates[at] as Candidate;
    const bestDays = obliged ? new Float64Array(width).fill(Number.POSITIVE_INFINITY) : days.slice();
    const bestSteps = steps.slice();
    const bestPlaces = places.slice();
    const choice = chosen[at] as Int32Array;
    const word = Math.floor(at / bitsPerWord);
    const bit = 1 << (bitsPerWord - 1 - (at % bitsPerWord));
    for (let points = 0; points < width; points += 1) {
      for (let index = 0; index < options.length; index += 1) {
        const option = options[index] as Option;
        const rest = points > option.gain ? points - option.gain : 0;
        const withDays = (days[rest] as number) + option.days;
        const before = bestDays[points] as number;
        if (withDays > before || withDays === Number.POSITIVE_INFINITY) continue;
        if (withDays === before) {
          const withSteps = (steps[rest] as number) + 1;
          const stepsBefore = bestSteps[points] as number;
          if (withSteps > stepsBefore) continue;
          if (withSteps === stepsBefore && !comesFirst(places, rest, word, bit, bestPlaces, points, words)) continue;
        }
        choice[points] = index;
        bestDays[points] = withDays;
        bestSteps[points] = (steps[rest] as number) + 1;
        for (let w = 0; w < words; w += 1) bestPlaces[points * words + w] = places[rest * words + w] as number;
        bestPlaces[points * words + word] = (bestPlaces[points * words + word] as number) | bit;
      }
    }
    days = bestDays;
    steps = bestSteps;
    places = bestPlaces;
  }
  return days[need] === Number.POSITIVE_INFINITY ? null : trace(candidates, chosen, need);
}

/** Whether the positions at `rest` together with one more bit make a smaller list than the best one so far. */
function comesFirst(places: Int32Array, rest: number, word: number, bit: number, best: Int32Array, points: number, words: number): boolean {
  for (let w = 0; w < words; w += 1) {
    const mine = (places[rest * words + w] as number) | (w === word ? bit : 0);
    const theirs = best[points * words + w] as number;
    if (mine !== theirs) return mine > theirs;
  }
  return false;
}

function trace(candidates: readonly Candidate[], chosen: readonly Int32Array[], need: number): Choice[] {
  const choices: Choice[] = [];
  let points = need;
  candidates.forEach((candidate, at) => {
    const option = candidate.options[chosen[at]?.[points] ?? none];
    if (option === undefined) return;
    choices.push({ candidate, option });
    points = Math.max(0, points - option.gain);
  });
  return choices;
}

/** The smallest number of lead days within which steps can gain `need` and raise every obliged candidate; null when none can. */
export function shortestLead(candidates: readonly Candidate[], need: number): number | null {
  const leads = [...new Set([0, ...candidates.flatMap((candidate) => candidate.options.map((option) => option.leadDays))])].sort(
    (a, b) => a - b,
  );
  let [from, to] = [0, leads.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (suffices(within(candidates, leads[middle] as number), need)) to = middle;
    else from = middle + 1;
  }
  return leads[from] ?? null;
}

function suffices(candidates: readonly Candidate[], need: number): boolean {
  let gain = 0;
  for (const { options, obliged } of candidates) {
    if (obliged && options.length === 0) return false;
    gain += options.at(-1)?.gain ?? 0;
  }
  return gain >= need;
}

/** The candidates with only the steps that can be shown within some lead days (a higher step never takes fewer). */
export function within(candidates: readonly Candidate[], lead: number): Candidate[] {
  return candidates.map((candidate) => ({ ...candidate, options: candidate.options.filter((option) => option.leadDays <= lead) }));
}
