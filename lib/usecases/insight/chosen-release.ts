import "server-only";
import { eq } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { editionRevision } from "#db/schema/edition-revision.ts";
import type { ReleaseHead } from "#lib/domain/insight/release-head.ts";
import { titlesOf, viewOf } from "#lib/editions/view.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { prepared } from "#lib/usecases/editions/prepared.ts";
import type { Context } from "#lib/usecases/kernel/verb.ts";
import { type Published, publishedReleases } from "./released.ts";

/** The release that is read, null before the first is published; and all that may be chosen in its place, the newest first. */
type Chosen = { release: Published | null; head: ReleaseHead | null; choices: ReleaseHead[] };

const headOf = ({ id, from, to, publishedAt }: Published): ReleaseHead => ({ id, from, to, publishedAt: publishedAt.toISOString() });

/** The published release with that id, or the newest without one. Analysts choose; to others an earlier one is not there. */
export async function chosenRelease(context: Context<"release.read">, asked: string | undefined): Promise<Chosen | "not-found"> {
  if (!context.may({ published: true })) return "not-found";
  const all = await publishedReleases(context.database.reader);
  const open = context.can("release.make", null) ? all : all.slice(0, 1);
  const release = asked === undefined ? open[0] : open.find(({ id }) => id === asked);
  if (asked !== undefined && release === undefined) return "not-found";
  return { release: release ?? null, head: release === undefined ? null : headOf(release), choices: open.map(headOf) };
}

export type Titled = { id: string; title: string };

/** The dimensions and indicators of a release's edition in a language, by the newest revision that scores as its rules do. */
export async function releasedTitles(
  reader: Reader,
  { editionId, rulesDigest }: Pick<Published, "editionId" | "rulesDigest">,
  locale: Locale,
): Promise<{ dimensions: Titled[]; indicators: (Titled & { dimension: string })[] }> {
  const { revision, digest } = editionRevision;
  const rows = await reader
    .select({ editionId: editionRevision.editionId, revision, digest, rulesDigest: editionRevision.rulesDigest })
    .from(editionRevision)
    .where(eq(editionRevision.editionId, editionId));
  const newestFirst = rows.sort((one, other) => other.revision - one.revision);
  const key = newestFirst.find((row) => row.rulesDigest === rulesDigest) ?? newestFirst[0];
  if (key === undefined) throw new Error(`the edition ${editionId} of a release is gone`);
  const { document, edition } = await prepared(reader, key);
  const { dimensions, indicators } = titlesOf(viewOf(document, edition.identity, locale));
  return { dimensions, indicators: indicators.map(({ id, title, dimension }) => ({ id, title, dimension })) };
}
