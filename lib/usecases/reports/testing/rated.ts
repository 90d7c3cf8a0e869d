import { evidence, evidenceUse } from "#db/schema/evidence.ts";
import { officialOutcome, officialRating } from "#db/schema/outcome.ts";
import { planAction } from "#db/schema/plan.ts";
import { agreedRating, sparringRating } from "#db/schema/sparring.ts";
import type { Entry } from "#lib/domain/assessment/schema.ts";
import { currentEdition } from "#lib/editions/published.ts";
import { saveAnswer } from "#lib/usecases/assessments/save-answer.ts";
import { recordSparring } from "#lib/usecases/independence/record.ts";
import { findCase } from "#lib/usecases/sparring/case.ts";
import { sharedCase } from "#lib/usecases/sparring/testing/cases.ts";
import { noon } from "#lib/usecases/testing/callers.ts";

/** The three indicators that the case below says something about. */
export const [first, second, third] = currentEdition.indicators.map(({ id }) => id) as [string, string, string];

const document = {
  ...{
    id: "doc",
    title: "Medlemsliste",
    titleEn: "List of participants",
    documentDate: "2026-10-01",
    link: "https://klynge.example/liste",
  },
  addedAt: noon,
};

/**
 * A shared case with all three series: the secretariat rates two indicators, the benchmarker two (one other than it, one
 * taken back at a third), one is agreed, the assessors give one and a total. One document, one action.
 */
export async function ratedCase() {
  const world = await sharedCase();
  const { own, benchmarker, database, case: id } = world;
  const answers: readonly [string, Entry][] = [
    [first, { rated: 3 }],
    [second, { rated: 2 }],
  ];
  for (const [key, value] of answers) {
    const saved = await saveAnswer(own.member, { assessment: id, part: "answers", key, value, version: 0, origin: "typed" });
    if (!saved.ok) throw new Error(saved.code);
  }
  const found = await findCase(database.reader, benchmarker.actor, id);
  if (found === null) throw new Error("the case is not there");
  const rated = { caseId: id, ratedBy: benchmarker.actor.id, ratedAt: noon };
  const by = own.lead.actor.id;
  await database.write(async (writer) => {
    await writer.insert(sparringRating).values([
      { ...rated, indicatorId: first, version: 1, points: 1, reason: "other", comment: "Første bud" },
      { ...rated, indicatorId: first, version: 2, points: 2, reason: "evidence-missing", comment: "Referatet mangler." },
      { ...rated, indicatorId: second, version: 1, points: 2 },
      { ...rated, indicatorId: third, version: 1, points: 5 },
      { ...rated, indicatorId: third, version: 2, points: null },
    ]);
    await recordSparring(writer, benchmarker, found);
    const agreed = { caseId: id, indicatorId: first, reason: "Referatet er fundet.", proposedBy: by, proposedAt: noon };
    await writer.insert(agreedRating).values([
      { ...agreed, version: 1, points: 3, side: "secretariat", confirmedBy: benchmarker.actor.id, confirmedAt: noon },
      { ...agreed, version: 2, points: 5, side: "secretariat" },
    ]);
    await writer.insert(evidence).values({ ...document, organisationId: own.id, addedBy: by });
    const use = { evidenceId: "doc", assessmentId: id, indicatorId: first, kind: "member-list", place: "s. 4", noteEn: "See page 4." };
    await writer.insert(evidenceUse).values({ ...use, addedBy: by, addedAt: noon });
    const action = { id: "action", organisationId: own.id, indicatorId: first, fromPoints: 3, toPoints: 5, title: "Saml referater" };
    const written = { changedBy: by, changedAt: noon };
    await writer.insert(planAction).values({ ...action, state: "planned", due: "2026-12-24", version: 1, ...written });
    await writer.insert(officialOutcome).values({
      ...{ id: "outcome", organisationId: own.id, assessmentId: id, label: "gold", awarded: true, assessedOn: "2026-11-20" },
      ...{ validUntil: "2028-11-19", points: 119, possible: 150, version: 1, recordedBy: by, recordedAt: noon },
    });
    await writer.insert(officialRating).values({ outcomeId: "outcome", indicatorId: first, points: 1 });
  });
  return world;
}
