import "server-only";
import { consent } from "#db/schema/consent.ts";
import { ConsentChange } from "#lib/domain/consent/schema.ts";
import { audit, personOf } from "#lib/usecases/kernel/audit.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { scopeOf } from "#lib/usecases/organisations/scope.ts";
import { publishScores } from "#lib/usecases/register/enter-award.ts";
import { standing } from "./standing.ts";

/** Takes a consent back, with effect at once: CED sees nothing more of it. One that does not hold stays as it is. */
export const withdrawConsent = verb("consent.change", ConsentChange, async (context, wanted) =>
  context.database.write(async (writer) => {
    const scope = await scopeOf(writer, context.actor, wanted.slug);
    if (scope === null || !context.may(scope)) return refuse("not-found");
    const { organisation } = scope;
    const round = wanted.purpose === "sparring" ? wanted.assessment : null;
    const { rowsAffected } = await writer
      .update(consent)
      .set({ withdrawnBy: personOf(context), withdrawnAt: context.clock() })
      .where(standing(organisation, wanted.purpose, round));
    if (rowsAffected === 0) return done(null);
    const detail = { purpose: wanted.purpose, given: false };
    if (wanted.purpose === "public-facts") await publishScores(writer, organisation, false);
    await audit(writer, context, "consent.change", { organisation, subject: round ?? undefined, detail });
    return done(null);
  }),
);
