import "server-only";
import { reminderChoice } from "#db/schema/plan.ts";
import { ChosenReminders } from "#lib/domain/plan/schema.ts";
import { audit, personOf } from "#lib/usecases/kernel/audit.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { scopeOf } from "#lib/usecases/organisations/scope.ts";

/** Chooses how the caller is reminded of a secretariat's plan. */
export const chooseReminders = verb("reminder.choose", ChosenReminders, async (context, { slug, choice }) => {
  const scope = await scopeOf(context.database.reader, context.actor, slug);
  if (scope === null || !context.may(scope)) return refuse("not-found");
  const { organisation } = scope;
  await context.database.write(async (writer) => {
    await writer
      .insert(reminderChoice)
      .values({ organisationId: organisation, personId: personOf(context), choice })
      .onConflictDoUpdate({ target: [reminderChoice.organisationId, reminderChoice.personId], set: { choice } });
    await audit(writer, context, "reminder.choose", { organisation, detail: { choice } });
  });
  return done({ choice });
});
