import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { person } from "#db/schema/identity.ts";
import { membership, organisation } from "#db/schema/organisation.ts";
import { planAction, reminderChoice } from "#db/schema/plan.ts";
import { type Reminder, remindersDue } from "#lib/domain/plan/reminders.ts";
import { addressOf, type Locale } from "#lib/i18n/addresses.ts";
import { environment } from "#lib/platform/env.ts";
import type { Payload } from "#lib/usecases/jobs/kinds.ts";
import { type OrganisationScope, serverScope } from "#lib/usecases/organisations/scope.ts";
import { type ActionView, actionsIn } from "./actions.ts";

/** A letter to ask for; its key is the reminder's, of one organisation and one reader. */
type Letter = { key: string; payload: Payload<"mail"> };

/** The most actions that one letter names. */
const most = 200;

/** Who belongs to an organisation now, and how they want to be reminded. Nobody who left or was erased is among them. */
function remindedIn(reader: Reader, organisationId: OrganisationScope) {
  const isTheirs = and(eq(reminderChoice.organisationId, membership.organisationId), eq(reminderChoice.personId, membership.personId));
  return reader
    .select({ id: person.id, email: person.email, locale: person.locale, role: membership.role, choice: reminderChoice.choice })
    .from(membership)
    .innerJoin(person, eq(person.id, membership.personId))
    .leftJoin(reminderChoice, isTheirs)
    .where(and(eq(membership.organisationId, organisationId), isNull(person.erasedAt)));
}

type Reminded = Awaited<ReturnType<typeof remindedIn>>[number];
type Place = { id: string; slug: string; name: string };

function letterOf({ slug, name }: Place, { email, locale }: Reminded, reminder: Reminder<ActionView>): Payload<"mail"> {
  const [first] = reminder.actions;
  const owner = reminder.owner === null ? "nobody" : "you";
  const plan = (language: Locale) => environment().PUBLIC_URL + addressOf(language, { page: "plan", params: { organisation: slug } });
  const common = { to: email, locale } as const;
  if (reminder.occasion !== "digest" && first !== undefined)
    return {
      ...{ ...common, template: "planReminder", link: `${plan(locale)}#action-${first.id}` },
      values: { organisation: name, owner, action: first.title, due: first.due ?? "" },
    };
  const actions = reminder.actions.slice(0, most).map(({ title, due }) => ({ action: title, due: due ?? "" }));
  return { ...common, template: "planDigest", link: plan(locale), values: { organisation: name, owner, actions } };
}

async function lettersIn(reader: Reader, place: Place, today: string): Promise<Letter[]> {
  const scope = serverScope(place.id);
  const [actions, people] = await Promise.all([actionsIn(reader, scope), remindedIn(reader, scope)]);
  const belongs = new Set(people.map(({ id }) => id));
  // What somebody owned who has left is nobody's: those who lead hear of it.
  const owned = actions.map((action) => ({ ...action, owner: belongs.has(action.owner ?? "") ? action.owner : null }));
  return (["each", "digest"] as const).flatMap((choice) => {
    const readers = people.filter((one) => (one.choice ?? "digest") === choice);
    return remindersDue(owned, today, choice).flatMap((reminder) =>
      readers
        .filter(({ id, role }) => (reminder.owner === null ? role === "lead" : id === reminder.owner))
        .map((one) => ({ key: `${reminder.key}:${place.id}:${one.id}`, payload: letterOf(place, one, reminder) })),
    );
  });
}

/** The letters of every reminder that is due on a day, in organisations that are not about to be deleted. */
export async function planLetters(reader: Reader, today: string): Promise<Letter[]> {
  const places = await reader
    .selectDistinct({ id: organisation.id, slug: organisation.slug, name: organisation.name })
    .from(organisation)
    .innerJoin(planAction, eq(planAction.organisationId, organisation.id))
    .where(and(isNull(organisation.deletedAt), isNull(planAction.removedAt)));
  const letters: Letter[] = [];
  for (const place of places) letters.push(...(await lettersIn(reader, place, today)));
  return letters;
}
