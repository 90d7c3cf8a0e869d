import "server-only";
import { eq } from "drizzle-orm";
import type { Writer } from "#db/client.ts";
import { organisation } from "#db/schema/organisation.ts";
import type { officialOutcome } from "#db/schema/outcome.ts";
import { addressOf } from "#lib/i18n/addresses.ts";
import { environment } from "#lib/platform/env.ts";
import { enqueue } from "#lib/usecases/jobs/enqueue.ts";
import { leads } from "#lib/usecases/people/addressees.ts";

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
  for (const { id: lead, email: to, locale, organisation: whose } of await leads(writer, eq(organisation.id, organisationId))) {
    const link = environment().PUBLIC_URL + addressOf(locale, { page: "outcome", params: { organisation: whose.slug } });
    const payload = { to, locale, template, link, values: { organisation: whose.name } };
    await enqueue(writer, { kind: "mail", key: `${template}:${id}:${version}:${lead}`, payload, runAt: now });
  }
}
