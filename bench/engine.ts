import { Model } from "survey-core";
import type { Answers, Entry } from "#lib/domain/assessment/schema.ts";
import { type Edition, prepareEdition } from "#lib/domain/edition/edition.ts";
import type { EditionDocument } from "#lib/domain/edition/schema.ts";
import { score } from "#lib/domain/scoring/score.ts";
import { currentEdition } from "#lib/editions/published.ts";
import { digestsOf } from "#lib/platform/digest.ts";
import { compared, type Measurement, perSecond } from "./measure.ts";

const asOf = "2026-11-24";

/** A complete assessment some way below the bar, so that all three paths have work to do; it differs from run to run by `turn`. */
function completeAnswers(edition: Edition, turn: number): Answers {
  const entries = edition.indicators.map(({ id, maxPoints, position }): [string, Entry] => [
    id,
    { rated: 2 + ((position + turn) % (maxPoints - 1)) },
  ]);
  return { edition: edition.identity.id, asOf, answers: Object.fromEntries(entries) };
}

function surveyOf(edition: Edition) {
  const names = edition.indicators.map((indicator) => `q${indicator.position}`);
  const model = new Model({
    elements: edition.indicators.map(({ position, maxPoints }) => ({
      type: "rating",
      name: `q${position}`,
      rateMin: 0,
      rateMax: maxPoints,
    })),
    calculatedValues: [{ name: "sum", expression: names.map((name) => `{${name}}`).join(" + ") }],
  });
  return { model, names };
}

/** Full results of a complete assessment per second, against SurveyJS evaluating the same questions with one sum. */
export function engineAgainstSurvey(): Measurement[] {
  const edition = prepareEdition(currentEdition, digestsOf(currentEdition));
  const { model, names } = surveyOf(edition);
  const turns = [0, 1, 2, 3].map((turn) => completeAnswers(edition, turn));
  const data = turns.map((answers) =>
    Object.fromEntries(edition.indicators.map(({ id, position }) => [names[position] ?? "", answers.answers[id]?.rated ?? 0])),
  );
  let turn = 0;
  const next = <T>(list: readonly T[]): T => {
    turn += 1;
    return list[turn % list.length] as T;
  };
  const survey = () => {
    model.data = next(data);
    return model.calculatedValues[0]?.value;
  };
  const expected = Object.values(data[1] ?? {}).reduce((sum, points) => sum + points, 0);
  turn = 0;
  if (survey() !== expected) throw new Error("the survey does not compute the sum");
  const [full, surveyFull] = perSecond(() => score(edition, next(turns)), survey);
  const [bare, surveyBare] = perSecond(() => score(edition, next(turns), { paths: false }), survey);
  return [
    compared("engine-full", "results/s", full, surveyFull, { atLeast: 20 }),
    compared("engine-without-paths", "results/s", bare, surveyBare, { atLeast: 200 }),
  ];
}

/** An edition with the same kinds of indicators, repeated or cut to a number of them. */
function resized(document: EditionDocument, count: number): EditionDocument {
  const scored = document.indicators.filter((indicator) => indicator.weight > 0);
  const indicators = Array.from({ length: count }, (_, at) => {
    const model = scored[at % scored.length];
    if (model === undefined) throw new Error("the edition has no scored indicators");
    return { ...model, id: `${model.id}/${at}` };
  });
  return { ...document, indicators };
}

/** How the time of a full result grows with the indicators, against the product of indicators and possible points. */
export function engineGrowth(): Measurement[] {
  const prepared = [10, 30, 60].map((count) => {
    const document = resized(currentEdition, count);
    const edition = prepareEdition(document, { digest: "", rulesDigest: "" });
    const answers = completeAnswers(edition, 0);
    return { count, work: count * count * 5, run: () => score(edition, answers) };
  });
  const [ten, thirty, sixty] = prepared;
  if (ten === undefined || thirty === undefined || sixty === undefined) throw new Error("three sizes are measured");
  return [thirty, sixty].map((larger) => {
    const [large, small] = perSecond(larger.run, ten.run);
    return compared(`engine-growth-10-to-${larger.count}`, "times as long", small / large, larger.work / ten.work, { atMost: 1 });
  });
}
