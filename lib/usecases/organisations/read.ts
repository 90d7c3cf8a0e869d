import "server-only";
import * as z from "#lib/domain/zod.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { goneAt } from "./grace.ts";
import { scopeOf } from "./scope.ts";

/** When it was asked to be deleted and when it will be gone; null while nobody has asked. */
const closing = (deletedAt: Date | null) => ({
  deletedAt: deletedAt?.toISOString() ?? null,
  goneAt: deletedAt === null ? null : goneAt(deletedAt).toISOString(),
});

/** What every page of a secretariat shows of it, and which of its pages the reader may open. */
export const readOrganisation = verb("organisation.read", z.strictObject({ slug: z.string() }), async (context, { slug }) => {
  const scope = await scopeOf(context.database.reader, context.actor, slug);
  if (scope === null || !context.may(scope)) return refuse("not-found");
  const { organisation, name, postcode, role, deletedAt } = scope;
  const can = {
    change: context.can("organisation.change", scope),
    answer: context.can("plan.change", scope),
    export: context.can("organisation.export", scope),
    webhooks: context.can("webhook.read", scope),
    delete: context.can("organisation.delete", scope),
    restore: context.can("organisation.restore", scope),
  };
  return done({ id: organisation as string, slug, name, postcode, role, ...closing(deletedAt), can });
});
