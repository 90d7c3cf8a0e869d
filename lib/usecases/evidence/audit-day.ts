import "server-only";
import { and, eq } from "drizzle-orm";
import { assessment } from "#db/schema/assessment.ts";
import { AuditDay } from "#lib/domain/evidence/schema.ts";
import * as z from "#lib/domain/zod.ts";
import { audit } from "#lib/usecases/kernel/audit.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { scopeOf } from "#lib/usecases/organisations/scope.ts";

/** Sets the day of the audit for the open assessment, which evidence must still be young enough on; "" while it is not known. */
export const setAuditDay = verb("evidence.change", z.extend(AuditDay, { slug: z.string() }), async (context, { slug, auditDay }) => {
  const { database } = context;
  const scope = await scopeOf(database.reader, context.actor, slug);
  if (scope === null || !context.may(scope)) return refuse("not-found");
  const { organisation } = scope;
  return database.write(async (writer) => {
    const { rowsAffected } = await writer
      .update(assessment)
      .set({ auditDay: auditDay || null })
      .where(and(eq(assessment.organisationId, organisation), eq(assessment.state, "open")));
    if (rowsAffected !== 1) return refuse("no-open-assessment");
    await audit(writer, context, "evidence.change", { organisation, detail: { done: "audit-day-set" } });
    return done({ auditDay });
  });
});
