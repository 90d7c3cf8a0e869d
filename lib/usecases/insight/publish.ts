import "server-only";
import { and, eq, inArray, ne } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { release, releaseCell, releaseContribution } from "#db/schema/release.ts";
import { OneRelease } from "#lib/domain/insight/period.ts";
import { audit, personOf } from "#lib/usecases/kernel/audit.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { newestPublished } from "./cells.ts";
import { consenting } from "./consenting.ts";
import { numberIn } from "./numbers.ts";

/** Whether everybody who put something into a release still consents to statistics, and stays. */
async function allConsent(reader: Reader, id: string): Promise<boolean> {
  const rows = await reader
    .select({ contributor: releaseContribution.contributor })
    .from(releaseContribution)
    .where(eq(releaseContribution.releaseId, id));
  const missing = new Set(rows.map(({ contributor }) => contributor));
  for await (const batch of consenting(reader)) for (const organisation of batch) missing.delete(numberIn(id, organisation));
  return missing.size === 0;
}

/**
 * Publishes a draft: from now on it is frozen and read by everybody who may. What was put in stays for the comparison with
 * the next one, and that of older ones goes. Refuses `release-outdated` when one was published after this one was made,
 * `consent-withdrawn` when a contributor has withdrawn since, `period-published` when its period has one by now.
 */
export const publishRelease = verb("release.publish", OneRelease, async (context, { release: id }) =>
  context.database.write(async (writer) => {
    if (!context.may(null)) return refuse("not-found");
    const [row] = await writer
      .select()
      .from(release)
      .where(and(eq(release.id, id), eq(release.state, "draft")));
    if (row === undefined || row.madeAt === null) return refuse("not-found");
    const { editionId, to, madeAt } = row;
    const newest = await newestPublished(writer, editionId);
    const published = and(eq(release.editionId, editionId), eq(release.to, to), eq(release.state, "published"));
    if ((await writer.$count(release, published)) > 0) return refuse("period-published");
    if (newest?.publishedAt && newest.publishedAt >= madeAt) return refuse("release-outdated");
    if (!(await allConsent(writer, id))) return refuse("consent-withdrawn");
    const { rowsAffected } = await writer
      .update(release)
      .set({ state: "published", publishedBy: personOf(context), publishedAt: context.clock() })
      .where(and(eq(release.id, id), eq(release.state, "draft")));
    if (rowsAffected !== 1) return refuse("not-found");
    const older = writer
      .select({ id: release.id })
      .from(release)
      .where(and(eq(release.editionId, editionId), eq(release.state, "published"), ne(release.id, id)));
    await writer.delete(releaseContribution).where(inArray(releaseContribution.releaseId, older));
    await audit(writer, context, "release.publish", { subject: id, detail: { edition: editionId, from: row.from, to } });
    return done(null);
  }),
);

/** Discards a release that is not published: its cells and what was put in go, the row stays as the record. */
export const discardRelease = verb("release.make", OneRelease, async (context, { release: id }) =>
  context.database.write(async (writer) => {
    if (!context.may(null)) return refuse("not-found");
    const { rowsAffected } = await writer
      .update(release)
      .set({ state: "discarded" })
      .where(and(eq(release.id, id), inArray(release.state, ["making", "draft"])));
    if (rowsAffected !== 1) return refuse("not-found");
    await writer.delete(releaseCell).where(eq(releaseCell.releaseId, id));
    await writer.delete(releaseContribution).where(eq(releaseContribution.releaseId, id));
    await audit(writer, context, "release.make", { subject: id, detail: { discarded: true } });
    return done(null);
  }),
);
