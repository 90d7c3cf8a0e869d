import "server-only";
import { and, eq } from "drizzle-orm";
import { evidence, evidenceUse } from "#db/schema/evidence.ts";
import * as z from "#lib/domain/zod.ts";
import { recordLook } from "#lib/usecases/consent/look.ts";
import { openStored } from "#lib/usecases/evidence/open-stored.ts";
import { refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { findCase } from "./case.ts";
import { usedIn } from "./documents.ts";

const Input = z.strictObject({ case: z.string(), document: z.string() });

/**
 * A stored document that is used in a case, its content held against its SHA-256. One that is used elsewhere, was taken
 * away from the case or removed is not there; `file-changed` when the content is another one or gone. CED's look is logged.
 */
export const openCaseDocument = verb("sparring.read", Input, async (context, asked) => {
  const { reader } = context.database;
  const found = await findCase(reader, context.actor, asked.case);
  if (found === null || !context.may(found)) return refuse("not-found");
  const [used] = await reader
    .select({ document: evidence })
    .from(evidence)
    .innerJoin(evidenceUse, eq(evidenceUse.evidenceId, evidence.id))
    .where(and(usedIn(found), eq(evidence.id, asked.document)))
    .limit(1);
  const opened = await openStored(used?.document);
  if (opened.ok) await recordLook(context, found, "document", asked.document);
  return opened;
});
