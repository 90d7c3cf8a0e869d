import type { Candidate, Option } from "./candidates.ts";
import { mostGain } from "./table.ts";

/** The smallest number of lead days within which steps can gain `need` and raise every obliged candidate; null when none can. */
export function shortestLead(candidates: readonly Candidate[], need: number): number | null {
  if (suffices(candidates, need, 0)) return 0;
  let longest = 0;
  for (const { options } of candidates) longest = Math.max(longest, options.at(-1)?.leadDays ?? 0);
  if (!suffices(candidates, need, longest)) return null;
  let [short, enough] = [0, longest];
  while (enough - short > 1) {
    const middle = short + Math.floor((enough - short) / 2);
    if (suffices(candidates, need, middle)) enough = middle;
    else short = middle;
  }
  return enough;
}

/** Whether steps with at most `lead` lead days gain `need` and raise every obliged candidate. */
function suffices(candidates: readonly Candidate[], need: number, lead: number): boolean {
  let gain = 0;
  for (let at = 0; at < candidates.length; at += 1) {
    const { options, obliged } = candidates[at] as Candidate;
    if (obliged && (options[0] as Option).leadDays > lead) return false;
    gain += mostGain(options, lead);
  }
  return gain >= need;
}
