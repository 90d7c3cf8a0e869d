import { randomUUID } from "node:crypto";
import type { Database } from "#db/client.ts";
import { assessment } from "#db/schema/assessment.ts";
import { newDatabase } from "#db/testing/database.ts";
import type { SecretariatRole } from "#lib/authz/subjects.ts";
import { currentEdition } from "#lib/editions/published.ts";
import { publishEdition } from "#lib/usecases/editions/publish.ts";
import { callersOn, noon } from "./callers.ts";
import { organisationOn, type PersonCaller, personOn } from "./people.ts";

/** A secretariat of a test: its address, its open assessment, and a caller for each of its roles, named after it. */
export type Secretariat = { id: string; slug: string; assessment: string } & Record<SecretariatRole, PersonCaller>;

async function secretariatOn(database: Database, slug: string, at: Date): Promise<Secretariat> {
  const [id, round] = [await organisationOn(database, { slug, name: slug, postcode: "8000" }), randomUUID()];
  const holding = async (role: SecretariatRole) => ({ ...(await personOn(database, role, [[id, role]])), clock: () => at });
  const roles = { lead: await holding("lead"), member: await holding("member"), reader: await holding("reader") };
  const { id: editionId, revision } = currentEdition;
  const row = { id: round, organisationId: id, editionId, revision, state: "open" as const, startedBy: roles.lead.actor.id };
  await database.write((writer) => writer.insert(assessment).values({ ...row, startedAt: noon }));
  return { id, slug, assessment: round, ...roles };
}

/** Two secretariats with an open assessment each, and the shipped edition. `at` is when they call. */
export async function twoSecretariats(at: Date = noon): Promise<{ database: Database; own: Secretariat; other: Secretariat }> {
  const database = await newDatabase();
  await publishEdition(callersOn(database).server, currentEdition);
  return { database, own: await secretariatOn(database, "egen", at), other: await secretariatOn(database, "anden", at) };
}
