import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import { event, offering, offeringClick, offeringIndicator } from "#db/schema/offering.ts";
import { danishDate } from "#lib/domain/date.ts";
import { Followed } from "#lib/domain/offering/help.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";

/**
 * Where an offering or one of its events is read about: the https address that CED gave it and no other, so that the link
 * leads nowhere else. The click is counted by month, in Copenhagen; who it was is written down nowhere, not in the audit
 * log either.
 */
export const followOffering = verb(
  "offering.follow",
  Followed,
  async (context, { offering: id, edition, indicator, place, counts, ...of }) =>
    context.database.write(async (writer) => {
      const [found] = await writer
        .select({ url: offering.url })
        .from(offering)
        .innerJoin(offeringIndicator, eq(offeringIndicator.offeringId, offering.id))
        .where(
          and(
            ...[eq(offering.id, id), isNull(offering.removedAt)],
            ...[eq(offeringIndicator.editionId, edition), eq(offeringIndicator.indicatorId, indicator)],
          ),
        );
      const [happening] =
        of.event === undefined
          ? []
          : await writer
              .select({ url: event.url })
              .from(event)
              .where(and(eq(event.id, of.event), eq(event.offeringId, id), isNull(event.removedAt)));
      const url = of.event === undefined ? found?.url : happening?.url;
      if (found === undefined || url == null || !url.startsWith("https://")) return refuse("not-found");
      if (!counts) return done({ url });
      const row = { offeringId: id, editionId: edition, indicatorId: indicator, month: danishDate(context.clock()).slice(0, 7), place };
      const target = [
        ...[offeringClick.offeringId, offeringClick.editionId, offeringClick.indicatorId],
        ...[offeringClick.month, offeringClick.place],
      ];
      await writer
        .insert(offeringClick)
        .values({ ...row, clicks: 1 })
        .onConflictDoUpdate({ target, set: { clicks: sql`${offeringClick.clicks} + 1` } });
      return done({ url });
    }),
);
