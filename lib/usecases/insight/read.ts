import "server-only";
import { desc, eq, inArray, ne } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { offering } from "#db/schema/offering.ts";
import { release } from "#db/schema/release.ts";
import { danishDate } from "#lib/domain/date.ts";
import type { Cell } from "#lib/domain/insight/build.ts";
import { type CellKind, cellValues } from "#lib/domain/insight/cell.ts";
import { cutsOn } from "#lib/domain/insight/cuts.ts";
import { OneRelease, suggestedPeriods } from "#lib/domain/insight/period.ts";
import { type Standing, standingsOf, type Titles } from "#lib/domain/insight/view.ts";
import * as z from "#lib/domain/zod.ts";
import { findRevision } from "#lib/usecases/editions/find.ts";
import { type Context, done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { cellsOf, frozenCells, type ReleaseRow } from "./cells.ts";

const kinds = Object.keys(cellValues) as CellKind[];

function headOf({ id, editionId, from, to, state, progress, askedAt, madeAt, publishedAt }: ReleaseRow) {
  return {
    ...{ id, edition: editionId, from, to, state, progress, askedAt: askedAt.toISOString() },
    ...{ madeAt: madeAt?.toISOString() ?? null, publishedAt: publishedAt?.toISOString() ?? null },
  };
}
export type ListedRelease = ReturnType<typeof headOf>;

/** The releases that the caller may see, the newest first; and the periods that are suggested, the editions they can be of, and what may be done. */
export const readReleases = verb("release.read", z.strictObject({}), async (context) => {
  const rows = await context.database.reader
    .select()
    .from(release)
    .where(ne(release.state, "discarded"))
    .orderBy(desc(release.to), desc(release.askedAt));
  const seen = rows.filter(({ state }) => context.may({ published: state === "published" }));
  return done({
    releases: seen.map(headOf),
    suggestions: suggestedPeriods(danishDate(context.clock())),
    can: { make: context.can("release.make", null), publish: context.can("release.publish", null) },
  });
});

type Told = { standings: Standing[]; offerings: string[] };
const told = new WeakMap<readonly Cell[], Told>();

/** What is counted over all cells of a release: once for cells that are kept (`frozenCells`). */
function toldOf(cells: readonly Cell[]): Told {
  const known = told.get(cells);
  if (known !== undefined) return known;
  const offerings = new Set(cells.map((cell) => cell.offering));
  offerings.delete("");
  const found = { standings: standingsOf(cells), offerings: [...offerings] };
  told.set(cells, found);
  return found;
}

/** What the ids in cells mean; offerings that are gone keep their title. */
async function titlesOf(
  reader: Reader,
  context: Pick<Context<"release.read">, "can">,
  row: ReleaseRow,
  cells: readonly Cell[],
): Promise<Titles> {
  const found = await findRevision(reader, { id: row.editionId }, (revision) => context.can("edition.read", revision));
  const indicators = typeof found === "string" ? [] : found.document.indicators;
  const offerings = await reader
    .select({ id: offering.id, da: offering.titleDa, en: offering.titleEn })
    .from(offering)
    .where(inArray(offering.id, toldOf(cells).offerings));
  return {
    cuts: Object.fromEntries(cutsOn(row.to).map(({ id, title }) => [id, title])),
    indicators: Object.fromEntries(indicators.map(({ id, title }) => [id, title])),
    offerings: Object.fromEntries(offerings.map(({ id, ...title }) => [id, title])),
  };
}

/** A release as the caller may see it: null where there is none. Drafts are for those who publish them. */
export async function seenRelease(context: Context<"release.read">, id: string) {
  const { reader } = context.database;
  const [row] = await reader.select().from(release).where(eq(release.id, id));
  if (row === undefined || row.state === "discarded" || !context.may({ published: row.state === "published" })) return null;
  const cells = await (row.state === "published" ? frozenCells : cellsOf)(reader, id, kinds);
  return { head: headOf(row), cells, titles: await titlesOf(reader, context, row, cells) };
}

/** A release with its cells, what is suppressed in it and why, and what may be done with it. */
export const readRelease = verb("release.read", OneRelease, async (context, { release: id }) => {
  const found = await seenRelease(context, id);
  if (found === null) return refuse("not-found");
  const { state } = found.head;
  return done({
    ...found,
    standings: toldOf(found.cells).standings,
    can: {
      publish: state === "draft" && context.can("release.publish", null),
      discard: (state === "draft" || state === "making") && context.can("release.make", null),
    },
  });
});
