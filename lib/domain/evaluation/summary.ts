/** The fewest answers that figures are shown of: with fewer, each could be guessed at. */
const fewestAnswers = 5;

/** One answer's grades, from 1 (not at all) to 5 (very); null is no opinion. */
export type Graded = { satisfaction: number; usefulness: number | null };
/** So many of so many. */
export type Share = { count: number; of: number };
export type EvaluationSummary =
  | { answers: number; isEnough: false }
  | { answers: number; isEnough: true; verySatisfied: Share; satisfied: Share; useful: Share | null };

/**
 * What the answers to an event's evaluation say together: very satisfied (5), satisfied (4 or 5), useful (4 or 5, of those
 * with an opinion; null where fewer than five have one). Nothing but their number below five answers.
 */
export function summaryOf(answers: readonly Graded[]): EvaluationSummary {
  if (answers.length < fewestAnswers) return { answers: answers.length, isEnough: false };
  const share = (grades: readonly number[], least: number): Share => ({
    count: grades.filter((grade) => grade >= least).length,
    of: grades.length,
  });
  const satisfaction = answers.map((one) => one.satisfaction);
  const usefulness = answers.flatMap((one) => (one.usefulness === null ? [] : [one.usefulness]));
  return {
    ...{ answers: answers.length, isEnough: true, verySatisfied: share(satisfaction, 5), satisfied: share(satisfaction, 4) },
    useful: usefulness.length < fewestAnswers ? null : share(usefulness, 4),
  };
}
