import "server-only";
import { and, eq, ne } from "drizzle-orm";
import { editionWithdrawal } from "#db/schema/edition-desk.ts";
import { editionRevision } from "#db/schema/edition-revision.ts";
import { danishDate } from "#lib/domain/date.ts";
import { OneRevision, RevisionToWithdraw } from "#lib/domain/edition/desk.ts";
import type { EditionDocument } from "#lib/domain/edition/schema.ts";
import { audit, personOf } from "#lib/usecases/kernel/audit.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { relabel } from "#lib/usecases/register/relabel.ts";
import { answeredOn, tellLeads } from "./letters.ts";
import { isStanding } from "./standing.ts";

/**
 * Withdraws a published revision: the newest one before it is current again, for everybody who sees it. Snapshots keep the
 * revision that they were taken on; open assessments on it are offered the current one, and their leads are told. Refused as
 * `nothing-left` when no other revision of the edition would be left for those who see this one.
 */
export const withdrawRevision = verb("edition.withdraw", RevisionToWithdraw, async (context, { edition, revision, reason }) => {
  if (!context.may(null)) return refuse("not-found");
  return context.database.write(async (writer) => {
    const one = and(eq(editionRevision.editionId, edition), eq(editionRevision.revision, revision));
    const [row] = await writer.select().from(editionRevision).where(and(one, isStanding));
    if (row === undefined) return refuse("not-found");
    const forSame = row.visibility === "public" ? eq(editionRevision.visibility, "public") : undefined;
    const others = and(eq(editionRevision.editionId, edition), ne(editionRevision.revision, revision), isStanding, forSame);
    if ((await writer.$count(editionRevision, others)) === 0) return refuse("nothing-left");
    const now = context.clock();
    const withdrawn = { editionId: edition, revision, reason, withdrawnBy: personOf(context), withdrawnAt: now };
    await writer.insert(editionWithdrawal).values(withdrawn);
    await relabel(writer, null, now);
    await audit(writer, context, "edition.withdraw", { subject: edition, detail: { edition, revision } });
    const document = JSON.parse(row.document) as EditionDocument;
    await tellLeads(writer, { change: "withdrawn", document, day: danishDate(now), decidedAt: now, now }, answeredOn(document));
    return done(null);
  });
});

/** Takes a withdrawal back: the revision counts again. */
export const reinstateRevision = verb("edition.withdraw", OneRevision, async (context, { edition, revision }) => {
  if (!context.may(null)) return refuse("not-found");
  return context.database.write(async (writer) => {
    const one = and(eq(editionWithdrawal.editionId, edition), eq(editionWithdrawal.revision, revision));
    const { rowsAffected } = await writer.delete(editionWithdrawal).where(one);
    if (rowsAffected !== 1) return refuse("not-found");
    await relabel(writer, null, context.clock());
    await audit(writer, context, "edition.withdraw", { subject: edition, detail: { reinstated: true, edition, revision } });
    return done(null);
  });
});
