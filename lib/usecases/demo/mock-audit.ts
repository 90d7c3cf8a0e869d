import "server-only";
import { danishHour } from "#lib/domain/hour.ts";
import { personOf } from "#lib/usecases/kernel/audit.ts";
import { askNext, endAudit } from "#lib/usecases/mock-audit/ask.ts";
import { finishRating, rateInAudit } from "#lib/usecases/mock-audit/rate.ts";
import { readAudit } from "#lib/usecases/mock-audit/read.ts";
import { showEvidence } from "#lib/usecases/mock-audit/show.ts";
import { startAudit } from "#lib/usecases/mock-audit/start.ts";
import { readCase } from "#lib/usecases/sparring/read.ts";
import type { Email } from "./cast.ts";
import type { As } from "./people.ts";
import { daysFrom, told, workingDay } from "./told.ts";

const locale = "da" as const;
const doubt = "Jeg ville have spurgt én gang til her. Det, I fortalte, er bedre end det, I kunne vise.";

/** Asks for one indicator after the other, a quarter of an hour apart; what has a document is shown after four minutes. */
async function askForAll(as: As, audit: string, assessment: string, from: Date): Promise<void> {
  const { indicators } = await told("looking at the case", readCase(await as("member@guld.example", from), { case: assessment }));
  const documents = new Map(indicators.map(({ id, evidence }) => [id, evidence.documents[0]]));
  for (let quarter = 0; ; quarter++) {
    const caller = await as("benchmarker@ced.example", daysFrom(from, quarter / 96));
    const { next } = await told("looking at the mock audit", readAudit(caller, { audit, locale }));
    if (next === null) return;
    const { indicator } = next;
    await told("asking", askNext(caller, { audit, indicator }));
    const found = documents.get(indicator);
    const member = await as("member@guld.example", daysFrom(from, quarter / 96 + 4 / 1440));
    if (found === undefined) continue;
    const shown = { evidence: found.id, place: found.place || "Hele dokumentet" };
    await told("showing", showEvidence(member, { audit, indicator, ...shown }));
  }
}

/** Rates what was asked for as it is rated in the case; who is stricter gives the first of it one step less. */
async function rateAll(as: As, email: Email, audit: string, assessment: string, at: Date, isStricter: boolean): Promise<void> {
  const rater = await as(email, at);
  const { indicators } = await told("looking at the case", readCase(rater, { case: assessment }));
  const standing = new Map(indicators.map(({ id, self, rating }) => [id, rating?.points ?? self.result.points?.low ?? 0]));
  const { items } = await told("looking at the mock audit", readAudit(rater, { audit, locale }));
  const fair = items.map(({ indicator, options }) => options.filter((points) => points <= (standing.get(indicator) ?? 0)));
  const apart = isStricter ? fair.findIndex((options) => options.length > 1) : -1;
  for (const [place, { indicator }] of items.entries()) {
    const points = fair[place]?.at(place === apart ? -2 : -1) ?? 0;
    await told("a blind rating", rateInAudit(rater, { audit, indicator, points, note: place === apart ? doubt : "" }));
  }
  await told("being done", finishRating(rater, { audit }));
}

/** A mock audit of six indicators, rated by two benchmarkers who saw nothing of each other and differ once. */
export async function runMockAudit(as: As, assessment: string, now: Date): Promise<void> {
  const from = danishHour(workingDay(now, -3), 13);
  const [benchmarker, second] = [await as("benchmarker@ced.example", from), await as("benchmarker2@ced.example", from)];
  const raters = { first: personOf(benchmarker), second: personOf(second) };
  const { id: audit } = await told("a mock audit", startAudit(benchmarker, { case: assessment, count: 6, minutes: 10, ...raters }));
  await askForAll(as, audit, assessment, from);
  const over = daysFrom(from, 2 / 24);
  await told("ending the mock audit", endAudit(await as("benchmarker@ced.example", over), { audit }));
  await rateAll(as, "benchmarker@ced.example", audit, assessment, over, false);
  await rateAll(as, "benchmarker2@ced.example", audit, assessment, over, true);
}
