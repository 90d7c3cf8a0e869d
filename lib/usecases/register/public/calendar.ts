import "server-only";
import { and, asc, eq, gte, inArray, isNotNull, isNull, lte, or } from "drizzle-orm";
import { registerCluster, registerStretch } from "#db/schema/register.ts";
import { danishDate } from "#lib/domain/date.ts";
import * as z from "#lib/domain/zod.ts";
import { addressOf, locales } from "#lib/i18n/addresses.ts";
import { publishedWords } from "#lib/i18n/published-date.ts";
import { translator } from "#lib/i18n/text.ts";
import { calendarText } from "#lib/platform/calendar.ts";
import { environment, offeredLanguage } from "#lib/platform/env.ts";
import { done, verb } from "#lib/usecases/kernel/verb.ts";

const Input = z.strictObject({ lang: z.optional(z.enum(locales)) });

/**
 * The ends of all labels that are held now or can still be renewed, as a calendar (RFC 5545), by the register alone. A date
 * that is not known to the day stands on the last one it can mean, and says so. An end keeps its UID; another end of the
 * same label is another event.
 */
export const readLabelCalendar = verb("register.read", Input, async ({ database: { reader }, clock }, asked) => {
  const lang = offeredLanguage(asked.lang);
  const today = danishDate(clock());
  const isNow = and(lte(registerStretch.fromDay, today), or(isNull(registerStretch.toDay), gte(registerStretch.toDay, today)));
  const isHeld = and(inArray(registerStretch.state, ["valid", "expiring", "in-grace"]), isNotNull(registerStretch.endsOn));
  const rows = await reader
    .select({
      ...{ cluster: registerCluster.id, slug: registerCluster.slug, name: registerCluster.name, changedAt: registerCluster.changedAt },
      ...{ label: registerStretch.label, endsOn: registerStretch.endsOn, validUntil: registerStretch.validUntil },
      graceUntil: registerStretch.graceUntil,
    })
    .from(registerStretch)
    .innerJoin(registerCluster, eq(registerCluster.id, registerStretch.clusterId))
    .where(and(isNow, isHeld, isNull(registerCluster.removedAt)))
    .orderBy(asc(registerStretch.endsOn), asc(registerCluster.sortName), asc(registerCluster.slug), asc(registerStretch.label));
  const t = translator(lang, "clusters.calendar");
  const labels = translator(lang, "shared.labels");
  const days = rows.flatMap(({ cluster, slug, name, changedAt, label, endsOn, validUntil, graceUntil }) => {
    if (endsOn === null) return [];
    const published = validUntil === null || validUntil === endsOn ? [] : [t("published", { date: publishedWords(lang, validUntil) })];
    const grace = graceUntil === null || graceUntil === endsOn ? [] : [t("grace", { date: publishedWords(lang, graceUntil) })];
    return [
      {
        ...{ uid: `label-end-${cluster}-${label}-${endsOn}@klyngeklar`, day: endsOn, changedAt, sequence: 0 },
        title: t("title", { label: labels(label), organisation: name }),
        description: [...published, ...grace, t("issuer")].join("\n"),
        url: environment().PUBLIC_URL + addressOf(lang, { page: "cluster", params: { slug } }),
      },
    ];
  });
  return done({ text: calendarText(t("name"), lang, days) });
});
