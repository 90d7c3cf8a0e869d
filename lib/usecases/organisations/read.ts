import "server-only";
import * as z from "#lib/domain/zod.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { scopeOf } from "./scope.ts";

/** What every page of a secretariat shows of it, and which of its pages the reader may open. */
export const readOrganisation = verb("organisation.read", z.strictObject({ slug: z.string() }), async (context, { slug }) => {
  const scope = await scopeOf(context.database.reader, context.actor, slug);
  if (scope === null || !context.may(scope)) return refuse("not-found");
  const { organisation, name, postcode, role, deletedAt } = scope;
  const can = { change: context.can("organisation.change", scope), answer: context.can("plan.change", scope) };
  return done({ id: organisation as string, slug, name, postcode, role, deletedAt: deletedAt?.toISOString() ?? null, can });
});
