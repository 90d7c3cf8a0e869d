import "server-only";
import { consent } from "#db/schema/consent.ts";
import { ConsentChange } from "#lib/domain/consent/schema.ts";
import { audit, personOf } from "#lib/usecases/kernel/audit.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { scopeOf } from "#lib/usecases/organisations/scope.ts";
import { publishScores } from "#lib/usecases/register/enter-award.ts";
import { tellOfWithdrawal } from "./letters.ts";
import { standing } from "./standing.ts";

/**
 * Takes a consent back, with effect at once: CED sees nothing more of it, and who sparred is told by mail. One that does
 * not hold stays as it is.
 */
export const withdrawConsent = verb("consent.change", ConsentChange, async (context, wanted) =>
  context.database.write(async (writer) => {
    const scope = await scopeOf(writer, context.actor, wanted.slug);
    if (scope === null || !context.may(scope)) return refuse("not-found");
    const { organisation } = scope;
    const round = wanted.purpose === "sparring" ? wanted.assessment : null;
    const holding = standing(organisation, wanted.purpose, round);
    const [held] = await writer.select({ id: consent.id }).from(consent).where(holding);
    if (held === undefined) return done(null);
    const now = context.clock();
    await writer
      .update(consent)
      .set({ withdrawnBy: personOf(context), withdrawnAt: now })
      .where(holding);
    if (round !== null) await tellOfWithdrawal(writer, round, { consent: held.id, cluster: scope.name, now });
    const detail = { purpose: wanted.purpose, given: false };
    if (wanted.purpose === "public-facts") await publishScores(writer, organisation, false);
    await audit(writer, context, "consent.change", { organisation, subject: round ?? undefined, detail });
    return done(null);
  }),
);
