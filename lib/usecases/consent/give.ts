import "server-only";
import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { assessment } from "#db/schema/assessment.ts";
import { consent } from "#db/schema/consent.ts";
import { sparringCase } from "#db/schema/sparring.ts";
import { ConsentChange } from "#lib/domain/consent/schema.ts";
import { audit, personOf } from "#lib/usecases/kernel/audit.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { scopeOf } from "#lib/usecases/organisations/scope.ts";
import { publishScores } from "#lib/usecases/register/enter-award.ts";
import { tellOfConsent } from "./letters.ts";
import { holds } from "./standing.ts";

/**
 * Lets CED use something from now on. The first consent to sparring at an assessment opens its case, and CED's
 * benchmarkers are told by mail. What is given already stays as it is.
 */
export const giveConsent = verb("consent.change", ConsentChange, async (context, wanted) =>
  context.database.write(async (writer) => {
    const scope = await scopeOf(writer, context.actor, wanted.slug);
    if (scope === null || !context.may(scope)) return refuse("not-found");
    const { organisation } = scope;
    const { purpose } = wanted;
    const round = wanted.purpose === "sparring" ? wanted.assessment : null;
    if (round !== null) {
      const own = and(eq(assessment.id, round), eq(assessment.organisationId, organisation));
      if ((await writer.select({ id: assessment.id }).from(assessment).where(own)).length === 0) return refuse("not-found");
    }
    if (await holds(writer, organisation, purpose, round)) return done(null);
    const [id, givenBy, givenAt] = [randomUUID(), personOf(context), context.clock()];
    await writer.insert(consent).values({ id, organisationId: organisation, purpose, assessmentId: round, givenBy, givenAt });
    if (round !== null) {
      await writer.insert(sparringCase).values({ id: round, organisationId: organisation, openedAt: givenAt }).onConflictDoNothing();
      await tellOfConsent(writer, { consent: id, cluster: scope.name, now: givenAt });
    }
    if (wanted.purpose === "public-facts") await publishScores(writer, organisation, true);
    await audit(writer, context, "consent.change", { organisation, subject: round ?? undefined, detail: { purpose, given: true } });
    return done(null);
  }),
);
