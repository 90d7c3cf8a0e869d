import { randomBytes, randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Database, openDatabase } from "#db/client.ts";
import { person } from "#db/schema/identity.ts";
import { membership, organisation, token } from "#db/schema/organisation.ts";
import { currentEdition } from "#lib/editions/published.ts";
import { hashOf } from "#lib/usecases/people/actor.ts";
import { sessionOn } from "#lib/usecases/testing/session.ts";
import { root, served } from "./served.ts";

const folder = join(root, "var/bench");
/** The database of the server that is measured. */
export const workspaceUrl = pathToFileURL(join(folder, "klyngeklar.db")).href;
/** Where it keeps files. */
export const filesUrl = pathToFileURL(join(folder, "files")).href;
/** What the servers sign cookies with. */
export const secret = randomBytes(32).toString("base64url");

export type Workspace = { address: string; slug: string; assessment: string; bearer: string; cookie: string };

/** A person with a session, whose cookie calls as them. */
export async function somebody(database: Database, name: string): Promise<{ id: string; cookie: string }> {
  const [id, now] = [randomUUID(), new Date()];
  const dates = { createdAt: now, updatedAt: now };
  await database.write((writer) => writer.insert(person).values({ id, name, email: `${id}@prove.example`, emailVerified: true, ...dates }));
  return { id, cookie: `better-auth.session_token=${await sessionOn(database, id, secret)}` };
}

/** A secretariat with one member, who calls with a token or a session. */
export async function populate(database: Database): Promise<{ slug: string; bearer: string; cookie: string }> {
  const [organisationId, now] = [randomUUID(), new Date()];
  const [bearer, slug] = [randomBytes(24).toString("base64url"), "prove"];
  const { id: personId, cookie } = await somebody(database, "Mads");
  await database.write(async (writer) => {
    await writer.insert(organisation).values({ id: organisationId, slug, name: "Klynge Prøve", createdAt: now });
    await writer.insert(membership).values({ organisationId, personId, role: "member", joinedAt: now });
    await writer.insert(token).values({ id: randomUUID(), personId, label: "bench", hash: hashOf(bearer), createdAt: now });
  });
  return { slug, bearer, cookie };
}

/** Starts an assessment and gives its id. */
export async function startRound(address: string, bearer: string): Promise<string> {
  const headers = { Authorization: `Bearer ${bearer}` };
  const body = JSON.stringify({ edition: currentEdition.id });
  const started = await fetch(`${address}/api/v1/assessments`, { method: "POST", headers, body });
  if (started.status !== 201) throw new Error(`no assessment was started: ${started.status}`);
  return (await started.json()).id;
}

/** Serves the build on a new, empty database. */
export function inEmptyWorkspace<T>(measure: (address: string, pid: number) => Promise<T>): Promise<T> {
  rmSync(folder, { recursive: true, force: true });
  const settings = { DATABASE_URL: workspaceUrl, FILES_URL: filesUrl, AUTH_SECRET: secret };
  return served(settings, measure).finally(() => rmSync(new URL(filesUrl), { recursive: true, force: true }));
}

/** Serves the build on a new database with a secretariat and its open assessment. */
export function inWorkspace<T>(measure: (workspace: Workspace) => Promise<T>): Promise<T> {
  return inEmptyWorkspace(async (address) => {
    const database = await openDatabase(workspaceUrl);
    const people = await populate(database);
    database.close();
    return measure({ address, assessment: await startRound(address, people.bearer), ...people });
  });
}
