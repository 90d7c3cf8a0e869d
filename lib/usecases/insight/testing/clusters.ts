import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import type { Writer } from "#db/client.ts";
import { assessment, snapshot } from "#db/schema/assessment.ts";
import { consent } from "#db/schema/consent.ts";
import { organisation } from "#db/schema/organisation.ts";
import { registerCluster, registerStretch } from "#db/schema/register.ts";
import { newDatabase } from "#db/testing/database.ts";
import type { EditionDocument } from "#lib/domain/edition/schema.ts";
import { currentEdition } from "#lib/editions/published.ts";
import { publishEdition } from "#lib/usecases/editions/publish.ts";
import { workOnce } from "#lib/usecases/jobs/worker.ts";
import { callersOn } from "#lib/usecases/testing/callers.ts";
import { personOn } from "#lib/usecases/testing/people.ts";
import { askForRelease } from "../ask.ts";
import { makesReleases } from "../make.ts";
import { publishRelease } from "../publish.ts";

/** The bytes of a result with these ratings, and no more in it than a release reads: of the others nothing is answered. */
export function leanResult({ indicators }: Pick<EditionDocument, "indicators">, ratings: Readonly<Record<string, number>>): string {
  let [low, high, possible] = [0, 0, 0];
  const each = indicators.map(({ id, maxPoints: max, weight, scope }) => {
    const rated = ratings[id];
    const points = { low: rated ?? 0, high: rated ?? max };
    if (scope.includes("gold")) [low, high, possible] = [low + points.low * weight, high + points.high * weight, possible + max * weight];
    return [id, { state: rated === undefined ? "unanswered" : "partly", points, max, because: [] }];
  });
  return JSON.stringify({ indicators: Object.fromEntries(each), labels: { gold: { score: { low, high, possible } } } });
}

type Given = {
  ratings: Readonly<Record<string, number>>;
  takenAt?: string;
  consents?: boolean;
  gold?: boolean;
  field?: string;
  region?: string;
};

const usual = "2026-03-01T12:00:00Z";

/** A round of an organisation that it submitted, with these ratings. */
async function submit(writer: Writer, organisationId: string, by: string, { ratings, takenAt = usual }: Given): Promise<void> {
  const [assessmentId, id, at] = [randomUUID(), randomUUID(), new Date(takenAt)];
  const { id: editionId, revision } = currentEdition;
  const round = { id: assessmentId, organisationId, editionId, revision, startedAt: at, startedBy: by };
  const taken = { organisationId, assessmentId, editionId, revision, digest: "sha256:test", engine: 1, takenBy: by, takenAt: at };
  await writer.insert(assessment).values({ ...round, state: "submitted", submittedAt: at });
  await writer.insert(snapshot).values({ ...taken, id, answers: "{}", result: leanResult(currentEdition, ratings) });
}

/** An organisation that has submitted one round; it stands in the register where the test says more of it. Gives its id. */
async function clusterOn(writer: Writer, by: string, given: Given): Promise<string> {
  const { consents = true, gold = false, field, region, takenAt = usual } = given;
  const [id, clusterId, at] = [randomUUID(), randomUUID(), new Date(takenAt)];
  await writer.insert(organisation).values({ id, slug: `prove-${id}`, name: "Klynge Prøve", createdAt: at });
  await submit(writer, id, by, given);
  if (consents)
    await writer.insert(consent).values({ id: randomUUID(), organisationId: id, purpose: "statistics", givenBy: by, givenAt: at });
  if (!gold && field === undefined && region === undefined) return id;
  const known = { id: clusterId, slug: clusterId, name: "Klynge", sortName: "klynge", secretariatId: id, version: 1, changedAt: at };
  await writer.insert(registerCluster).values({ ...known, field: field ?? null, region: region ?? null });
  if (gold) await writer.insert(registerStretch).values({ clusterId, label: "gold", state: "valid", fromDay: "2025-01-01", toDay: null });
  return id;
}

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

/** Ratings of every indicator of the shipped edition, near some points, by a number that is the same for the same cluster. */
export function ratingsNear(points: number, cluster: number): Record<string, number> {
  return Object.fromEntries(
    currentEdition.indicators.map(({ id }, at) => [id, Math.max(0, Math.min(5, points + (((cluster + 1) * (at + 3) * 7) % 5) - 2))]),
  );
}
