import type { Candidate, Option } from "./candidates.ts";

export type Choice = { candidate: Candidate; option: Option };

const bitsPerWord = 30;
const none = -1;

/** Working memory, grown as needed and used by one call at a time: nothing in it outlives the call. */
let days = new Float64Array(0);
let steps = new Int32Array(0);
let places = new Int32Array(0);

function reserve(width: number, words: number): void {
  if (days.length < width) {
    days = new Float64Array(width);
    steps = new Int32Array(width);
  }
  if (places.length < width * words) places = new Int32Array(width * words);
  days.fill(Number.POSITIVE_INFINITY, 0, width);
  steps.fill(0, 0, width);
  places.fill(0, 0, width * words);
  days[0] = 0;
}

/**
 * The least work that raises every obliged candidate and gains at least so many weighted points, exactly, for each of
 * `needs`: the smallest sum of days; then the fewest steps; then the lexicographically smallest list of positions; then
 * of targets. Null where no set of steps does it. Only steps with at most `lead` lead days count.
 *
 * A dynamic programme from the last candidate to the first over the points still needed. Prefixing two ways to finish
 * with the same steps keeps their order, so the best way to finish is always part of the best path. Which positions a
 * way to finish uses is kept as bits, the first candidate highest: among ways with equally many steps, the greater
 * number is the lexicographically smaller list. Time grows with candidates × points needed × attainable points.
 */
export function leastEffort(
  candidates: readonly Candidate[],
  needs: readonly number[],
  lead = Number.POSITIVE_INFINITY,
): (Choice[] | null)[] {
  const width = Math.max(...needs) + 1;
  const words = Math.ceil(candidates.length / bitsPerWord);
  const chosen = new Int16Array(candidates.length * width).fill(none);
  reserve(width, words);

  for (let at = candidates.length - 1; at >= 0; at -= 1) {
    const { options, obliged } = candidates[at] as Candidate;
    const word = Math.floor(at / bitsPerWord);
    const bit = 1 << (bitsPerWord - 1 - (at % bitsPerWord));
    // Descending, so that fewer points still hold the best way to finish without this candidate.
    for (let points = width - 1; points >= 0; points -= 1) {
      let bestDays = obliged ? Number.POSITIVE_INFINITY : (days[points] as number);
      let bestSteps = steps[points] as number;
      let best = none;
      let bestRest = points;
      for (let index = 0; index < options.length; index += 1) {
        const option = options[index] as Option;
        if (option.leadDays > lead) break;
        const rest = points > option.gain ? points - option.gain : 0;
        const withDays = (days[rest] as number) + option.days;
        if (withDays > bestDays || withDays === Number.POSITIVE_INFINITY) continue;
        const withSteps = (steps[rest] as number) + 1;
        if (withDays === bestDays) {
          if (withSteps > bestSteps) continue;
          if (withSteps === bestSteps && !comesFirst(rest, word, bit, bestRest, best !== none, words)) continue;
        }
        bestDays = withDays;
        bestSteps = withSteps;
        best = index;
        bestRest = rest;
      }
      days[points] = bestDays;
      if (best === none) continue;
      steps[points] = bestSteps;
      chosen[at * width + points] = best;
      for (let w = 0; w < words; w += 1) places[points * words + w] = places[bestRest * words + w] as number;
      places[points * words + word] = (places[points * words + word] as number) | bit;
    }
  }
  return needs.map((need) => (days[need] === Number.POSITIVE_INFINITY ? null : trace(candidates, chosen, width, need)));
}

/** Whether the positions at `rest` with one more bit make a smaller list than those at `other` (with the bit too when `taken`). */
function comesFirst(rest: number, word: number, bit: number, other: number, taken: boolean, words: number): boolean {
  for (let w = 0; w < words; w += 1) {
    const mine = (places[rest * words + w] as number) | (w === word ? bit : 0);
    const theirs = (places[other * words + w] as number) | (taken && w === word ? bit : 0);
    if (mine !== theirs) return mine > theirs;
  }
  return false;
}

function trace(candidates: readonly Candidate[], chosen: Int16Array, width: number, need: number): Choice[] {
  const choices: Choice[] = [];
  let points = need;
  for (let at = 0; at < candidates.length; at += 1) {
    const candidate = candidates[at] as Candidate;
    const option = candidate.options[chosen[at * width + points] as number];
    if (option === undefined) continue;
    choices.push({ candidate, option });
    points = Math.max(0, points - option.gain);
  }
  return choices;
}

/** The smallest number of lead days within which steps can gain `need` and raise every obliged candidate; null when none can. */
export function shortestLead(candidates: readonly Candidate[], need: number): number | null {
  if (suffices(candidates, need, 0)) return 0;
  const leads: number[] = [];
  for (const { options } of candidates) for (const { leadDays } of options) leads.push(leadDays);
  const sorted = Float64Array.from(leads).sort();
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (suffices(candidates, need, sorted[middle] as number)) to = middle;
    else from = middle + 1;
  }
  return sorted[from] ?? null;
}

/** Whether steps with at most `lead` lead days gain `need` and raise every obliged candidate; a higher step never takes fewer lead days. */
function suffices(candidates: readonly Candidate[], need: number, lead: number): boolean {
  let gain = 0;
  for (const { options, obliged } of candidates) {
    let most = none;
    for (const option of options) {
      if (option.leadDays > lead) break;
      most = option.gain;
    }
    if (most === none) {
      if (obliged) return false;
    } else gain += most;
  }
  return gain >= need;
}
