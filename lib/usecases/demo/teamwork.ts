import "server-only";
import { readAnswer } from "#lib/usecases/assessments/read-answer.ts";
import { assign } from "#lib/usecases/discussion/assign.ts";
import { addComment } from "#lib/usecases/discussion/comment.ts";
import { personOf } from "#lib/usecases/kernel/audit.ts";
import { agree } from "#lib/usecases/rounds/agree.ts";
import { closeRound } from "#lib/usecases/rounds/close.ts";
import { openRound } from "#lib/usecases/rounds/open.ts";
import { markDone, saveRating } from "#lib/usecases/rounds/rate.ts";
import type { Email } from "./cast.ts";
import type { As } from "./people.ts";
import { daysFrom, told } from "./told.ts";

const ratings: readonly (readonly [Email, Readonly<Record<string, number>>])[] = [
  ["lead@guld.example", { "4.1.3": 4, "4.1.6": 3, "2.4": 4 }],
  ["member@guld.example", { "4.1.3": 2, "4.1.6": 3, "2.4": 4 }],
  ["reader@guld.example", { "4.1.3": 1, "4.1.6": 2, "2.4": 4 }],
];
const note = "Handlingsplanen er fra foråret, og vi har ikke set den i bestyrelsen siden.";

/** A blind round of three people that is over; they agreed on what they differed most about. */
export async function rateBlind(as: As, assessment: string, now: Date): Promise<void> {
  const lead = await as("lead@guld.example", daysFrom(now, -25));
  const raters = await Promise.all(ratings.map(async ([email]) => personOf(await as(email, now))));
  const { id: round } = await told("the blind round", openRound(lead, { assessment, indicators: ["2.4", "4.1.3", "4.1.6"], raters }));
  for (const [email, given] of ratings) {
    const rater = await as(email, daysFrom(now, -22));
    for (const [indicator, points] of Object.entries(given)) {
      const said = email === "reader@guld.example" && indicator === "4.1.3" ? { note } : {};
      await told("a rating", saveRating(rater, { round, indicator, points, ...said }));
    }
    await told("being done", markDone(rater, { round, done: true }));
  }
  const later = await as("lead@guld.example", daysFrom(now, -18));
  await told("closing", closeRound(later, { round }));
  const { version } = await told("the answer", readAnswer(later, { assessment, part: "answers", key: "4.1.3" }));
  const reason = "Planen har ejere og frister, men er ikke fulgt op siden maj. Vi tager den på hvert bestyrelsesmøde fra nu af.";
  await told("agreeing", agree(later, { round, indicator: "4.1.3", points: 3, reason, version }));
}

/** What is still to be answered is given to somebody, and two of them talk about a doubt. */
export async function discuss(as: As, assessment: string, now: Date): Promise<void> {
  const lead = await as("lead@guld.example", daysFrom(now, -9));
  const member = await as("member@guld.example", daysFrom(now, -8));
  const place = { assessment, indicator: "4.1.4" };
  await told("assigning", assign(lead, { assessment, indicator: "5.2", person: personOf(member) }));
  await told("assigning", assign(member, { assessment, indicator: "5.3", person: personOf(lead) }));
  await told("a comment", addComment(lead, { ...place, text: "Kan vi nøjes med kvartalsrapporterne, eller skal der et referat til?" }));
  const text = "Assessoren ser efter, at nogen har handlet på tallene. Jeg finder referatet fra august.";
  await told("a comment", addComment(member, { ...place, text }));
}
