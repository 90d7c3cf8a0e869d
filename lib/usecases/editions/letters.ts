import "server-only";
import { and, eq, gt, isNull, lt, ne, or, type SQL } from "drizzle-orm";
import type { Writer } from "#db/client.ts";
import { assessment } from "#db/schema/assessment.ts";
import { editionRevision } from "#db/schema/edition-revision.ts";
import { person } from "#db/schema/identity.ts";
import { membership, organisation } from "#db/schema/organisation.ts";
import type { EditionDocument } from "#lib/domain/edition/schema.ts";
import { addressOf } from "#lib/i18n/addresses.ts";
import { environment } from "#lib/platform/env.ts";
import { enqueue } from "#lib/usecases/jobs/enqueue.ts";
import { ofAssessment } from "./standing.ts";

/** What a letter tells: a revision comes on a day, does not come after all, or no longer counts. */
type Change = "coming" | "cancelled" | "withdrawn";
/** `decidedAt` tells one decision from another: one that is made again is told again. */
type Told = { change: Change; document: EditionDocument; day: string; decidedAt: Date; now: Date };

/** In SQL, of an open assessment: a revision would take the place of the one that it is answered on. */
export function replacedBy({ id, revision, order }: Pick<EditionDocument, "id" | "revision" | "order">): SQL | undefined {
  const sameEdition = and(eq(assessment.editionId, id), lt(assessment.revision, revision));
  return or(sameEdition, and(ne(assessment.editionId, id), lt(editionRevision.order, order)));
}

/** In SQL, of an open assessment: it is answered on a revision. */
export function answeredOn({ id, revision }: Pick<EditionDocument, "id" | "revision">): SQL | undefined {
  return and(eq(assessment.editionId, id), eq(assessment.revision, revision));
}

/** In SQL, of an open assessment: it began after a moment, so that an earlier letter did not reach it. */
export const begunAfter = (moment: Date): SQL => gt(assessment.startedAt, moment);

/**
 * Asks for a letter to every lead of the secretariats whose open assessment `concerned` speaks of, in the lead's language.
 * A decision is told to a lead of an organisation once, however often it is asked for.
 */
export async function tellLeads(
  writer: Writer,
  { change, document, day, decidedAt, now }: Told,
  concerned: SQL | undefined,
): Promise<void> {
  const leads = await writer
    .select({
      ...{ id: person.id, email: person.email, locale: person.locale },
      ...{ organisation: organisation.id, name: organisation.name, slug: organisation.slug, assessment: assessment.id },
    })
    .from(assessment)
    .innerJoin(editionRevision, ofAssessment)
    .innerJoin(organisation, and(eq(organisation.id, assessment.organisationId), isNull(organisation.deletedAt)))
    .innerJoin(membership, and(eq(membership.organisationId, organisation.id), eq(membership.role, "lead")))
    .innerJoin(person, and(eq(person.id, membership.personId), isNull(person.erasedAt)))
    .where(and(eq(assessment.state, "open"), concerned));
  for (const { id, email: to, locale, name, slug, ...of } of leads) {
    const place = { page: "assessment", params: { organisation: slug, assessment: of.assessment } } as const;
    const link = environment().PUBLIC_URL + addressOf(locale, place);
    const values = { organisation: name, edition: document.title[locale], revision: document.revision, effect: day, change };
    const key = `edition:${change}:${document.id}:${document.revision}:${decidedAt.getTime()}:${of.organisation}:${id}`;
    await enqueue(writer, { kind: "mail", key, payload: { to, locale, template: "editionChange", link, values }, runAt: now });
  }
}
