import "server-only";
import { and, desc, eq } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { evidence, evidenceUse } from "#db/schema/evidence.ts";
import { person } from "#db/schema/identity.ts";
import { danishDate } from "#lib/domain/date.ts";
import { freshnessOf } from "#lib/domain/evidence/freshness.ts";
import * as z from "#lib/domain/zod.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { type OrganisationScope, scopeOf } from "#lib/usecases/organisations/scope.ts";
import { evidenceOf } from "./needs-of.ts";
import { type OpenRound, openRoundOf } from "./open-round.ts";

async function documentsOf(reader: Reader, organisation: OrganisationScope) {
  const rows = await reader
    .select({ row: evidence, by: person.name })
    .from(evidence)
    .innerJoin(person, eq(person.id, evidence.addedBy))
    .where(eq(evidence.organisationId, organisation))
    .orderBy(desc(evidence.addedAt), evidence.id);
  return rows.map(({ row: { id, title, titleEn, documentDate, link, fileName, size, addedAt, removedAt }, by }) => ({
    ...{ id, title, titleEn, documentDate, link, addedBy: by, addedAt: addedAt.toISOString() },
    file: fileName === null || size === null ? null : { name: fileName, size },
    removed: removedAt !== null,
  }));
}

/** How each document is used in a round, and whether it is young enough there. */
async function usesIn(reader: Reader, organisation: OrganisationScope, { id, auditDay, edition }: OpenRound, today: string) {
  const rows = await reader
    .select({ use: evidenceUse, documentDate: evidence.documentDate })
    .from(evidenceUse)
    .innerJoin(evidence, eq(evidence.id, evidenceUse.evidenceId))
    .where(and(eq(evidenceUse.assessmentId, id), eq(evidence.organisationId, organisation)));
  const order = new Map(edition.indicators.map((indicator, at) => [indicator.id, at]));
  return rows
    .map(({ use: { evidenceId, indicatorId, kind, place, note, noteEn }, documentDate }) => {
      const asked = edition.indicators.find((indicator) => indicator.id === indicatorId)?.evidence?.find((one) => one.kind === kind);
      const freshness = freshnessOf({ documentDate, maxAgeMonths: asked?.maxAgeMonths ?? null, auditDay, today });
      return { evidence: evidenceId, indicator: indicatorId, kind, place, note, noteEn, freshness };
    })
    .sort((a, b) => (order.get(a.indicator) ?? 0) - (order.get(b.indicator) ?? 0));
}

/** The evidence of a secretariat: every document with its use in the open assessment, and what that one still needs. */
export const readEvidence = verb("evidence.read", z.strictObject({ slug: z.string() }), async (context, { slug }) => {
  const { reader } = context.database;
  const scope = await scopeOf(reader, context.actor, slug);
  if (scope === null || !context.may(scope)) return refuse("not-found");
  const { organisation, name } = scope;
  const today = danishDate(context.clock());
  const [round, documents] = await Promise.all([openRoundOf(reader, organisation), documentsOf(reader, organisation)]);
  const uses = round === null ? [] : await usesIn(reader, organisation, round, today);
  const used = Map.groupBy(uses, (use) => use.evidence);
  return done({
    ...{ slug, name, today, can: { change: context.can("evidence.change", scope) } },
    documents: documents.map((document) => ({ ...document, uses: used.get(document.id) ?? [] })),
    round:
      round === null
        ? null
        : {
            ...{ id: round.id, auditDay: round.auditDay, evidence: await evidenceOf(reader, organisation, round.id, today) },
            indicators: round.edition.indicators.map(({ id, title, evidence: asked = [] }) => ({ id, title, asked })),
          },
  });
});
