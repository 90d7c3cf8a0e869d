import { receiptJson } from "#lib/domain/scoring/receipt.ts";
import * as z from "#lib/domain/zod.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { findSnapshot } from "./find.ts";

/** The receipt of a snapshot: its answers and its stored result, the bytes that `npm run -s readiness -- --receipt` recomputes. */
export const readReceipt = verb("assessment.read", z.strictObject({ snapshot: z.string() }), async (context, { snapshot: id }) => {
  const found = await findSnapshot(context.database.reader, context.actor, id);
  if (found === null || !context.may(found)) return refuse("not-found");
  const { edition, snapshot } = found;
  return done({ text: receiptJson(edition, snapshot.answers, snapshot.result), asOf: snapshot.answers.asOf });
});
