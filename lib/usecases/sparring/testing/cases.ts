import { programmeRole } from "#db/schema/organisation.ts";
import { giveConsent } from "#lib/usecases/consent/give.ts";
import { takeCase } from "#lib/usecases/sparring/take.ts";
import { noon } from "#lib/usecases/testing/callers.ts";
import { type PersonCaller, personOn } from "#lib/usecases/testing/people.ts";
import { twoSecretariats } from "#lib/usecases/testing/secretariat.ts";

/**
 * Two secretariats, of which `own` shares its assessment with CED. `benchmarker` spars with it, `second` is a benchmarker
 * who does not, `analyst` and `admin` work at CED, `weak` is a benchmarker who signed in with one thing only.
 */
export async function sharedCase(at: Date = noon) {
  const world = await twoSecretariats(at);
  const clock = () => at;
  const atCed = async (name: string, role: "benchmarker" | "analyst" | "admin"): Promise<PersonCaller> => {
    const made = await personOn(world.database, name, [], [role]);
    const row = { personId: made.actor.id, role, grantedAt: at };
    await world.database.write((writer) => writer.insert(programmeRole).values(row).onConflictDoNothing());
    return { ...made, clock };
  };
  const benchmarker = await atCed("Bente", "benchmarker");
  const second = await atCed("Bo", "benchmarker");
  const weak: PersonCaller = { ...second, actor: { ...second.actor, strong: false } };
  const { slug, assessment } = world.own;
  const given = await giveConsent(world.own.lead, { slug, purpose: "sparring", assessment });
  const taken = await takeCase(benchmarker, { case: assessment });
  if (!given.ok || !taken.ok) throw new Error("the case is not shared");
  return {
    ...world,
    case: assessment,
    benchmarker,
    second,
    weak,
    analyst: await atCed("Anna", "analyst"),
    admin: await atCed("Adam", "admin"),
  };
}
