import "server-only";
import { and, eq, isNotNull, isNull, lte } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { assessment } from "#db/schema/assessment.ts";
import { person } from "#db/schema/identity.ts";
import { membership, organisation } from "#db/schema/organisation.ts";
import { calendarFeed } from "#db/schema/plan.ts";
import { danishDate } from "#lib/domain/date.ts";
import * as z from "#lib/domain/zod.ts";
import { addressOf, type Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { type CalendarDay, calendarText } from "#lib/platform/calendar.ts";
import { environment } from "#lib/platform/env.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { serverScope } from "#lib/usecases/organisations/scope.ts";
import { hashOf } from "#lib/usecases/people/actor.ts";
import { renewalOf } from "#lib/usecases/register/renewal.ts";
import { actionsIn } from "./actions.ts";

/** Whose feed a secret names, and whether they have belonged to the organisation ever since they got it; null when none does. */
async function feedOf(reader: Reader, secret: string) {
  const isMember = and(
    eq(membership.organisationId, calendarFeed.organisationId),
    eq(membership.personId, calendarFeed.personId),
    // Who left and came back asks for a new address.
    lte(membership.joinedAt, calendarFeed.renewedAt),
  );
  const [found] = await reader
    .select({ id: organisation.id, slug: organisation.slug, name: organisation.name, locale: person.locale, role: membership.role })
    .from(calendarFeed)
    .innerJoin(organisation, eq(organisation.id, calendarFeed.organisationId))
    .innerJoin(person, eq(person.id, calendarFeed.personId))
    .leftJoin(membership, isMember)
    .where(and(eq(calendarFeed.secretHash, hashOf(secret)), isNull(person.erasedAt)));
  return found === undefined ? null : { ...found, id: serverScope(found.id), belongs: found.role !== null };
}

type Feed = NonNullable<Awaited<ReturnType<typeof feedOf>>>;

const linkTo = (locale: Locale, slug: string, place = "") =>
  environment().PUBLIC_URL + addressOf(locale, { page: "plan", params: { organisation: slug } }) + place;

/** What is planned, being done or done, each on its day. */
async function plannedDays(reader: Reader, { id, slug, locale }: Feed): Promise<CalendarDay[]> {
  const t = translator(locale, "plan");
  const actions = await actionsIn(reader, id);
  return actions.flatMap(({ due, state, ...action }) => {
    if (due === null || state === "not-planned") return [];
    const owner = action.ownerName === null ? t("noOwner") : t("ownedBy", { name: action.ownerName });
    return [
      {
        ...{ uid: `plan-action-${action.id}@klyngeklar`, day: due, title: action.title },
        description: `${t(`states.${state}`)}\n${owner}`,
        ...{ url: linkTo(locale, slug, `#action-${action.id}`), changedAt: new Date(action.changedAt), sequence: action.version },
      },
    ];
  });
}

/** The days of the audits that rounds were told. */
async function auditDays(reader: Reader, { id, slug, locale, name }: Feed, now: Date): Promise<CalendarDay[]> {
  const title = translator(locale, "plan")("auditDay");
  const hasDay = and(eq(assessment.organisationId, id), isNotNull(assessment.auditDay));
  const rows = await reader.select({ id: assessment.id, day: assessment.auditDay }).from(assessment).where(hasDay);
  const text = { title, description: name, url: linkTo(locale, slug), changedAt: now, sequence: 0 };
  return rows.flatMap(({ id: round, day }) => (day === null ? [] : [{ uid: `audit-${round}@klyngeklar`, day, ...text }]));
}

/** The days that lead up to the audit, and the label's last ones, once its day is chosen; the audit itself stands besides. */
async function daysBeforeAudit(reader: Reader, { id, slug, locale, name }: Feed, now: Date): Promise<CalendarDay[]> {
  const plan = (await renewalOf(reader, id, danishDate(now)))?.audit?.plan ?? [];
  const t = translator(locale, "home.label.plan");
  const url = environment().PUBLIC_URL + addressOf(locale, { page: "workspace", params: { organisation: slug } });
  return plan.flatMap(({ what, day }) =>
    what === "audit" || what === "evidence-from"
      ? []
      : [{ uid: `renewal-${id}-${what}@klyngeklar`, day, title: t(what), description: name, url, changedAt: now, sequence: 0 }],
  );
}

/** A secretariat's dates as a calendar (RFC 5545), for whoever holds the secret of one who belongs to it. Else it is not there. */
export const readCalendar = verb("calendar.read", z.strictObject({ secret: z.string() }), async (context, { secret }) => {
  const { reader } = context.database;
  const feed = await feedOf(reader, secret);
  if (feed === null || !context.may(feed)) return refuse("not-found");
  const now = context.clock();
  const days = await Promise.all([plannedDays(reader, feed), auditDays(reader, feed, now), daysBeforeAudit(reader, feed, now)]);
  const name = translator(feed.locale, "plan")("calendar.name", { organisation: feed.name });
  return done({ text: calendarText(name, feed.locale, days.flat()) });
});
