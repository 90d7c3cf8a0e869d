import type { Answers, EffortOverride, Entry } from "../assessment/schema.ts";
import type { EditionDocument } from "../edition/schema.ts";
import { own } from "../record.ts";
import type { Proposal } from "./proposal.ts";
import type { Decisions, Migration, Turned } from "./schema.ts";

type Others = Pick<Answers, "eligibility" | "labels" | "improvements" | "effort">;
const otherParts = ["eligibility", "labels", "improvements", "effort"] as const;

/** The indicators whose answer is rated otherwise and of which nobody has decided yet. */
export function undecided({ indicators }: Proposal, decisions: Decisions): string[] {
  return indicators
    .filter(({ indicator, state }) => state === "look" && own(decisions, indicator) === undefined)
    .map(({ indicator }) => indicator);
}

function only<T>(record: Readonly<Record<string, T>>, change: (id: string, value: T) => T | undefined): Record<string, T> {
  return Object.fromEntries(
    Object.entries(record).flatMap(([id, value]): [string, T][] => {
      const changed = change(id, value);
      return changed === undefined ? [] : [[id, changed]];
    }),
  );
}

/** Criteria, labels, improvements and efforts that an edition knows; an effort of another length loses its days. */
export function othersUnder(document: EditionDocument, { eligibility, labels, improvements, effort }: Others): Others {
  const maximums = new Map(document.indicators.map(({ id, maxPoints }) => [id, maxPoints]));
  const criteria = new Set((document.eligibility ?? []).map(({ id }) => id));
  const known = new Set(document.labels.map(({ id }) => id));
  const fitting = (id: string, given: EffortOverride): EffortOverride | undefined => {
    const length = maximums.get(id);
    if (length === undefined) return undefined;
    const { days, leadDays, ...rest } = given;
    return {
      ...rest,
      ...(days?.length === length ? { days } : {}),
      ...(leadDays?.length === length ? { leadDays } : {}),
    };
  };
  return {
    ...(eligibility && { eligibility: only(eligibility, (id, holds) => (criteria.has(id) ? holds : undefined)) }),
    ...(labels && { labels: labels.filter(({ label }) => known.has(label)) }),
    ...(improvements && { improvements: improvements.filter(({ indicator, from }) => from <= (maximums.get(indicator) ?? -1)) }),
    ...(effort && { effort: only(effort, fitting) }),
  };
}

/** A value that is there or not, as a member that is there or not. */
function side<K extends "before" | "after", T>(key: K, value: T | undefined): { [key in K]?: T } {
  return (value === undefined ? {} : { [key]: value }) as { [key in K]?: T };
}

function turnedPart<T>(before: T | undefined, after: T | undefined): Turned<T> {
  return { ...side("before", before), ...side("after", after) };
}

/**
 * Carries answers over as proposed and decided. What is kept is taken unless it is left, what is to be looked at only
 * when it is taken, so nothing is carried over unseen. Returns the answers under the new edition, and what was done to
 * them, with which `revertMigration` takes it back.
 */
export function applyMigration(
  toDocument: EditionDocument,
  answers: Answers,
  { to, indicators }: Proposal,
  decisions: Decisions,
): { answers: Answers; migration: Migration } {
  const entries = indicators.flatMap(({ indicator, state, entry }): [string, Entry][] => {
    const decided = own(decisions, indicator) ?? (state === "kept" ? "take" : "leave");
    // What says nothing (`{}`) was null in the proposal, and stays as it stood.
    const given = state === "kept" ? own(answers.answers, indicator) : entry;
    return decided === "leave" || given === null || given === undefined ? [] : [[indicator, given]];
  });
  const { asOf } = answers;
  const after: Answers = {
    edition: to.edition,
    revision: to.revision,
    asOf,
    answers: Object.fromEntries(entries),
    ...othersUnder(toDocument, answers),
  };
  // What is not kept is taken back whatever has been answered since: the old rules may not know it.
  const otherwise = new Set(indicators.filter(({ state }) => state !== "kept").map(({ indicator }) => indicator));
  const ids = [...new Set([...Object.keys(answers.answers), ...otherwise])];
  const changed = ids.flatMap((id): [string, Turned<Entry>][] => {
    const turned = turnedPart(own(answers.answers, id), own(after.answers, id));
    return turned.before === turned.after && !otherwise.has(id) ? [] : [[id, turned]];
  });
  const identity = { edition: answers.edition, ...(answers.revision === undefined ? {} : { revision: answers.revision }) };
  return {
    answers: after,
    migration: {
      identity: { before: identity, after: { ...to } },
      answers: Object.fromEntries(changed),
      eligibility: turnedPart(answers.eligibility, after.eligibility),
      labels: turnedPart(answers.labels, after.labels),
      improvements: turnedPart(answers.improvements, after.improvements),
      effort: turnedPart(answers.effort, after.effort),
    },
  };
}

/**
 * Takes a migration back: every part it touched is again what it was, exactly. Answers that were kept stay as they are
 * now, also when they have been changed since.
 */
export function revertMigration(answers: Answers, migration: Migration): Answers {
  const untouched = Object.entries(answers.answers).filter(([id]) => own(migration.answers, id) === undefined);
  const restored = Object.entries(migration.answers).flatMap(([id, { before }]): [string, Entry][] =>
    before === undefined ? [] : [[id, before]],
  );
  const others = otherParts.flatMap((part) => (migration[part].before === undefined ? [] : [[part, migration[part].before]]));
  return {
    ...migration.identity.before,
    asOf: answers.asOf,
    answers: Object.fromEntries([...untouched, ...restored]),
    ...(Object.fromEntries(others) as Others),
  };
}
