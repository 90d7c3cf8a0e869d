import "server-only";
import { and, eq } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { calendarFeed, reminderChoice } from "#db/schema/plan.ts";
import { danishDate } from "#lib/domain/date.ts";
import { planProgress } from "#lib/domain/plan/progress.ts";
import type { ReminderPreference } from "#lib/domain/plan/schema.ts";
import * as z from "#lib/domain/zod.ts";
import { personOf } from "#lib/usecases/kernel/audit.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { type OrganisationScope, scopeOf } from "#lib/usecases/organisations/scope.ts";
import { membersOf, teamOf } from "#lib/usecases/organisations/team.ts";
import { actionIn, actionsIn } from "./actions.ts";
import { standingFor } from "./standing.ts";

/** How somebody is reminded, and since when they have a calendar (ISO 8601); null without one. */
type Own = { reminders: ReminderPreference; calendarSince: string | null };

async function ownOf(reader: Reader, organisation: OrganisationScope, person: string): Promise<Own> {
  const [[chosen], [feed]] = await Promise.all([
    reader
      .select({ choice: reminderChoice.choice })
      .from(reminderChoice)
      .where(and(eq(reminderChoice.organisationId, organisation), eq(reminderChoice.personId, person))),
    reader
      .select({ renewedAt: calendarFeed.renewedAt })
      .from(calendarFeed)
      .where(and(eq(calendarFeed.organisationId, organisation), eq(calendarFeed.personId, person))),
  ]);
  return { reminders: chosen?.choice ?? "digest", calendarSince: feed?.renewedAt.toISOString() ?? null };
}

const Input = z.strictObject({ slug: z.string(), locale: z.enum(["da", "en"]), removed: z.optional(z.string()) });

/**
 * The plan of an organisation with what it is held against, who may own its actions and what is the caller's own.
 * `removed` names an action; it comes back when it was removed and can be brought back.
 */
export const readPlan = verb("plan.read", Input, async (context, { slug, locale, removed }) => {
  const { reader } = context.database;
  const scope = await scopeOf(reader, context.actor, slug);
  if (scope === null || !context.may(scope)) return refuse("not-found");
  const { organisation, name, postcode, role } = scope;
  const me = personOf(context);
  const [actions, team, standing, own, gone] = await Promise.all([
    actionsIn(reader, organisation),
    teamOf(reader, organisation),
    standingFor(context, organisation, locale),
    ownOf(reader, organisation, me),
    removed === undefined ? null : actionIn(reader, organisation, removed),
  ]);
  return done({
    organisation: { id: organisation as string, slug, name, postcode, role },
    ...{ me, today: danishDate(context.clock()), actions, team: membersOf(team), standing, own },
    progress: planProgress(actions, standing?.result ?? { indicators: {} }),
    removed: gone?.isRemoved ? { id: gone.action.id, title: gone.action.title } : null,
    can: { change: context.can("plan.change", scope) },
  });
});
