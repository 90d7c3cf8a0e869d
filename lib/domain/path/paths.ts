import type { Case } from "../scoring/gates.ts";
import type { Path, Paths, Unreachable } from "../scoring/result.ts";
import { type Candidate, candidatesOf } from "./candidates.ts";
import { type Choice, leastEffort } from "./least-effort.ts";
import { shortestLead } from "./shortest-lead.ts";

/** A twentieth of the possible points, rounded up: the margin of the robust path over the bar. */
const marginShare = 20;

function pathOf(choices: readonly Choice[], low: number): Path {
  const path: Path = { steps: [], days: 0, leadDays: 0, score: low };
  for (const { candidate, option } of choices) {
    const { to, days, leadDays, gain } = option;
    path.steps.push({ indicator: candidate.id, from: candidate.from, to, days, leadDays });
    path.days += days;
    path.leadDays = Math.max(path.leadDays, leadDays);
    path.score += gain;
  }
  return path;
}

type Found = { leastEffort: Path | null; fastest: Path | null; robust: Path | null };

/** Locked candidates never rise: one that a minimum obliges makes the label unreachable, the others fall out. */
function search(candidates: readonly Candidate[], low: number, enough: number, safe: number): Found {
  if (candidates.some((candidate) => candidate.locked && candidate.obliged)) return { leastEffort: null, fastest: null, robust: null };
  const open = candidates.some((candidate) => candidate.locked) ? candidates.filter((candidate) => !candidate.locked) : candidates;
  const path = (choices: Choice[] | null | undefined) => (choices == null ? null : pathOf(choices, low));
  const lead = shortestLead(open, enough);
  const [least, robust] = leastEffort(open, [enough, safe]);
  return { leastEffort: path(least), fastest: lead === null ? null : path(leastEffort(open, [enough], lead)[0]), robust: path(robust) };
}

/**
 * The three paths to a label (contract §3): the sets of steps that satisfy its minimums and its bar with the least
 * work, in the shortest time, and with a margin. They start from the lowest score, so what is unanswered and in scope
 * is to be answered first. Null for a label with neither a bar nor a minimum.
 */
export function findPaths(subject: Case): Paths | null {
  const { edition, label, results } = subject;
  const { low, possible } = subject.score;
  const bar = subject.score.bar ?? 0;
  if (subject.score.bar === null && !label.namesMinimum) return null;

  const candidates = candidatesOf(subject);
  const margin = subject.score.bar === null ? 0 : Math.ceil(possible / marginShare);
  const safe = Math.min(bar + margin, possible);
  const found = search(candidates, low, Math.max(0, bar - low), Math.max(0, safe - low));
  const answerFirst: string[] = [];
  for (const position of label.scope)
    if (results[position]?.state === "unanswered") answerFirst.push(edition.indicators[position]?.id ?? "");
  return {
    provisional: answerFirst.length > 0,
    answerFirst,
    leastEffort: found.leastEffort,
    fastest: found.fastest,
    robust: found.robust === null ? null : { ...found.robust, margin },
    reasons: reasonsOf(found, candidates),
  };
}

function reasonsOf(found: Found, candidates: readonly Candidate[]): Paths["reasons"] {
  const reasons: Paths["reasons"] = {};
  const lockedBy = () => candidates.filter((candidate) => candidate.locked).map((candidate) => candidate.id);
  for (const kind of ["leastEffort", "fastest", "robust"] as const)
    if (found[kind] === null) reasons[kind] = { reason: "unreachable", lockedBy: lockedBy() } satisfies Unreachable;
  return reasons;
}
