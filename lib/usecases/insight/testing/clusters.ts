import { randomUUID } from "node:crypto";
import type { Writer } from "#db/client.ts";
import { assessment, snapshot } from "#db/schema/assessment.ts";
import { consent } from "#db/schema/consent.ts";
import { organisation } from "#db/schema/organisation.ts";
import { registerCluster, registerStretch } from "#db/schema/register.ts";
import type { EditionDocument } from "#lib/domain/edition/schema.ts";
import { currentEdition } from "#lib/editions/published.ts";

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

export type Given = {
  ratings: Readonly<Record<string, number>>;
  takenAt?: string;
  consents?: boolean;
  gold?: boolean;
  field?: string;
  region?: string;
};

const usual = "2026-03-01T12:00:00Z";

/** A round of an organisation that it submitted, with these ratings. */
export async function submit(writer: Writer, organisationId: string, by: string, { ratings, takenAt = usual }: Given): Promise<void> {
  const [assessmentId, id, at] = [randomUUID(), randomUUID(), new Date(takenAt)];
  const { id: editionId, revision } = currentEdition;
  const round = { id: assessmentId, organisationId, editionId, revision, startedAt: at, startedBy: by };
  const taken = { organisationId, assessmentId, editionId, revision, digest: "sha256:test", engine: 1, takenBy: by, takenAt: at };
  await writer.insert(assessment).values({ ...round, state: "submitted", submittedAt: at });
  await writer.insert(snapshot).values({ ...taken, id, answers: "{}", result: leanResult(currentEdition, ratings) });
}

/** An organisation that has submitted one round; it stands in the register where the test says more of it. Gives its id. */
export async function clusterOn(writer: Writer, by: string, given: Given): Promise<string> {
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

/** Ratings of every indicator of the shipped edition, near some points, by a number that is the same for the same cluster. */
export function ratingsNear(points: number, cluster: number): Record<string, number> {
  return Object.fromEntries(
    currentEdition.indicators.map(({ id }, at) => [id, Math.max(0, Math.min(5, points + (((cluster + 1) * (at + 3) * 7) % 5) - 2))]),
  );
}
