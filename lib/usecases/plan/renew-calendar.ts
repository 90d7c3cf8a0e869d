import "server-only";
import { randomBytes } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { calendarFeed } from "#db/schema/plan.ts";
import { OnePlan } from "#lib/domain/plan/schema.ts";
import { environment } from "#lib/platform/env.ts";
import { audit, personOf } from "#lib/usecases/kernel/audit.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { scopeOf } from "#lib/usecases/organisations/scope.ts";
import { hashOf } from "#lib/usecases/people/actor.ts";

/**
 * Gives the caller a new address for their calendar of a secretariat's dates. It is told once and only its hash is kept;
 * the one before is dead from here on.
 */
export const renewCalendar = verb("calendar.subscribe", OnePlan, async (context, { slug }) => {
  const scope = await scopeOf(context.database.reader, context.actor, slug);
  if (scope === null || !context.may(scope)) return refuse("not-found");
  const [secret, personId, renewedAt] = [randomBytes(32).toString("base64url"), personOf(context), context.clock()];
  const kept = { secretHash: hashOf(secret), renewedAt };
  await context.database.write(async (writer) => {
    await writer
      .insert(calendarFeed)
      .values({ organisationId: scope.organisation, personId, ...kept })
      .onConflictDoUpdate({ target: [calendarFeed.organisationId, calendarFeed.personId], set: kept });
    await audit(writer, context, "calendar.subscribe", { organisation: scope.organisation, detail: { did: "renewed" } });
  });
  return done({ address: `${environment().PUBLIC_URL}/api/v1/calendar/${secret}.ics` });
});

/** Ends the caller's calendar of a secretariat: its address is dead from here on. */
export const stopCalendar = verb("calendar.subscribe", OnePlan, async (context, { slug }) => {
  const scope = await scopeOf(context.database.reader, context.actor, slug);
  if (scope === null || !context.may(scope)) return refuse("not-found");
  const own = and(eq(calendarFeed.organisationId, scope.organisation), eq(calendarFeed.personId, personOf(context)));
  return context.database.write(async (writer) => {
    if ((await writer.delete(calendarFeed).where(own)).rowsAffected !== 1) return refuse("not-found");
    await audit(writer, context, "calendar.subscribe", { organisation: scope.organisation, detail: { did: "stopped" } });
    return done({});
  });
});
