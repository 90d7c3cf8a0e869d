import "server-only";
import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { person } from "#db/schema/identity.ts";
import { programmeRole } from "#db/schema/organisation.ts";
import { reminderChoice } from "#db/schema/plan.ts";
import { type Colleague, teamOf } from "#lib/usecases/organisations/team.ts";
import type { SparringCase } from "#lib/usecases/sparring/case.ts";

/** Somebody of a case: of the secretariat's team with their role there, or a benchmarker who spars with it. */
export type CasePerson = Omit<Colleague, "role"> & { side: SparringCase["side"]; role: Colleague["role"] | null };

/** Everybody of a case now, the secretariat first: nobody who left, was erased, or is a benchmarker no more. */
export async function peopleOf(reader: Reader, { organisation, benchmarkers }: SparringCase): Promise<CasePerson[]> {
  const isTheirs = and(eq(programmeRole.personId, person.id), eq(programmeRole.role, "benchmarker"));
  const [team, atCed] = await Promise.all([
    teamOf(reader, organisation),
    reader
      .select({ id: person.id, name: person.name, email: person.email, locale: person.locale })
      .from(person)
      .innerJoin(programmeRole, isTheirs)
      .where(and(inArray(person.id, benchmarkers), isNull(person.erasedAt)))
      .orderBy(person.name, person.id),
  ]);
  const belongs = new Set(team.map(({ id }) => id));
  return [
    ...team.map((one) => ({ ...one, side: "secretariat" as const })),
    ...atCed.filter(({ id }) => !belongs.has(id)).map((one) => ({ ...one, name: one.name || one.email, side: "ced" as const, role: null })),
  ];
}

/** Who of an organisation wants no mail. */
export async function unmailed(reader: Reader, { organisation }: Pick<SparringCase, "organisation">): Promise<ReadonlySet<string>> {
  const rows = await reader
    .select({ id: reminderChoice.personId })
    .from(reminderChoice)
    .where(and(eq(reminderChoice.organisationId, organisation), eq(reminderChoice.choice, "off")));
  return new Set(rows.map(({ id }) => id));
}
