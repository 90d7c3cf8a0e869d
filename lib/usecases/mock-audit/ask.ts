import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { mockAudit, mockAuditItem } from "#db/schema/sparring.ts";
import { AskedItem, OneAudit } from "#lib/domain/mock-audit/schema.ts";
import { recordSparring } from "#lib/usecases/independence/record.ts";
import { audit } from "#lib/usecases/kernel/audit.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { findAudit, itemAt } from "./find.ts";

/** Asks for the next indicator, which starts its clock. Asked twice, it is asked once; one out of turn is not there. */
export const askNext = verb("mock-audit.run", AskedItem, async (context, { audit: id, indicator }) =>
  context.database.write(async (writer) => {
    const seen = await findAudit(writer, context.actor, id);
    if (seen === null || !context.may(seen.found)) return refuse("not-found");
    if (seen.audit.endedAt !== null) return refuse("audit-over");
    const item = seen.audit.items.find(({ indicatorId }) => indicatorId === indicator);
    const next = seen.audit.items.find(({ askedAt }) => askedAt === null);
    if (item !== undefined && item.askedAt !== null) return done({ askedAt: item.askedAt.toISOString() });
    if (item === undefined || item !== next) return refuse("not-found");
    const askedAt = context.clock();
    const { rowsAffected } = await writer
      .update(mockAuditItem)
      .set({ askedAt })
      .where(and(itemAt(id, indicator), isNull(mockAuditItem.askedAt)));
    if (rowsAffected !== 1) throw new Error("an item changed inside the write that read it");
    await recordSparring(writer, context, seen.found);
    const detail = { did: "asked", position: item.position };
    await audit(writer, context, "mock-audit.run", { organisation: seen.found.organisation, subject: id, detail });
    return done({ askedAt: askedAt.toISOString() });
  }),
);

/** Ends the asking and showing; who rates may still finish. */
export const endAudit = verb("mock-audit.run", OneAudit, async (context, { audit: id }) =>
  context.database.write(async (writer) => {
    const seen = await findAudit(writer, context.actor, id);
    if (seen === null || !context.may(seen.found)) return refuse("not-found");
    const running = and(eq(mockAudit.id, id), isNull(mockAudit.endedAt));
    const { rowsAffected } = await writer.update(mockAudit).set({ endedAt: context.clock() }).where(running);
    if (rowsAffected === 0) return refuse("audit-over");
    await recordSparring(writer, context, seen.found);
    await audit(writer, context, "mock-audit.run", { organisation: seen.found.organisation, subject: id, detail: { did: "ended" } });
    return done({ id });
  }),
);
