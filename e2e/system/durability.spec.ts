import { randomBytes, randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { expect, test } from "@playwright/test";
import { sql } from "drizzle-orm";
import { type Database, openDatabase } from "#db/client.ts";
import { answer, answerChange } from "#db/schema/assessment.ts";
import { person } from "#db/schema/identity.ts";
import { auditEntry, membership, organisation, token } from "#db/schema/organisation.ts";
import { currentEdition } from "#lib/editions/published.ts";
import { hashOf } from "#lib/usecases/people/actor.ts";
import { KilledServer } from "./killed-server.ts";
import { SavingClient } from "./saving-client.ts";

const kills = 50;
const saves = 5000;
const clients = 8;

/** A secretariat with one colleague a client; gives their tokens. */
async function colleagues(database: Database): Promise<string[]> {
  const [organisationId, now] = [randomUUID(), new Date()];
  const tokens = Array.from({ length: clients }, () => randomBytes(24).toString("base64url"));
  await database.write(async (writer) => {
    await writer.insert(organisation).values({ id: organisationId, slug: "prove", name: "Klynge Prøve", createdAt: now });
    for (const [at, secret] of tokens.entries()) {
      const [id, name] = [randomUUID(), `Kollega ${at}`];
      await writer.insert(person).values({ id, name, email: `${at}@prove.example`, emailVerified: true, createdAt: now, updatedAt: now });
      await writer.insert(membership).values({ organisationId, personId: id, role: "member", joinedAt: now });
      await writer.insert(token).values({ id: randomUUID(), personId: id, label: "test", hash: hashOf(secret), createdAt: now });
    }
  });
  return tokens;
}

async function startRound(address: string, secret: string): Promise<string> {
  const headers = { Authorization: `Bearer ${secret}` };
  const started = await fetch(`${address}/api/v1/assessments`, { method: "POST", headers, body: '{"edition":"ecei-2013"}' });
  expect(started.status).toBe(201);
  return (await started.json()).id;
}

/** What the database holds after it all, and whether SQLite finds it whole. */
async function kept({ reader }: Database) {
  const [[integrity], broken, changes, answers, audits] = await Promise.all([
    reader.all<{ integrity_check: string }>(sql`pragma integrity_check`),
    reader.all(sql`pragma foreign_key_check`),
    reader.select().from(answerChange),
    reader.select().from(answer),
    reader.$count(auditEntry, sql`action = 'assessment.answer'`),
  ]);
  return { integrity: integrity?.integrity_check, broken, changes, answers, audits };
}

test("What was acknowledged is there after the server was killed fifty times in the middle of its work", async () => {
  // Three minutes alone on two cores; other tests run beside it.
  test.setTimeout(600_000);
  const folder = await mkdtemp(join(tmpdir(), "klyngeklar-killed-"));
  const server = new KilledServer(pathToFileURL(join(folder, "klyngeklar.db")).href);
  await server.start();
  const prepared = await openDatabase(server.url);
  const tokens = await colleagues(prepared);
  prepared.close();
  const round = await startRound(server.address, tokens[0] ?? "");

  // The last two write to the same few indicators, the others to some of their own.
  const ids = currentEdition.indicators.map(({ id }) => id);
  const team = tokens.map((secret, at) => new SavingClient(`Kollega ${at}`, secret));
  const keysOf = (at: number) => ids.filter((_, position) => position % (clients - 1) === Math.min(at, clients - 2));
  const place = (part: string, key: string) => `${server.address}/api/v1/assessments/${round}/${part}/${key}`;
  const working = team.map((client, at) => client.saveOn(place, "remarks", keysOf(at)));
  const acknowledged = () => team.reduce((sum, client) => sum + client.acknowledged.length, 0);
  for (let killed = 0; killed < kills || acknowledged() < saves; killed += 1) {
    const enough = acknowledged() + 60 + Math.random() * 100;
    await expect.poll(acknowledged, { intervals: [5], timeout: 30_000 }).toBeGreaterThan(enough);
    await pause(Math.random() * 10);
    await server.kill();
    await server.start();
  }
  for (const client of team) client.stop();
  await Promise.all(working);
  await server.kill();

  const database = await openDatabase(server.url);
  const { integrity, broken, changes, answers, audits } = await kept(database);
  database.close();
  expect([integrity, broken]).toEqual(["ok", []]);
  const held = new Map(changes.map(({ key, version, value }) => [`${key} ${version}`, value]));
  const all = team.flatMap((client) => client.acknowledged);
  expect(all.length).toBeGreaterThanOrEqual(saves);
  expect(all.filter(({ key, version, value }) => JSON.stringify(held.get(`${key} ${version}`)) !== JSON.stringify(value))).toEqual([]);
  // No version was given twice, each has its audit entry, and what stands is the last of them.
  expect(new Set(all.map(({ key, version }) => `${key} ${version}`)).size).toBe(all.length);
  expect([audits, answers.reduce((sum, { version }) => sum + version, 0)]).toEqual([changes.length, changes.length]);
  for (const { key, version, value } of answers) expect(value).toEqual(held.get(`${key} ${version}`));
  await rm(folder, { recursive: true });
});
