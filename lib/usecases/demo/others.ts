import "server-only";
import { randomUUID } from "node:crypto";
import { person } from "#db/schema/identity.ts";
import { danishDate } from "#lib/domain/date.ts";
import { suggestedPeriods } from "#lib/domain/insight/period.ts";
import { below, series } from "#lib/domain/random.ts";
import { currentEdition } from "#lib/editions/published.ts";
import { startAssessment } from "#lib/usecases/assessments/start.ts";
import { giveConsent } from "#lib/usecases/consent/give.ts";
import { askForRelease } from "#lib/usecases/insight/ask.ts";
import { makesReleases } from "#lib/usecases/insight/make.ts";
import { publishRelease } from "#lib/usecases/insight/publish.ts";
import { workOnce } from "#lib/usecases/jobs/worker.ts";
import type { Caller } from "#lib/usecases/kernel/verb.ts";
import { createOrganisation } from "#lib/usecases/organisations/create.ts";
import { grantedTo } from "#lib/usecases/people/actor.ts";
import { stampOf } from "#lib/usecases/snapshots/stamp.ts";
import { submitAssessment } from "#lib/usecases/snapshots/submit.ts";
import { answerWith } from "./assessing.ts";
import { clusters } from "./cast.ts";
import type { As } from "./people.ts";
import { daysFrom, told } from "./told.ts";

/** Invented clusters that stand behind the demo's statistics and are seen nowhere else. */
const others = [
  "Agerhus",
  "Blæst",
  "Dybvand",
  "Egetræ",
  "Fyrtårn",
  "Glasværk",
  "Højspænding",
  "Isbjerg",
  "Kornmark",
  "Ler",
  "Møllebæk",
  "Nøgle",
];

/** The ratings of an invented cluster: around a strength of its own, each indicator within what it can have. */
function ratingsOf(name: string): readonly (readonly [string, { rated: number }])[] {
  const next = series(`demo ${name}`);
  const strength = 2 + below(next, 3);
  return currentEdition.indicators.map(({ id, maxPoints }) => {
    const rated = Math.max(0, Math.min(maxPoints, strength + below(next, 4) - 1));
    return [id, { rated }] as const;
  });
}

/** Somebody without a way to sign in leads each of them. */
async function leadOf({ database }: Caller, name: string, at: Date): Promise<(moment: Date) => Promise<Caller>> {
  const id = randomUUID();
  const row = { id, name: `Leder af Klynge ${name}`, email: `${id}@klynger.example`, emailVerified: true, createdAt: at, updatedAt: at };
  await database.write((writer) => writer.insert(person).values(row));
  return async (moment) => ({
    database,
    clock: () => moment,
    actor: { kind: "person", id, strong: true, ...(await grantedTo(database.reader, id)) },
  });
}

/** One of them: a submitted round of some months ago, and its consent to statistics. */
async function liveOther(caller: Caller, name: string, began: Date): Promise<void> {
  const lead = await leadOf(caller, name, began);
  const { slug } = await told(
    `the workspace of ${name}`,
    createOrganisation(await lead(began), { name: `Klynge ${name}`, postcode: "8000" }),
  );
  const [answering, submitting] = [await lead(daysFrom(began, 10)), await lead(daysFrom(began, 30))];
  const { id } = await told(`the round of ${name}`, startAssessment(answering, { edition: currentEdition.id }));
  for (const [indicator, entry] of ratingsOf(name)) await answerWith(answering, id, "answers", indicator, entry);
  const stamp = await stampOf(caller.database.reader, id);
  await told(`submitting of ${name}`, submitAssessment(submitting, { assessment: id, stamp }));
  await told(`the consent of ${name}`, giveConsent(submitting, { slug, purpose: "statistics" }));
}

/** A dozen invented clusters, and the release of the last half-year that an analyst made of them and published. */
export async function liveStatistics(as: As, now: Date): Promise<void> {
  const analyst = await as("analyst@ced.example", now);
  for (const [at, name] of others.entries()) await liveOther(analyst, name, daysFrom(now, -290 + at));
  await told(
    "consent to statistics",
    giveConsent(await as("lead@guld.example", daysFrom(now, -200)), { slug: clusters.nordlys.slug, purpose: "statistics" }),
  );
  const [period] = suggestedPeriods(danishDate(now));
  const wanted = await told("asking for a release", askForRelease(analyst, { edition: currentEdition.id, ...period }));
  await workOnce({ database: analyst.database, clock: analyst.clock, handlers: { release: makesReleases() } });
  await told("publishing the release", publishRelease(analyst, wanted));
}
