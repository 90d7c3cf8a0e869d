import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { mockAuditRater, mockAuditRating } from "#db/schema/sparring.ts";
import { AuditRating, OneAudit } from "#lib/domain/mock-audit/schema.ts";
import { parseContribution } from "#lib/domain/round/check.ts";
import { recordSparring } from "#lib/usecases/independence/record.ts";
import { audit, personOf } from "#lib/usecases/kernel/audit.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { findAudit, ratingSubject } from "./find.ts";

/** Saves the caller's own rating of an indicator that was asked for, over the one they gave before. Nobody else sees it before both are done. */
export const rateInAudit = verb("mock-audit.rate", AuditRating, async (context, { audit: id, indicator, points, note }) =>
  context.database.write(async (writer) => {
    const seen = await findAudit(writer, context.actor, id);
    const me = personOf(context);
    if (seen === null || !context.may({ ...ratingSubject(seen.found, seen.audit, me), closed: false })) return refuse("not-found");
    if (!context.may(ratingSubject(seen.found, seen.audit, me))) return refuse("rating-done");
    if (!seen.audit.items.some(({ indicatorId, askedAt }) => indicatorId === indicator && askedAt !== null)) return refuse("not-asked");
    const parsed = parseContribution(seen.found.edition, { person: me, indicator, points });
    if (!parsed.ok) return refuse("invalid", parsed.faults);
    const given = { points, note: note.trim() || null, givenAt: context.clock() };
    const key = [mockAuditRating.auditId, mockAuditRating.personId, mockAuditRating.indicatorId];
    await writer
      .insert(mockAuditRating)
      .values({ auditId: id, personId: me, indicatorId: indicator, ...given })
      .onConflictDoUpdate({ target: key, set: given });
    await recordSparring(writer, context, seen.found);
    // Which indicator and how many points is nobody's to know before both are done.
    await audit(writer, context, "mock-audit.rate", { organisation: seen.found.organisation, subject: id, detail: { did: "rated" } });
    return done({ indicator });
  }),
);

/** Says that the caller has rated everything that was asked for; there is no way back, for then the other's may be seen. */
export const finishRating = verb("mock-audit.rate", OneAudit, async (context, { audit: id }) =>
  context.database.write(async (writer) => {
    const seen = await findAudit(writer, context.actor, id);
    const me = personOf(context);
    if (seen === null || !context.may({ ...ratingSubject(seen.found, seen.audit, me), closed: false })) return refuse("not-found");
    if (!context.may(ratingSubject(seen.found, seen.audit, me))) return refuse("rating-done");
    const asked = seen.audit.items.filter(({ askedAt }) => askedAt !== null);
    if (seen.audit.endedAt === null && asked.length < seen.audit.items.length) return refuse("audit-running");
    const mine = and(eq(mockAuditRating.auditId, id), eq(mockAuditRating.personId, me));
    if ((await writer.$count(mockAuditRating, mine)) < asked.length) return refuse("rating-unfinished");
    const open = and(eq(mockAuditRater.auditId, id), eq(mockAuditRater.personId, me), isNull(mockAuditRater.doneAt));
    const { rowsAffected } = await writer.update(mockAuditRater).set({ doneAt: context.clock() }).where(open);
    if (rowsAffected !== 1) throw new Error("a rater changed inside the write that read them");
    await recordSparring(writer, context, seen.found);
    await audit(writer, context, "mock-audit.rate", { organisation: seen.found.organisation, subject: id, detail: { did: "finished" } });
    return done({ id });
  }),
);
