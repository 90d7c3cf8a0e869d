import { sortNameOf } from "../label/sort-name.ts";

/** A body's name as it is compared: without regard to case, accents, punctuation and the way å is written. */
export function nameKey(name: string): string {
  return sortNameOf(name);
}

/** What tells a body apart from others: the cluster it is in the register, else its name. */
export function bodyKey({ clusterId, body }: { clusterId: string | null; body: string }): string {
  return clusterId ?? `name ${nameKey(body)}`;
}

/**
 * How many letters must be put in, taken out, changed or swapped with their neighbour to get from one text to the other
 * (optimal string alignment); more than `most` is told as `most + 1`.
 */
export function editDistance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let [before, last]: [number[], number[]] = [[], Array.from({ length: other.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    [before, last] = [last, row];
  }
  return Math.min(last[other.length] ?? 0, most + 1);
}

/** Words that say what a body is and not which one. */
const plain = new Set(
  ["klynge", "klyngen", "cluster", "netværk", "netværket", "network", "innovationsnetværk", "innovationsnetværket", "danmark", "danmarks"]
    .concat(["denmark", "dansk", "danske", "danish", "for", "og", "and", "the", "i", "a", "s", "af", "foreningen", "forening"])
    .map(nameKey),
);

/** The words of a key that tell which body it is, in order. */
const telling = (key: string) => key.split(" ").filter((word) => !plain.has(word));

export type Candidate = { id: string; name: string; key: string };
export type Suggestion = { id: string; name: string };

/** A letter in four may be wrong; in short names one. */
const tolerance = (key: string) => Math.max(1, Math.floor(key.length / 4));

/** How far a candidate is from a name, from 0 (the same words) to 1; null when it is too far to be meant. */
function distanceTo(key: string, own: readonly string[], candidate: Candidate): number | null {
  const theirs = telling(candidate.key);
  const [few, many] = own.length <= theirs.length ? [own, theirs] : [theirs, own];
  const isWithin = few.length > 0 && few.join(" ").length >= 3 && few.every((word) => many.includes(word));
  if (isWithin) return few.length === many.length ? 0 : 0.2;
  const most = tolerance(key);
  const whole = editDistance(key, candidate.key, most) / Math.max(1, key.length);
  const [a, b] = [own.join(" "), theirs.join(" ")];
  const some = a.length < 4 ? 1 : editDistance(a, b, tolerance(a)) / a.length;
  const nearest = Math.min(whole <= most / Math.max(1, key.length) ? whole : 1, some <= tolerance(a) / Math.max(1, a.length) ? some : 1);
  return nearest < 1 ? nearest : null;
}

/** Which of some clusters a misspelt name may mean, the likeliest first, at most three. A person decides. */
export function suggestionsFor(key: string, candidates: readonly Candidate[]): Suggestion[] {
  const own = telling(key);
  return candidates
    .flatMap((candidate) => {
      const distance = distanceTo(key, own, candidate);
      return distance === null ? [] : [{ candidate, distance }];
    })
    .sort((one, other) => one.distance - other.distance || one.candidate.name.localeCompare(other.candidate.name, "da"))
    .slice(0, 3)
    .map(({ candidate: { id, name } }) => ({ id, name }));
}
