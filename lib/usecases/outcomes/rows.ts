import "server-only";
import { randomUUID } from "node:crypto";
import type { Writer } from "#db/client.ts";
import { assessorRemark, officialRating } from "#db/schema/outcome.ts";
import { planAction } from "#db/schema/plan.ts";
import { figuresOf, type OutcomeFields } from "#lib/domain/outcome/schema.ts";
import { personOf } from "#lib/usecases/kernel/audit.ts";
import type { Caller } from "#lib/usecases/kernel/verb.ts";
import type { OrganisationScope } from "#lib/usecases/organisations/scope.ts";

/** What was filled in, as the columns keep it: what is blank is null. */
export function columnsOf(fields: OutcomeFields) {
  const { points, possible } = figuresOf(fields);
  return {
    ...{ label: fields.label, awarded: fields.awarded, assessedOn: fields.assessedOn, points, possible },
    validUntil: fields.awarded ? fields.validUntil || null : null,
    certificate: fields.certificate.trim() || null,
  };
}

type At = { outcome: string; organisation: OrganisationScope; assessment: string };

/** Keeps the assessors' points by indicator, and makes each of their remarks an action of the plan at once. */
export async function writeParts(writer: Writer, caller: Caller, at: At, fields: OutcomeFields): Promise<void> {
  const ratings = figuresOf(fields).ratings.map(({ indicator, points }) => ({ outcomeId: at.outcome, indicatorId: indicator, points }));
  if (ratings.length > 0) await writer.insert(officialRating).values(ratings);
  const [changedBy, changedAt] = [personOf(caller), caller.clock()];
  for (const remark of fields.remarks) {
    const [id, planActionId, text] = [randomUUID(), randomUUID(), remark.text.trim()];
    const indicatorId = remark.indicator === "" ? null : remark.indicator;
    await writer.insert(planAction).values({
      ...{ id: planActionId, organisationId: at.organisation, assessmentId: at.assessment, indicatorId, changedBy, changedAt, version: 1 },
      // A long remark stands whole in the note.
      ...(text.length > 300 ? { title: `${text.slice(0, 297)}…`, note: text } : { title: text }),
      state: "planned",
    });
    await writer.insert(assessorRemark).values({ id, outcomeId: at.outcome, indicatorId, text, planActionId });
  }
}
