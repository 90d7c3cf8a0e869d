import { namedIn, scoreDocument } from "#lib/domain/scoring/document.ts";
import * as z from "#lib/domain/zod.ts";
import { findRevision } from "#lib/usecases/editions/find.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";

/**
 * Scores an answers document (contract §2) against the published edition that it names and gives the bytes of the result
 * (§3). Nothing is stored. Every fault is named at once, so the document is checked here and not by the verb's schema.
 */
export const scoreReadiness = verb("readiness.score", z.unknown(), async ({ database, may }, raw) => {
  const { edition, revision } = namedIn(raw);
  const found = await findRevision(database.reader, { id: edition ?? "", revision }, may);
  const scored = scoreDocument(typeof found === "string" ? found : found.edition, raw);
  return scored.ok ? done(scored.value) : refuse("invalid", scored.faults);
});
