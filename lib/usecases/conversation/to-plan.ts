import "server-only";
import { randomUUID } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { planAction } from "#db/schema/plan.ts";
import { sparringMessage } from "#db/schema/sparring.ts";
import { RequestToPlan } from "#lib/domain/sparring-talk/schema.ts";
import { translator } from "#lib/i18n/text.ts";
import { editionOf } from "#lib/usecases/evidence/open-round.ts";
import { audit, personOf } from "#lib/usecases/kernel/audit.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { findMessage, isWaiting } from "./find.ts";

/** Makes an action of the secretariat's plan of a request that waits, named after its indicator; one that is planned gives its action. */
export const requestToPlan = verb("sparring.discuss", RequestToPlan, async (context, { message, locale }) =>
  context.database.write(async (writer) => {
    const asked = await findMessage(writer, context.actor, message);
    if (asked === null || !context.may(asked.found) || !context.can("plan.change", asked.found)) return refuse("not-found");
    const { row, found } = asked;
    const { organisation } = found;
    const planned = and(
      eq(planAction.id, row.planActionId ?? ""),
      eq(planAction.organisationId, organisation),
      isNull(planAction.removedAt),
    );
    const [standing] = await writer.select({ id: planAction.id }).from(planAction).where(planned);
    if (standing !== undefined) return done({ id: standing.id });
    const { id: editionId, revision } = found.edition.identity;
    const { indicators } = await editionOf(writer, { editionId, revision });
    const title = indicators.find(({ id }) => id === row.indicatorId)?.title[locale];
    const t = translator(locale, "sparringTalk.plan");
    const words = title === undefined ? t("general") : t("title", { indicator: row.indicatorId ?? "", title });
    const [id, changedBy, changedAt] = [randomUUID(), personOf(context), context.clock()];
    const { rowsAffected } = await writer
      .update(sparringMessage)
      .set({ planActionId: id })
      .where(and(eq(sparringMessage.id, row.id), isWaiting()));
    if (rowsAffected !== 1) return refuse("not-found");
    const action = { id, organisationId: organisation, title: words.slice(0, 300), state: "planned" as const, version: 1 };
    await writer.insert(planAction).values({ ...action, changedBy, changedAt });
    const detail = { did: "added", state: "planned", message: row.id };
    await audit(writer, context, "plan.change", { organisation, subject: id, detail });
    return done({ id });
  }),
);
