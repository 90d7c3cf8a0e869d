import "server-only";
import { type Demand, demandOf } from "#lib/domain/insight/demand.ts";
import type { ReleaseHead } from "#lib/domain/insight/release-head.ts";
import * as z from "#lib/domain/zod.ts";
import { type Locale, locales } from "#lib/i18n/addresses.ts";
import { type Context, done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { cellsOf } from "./cells.ts";
import { chosenRelease, releasedTitles, type Titled } from "./chosen-release.ts";
import { type Offered, offeredFor } from "./offered.ts";

/** Which release is read (without an id the newest), and in which language titles come. */
export const insightInput = { release: z.optional(z.string()), locale: z.enum(locales) };

/** The heatmap of a release with the titles it needs; null before the first one is published. */
export type DemandView = {
  release: ReleaseHead;
  dimensions: Titled[];
  indicators: (Titled & { dimension: string })[];
  offerings: Offered[];
  demand: Demand;
};

/**
 * Demand by a release's cells over all clusters. How often offerings were opened is CED's own count, of nobody: whoever
 * may not read events gets none of it.
 */
export async function demandIn(
  context: Context<"release.read">,
  asked: { release?: string | undefined; locale: Locale },
): Promise<{ view: DemandView | null; choices: ReleaseHead[] } | "not-found"> {
  const chosen = await chosenRelease(context, asked.release);
  if (chosen === "not-found") return chosen;
  const { release, head, choices } = chosen;
  if (release === null || head === null) return { view: null, choices };
  const { reader } = context.database;
  const [titles, offered, demand, plan, attendance] = await Promise.all([
    releasedTitles(reader, release, asked.locale),
    offeredFor(reader, release, asked.locale),
    cellsOf(reader, release.id, ["demand"], ["all"]),
    cellsOf(reader, release.id, ["plan"], ["all"]),
    cellsOf(reader, release.id, ["attendance"], ["all"]),
  ]);
  const maySeeClicks = context.can("event.read", null);
  const offerings = maySeeClicks ? offered : offered.map((one) => ({ ...one, clicks: {} }));
  const cells = {
    demand: new Map(demand.map(({ indicator, ...cell }) => [indicator, cell])),
    plan: new Map(plan.map(({ indicator, ...cell }) => [indicator, cell])),
    attendance: new Map(attendance.map(({ offering, ...cell }) => [offering, cell])),
  };
  return { view: { release: head, ...titles, offerings, demand: demandOf(titles.indicators, offerings, cells) }, choices };
}

/** Where clusters need something, what answers it and where nothing does: from a published release and CED's own offerings. */
export const readDemand = verb("release.read", z.strictObject(insightInput), async (context, input) => {
  const found = await demandIn(context, input);
  if (found === "not-found") return refuse("not-found");
  const mayPlan = context.can("event.read", null);
  return done({ ...found, can: { programme: mayPlan, clicks: mayPlan } });
});
