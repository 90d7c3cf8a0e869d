import type { Answers } from "../assessment/schema.ts";
import type { EditionDocument } from "../edition/schema.ts";
import type { Path, Paths, Step } from "../scoring/result.ts";
import { attainable, barFor, minimumOf, ownValue, sums, type Told } from "./oracle-values.ts";

/*
 * Paths (contract §3) by brute force: every set of allowed steps is enumerated and the acceptable ones are sorted by the
 * contract's order. Part of the oracle.
 */

export type PlacedStep = Step & { position: number };

/** The steps that one indicator may take, were it not locked. */
export function allowedSteps(
  document: EditionDocument,
  label: string,
  answers: Answers,
  position: number,
  points: Told | undefined,
): PlacedStep[] {
  const indicator = document.indicators[position];
  if (indicator === undefined || points === undefined || points === "not-applicable") return [];
  const from = points === "unanswered" ? 0 : points;
  const override = ownValue(answers.effort, indicator.id);
  const days = override?.days ?? indicator.effort.days;
  const leadDays = override?.leadDays ?? indicator.effort.leadDays;
  let targets = attainable(indicator.rating);
  if (!indicator.scope.includes(label) || indicator.weight === 0) {
    const minimum = minimumOf(indicator, label);
    targets = minimum === null || from >= minimum ? [] : targets.filter((target) => target >= minimum).slice(0, 1);
  }
  const sum = (values: readonly number[], to: number) => values.slice(from, to).reduce((total, value) => total + value, 0);
  return targets
    .filter((to) => to > from)
    .map((to) => ({ position, indicator: indicator.id, from, to, days: sum(days, to), leadDays: sum(leadDays, to) }));
}

function everySet(options: readonly (readonly PlacedStep[])[]): PlacedStep[][] {
  const [first, ...rest] = options;
  if (first === undefined) return [[]];
  const others = everySet(rest);
  return [...others, ...first.flatMap((step) => others.map((set) => [step, ...set]))];
}

function asPath(document: EditionDocument, label: string, all: readonly Told[], set: readonly PlacedStep[]): Path {
  const after = [...all];
  for (const step of set) after[step.position] = step.to;
  return {
    steps: set.map(({ indicator, from, to, days, leadDays }) => ({ indicator, from, to, days, leadDays })),
    days: set.reduce((sum, step) => sum + step.days, 0),
    leadDays: set.reduce((greatest, step) => Math.max(greatest, step.leadDays), 0),
    score: sums(document, label, after).low,
  };
}

function firstDifference(a: readonly number[], b: readonly number[]): number {
  return a.map((value, at) => value - (b[at] ?? 0)).find((difference) => difference !== 0) ?? 0;
}

type Candidate = { path: Path; set: readonly PlacedStep[] };

function byEffort(a: Candidate, b: Candidate): number {
  const list = (candidate: Candidate, key: "position" | "to") => candidate.set.map((step) => step[key]);
  return (
    a.path.days - b.path.days ||
    a.set.length - b.set.length ||
    firstDifference(list(a, "position"), list(b, "position")) ||
    firstDifference(list(a, "to"), list(b, "to"))
  );
}

function byTime(a: Candidate, b: Candidate): number {
  return a.path.leadDays - b.path.leadDays || byEffort(a, b);
}

/** The paths to a label from what is told of the indicators; null when neither a bar nor a minimum is named for it. */
export function oraclePaths(document: EditionDocument, label: string, answers: Answers, all: readonly Told[]): Paths | null {
  const { possible } = sums(document, label, all);
  const bar = barFor(document, label, possible);
  if (bar === null && document.indicators.every((indicator) => minimumOf(indicator, label) === null)) return null;

  const steps = document.indicators.map((_, position) => allowedSteps(document, label, answers, position, all[position]));
  const locked = document.indicators.map((indicator) => ownValue(answers.effort, indicator.id)?.locked === true);
  const candidates = everySet(steps.map((own, position) => (locked[position] ? [] : own)))
    .map((set) => ({ set, path: asPath(document, label, all, set) }))
    .filter(({ set }) =>
      document.indicators.every((indicator, position) => {
        const start = all[position];
        if (start === undefined || start === "not-applicable") return true;
        const points = set.find((step) => step.position === position)?.to ?? (start === "unanswered" ? 0 : start);
        return points >= (minimumOf(indicator, label) ?? 0);
      }),
    );
  const best = (target: number, order: (a: Candidate, b: Candidate) => number): Path | null =>
    candidates.filter(({ path }) => path.score >= target).reduce<Candidate | null>((a, b) => (a === null || order(b, a) < 0 ? b : a), null)
      ?.path ?? null;

  const margin = bar === null ? 0 : Number((BigInt(possible) * 5n + 99n) / 100n);
  const leastEffort = best(bar ?? 0, byEffort);
  const fastest = best(bar ?? 0, byTime);
  const robust = bar === null ? leastEffort : best(Math.min(bar + margin, possible), byEffort);
  const lockedBy = document.indicators.filter((_, at) => locked[at] && (steps[at]?.length ?? 0) > 0).map(({ id }) => id);
  const answerFirst = document.indicators.filter(({ scope }, at) => scope.includes(label) && all[at] === "unanswered").map(({ id }) => id);
  const unreachable = { reason: "unreachable", lockedBy } as const;
  return {
    provisional: answerFirst.length > 0,
    answerFirst,
    leastEffort,
    fastest,
    robust: robust === null ? null : { ...robust, margin },
    reasons: {
      ...(leastEffort === null && { leastEffort: unreachable }),
      ...(fastest === null && { fastest: unreachable }),
      ...(robust === null && { robust: unreachable }),
    },
  };
}
