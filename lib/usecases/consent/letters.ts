import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import type { Writer } from "#db/client.ts";
import { person } from "#db/schema/identity.ts";
import { programmeRole } from "#db/schema/organisation.ts";
import { sparringAssignment } from "#db/schema/sparring.ts";
import { addressOf } from "#lib/i18n/addresses.ts";
import { environment } from "#lib/platform/env.ts";
import { enqueue } from "#lib/usecases/jobs/enqueue.ts";

const columns = { id: person.id, email: person.email, locale: person.locale };
const isBenchmarker = and(eq(programmeRole.personId, person.id), eq(programmeRole.role, "benchmarker"));

type Reader = { id: string; email: string; locale: "da" | "en" };
/** The consent that is told of, by its id, and whose it is, by name. Nothing of what was shared stands in a letter. */
type Told = { consent: string; cluster: string; now: Date };

async function tell(writer: Writer, readers: readonly Reader[], template: "consentGiven" | "consentWithdrawn", told: Told) {
  for (const { id, email: to, locale } of readers) {
    const link = environment().PUBLIC_URL + addressOf(locale, { page: "caseload" });
    const payload = { to, locale, template, link, values: { organisation: told.cluster } };
    await enqueue(writer, { kind: "mail", key: `${template}:${told.consent}:${id}`, payload, runAt: told.now });
  }
}

/** Asks for a letter to every benchmarker of CED: a secretariat shares an assessment from now on. */
export async function tellOfConsent(writer: Writer, told: Told): Promise<void> {
  const readers = await writer.select(columns).from(person).innerJoin(programmeRole, isBenchmarker).where(isNull(person.erasedAt));
  await tell(writer, readers, "consentGiven", told);
}

/** Asks for a letter to the benchmarkers who spar with a case: it is no longer shared. */
export async function tellOfWithdrawal(writer: Writer, round: string, told: Told): Promise<void> {
  const isAssigned = and(
    eq(sparringAssignment.personId, person.id),
    eq(sparringAssignment.caseId, round),
    isNull(sparringAssignment.endedAt),
  );
  const readers = await writer
    .select(columns)
    .from(person)
    .innerJoin(programmeRole, isBenchmarker)
    .innerJoin(sparringAssignment, isAssigned)
    .where(isNull(person.erasedAt));
  await tell(writer, readers, "consentWithdrawn", told);
}
