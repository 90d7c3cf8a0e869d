import { newDatabase } from "#db/testing/database.ts";
import { small } from "#lib/domain/testing/small.ts";
import { publishEdition } from "#lib/usecases/editions/publish.ts";
import { callersOn } from "#lib/usecases/testing/callers.ts";
import { organisationOn, personOn } from "#lib/usecases/testing/people.ts";
import { startAssessment } from "../start.ts";

/** A database with the small edition, a secretariat with everybody in it, and somebody from another one. */
export async function secretariat() {
  const database = await newDatabase();
  await publishEdition(callersOn(database).server, small);
  const [organisation, other] = [await organisationOn(database), await organisationOn(database)];
  const in_ = (name: string, role: "lead" | "member" | "reader") => personOn(database, name, [[organisation, role]]);
  return {
    ...{ database, organisation, other, everybody: callersOn(database).everybody },
    lead: await in_("Lea", "lead"),
    member: await in_("Mads", "member"),
    reader: await in_("Rie", "reader"),
    stranger: await personOn(database, "Sia", [[other, "lead"]]),
    nobody: await personOn(database, "Noa", [], ["admin"]),
  };
}

/** The same with an open assessment, by its id. */
export async function openRound() {
  const people = await secretariat();
  const started = await startAssessment(people.member, { edition: "small" });
  if (!started.ok) throw new Error(started.code);
  return { ...people, assessment: started.value.id };
}
