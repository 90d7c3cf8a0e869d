import { randomUUID } from "node:crypto";
import type { Database } from "#db/client.ts";
import { answer, assessment } from "#db/schema/assessment.ts";
import { consent } from "#db/schema/consent.ts";
import { officialOutcome, officialRating } from "#db/schema/outcome.ts";
import { sparringCase, sparringRating } from "#db/schema/sparring.ts";
import { newDatabase } from "#db/testing/database.ts";
import { currentEdition } from "#lib/editions/published.ts";
import { publishEdition } from "#lib/usecases/editions/publish.ts";
import { workOnce } from "#lib/usecases/jobs/worker.ts";
import { callersOn, noon } from "#lib/usecases/testing/callers.ts";
import { organisationOn, personOn } from "#lib/usecases/testing/people.ts";
import { calibrates, enqueueCalibration } from "../compute.ts";

type Given = { self: number; sparring?: number[]; official?: number; consents?: boolean; confirmed?: boolean; at?: string };

/** The indicator that the clusters of a test are rated on. */
export const indicator = "4.1.2";

/** A round of a cluster of its own, rated at one indicator in the series that are given; `sparring` in versions. Gives the cluster's id. */
async function clusterOn(database: Database, given: Given): Promise<string> {
  const { self, sparring = [], official, consents = true, confirmed = true, at: key = indicator } = given;
  const [organisationId, id, outcomeId] = [await organisationOn(database), randomUUID(), randomUUID()];
  const { actor } = await personOn(database, "Lea", [[organisationId, "lead"]]);
  const { id: editionId, revision } = currentEdition;
  const [by, at] = [actor.id, noon];
  await database.write(async (writer) => {
    await writer.insert(assessment).values({ id, organisationId, editionId, revision, state: "open", startedAt: at, startedBy: by });
    const saved = { part: "answers" as const, key, version: 1, value: { rated: self } };
    await writer.insert(answer).values({ assessmentId: id, ...saved, changedBy: by, changedAt: at });
    if (consents)
      await writer.insert(consent).values({ id: randomUUID(), organisationId, purpose: "statistics", givenBy: by, givenAt: at });
    await writer.insert(sparringCase).values({ id, organisationId, openedAt: at });
    for (const [before, points] of sparring.entries()) {
      const rated = { caseId: id, indicatorId: key, version: before + 1, points, ratedBy: by, ratedAt: at };
      await writer.insert(sparringRating).values(rated);
    }
    if (official === undefined) return;
    const decided = { label: "gold", awarded: false, assessedOn: "2026-11-02", version: 1, recordedBy: by, recordedAt: at };
    const confirmation = confirmed ? { confirmedBy: by, confirmedAt: at } : {};
    await writer.insert(officialOutcome).values({ id: outcomeId, organisationId, assessmentId: id, ...decided, ...confirmation });
    await writer.insert(officialRating).values({ outcomeId, indicatorId: key, points: official });
  });
  return organisationId;
}

/** A database on which clusters come, and on which the calibration of a day is run. */
export async function calibrationWorld() {
  const database = await newDatabase();
  await publishEdition(callersOn(database).server, currentEdition);
  const run = async (day: string) => {
    const at = new Date(`${day}T12:00:00Z`);
    await database.write((writer) => enqueueCalibration(writer, day));
    return workOnce({ database, clock: () => at, handlers: { calibrate: calibrates } });
  };
  const come = (given: Given, times = 1) => Promise.all(Array.from({ length: times }, () => clusterOn(database, given)));
  return { database, run, come };
}
