import "server-only";
import type { Entry } from "#lib/domain/assessment/schema.ts";
import { danishDate } from "#lib/domain/date.ts";
import { currentEdition } from "#lib/editions/published.ts";
import { startAssessment } from "#lib/usecases/assessments/start.ts";
import { startNextRound } from "#lib/usecases/renewal/start-next.ts";
import { stampOf } from "#lib/usecases/snapshots/stamp.ts";
import { submitAssessment } from "#lib/usecases/snapshots/submit.ts";
import { answeredBy, nordlysBefore, nordlysNow, nordlysRemarks } from "./answers.ts";
import { answerWith } from "./assessing.ts";
import { clusters } from "./cast.ts";
import { addNordlysEvidence } from "./evidence.ts";
import { recordNordlysLabel } from "./outcome.ts";
import { importNordlysParticipants } from "./participants.ts";
import type { As } from "./people.ts";
import { makeNordlysPlan } from "./plan.ts";
import { sparWithNordlys } from "./sparring.ts";
import { discuss, rateBlind } from "./teamwork.ts";
import { daysFrom, told } from "./told.ts";

const { slug } = clusters.nordlys;

/** Answers six a day, a quarter of an hour apart, from a day on. */
async function answerAll(as: As, assessment: string, entries: Readonly<Record<string, Entry>>, from: Date): Promise<void> {
  for (const [at, [indicator, entry]] of Object.entries(entries).entries())
    await answerWith(
      await as(answeredBy(indicator), daysFrom(from, Math.floor(at / 6) + (at % 6) / 96)),
      assessment,
      "answers",
      indicator,
      entry,
    );
}

/** Bronze, awarded before they used Klyngeklar. */
const bronzeOf = (now: Date) => ({
  label: "bronze",
  assessedOn: danishDate(daysFrom(now, -600)),
  validUntil: danishDate(daysFrom(now, 130)),
});

async function beforeAYear(as: As, now: Date): Promise<string> {
  const began = daysFrom(now, -392);
  const { id } = await told("the first round", startAssessment(await as("lead@guld.example", began), { edition: currentEdition.id }));
  await answerAll(as, id, nordlysBefore, daysFrom(began, 1));
  const lead = await as("lead@guld.example", daysFrom(now, -380));
  for (const criterion of ["eccp-profile", "organisation"]) await answerWith(lead, id, "eligibility", criterion, true);
  await answerWith(lead, id, "labels", "list", [bronzeOf(now)]);
  const stamp = await stampOf(lead.database.reader, id);
  await told("submitting", submitAssessment(lead, { assessment: id, stamp }));
  return id;
}

/** The round that is open: everything looked at again since two months ago, some of it twice. */
async function thisYear(as: As, now: Date): Promise<string> {
  const lead = await as("lead@guld.example", daysFrom(now, -60));
  const { assessment } = await told("the next round", startNextRound(lead, { slug }));
  // First as a year ago, later as it is.
  await answerWith(await as("member@guld.example", daysFrom(now, -50)), assessment, "answers", "4.1.2", { points: 3 });
  await answerWith(lead, assessment, "answers", "1.1.2", { inputs: { committed: 112 } });
  await answerAll(as, assessment, nordlysNow, daysFrom(now, -40));
  for (const [indicator, remark] of Object.entries(nordlysRemarks))
    await answerWith(await as(answeredBy(indicator), daysFrom(now, -30)), assessment, "remarks", indicator, remark);
  return assessment;
}

/**
 * A cluster nearly gold: a submitted round, the one that is open, evidence, a blind round, comments, a plan, sparring with
 * CED, an outcome that waits for CED, and a list of participants.
 */
export async function liveNordlys(as: As, now: Date): Promise<void> {
  const first = await beforeAYear(as, now);
  const assessment = await thisYear(as, now);
  await addNordlysEvidence(as, now);
  await rateBlind(as, assessment, now);
  await discuss(as, assessment, now);
  await makeNordlysPlan(as, now);
  await sparWithNordlys(as, assessment, now);
  await recordNordlysLabel(as, first, bronzeOf(now), now);
  await importNordlysParticipants(as, now);
}
