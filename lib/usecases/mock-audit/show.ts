import "server-only";
import { and, isNotNull, isNull } from "drizzle-orm";
import { evidence } from "#db/schema/evidence.ts";
import { mockAuditItem } from "#db/schema/sparring.ts";
import { fault } from "#lib/domain/fault.ts";
import { timeUsed } from "#lib/domain/mock-audit/clock.ts";
import { ShownEvidence } from "#lib/domain/mock-audit/schema.ts";
import { kept } from "#lib/usecases/evidence/guard.ts";
import { audit, personOf } from "#lib/usecases/kernel/audit.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { findAudit, itemAt } from "./find.ts";

/**
 * Names the document that an indicator was asked for, and where in it one should look. The time used is the server's; what
 * comes late is taken and called late. What was shown first counts.
 */
export const showEvidence = verb("mock-audit.show", ShownEvidence, async (context, { audit: id, indicator, evidence: document, place }) =>
  context.database.write(async (writer) => {
    const seen = await findAudit(writer, context.actor, id);
    if (seen === null || !context.may(seen.found)) return refuse("not-found");
    if (seen.audit.endedAt !== null) return refuse("audit-over");
    const item = seen.audit.items.find(({ indicatorId }) => indicatorId === indicator);
    if (item === undefined || item.askedAt === null) return refuse("not-asked");
    if (item.shownAt !== null) return refuse("already-shown");
    const [there] = await writer.select({ id: evidence.id }).from(evidence).where(kept(seen.found.organisation, document));
    if (there === undefined) return refuse("invalid", [fault(["evidence"], "unknown-option", { options: "" })]);
    const shownAt = context.clock();
    const waiting = and(itemAt(id, indicator), isNotNull(mockAuditItem.askedAt), isNull(mockAuditItem.shownAt));
    const shown = { shownAt, shownBy: personOf(context), evidenceId: document, place: place.trim() };
    const { rowsAffected } = await writer.update(mockAuditItem).set(shown).where(waiting);
    if (rowsAffected !== 1) throw new Error("an item changed inside the write that read it");
    const used = timeUsed(item.askedAt, shownAt, seen.audit.minutes, shownAt);
    const detail = { position: item.position, late: used.isLate };
    await audit(writer, context, "mock-audit.show", { organisation: seen.found.organisation, subject: id, detail });
    return done(used);
  }),
);
