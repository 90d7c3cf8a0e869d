import { desc, eq, inArray } from "drizzle-orm";
import { assessment } from "#db/schema/assessment.ts";
import { organisation } from "#db/schema/organisation.ts";
import * as z from "#lib/domain/zod.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";

/** The rounds of the caller's organisations, or of one of them (by id), the newest first. */
export const listAssessments = verb(
  "assessment.read",
  z.strictObject({ organisation: z.optional(z.string()) }),
  async ({ actor, may, database }, asked) => {
    const held = actor.kind === "person" ? actor.memberships.map((membership) => membership.organisation) : [];
    const wanted = asked.organisation === undefined ? held : [asked.organisation];
    if (!wanted.every((one) => may({ organisation: one }))) return refuse("not-found");
    const rows = await database.reader
      .select({
        ...{ id: assessment.id, organisation: assessment.organisationId, organisationName: organisation.name },
        ...{ edition: assessment.editionId, revision: assessment.revision, state: assessment.state },
        ...{ startedAt: assessment.startedAt, submittedAt: assessment.submittedAt },
      })
      .from(assessment)
      .innerJoin(organisation, eq(organisation.id, assessment.organisationId))
      .where(inArray(assessment.organisationId, wanted))
      .orderBy(desc(assessment.startedAt), desc(assessment.id));
    return done(
      rows.map(({ startedAt, submittedAt, ...row }) => ({
        ...row,
        startedAt: startedAt.toISOString(),
        submittedAt: submittedAt?.toISOString() ?? null,
      })),
    );
  },
);
