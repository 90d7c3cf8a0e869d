import { and, desc, eq, inArray } from "drizzle-orm";
import { assessment } from "#db/schema/assessment.ts";
import { organisation } from "#db/schema/organisation.ts";
import * as z from "#lib/domain/zod.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";

/** The rounds of the caller's organisations, or of one of them (by id or by its address), the newest first. */
export const listAssessments = verb(
  "assessment.read",
  z.strictObject({ organisation: z.optional(z.string()), slug: z.optional(z.string()) }),
  async ({ actor, may, database }, asked) => {
    const held = actor.kind === "person" ? actor.memberships.map((membership) => membership.organisation) : [];
    const wanted = asked.organisation === undefined ? held : [asked.organisation];
    if (asked.slug === undefined && !wanted.every((one) => may({ organisation: one }))) return refuse("not-found");
    const named = asked.slug === undefined ? undefined : eq(organisation.slug, asked.slug);
    const rows = await database.reader
      .select({
        ...{ id: assessment.id, organisation: assessment.organisationId, organisationName: organisation.name },
        ...{ edition: assessment.editionId, revision: assessment.revision, state: assessment.state },
        ...{ startedAt: assessment.startedAt, submittedAt: assessment.submittedAt },
      })
      .from(assessment)
      .innerJoin(organisation, eq(organisation.id, assessment.organisationId))
      .where(and(inArray(assessment.organisationId, wanted), named))
      .orderBy(desc(assessment.startedAt), desc(assessment.id));
    if (!rows.every(may)) return refuse("not-found");
    return done(
      rows.map(({ startedAt, submittedAt, ...row }) => ({
        ...row,
        startedAt: startedAt.toISOString(),
        submittedAt: submittedAt?.toISOString() ?? null,
      })),
    );
  },
);
