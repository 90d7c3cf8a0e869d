import "server-only";
import { and, eq } from "drizzle-orm";
import { registerCluster, registerStretch } from "#db/schema/register.ts";
import { danishDate } from "#lib/domain/date.ts";
import type { PublishedDate } from "#lib/domain/label/published-date.ts";
import * as z from "#lib/domain/zod.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { publishedWords } from "#lib/i18n/published-date.ts";
import { translator } from "#lib/i18n/text.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { byLabel, listed, onDay } from "./standing.ts";

type Stretch = typeof registerStretch.$inferSelect;
type Words = ReturnType<typeof translator<"badge">>;

/** What a badge says; `label` is null where the register has none. `issuer` tells whose label it is. */
export type Badge = {
  label: Stretch["label"] | null;
  mark: string;
  status: string;
  issuer: string;
  title: string;
  about: string;
  lang: Locale;
};

const first = (stretches: readonly Stretch[], ...states: readonly Stretch["state"][]) =>
  stretches.find(({ state }) => states.includes(state));

/** The highest label that is held; else the highest of which nobody knows whether it is; else the highest that lapsed. */
function shown(stretches: readonly Stretch[]): Stretch | undefined {
  return first(stretches, "valid", "expiring", "in-grace") ?? first(stretches, "unknown") ?? first(stretches, "lapsed");
}

function statusOf({ state, since, validUntil, endsOn, graceUntil }: Stretch, words: Words, date: (day: PublishedDate) => string): string {
  const until = validUntil ?? endsOn;
  if (state === "lapsed" && since !== null) return words("lapsed", { since: date(since) });
  if (state === "in-grace" && until !== null && graceUntil !== null) return words("grace", { until: date(until), grace: date(graceUntil) });
  if ((state === "valid" || state === "expiring") && until !== null) return words("held", { until: date(until) });
  return since === null ? words("unknown") : words("unknownSince", { since: date(since) });
}

const Input = z.strictObject({ slug: z.string(), lang: z.enum(["da", "en"]) });

/**
 * What a cluster's badge says now: its highest label and until when it is valid, or that its status is not known, and since
 * when. It never claims what no source tells. Fails: `not-found`.
 */
export const readBadge = verb("register.read", Input, async ({ database: { reader }, clock }, { slug, lang }) => {
  const today = danishDate(clock());
  const [cluster] = await reader
    .select()
    .from(registerCluster)
    .where(and(eq(registerCluster.slug, slug), listed));
  if (cluster === undefined) return refuse("not-found");
  const rows = await reader
    .select()
    .from(registerStretch)
    .where(and(eq(registerStretch.clusterId, cluster.id), onDay(today)));
  const stretch = shown(rows.sort(byLabel));
  const words = translator(lang, "badge");
  const date = (day: PublishedDate) => publishedWords(lang, day, "long");
  const mark = stretch === undefined ? "" : words(`labels.${stretch.label}`);
  const status = stretch === undefined ? words("none") : statusOf(stretch, words, date);
  const told = { name: cluster.name, status: mark === "" ? status : `${mark}, ${status}` };
  const badge: Badge = {
    ...{ label: stretch?.label ?? null, mark, status, issuer: words("issuer"), lang },
    ...{ title: words("title", told), about: words("about", { ...told, day: date(today) }) },
  };
  return done(badge);
});
