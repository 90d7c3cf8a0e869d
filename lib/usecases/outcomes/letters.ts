import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import type { Writer } from "#db/client.ts";
import { person } from "#db/schema/identity.ts";
import { membership, organisation } from "#db/schema/organisation.ts";
import type { officialOutcome } from "#db/schema/outcome.ts";
import { addressOf } from "#lib/i18n/addresses.ts";
import { environment } from "#lib/platform/env.ts";
import { enqueue } from "#lib/usecases/jobs/enqueue.ts";

type Told = Pick<typeof officialOutcome.$inferSelect, "id" | "organisationId" | "version">;

/**
 * Asks for a letter to every lead of the secretariat: CED has confirmed an outcome or sent it back. It names the
 * organisation alone, neither a figure nor the reason; a version that is sent back twice is told once.
 */
export async function tellOfOutcome(
  writer: Writer,
  { id, organisationId, version }: Told,
  template: "outcomeConfirmed" | "outcomeReturned",
  now: Date,
): Promise<void> {
  const leads = await writer
    .select({ id: person.id, email: person.email, locale: person.locale, name: organisation.name, slug: organisation.slug })
    .from(membership)
    .innerJoin(person, eq(person.id, membership.personId))
    .innerJoin(organisation, eq(organisation.id, membership.organisationId))
    .where(and(eq(membership.organisationId, organisationId), eq(membership.role, "lead"), isNull(person.erasedAt)));
  for (const { id: lead, email: to, locale, name, slug } of leads) {
    const link = environment().PUBLIC_URL + addressOf(locale, { page: "outcome", params: { organisation: slug } });
    const payload = { to, locale, template, link, values: { organisation: name } };
    await enqueue(writer, { kind: "mail", key: `${template}:${id}:${version}:${lead}`, payload, runAt: now });
  }
}
