import "server-only";
import { inArray } from "drizzle-orm";
import { offering } from "#db/schema/offering.ts";
import type { Shown } from "#lib/domain/insight/demand.ts";
import type { ReleaseHead } from "#lib/domain/insight/release-head.ts";
import { type OfferingKind, offeringKinds } from "#lib/domain/offering/kinds.ts";
import * as z from "#lib/domain/zod.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { cellsOf } from "./cells.ts";
import { chosenRelease, releasedTitles } from "./chosen-release.ts";
import { insightInput } from "./demand.ts";

/** The effect at one of an offering's indicators, as the release shows it. */
export type EffectRow = { indicator: string; title: string; cell: NonNullable<Shown<"effect">> };

type EffectView = { release: ReleaseHead; offerings: { id: string; kind: OfferingKind; title: string; rows: EffectRow[] }[] };
type Effects = { view: EffectView | null; choices: ReleaseHead[] };

/**
 * The effect of each offering in a published release at each of its indicators, by kind and title, indicators in the
 * edition's order; `view` is null before a release is published. Of offerings, never of clusters.
 */
export const readEffects = verb("release.read", z.strictObject(insightInput), async (context, { release: asked, locale }) => {
  const chosen = await chosenRelease(context, asked);
  if (chosen === "not-found") return refuse("not-found");
  const { release, head, choices } = chosen;
  if (release === null || head === null) return done<Effects>({ view: null, choices });
  const { reader } = context.database;
  const [{ indicators }, cells] = await Promise.all([
    releasedTitles(reader, release, locale),
    cellsOf(reader, release.id, ["effect"], ["all"]),
  ]);
  const byOffering = Map.groupBy(cells, (cell) => cell.offering);
  const title = locale === "da" ? offering.titleDa : offering.titleEn;
  // What was taken off the list since then was held all the same.
  const found = await reader
    .select({ id: offering.id, kind: offering.kind, title })
    .from(offering)
    .where(inArray(offering.id, [...byOffering.keys()]));
  const offerings = found
    .sort((one, other) => offeringKinds.indexOf(one.kind) - offeringKinds.indexOf(other.kind) || one.title.localeCompare(other.title, "da"))
    .map((one) => {
      const own = new Map(byOffering.get(one.id)?.map(({ indicator, ...cell }) => [indicator, cell]));
      const rows = indicators.flatMap(({ id, title: name }): EffectRow[] => {
        const cell = own.get(id);
        return cell === undefined ? [] : [{ indicator: id, title: name, cell }];
      });
      return { ...one, rows };
    });
  return done<Effects>({ view: { release: head, offerings }, choices });
});
