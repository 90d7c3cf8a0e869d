import "server-only";
import { danishDate } from "#lib/domain/date.ts";
import { danishHour } from "#lib/domain/hour.ts";
import { personOf } from "#lib/usecases/kernel/audit.ts";
import { callSession } from "#lib/usecases/sessions/call.ts";
import { closeSession } from "#lib/usecases/sessions/close.ts";
import { confirmSession } from "#lib/usecases/sessions/confirm.ts";
import { writeNote } from "#lib/usecases/sessions/notes.ts";
import { addOutcome } from "#lib/usecases/sessions/outcomes.ts";
import type { As } from "./people.ts";
import { session as said } from "./sparred.ts";
import { daysFrom, told, workingDay } from "./told.ts";

/** A session that was called by CED, held, and confirmed by both: its outcome is an action of the plan. */
export async function holdSession(as: As, assessment: string, now: Date): Promise<void> {
  const caller = await as("benchmarker@ced.example", daysFrom(now, -12));
  const day = workingDay(now, -4);
  const called = { case: assessment, day, time: "10:00", minutes: 90, place: said.place, indicators: [...said.agenda] };
  const { id: session } = await told("calling a session", callSession(caller, called));
  const benchmarker = await as("benchmarker@ced.example", danishHour(day, 11));
  const lead = await as("lead@guld.example", danishHour(day, 12));
  const owner = personOf(await as("member@guld.example", now));
  await told("a note", writeNote(benchmarker, { session, indicator: "4.1.4", text: said.note, version: 0 }));
  const decided = { indicator: "4.1.4", title: said.outcome, owner, due: danishDate(daysFrom(now, 25)) };
  await told("an outcome", addOutcome(benchmarker, { session, ...decided }));
  await told("closing the session", closeSession(benchmarker, { session }));
  for (const side of [benchmarker, lead]) await told("confirming the session", confirmSession(side, { session }));
}

/** The next session, in three weeks. */
export async function planNextSession(as: As, assessment: string, now: Date): Promise<void> {
  const lead = await as("lead@guld.example", daysFrom(now, -1));
  const next = { day: workingDay(now, 22), time: "13:00", minutes: 60, place: "Videomøde: https://moede.nordlys.example/sparring" };
  await told("calling the next session", callSession(lead, { case: assessment, ...next, indicators: ["4.1.4", "3.2", "2.6"] }));
}
