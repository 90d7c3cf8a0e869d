import "server-only";
import { giveConsent } from "#lib/usecases/consent/give.ts";
import { askForEvidence, writeMessage } from "#lib/usecases/conversation/write.ts";
import { personOf } from "#lib/usecases/kernel/audit.ts";
import { confirmAgreement, proposeAgreement } from "#lib/usecases/sparring/agree.ts";
import { saveRating } from "#lib/usecases/sparring/rate.ts";
import { readCase } from "#lib/usecases/sparring/read.ts";
import { takeCase } from "#lib/usecases/sparring/take.ts";
import { clusters } from "./cast.ts";
import { runMockAudit } from "./mock-audit.ts";
import type { As } from "./people.ts";
import { holdSession, planNextSession } from "./sessions.ts";
import { agreed, brandtRates, talk } from "./sparred.ts";
import { daysFrom, told } from "./told.ts";

const { slug } = clusters.nordlys;

async function share(as: As, assessment: string, now: Date): Promise<void> {
  const lead = await as("lead@guld.example", daysFrom(now, -17));
  await told("sharing the round", giveConsent(lead, { slug, purpose: "sparring", assessment }));
  await told("sharing for statistics", giveConsent(lead, { slug, purpose: "statistics" }));
  const benchmarker = await as("benchmarker@ced.example", daysFrom(now, -16));
  await told("taking the case", takeCase(benchmarker, { case: assessment }));
}

async function rate(as: As, assessment: string, now: Date): Promise<void> {
  const benchmarker = await as("benchmarker@ced.example", daysFrom(now, -15));
  await told("looking at the case", readCase(benchmarker, { case: assessment }));
  for (const said of brandtRates) await told("a rating of CED's", saveRating(benchmarker, { case: assessment, version: 0, ...said }));
}

async function converse(as: As, assessment: string, now: Date): Promise<void> {
  const [lead, member] = [await as("lead@guld.example", daysFrom(now, -13)), await as("member@guld.example", daysFrom(now, -14))];
  const [first, later] = [await as("benchmarker@ced.example", daysFrom(now, -15)), await as("benchmarker@ced.example", daysFrom(now, -12))];
  const at = { case: assessment, indicator: "4.1.4" };
  const general = { case: assessment, indicator: "" };
  await told("asking for evidence", askForEvidence(first, { ...at, text: talk.request, mentions: [personOf(member)] }));
  await told("a message", writeMessage(member, { ...at, text: talk.found, mentions: [] }));
  await told("a message", writeMessage(lead, { ...general, text: talk.question, mentions: [personOf(first)] }));
  await told("a message", writeMessage(later, { ...general, text: talk.answer, mentions: [] }));
  const { indicator } = agreed;
  const { version } = await told("proposing", proposeAgreement(later, { case: assessment, version: 0, ...agreed }));
  const soon = await as("lead@guld.example", daysFrom(now, -11));
  await told("agreeing", confirmAgreement(soon, { case: assessment, indicator, version }));
}

/** The sparring of Klynge Nordlys with CED: shared, rated, talked about, met, and rated once more against the clock. */
export async function sparWithNordlys(as: As, assessment: string, now: Date): Promise<void> {
  await share(as, assessment, now);
  await rate(as, assessment, now);
  await converse(as, assessment, now);
  await holdSession(as, assessment, now);
  await runMockAudit(as, assessment, now);
  await planNextSession(as, assessment, now);
}
