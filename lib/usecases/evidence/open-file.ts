import "server-only";
import { evidence } from "#db/schema/evidence.ts";
import * as z from "#lib/domain/zod.ts";
import { refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { scopeOf } from "#lib/usecases/organisations/scope.ts";
import { kept } from "./guard.ts";
import { openStored } from "./open-stored.ts";

/** A stored file of a secretariat, its content held against its SHA-256; refuses `file-changed` when it is another one or gone. */
export const openFile = verb("evidence.read", z.strictObject({ slug: z.string(), evidence: z.string() }), async (context, input) => {
  const { reader } = context.database;
  const scope = await scopeOf(reader, context.actor, input.slug);
  if (scope === null || !context.may(scope)) return refuse("not-found");
  const [found] = await reader.select().from(evidence).where(kept(scope.organisation, input.evidence));
  return openStored(found);
});
