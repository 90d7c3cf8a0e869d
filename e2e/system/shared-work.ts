import { randomBytes, randomUUID } from "node:crypto";
import { expect } from "@playwright/test";
import { eq, inArray, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { answerChange } from "#db/schema/assessment.ts";
import { person } from "#db/schema/identity.ts";
import { job } from "#db/schema/job.ts";
import { membership, organisation, token } from "#db/schema/organisation.ts";
import { report } from "#db/schema/report.ts";
import { currentEdition } from "#lib/editions/published.ts";
import { enqueue } from "#lib/usecases/jobs/enqueue.ts";
import { hashOf } from "#lib/usecases/people/actor.ts";
import type { KilledServer } from "./killed-server.ts";
import { SavingClient } from "./saving-client.ts";
import type { Servers } from "./servers.ts";

export const slug = "klynge";
const colleagues = 4;

/** A secretariat with some colleagues, all of them leads; gives who they are and everybody's token. */
export async function secretariat(database: Database) {
  const [organisationId, now] = [randomUUID(), new Date()];
  const team = Array.from({ length: colleagues }, (_, at) => ({
    ...{ id: randomUUID(), email: `${at}@prove.example`, name: `Kollega ${at}` },
    secret: randomBytes(24).toString("base64url"),
  }));
  await database.write(async (writer) => {
    await writer.insert(organisation).values({ id: organisationId, slug, name: "Klynge Prøve", createdAt: now });
    for (const { secret, ...row } of team) {
      await writer.insert(person).values({ ...row, emailVerified: true, createdAt: now, updatedAt: now });
      await writer.insert(membership).values({ organisationId, personId: row.id, role: "lead", joinedAt: now });
      await writer.insert(token).values({ id: randomUUID(), personId: row.id, label: "test", hash: hashOf(secret), createdAt: now });
    }
  });
  const [lead] = team;
  if (lead === undefined) throw new Error("there is nobody");
  return { organisationId, team, lead };
}

/** Signs in by a link that one server was asked for and the other is given; the cookie. */
export async function signIn({ one, other, database }: Servers, email: string): Promise<string> {
  const headers = { "Content-Type": "application/json", Origin: one.address };
  const asked = { method: "POST", headers, body: JSON.stringify({ email, metadata: { locale: "da" } }) };
  expect((await fetch(`${one.address}/api/auth/sign-in/magic-link`, asked)).status).toBe(200);
  const [letter] = await database.latest.select().from(job).where(eq(job.kind, "mail"));
  const link = new URL(JSON.parse(letter?.payload ?? "{}").link);
  const query = new URLSearchParams({ token: link.searchParams.get("token") ?? "", callbackURL: "/da/konto" });
  const used = await fetch(`${other.address}/api/auth/magic-link/verify?${query}`, { redirect: "manual" });
  expect(used.status).toBe(302);
  return /better-auth\.session_token=[^;]+/.exec(used.headers.get("Set-Cookie") ?? "")?.[0] ?? "";
}

/** Wrong passwords for one address, by turns and each from elsewhere: the tenth is wrong, the eleventh one too many. */
export async function triesOfPasswords({ one, other }: Servers): Promise<number[]> {
  const statuses: number[] = [];
  for (let tries = 0; tries < 12; tries += 1) {
    const { address } = tries % 2 === 0 ? one : other;
    const headers = { "Content-Type": "application/json", Origin: address, "X-Forwarded-For": `198.18.7.${tries}` };
    const body = JSON.stringify({ email: "nobody@prove.example", password: "en forkert adgangskode" });
    statuses.push((await fetch(`${address}/api/auth/sign-in/email`, { method: "POST", headers, body })).status);
  }
  return statuses;
}

/** Reports asked for at once, for the workers of both servers; how often each was begun. */
export async function attemptsOfReports(
  database: Database,
  organisationId: string,
  assessmentId: string,
  askedBy: string,
): Promise<number[]> {
  const ids = Array.from({ length: 6 }, () => randomUUID());
  const wish = { organisationId, assessmentId, kind: "spreadsheet" as const, locale: "da" as const, askedBy, askedAt: new Date() };
  await database.write(async (writer) => {
    for (const id of ids) {
      await writer.insert(report).values({ ...wish, id, state: "waiting", progress: 0 });
      await enqueue(writer, { kind: "report", key: id, payload: { report: id }, runAt: new Date() });
    }
  });
  const jobs = () => database.latest.select().from(job).where(inArray(job.key, ids));
  await expect.poll(async () => (await jobs()).filter(({ doneAt }) => doneAt !== null).length, { timeout: 20_000 }).toBe(ids.length);
  return (await jobs()).map(({ attempts }) => attempts);
}

/** A document that one server takes is read from the other, as it was. */
export async function document({ one, other }: Servers, headers: Record<string, string>): Promise<void> {
  const bytes = Buffer.from(`Vedtægter ${randomUUID()}`);
  const form = new FormData();
  form.append("title", "Vedtægter");
  form.append("file", new Blob([bytes]), "vedtaegter.txt");
  const added = await fetch(`${one.address}/api/v1/organisations/${slug}/evidence`, { method: "POST", headers, body: form });
  expect(added.status).toBe(201);
  const read = await fetch(other.address + added.headers.get("Location"), { headers });
  expect([read.status, Buffer.from(await read.arrayBuffer())]).toEqual([200, bytes]);
}

export async function startRound({ address }: KilledServer, headers: Record<string, string>): Promise<string> {
  const started = await fetch(`${address}/api/v1/assessments`, { method: "POST", headers, body: '{"edition":"ecei-2013"}' });
  expect(started.status).toBe(201);
  return (await started.json()).id;
}

/** Everybody saves, by turns on both servers, until told to stop. */
export function saving({ one, other }: Servers, round: string, team: readonly { name: string; secret: string }[]) {
  const ids = currentEdition.indicators.map(({ id }) => id);
  let turn = 0;
  const place = (part: string, key: string) => {
    turn += 1;
    return `${(turn % 2 === 0 ? one : other).address}/api/v1/assessments/${round}/${part}/${key}`;
  };
  const clients = team.map(({ name, secret }) => new SavingClient(name, secret));
  const own = (at: number) => ids.filter((_, position) => position % team.length === at);
  const working = clients.map((client, at) => client.saveOn(place, "remarks", own(at)));
  const acknowledged = () => clients.flatMap((client) => client.acknowledged);
  return {
    acknowledged,
    /** Resolves when 20 more were acknowledged. */
    goesOn: async () => {
      const enough = acknowledged().length + 20;
      await expect.poll(() => acknowledged().length, { intervals: [20], timeout: 30_000 }).toBeGreaterThan(enough);
    },
    stop: async () => {
      for (const client of clients) client.stop();
      await Promise.all(working);
    },
  };
}

/** What was acknowledged and is not in a database as it was; the database is whole and gave no version twice. */
export async function lostOf(database: Database, acknowledged: SavingClient["acknowledged"]): Promise<unknown[]> {
  const [integrity] = await database.latest.all<{ integrity_check: string }>(sql`pragma integrity_check`);
  expect(integrity?.integrity_check).toBe("ok");
  const changes = await database.latest.select().from(answerChange);
  const held = new Map(changes.map(({ part, key, version, value }) => [`${part} ${key} ${version}`, JSON.stringify(value)]));
  expect(held.size, "no version was given twice").toBe(changes.length);
  return acknowledged.filter(({ key, version, value }) => held.get(`remarks ${key} ${version}`) !== JSON.stringify(value));
}

/** Resolves when a replica has all that its primary has. */
export async function untilFollowed(primary: Database, replica: Database): Promise<void> {
  const count = (database: Database) => database.latest.$count(answerChange);
  await expect.poll(async () => (await count(replica)) === (await count(primary)), { timeout: 20_000 }).toBe(true);
}
