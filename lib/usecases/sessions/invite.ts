import "server-only";
import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Writer } from "#db/client.ts";
import { person } from "#db/schema/identity.ts";
import { programmeRole } from "#db/schema/organisation.ts";
import { addressOf, type Locale, locales } from "#lib/i18n/addresses.ts";
import { environment } from "#lib/platform/env.ts";
import { enqueue } from "#lib/usecases/jobs/enqueue.ts";
import { teamOf } from "#lib/usecases/organisations/team.ts";
import type { SparringCase } from "#lib/usecases/sparring/case.ts";
import { titlesIn } from "#lib/usecases/sparring/titles.ts";
import type { Session } from "./find.ts";

type Invited = { id: string; email: string; locale: Locale; isCed: boolean };

/** Who is invited: the case's benchmarkers, and those of the secretariat who lead or work there. Nobody who has left. */
async function invitedTo(writer: Writer, { benchmarkers, organisation }: SparringCase): Promise<Invited[]> {
  const atCed = await writer
    .selectDistinct({ id: person.id, email: person.email, locale: person.locale })
    .from(person)
    .innerJoin(programmeRole, and(eq(programmeRole.personId, person.id), eq(programmeRole.role, "benchmarker")))
    .where(and(inArray(person.id, benchmarkers), isNull(person.erasedAt)));
  const team = (await teamOf(writer, organisation)).filter(({ role }) => role !== "reader");
  return [
    ...team.map(({ id, email, locale }) => ({ id, email, locale, isCed: false })),
    ...atCed.filter(({ id }) => !team.some((one) => one.id === id)).map((one) => ({ ...one, isCed: true })),
  ];
}

/** Where a session is read, from the secretariat's side or CED's. */
function linkTo(locale: Locale, { slug, id }: SparringCase, session: string, isCed: boolean): string {
  const place = isCed
    ? ({ page: "caseSession", params: { case: id, session } } as const)
    : ({ page: "sparringSession", params: { organisation: slug, assessment: id, session } } as const);
  return environment().PUBLIC_URL + addressOf(locale, place);
}

type Change = "called" | "moved" | "cancelled";
type Told = Pick<Session, "id" | "sequence" | "startsAt" | "minutes" | "place" | "agenda">;

/** Asks for a letter with the calendar's event to everybody who is invited, in their language and with their own link; once for each sequence. */
export async function invite(writer: Writer, found: SparringCase, session: Told, change: Change, now: Date): Promise<void> {
  const { id, sequence, startsAt, minutes, place, agenda } = session;
  const titles = new Map(await Promise.all(locales.map(async (locale) => [locale, await titlesIn(writer, found, locale)] as const)));
  const common = { organisation: found.name, session: id, sequence, change, startsAt: startsAt.toISOString(), minutes, place };
  for (const { id: who, email: to, locale, isCed } of await invitedTo(writer, found)) {
    const named = agenda.map(({ indicator }) => `${indicator} ${titles.get(locale)?.get(indicator) ?? ""}`.trim().slice(0, 300));
    const link = linkTo(locale, found, id, isCed);
    const payload = { to, locale, template: "session" as const, link, values: { ...common, agenda: named } };
    await enqueue(writer, { kind: "mail", key: `session:${id}:${sequence}:${who}`, payload, runAt: now });
  }
}
