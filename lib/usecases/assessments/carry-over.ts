import type { Reader, Writer } from "#db/client.ts";
import type { Actor } from "#lib/authz/actor.ts";
import { type Carried, carriedFrom } from "#lib/domain/assessment/carry.ts";
import { QuickCheck } from "#lib/domain/assessment/quick-check.ts";
import type { Edition } from "#lib/domain/edition/edition.ts";
import { fault } from "#lib/domain/fault.ts";
import * as z from "#lib/domain/zod.ts";
import { findRevision } from "#lib/usecases/editions/find.ts";
import { type Caller, done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { isBlank } from "./answers.ts";
import { type Assessment, findAssessment } from "./find.ts";
import { openAssessment, writeStart } from "./start.ts";
import { writeAnswer } from "./write-answer.ts";

/** Writes a value where nothing is answered; what somebody has answered stays. Gives whether it was written. */
async function fill(writer: Writer, caller: Caller, round: Assessment, one: Carried): Promise<boolean> {
  const change = { ...one, origin: "quick-check" as const };
  const written = await writeAnswer(writer, caller, round, { ...change, version: 0 });
  const standing = written.ok ? undefined : written.standing;
  if (standing === undefined || !isBlank(standing.value)) return written.ok;
  // It was answered and taken back.
  return (await writeAnswer(writer, caller, round, { ...change, version: standing.version })).ok;
}

async function openRound(reader: Reader, actor: Actor, organisation: string): Promise<Assessment | null> {
  const id = await openAssessment(reader, organisation);
  return id === null ? null : findAssessment(reader, actor, id);
}

const Input = z.strictObject({ organisation: z.string(), check: QuickCheck });

/**
 * Carries an exported quick check over into the open round of an organisation (by id), or into one that is started for
 * it; only where nothing is answered yet. Gives the round's id, how many things were carried, and what was left because
 * it was answered already (`kept`) or because the revision does not take it (`left`), by indicator or criterion.
 */
export const carryOver = verb("assessment.start", Input, async (context, { organisation, check }) => {
  if (!context.may({ organisation })) return refuse("not-found");
  const { reader } = context.database;
  const found = await findRevision(reader, { id: check.edition }, (revision) => context.can("edition.read", revision));
  if (typeof found === "string") return refuse("invalid", [fault(["check", "edition"], "unknown-edition", { value: check.edition })]);
  const open = await openRound(reader, context.actor, organisation);
  const edition: Edition = open?.edition ?? found.edition;
  const { id: expected } = edition.identity;
  if (expected !== check.edition)
    return refuse("invalid", [fault(["check", "edition"], "wrong-edition", { value: check.edition, expected })]);
  const { carried, left } = carriedFrom(edition, check);
  return context.database.write(async (writer) => {
    const started = open === null ? await writeStart(writer, context, { organisation, edition }) : done(open.id);
    // Somebody else started one in this moment: the next try finds it.
    if (!started.ok) return started;
    const round = open ?? (await startedRound(writer, context, started.value));
    const kept: string[] = [];
    for (const one of carried) if (!(await fill(writer, context, round, one))) kept.push(one.key);
    return done({ id: round.id, carried: carried.length - kept.length, kept: [...new Set(kept)], left });
  });
});

async function startedRound(writer: Writer, { actor }: Caller, id: string): Promise<Assessment> {
  const round = await findAssessment(writer, actor, id);
  if (round === null) throw new Error("the assessment that was just started is not there");
  return round;
}
