import "server-only";
import type { Reader } from "#db/client.ts";
import { parseAnswers } from "#lib/domain/assessment/check.ts";
import type { Answers } from "#lib/domain/assessment/schema.ts";
import type { Edition } from "#lib/domain/edition/edition.ts";
import type { EditionDocument } from "#lib/domain/edition/schema.ts";
import type { Result } from "#lib/domain/scoring/result.ts";
import { score } from "#lib/domain/scoring/score.ts";
import { answersDocument } from "#lib/usecases/assessments/answers.ts";
import type { Assessment } from "#lib/usecases/assessments/find.ts";
import { findRevision } from "#lib/usecases/editions/find.ts";
import { frozenOf } from "#lib/usecases/snapshots/find.ts";

/** The answers that a report draws from, with their result and the edition they were given to. */
export type Basis = { document: EditionDocument; edition: Edition; answers: Answers; result: Result };

/**
 * What a report rests on: the frozen copy once the assessment is submitted, else the answers as they stand on `today`
 * (YYYY-MM-DD). The caller has been asked whether they may see it.
 */
export async function basisOf(reader: Reader, round: Pick<Assessment, "id" | "state" | "edition">, today: string): Promise<Basis> {
  if (round.state === "submitted") {
    const frozen = await frozenOf(reader, round.id);
    if (frozen === null) throw new Error(`the submitted assessment ${round.id} has no snapshot`);
    const { document, edition, snapshot } = frozen;
    return { document, edition, answers: snapshot.answers, result: snapshot.result };
  }
  const { id, revision } = round.edition.identity;
  const [found, raw] = await Promise.all([findRevision(reader, { id, revision }, () => true), answersDocument(reader, round.id, today)]);
  if (typeof found === "string") throw new Error(`the revision of the assessment ${round.id} is gone`);
  const parsed = parseAnswers(round.edition, raw);
  if (!parsed.ok) throw new Error(`what is saved of assessment ${round.id} has faults: ${JSON.stringify(parsed.faults)}`);
  return { document: found.document, edition: round.edition, answers: parsed.value, result: score(round.edition, parsed.value) };
}
