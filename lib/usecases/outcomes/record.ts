import "server-only";
import { randomUUID } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { officialOutcome, officialRating } from "#db/schema/outcome.ts";
import { danishDate } from "#lib/domain/date.ts";
import { ChangedOutcome, NewOutcome, outcomeFaults } from "#lib/domain/outcome/schema.ts";
import { findAssessment } from "#lib/usecases/assessments/find.ts";
import { audit, personOf } from "#lib/usecases/kernel/audit.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { scopeOf } from "#lib/usecases/organisations/scope.ts";
import { columnsOf, writeParts } from "./rows.ts";

/**
 * Records what the assessors decided about a round: label, dates, and what is known of points and remarks. It waits for
 * CED's confirmation; the remarks are actions of the plan at once.
 */
export const recordOutcome = verb("outcome.record", NewOutcome, async (context, { slug, assessment, ...fields }) => {
  const { reader } = context.database;
  const scope = await scopeOf(reader, context.actor, slug);
  const round = await findAssessment(reader, context.actor, assessment);
  if (scope === null || !context.may(scope) || round?.organisation !== scope.organisation) return refuse("not-found");
  const faults = outcomeFaults(round.edition, fields, danishDate(context.clock()));
  if (faults.length > 0) return refuse("invalid", faults);
  const { organisation } = scope;
  const [id, recordedBy, recordedAt] = [randomUUID(), personOf(context), context.clock()];
  return context.database.write(async (writer) => {
    const row = { id, organisationId: organisation, assessmentId: assessment, ...columnsOf(fields), version: 1, recordedBy, recordedAt };
    await writer.insert(officialOutcome).values(row);
    await writeParts(writer, context, { outcome: id, organisation, assessment }, fields);
    const detail = { label: fields.label, awarded: fields.awarded, remarks: fields.remarks.length };
    await audit(writer, context, "outcome.record", { organisation, subject: id, detail });
    return done({ id });
  });
});

/** Corrects an outcome as long as CED has not confirmed it; remarks come on top. Another version in between is a `conflict`. */
export const changeOutcome = verb("outcome.record", ChangedOutcome, async (context, { slug, id, version, ...fields }) => {
  const { reader } = context.database;
  const scope = await scopeOf(reader, context.actor, slug);
  if (scope === null || !context.may(scope)) return refuse("not-found");
  const { organisation } = scope;
  const own = and(eq(officialOutcome.id, id), eq(officialOutcome.organisationId, organisation));
  const [found] = await reader.select().from(officialOutcome).where(own);
  const round = found === undefined ? null : await findAssessment(reader, context.actor, found.assessmentId);
  if (found === undefined || round === null) return refuse("not-found");
  if (found.confirmedAt !== null) return refuse("confirmed");
  const faults = outcomeFaults(round.edition, fields, danishDate(context.clock()));
  if (faults.length > 0) return refuse("invalid", faults);
  return context.database.write(async (writer) => {
    const { rowsAffected } = await writer
      .update(officialOutcome)
      .set({
        ...columnsOf(fields),
        version: version + 1,
        recordedBy: personOf(context),
        recordedAt: context.clock(),
        returnedBecause: null,
      })
      .where(and(own, eq(officialOutcome.version, version), isNull(officialOutcome.confirmedAt)));
    if (rowsAffected !== 1) return refuse("conflict");
    await writer.delete(officialRating).where(eq(officialRating.outcomeId, id));
    await writeParts(writer, context, { outcome: id, organisation, assessment: round.id }, fields);
    await audit(writer, context, "outcome.record", { organisation, subject: id, detail: { changed: true, label: fields.label } });
    return done({ id });
  });
});
