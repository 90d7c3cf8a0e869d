import type { Case } from "../scoring/gates.ts";
import type { Path, PathKind, Paths, Unreachable } from "../scoring/result.ts";
import { type Candidate, candidatesOf } from "./candidates.ts";
import { type Choice, leastEffort, shortestLead, within } from "./least-effort.ts";

/** A twentieth of the possible points, rounded up: the margin of the robust path over the bar. */
const marginShare = 20;

function pathOf(choices: readonly Choice[], low: number): Path {
  const steps = choices.map(({ candidate, option }) => ({
    indicator: candidate.id,
    from: candidate.from,
    to: option.to,
    days: option.days,
    leadDays: option.leadDays,
  }));
  return {
    steps,
    days: steps.reduce((total, step) => total + step.days, 0),
    leadDays: steps.reduce((longest, step) => Math.max(longest, step.leadDays), 0),
    score: choices.reduce((total, { option }) => total + option.gain, low),
  };
}

/** Locked candidates never rise: one that a minimum obliges makes the label unreachable, the others fall out. */
function openCandidates(candidates: readonly Candidate[]): Candidate[] | null {
  return candidates.some((candidate) => candidate.locked && candidate.obliged) ? null : candidates.filter((candidate) => !candidate.locked);
}

function leastEffortPath(candidates: readonly Candidate[] | null, low: number, target: number): Path | null {
  const choices = candidates === null ? null : leastEffort(candidates, Math.max(0, target - low));
  return choices === null ? null : pathOf(choices, low);
}

function fastestPath(candidates: readonly Candidate[] | null, low: number, target: number): Path | null {
  if (candidates === null) return null;
  const lead = shortestLead(candidates, Math.max(0, target - low));
  return lead === null ? null : leastEffortPath(within(candidates, lead), low, target);
}

/**
 * The three paths to a label (contract §3): the sets of steps that satisfy its minimums and its bar with the least
 * work, in the shortest time, and with a margin. They start from the lowest score, so what is unanswered and in scope
 * is to be answered first. Null for a label with neither a bar nor a minimum.
 */
export function findPaths(subject: Case): Paths | null {
  const { edition, label, results } = subject;
  const { low, possible, bar } = subject.score;
  if (bar === null && !label.namesMinimum) return null;

  const candidates = candidatesOf(subject);
  const open = openCandidates(candidates);
  const margin = bar === null ? 0 : Math.ceil(possible / marginShare);
  const answerFirst = edition.indicators.filter(
    ({ position }) => label.inScope[position] === true && results[position]?.state === "unanswered",
  );
  const [enough, safe] = [bar ?? 0, Math.min((bar ?? 0) + margin, possible)];
  const leastEffort = leastEffortPath(open, low, enough);
  const fastest = fastestPath(open, low, enough);
  const robust = leastEffortPath(open, low, safe);
  const unreachable: Unreachable = {
    reason: "unreachable",
    lockedBy: candidates.filter((candidate) => candidate.locked).map((candidate) => candidate.id),
  };
  const found: [PathKind, Path | null][] = [
    ["leastEffort", leastEffort],
    ["fastest", fastest],
    ["robust", robust],
  ];
  return {
    provisional: answerFirst.length > 0,
    answerFirst: answerFirst.map((indicator) => indicator.id),
    leastEffort,
    fastest,
    robust: robust === null ? null : { ...robust, margin },
    reasons: Object.fromEntries(found.flatMap(([kind, path]) => (path === null ? [[kind, unreachable]] : []))),
  };
}
