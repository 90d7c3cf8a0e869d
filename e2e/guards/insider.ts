import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { type Database, openDatabase } from "#db/client.ts";
import { assessment } from "#db/schema/assessment.ts";
import { programmeRole, token } from "#db/schema/organisation.ts";
import { currentEdition } from "#lib/editions/published.ts";
import { parseEnvironment } from "#lib/platform/env.ts";
import { serverSecret } from "#lib/platform/secret.ts";
import { hashOf } from "#lib/usecases/people/actor.ts";
import { organisationOn, personOn } from "#lib/usecases/testing/people.ts";
import { sessionOn } from "#lib/usecases/testing/session.ts";
import type { Served } from "../fixtures/programmes.ts";
import { plant } from "./planted.ts";

/** Opens what is opened by a secret alone: a feed, a form, an invitation, a report while it is printed. */
const secret = randomUUID();
const secrets = ["calendar_feed.secret_hash", "event.evaluation_hash", "invitation.secret_hash", "report.print_hash"];

async function rolesOf(database: Database, organisation: string) {
  const caller = await personOn(database, "Anna Plantet", [[organisation, "lead"]]);
  const [personId, key, at] = [caller.actor.id, `klk_${randomUUID()}`, new Date()];
  await database.write(async (writer) => {
    for (const role of ["benchmarker", "analyst", "admin", "steering"] as const)
      await writer.insert(programmeRole).values({ personId, role, grantedAt: at });
    await writer.insert(token).values({ id: randomUUID(), personId, label: "CRM", hash: hashOf(key), createdAt: at });
  });
  return { personId, key };
}

/**
 * A programme with something in every table, and somebody in it with every role that there is: their cookie and their key, the
 * ids of what is there by table, and the word that all of it tells of.
 */
export async function insider({ url }: Served) {
  const database = await openDatabase(url);
  const organisationId = await organisationOn(database);
  const { personId, key } = await rolesOf(database, organisationId);
  const open = {
    id: randomUUID(),
    organisationId,
    editionId: currentEdition.id,
    revision: currentEdition.revision,
    state: "open" as const,
  };
  await database.write((writer) => writer.insert(assessment).values({ ...open, startedAt: new Date(), startedBy: personId }));
  const planted = await plant(url);
  const [slug, name] = [`klynge-${randomUUID()}`, `${planted.word}-navn`];
  await database.write(async (writer) => {
    await writer.run(sql`update organisation set name = ${name}, slug = ${slug} where id = ${organisationId}`);
    await writer.run(sql`update register_cluster set name = ${name}, slug = ${slug} where id = (select min(id) from register_cluster)`);
    for (const place of secrets) {
      const [table = "", column = ""] = place.split(".");
      await writer.run(sql`update ${sql.identifier(table)} set ${sql.identifier(column)} = ${hashOf(secret)}`);
    }
  });
  // As the server would: made by whichever of the two needs it first.
  const own = serverSecret(parseEnvironment({ DATABASE_URL: url }, process.cwd()));
  const cookie = `better-auth.session_token=${await sessionOn(database, personId, own)}`;
  database.close();
  return { planted, slug, organisationId, assessment: open.id, cookie, key, secret };
}

export type Insider = Awaited<ReturnType<typeof insider>>;
