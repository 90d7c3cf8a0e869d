import "server-only";
import { and, eq } from "drizzle-orm";
import type { Writer } from "#db/client.ts";
import { evidence, evidenceUse } from "#db/schema/evidence.ts";
import { EvidenceUse } from "#lib/domain/evidence/schema.ts";
import { type Fault, fault } from "#lib/domain/fault.ts";
import * as z from "#lib/domain/zod.ts";
import { audit, personOf } from "#lib/usecases/kernel/audit.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { type OrganisationScope, scopeOf } from "#lib/usecases/organisations/scope.ts";
import { kept, said } from "./guard.ts";
import { type OpenRound, openRoundOf } from "./open-round.ts";

/** What is wrong with a use: the edition has no such indicator, or asks for no such kind there. */
function faultsOfUse({ edition }: OpenRound, indicatorId: string, kind: string): Fault[] {
  const indicator = edition.indicators.find(({ id }) => id === indicatorId);
  if (indicator === undefined) return [fault(["indicator"], "unknown-indicator", { value: indicatorId })];
  const kinds = (indicator.evidence ?? []).map((asked) => asked.kind);
  return kinds.includes(kind) ? [] : [fault(["kind"], "unknown-option", { options: kinds.join(", ") })];
}

async function isKept(writer: Writer, organisation: OrganisationScope, id: string): Promise<boolean> {
  const found = await writer.select({ id: evidence.id }).from(evidence).where(kept(organisation, id));
  return found.length === 1;
}

const Input = z.extend(EvidenceUse, { slug: z.string() });

/**
 * Uses a document for an indicator of the open assessment, as one of the kinds its edition asks for there; again changes
 * the place named and the notes. Refuses `no-open-assessment`.
 */
export const attachEvidence = verb("evidence.change", Input, async (context, { slug, evidence: id, ...asked }) => {
  const { indicator, kind, place, note, noteEn } = asked;
  const { clock, database } = context;
  const scope = await scopeOf(database.reader, context.actor, slug);
  if (scope === null || !context.may(scope)) return refuse("not-found");
  const { organisation } = scope;
  return database.write(async (writer) => {
    const round = await openRoundOf(writer, organisation);
    if (round === null) return refuse("no-open-assessment");
    if (!(await isKept(writer, organisation, id))) return refuse("not-found");
    const faults = faultsOfUse(round, indicator, kind);
    if (faults.length > 0) return refuse("invalid", faults);
    const where = { evidenceId: id, assessmentId: round.id, indicatorId: indicator, kind };
    const about = { place: place.trim() || null, note: said(note), noteEn: said(noteEn), addedBy: personOf(context), addedAt: clock() };
    await writer
      .insert(evidenceUse)
      .values({ ...where, ...about })
      .onConflictDoUpdate({
        target: [evidenceUse.evidenceId, evidenceUse.assessmentId, evidenceUse.indicatorId, evidenceUse.kind],
        set: about,
      });
    await audit(writer, context, "evidence.change", { organisation, subject: id, detail: { done: "attached", indicator, kind } });
    return done({ id });
  });
});

const Dropped = z.strictObject({ slug: z.string(), evidence: z.string(), indicator: z.string(), kind: z.string() });

/** Takes a document away from an indicator of the open assessment; the document stays. */
export const detachEvidence = verb("evidence.change", Dropped, async (context, { slug, evidence: id, indicator, kind }) => {
  const { database } = context;
  const scope = await scopeOf(database.reader, context.actor, slug);
  if (scope === null || !context.may(scope)) return refuse("not-found");
  const { organisation } = scope;
  return database.write(async (writer) => {
    const round = await openRoundOf(writer, organisation);
    if (round === null) return refuse("no-open-assessment");
    const { rowsAffected } = await writer
      .delete(evidenceUse)
      .where(
        and(
          ...[eq(evidenceUse.evidenceId, id), eq(evidenceUse.assessmentId, round.id)],
          ...[eq(evidenceUse.indicatorId, indicator), eq(evidenceUse.kind, kind)],
        ),
      );
    if (rowsAffected !== 1) return refuse("not-found");
    await audit(writer, context, "evidence.change", { organisation, subject: id, detail: { done: "detached", indicator, kind } });
    return done({ id });
  });
});
