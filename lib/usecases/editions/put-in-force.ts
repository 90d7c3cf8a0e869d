import "server-only";
import { randomUUID } from "node:crypto";
import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { editionDraft } from "#db/schema/edition-desk.ts";
import { compareDates, danishDate } from "#lib/domain/date.ts";
import { DraftToPublish, OneDraft } from "#lib/domain/edition/desk.ts";
import type { EditionDocument } from "#lib/domain/edition/schema.ts";
import { fault } from "#lib/domain/fault.ts";
import { danishMoment } from "#lib/domain/hour.ts";
import { digestsOf } from "#lib/platform/digest.ts";
import { enqueue } from "#lib/usecases/jobs/enqueue.ts";
import { audit, personOf } from "#lib/usecases/kernel/audit.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { lastRevision } from "./draft.ts";
import { replacedBy, tellLeads } from "./letters.ts";
import { writeRevision } from "./publish.ts";

/**
 * Publishes a draft: today at once, on a later day by a job; either way its `effectiveFrom` becomes that day, and the leads
 * of secretariats whose open assessment it concerns are told by letter. `digest` is that of the document which was looked
 * at. Refused as `conflict` when it is another one by now or is planned already, as `revision-taken` when its number no
 * longer is the highest, as `invalid` when the day has passed.
 */
export const publishDraft = verb("edition.publish", DraftToPublish, async (context, { draft: id, digest, effectOn }) => {
  if (!context.may(null)) return refuse("not-found");
  const now = context.clock();
  if (compareDates(effectOn, danishDate(now)) < 0) return refuse("invalid", [fault(["effectOn"], "in-past")]);
  return context.database.write(async (writer) => {
    const [row] = await writer.select().from(editionDraft).where(eq(editionDraft.id, id));
    if (row === undefined) return refuse("not-found");
    const asLookedAt = and(eq(editionDraft.id, id), eq(editionDraft.digest, digest), isNull(editionDraft.effectOn));
    if ((await lastRevision(writer, row.editionId)) >= row.revision) return refuse("revision-taken");
    const document = { ...(JSON.parse(row.document) as EditionDocument), effectiveFrom: effectOn };
    const isNow = effectOn === danishDate(now);
    if (isNow) {
      const { rowsAffected } = await writer.delete(editionDraft).where(asLookedAt);
      if (rowsAffected !== 1) return refuse("conflict");
      const written = await writeRevision(writer, context, document);
      if (!written.ok) return refuse("revision-taken");
    } else {
      const plan = { effectOn, plannedBy: personOf(context), plannedAt: now };
      const changed = { ...plan, digest: digestsOf(document).digest, document: JSON.stringify(document) };
      const { rowsAffected } = await writer.update(editionDraft).set(changed).where(asLookedAt);
      if (rowsAffected !== 1) return refuse("conflict");
      const detail = { planned: true, edition: row.editionId, revision: row.revision, day: effectOn, digest: changed.digest };
      await audit(writer, context, "edition.publish", { subject: id, detail });
      // A plan of its own each time: one that was called off leaves its job behind, which then finds nothing to do.
      const wanted = { kind: "edition-effect" as const, key: randomUUID(), payload: { draft: id, effectOn } };
      await enqueue(writer, { ...wanted, runAt: danishMoment(effectOn, "00:00") ?? new Date(`${effectOn}T00:00:00Z`) });
    }
    await tellLeads(writer, { change: "coming", document, day: effectOn, decidedAt: now, now }, replacedBy(document));
    return done({ published: isNow });
  });
});

/** Calls a planned publication off: it is a draft again, and the leads are told. Refused as `conflict` when it is not planned any more. */
export const callOffDraft = verb("edition.publish", OneDraft, async (context, { draft: id }) => {
  if (!context.may(null)) return refuse("not-found");
  return context.database.write(async (writer) => {
    const [row] = await writer.select().from(editionDraft).where(eq(editionDraft.id, id));
    if (row === undefined) return refuse("not-found");
    const { effectOn: day, plannedAt: decidedAt, editionId: edition, revision } = row;
    const { rowsAffected } = await writer
      .update(editionDraft)
      .set({ effectOn: null, plannedBy: null, plannedAt: null })
      .where(and(eq(editionDraft.id, id), isNotNull(editionDraft.effectOn)));
    if (rowsAffected !== 1 || day === null || decidedAt === null) return refuse("conflict");
    await audit(writer, context, "edition.publish", { subject: id, detail: { calledOff: true, edition, revision, day } });
    const document = JSON.parse(row.document) as EditionDocument;
    await tellLeads(writer, { change: "cancelled", document, day, decidedAt, now: context.clock() }, replacedBy(document));
    return done(null);
  });
});
