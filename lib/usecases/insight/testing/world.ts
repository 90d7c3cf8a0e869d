import { eq } from "drizzle-orm";
import { consent } from "#db/schema/consent.ts";
import { newDatabase } from "#db/testing/database.ts";
import { currentEdition } from "#lib/editions/published.ts";
import { publishEdition } from "#lib/usecases/editions/publish.ts";
import { workOnce } from "#lib/usecases/jobs/worker.ts";
import { callersOn } from "#lib/usecases/testing/callers.ts";
import { personOn } from "#lib/usecases/testing/people.ts";
import { askForRelease } from "../ask.ts";
import { makesReleases } from "../make.ts";
import { publishRelease } from "../publish.ts";
import { clusterOn, type Given, submit } from "./clusters.ts";

/** A database on which clusters come and releases are made; its clock goes on by a minute with every call. */
export async function releaseWorld() {
  const database = await newDatabase();
  await publishEdition(callersOn(database).server, currentEdition);
  let minutes = 0;
  const clock = () => new Date(Date.parse("2026-11-23T12:00:00Z") + ++minutes * 60_000);
  const analyst = { ...(await personOn(database, "Ane", [], ["analyst"])), clock };
  const steering = { ...(await personOn(database, "Stig", [], ["steering"])), clock };
  const lead = (await personOn(database, "Lea")).actor.id;
  const work = (handler = makesReleases()) => workOnce({ database, clock, handlers: { release: handler } });
  const ask = async (period = { from: "2026-01-01", to: "2026-06-30" }) => {
    const asked = await askForRelease(analyst, { edition: currentEdition.id, ...period });
    if (!asked.ok) throw new Error(asked.code);
    return asked.value.release;
  };
  const make = async (period?: { from: string; to: string }) => {
    const release = await ask(period);
    await work();
    return release;
  };
  const publish = (release: string) => publishRelease(analyst, { release });
  const come = (given: readonly Given[]) =>
    database.write(async (writer) => {
      const ids: string[] = [];
      for (const one of given) ids.push(await clusterOn(writer, lead, one));
      return ids;
    });
  const again = (id: string, given: Given) => database.write((writer) => submit(writer, id, lead, given));
  const withdraw = (id: string) =>
    database.write((writer) =>
      writer.update(consent).set({ withdrawnBy: lead, withdrawnAt: clock() }).where(eq(consent.organisationId, id)),
    );
  return { database, clock, analyst, steering, work, ask, make, publish, come, again, withdraw };
}
