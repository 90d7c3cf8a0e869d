import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import type { Writer } from "#db/client.ts";
import { person } from "#db/schema/identity.ts";
import { membership, organisation, programmeRole } from "#db/schema/organisation.ts";
import { addressOf } from "#lib/i18n/addresses.ts";
import { environment } from "#lib/platform/env.ts";
import { enqueue } from "#lib/usecases/jobs/enqueue.ts";
import type { Owner } from "./owner.ts";

const told = { id: person.id, email: person.email, locale: person.locale };

/** Who looks after an owner's hooks: a secretariat's leads, or CED's administrators; a secretariat with its name and address. */
async function managers(writer: Writer, { organisation: id }: Owner) {
  if (id === null) {
    const isAdmin = and(eq(programmeRole.role, "admin"), isNull(person.erasedAt));
    const admins = await writer.select(told).from(programmeRole).innerJoin(person, eq(person.id, programmeRole.personId)).where(isAdmin);
    return { people: admins, name: "Cluster Excellence Denmark", place: { page: "cedWebhooks" } as const };
  }
  const [whose] = await writer.select().from(organisation).where(eq(organisation.id, id));
  const isLead = and(eq(membership.organisationId, id), eq(membership.role, "lead"), isNull(person.erasedAt));
  const leads = await writer.select(told).from(membership).innerJoin(person, eq(person.id, membership.personId)).where(isLead);
  const place = { page: "webhooks", params: { organisation: whose?.slug ?? "" } } as const;
  return { people: leads, name: whose?.name ?? "", place };
}

type Trouble = { id: string; address: string; since: Date; change: "given-up" | "off" };

/** Writes to those who look after a hook that its deliveries do not arrive, or that it was switched off: once while that lasts. */
export async function writeOfTrouble(writer: Writer, owner: Owner, at: Date, { id, address, since, change }: Trouble): Promise<void> {
  const { people, name, place } = await managers(writer, owner);
  for (const { id: to, email, locale } of people)
    await enqueue(writer, {
      ...{ kind: "mail", key: `webhook:${id}:${change}:${since.getTime()}:${to}`, runAt: at },
      payload: {
        ...{ to: email, template: "webhookTrouble", locale, link: environment().PUBLIC_URL + addressOf(locale, place) },
        values: { organisation: name, receiver: new URL(address).hostname, change },
      },
    });
}
