import { randomBytes, randomUUID } from "node:crypto";
import { eq, inArray, sql } from "drizzle-orm";
import { installedSqld } from "#bin/setup/sqld.mjs";
import type { Database } from "#db/client.ts";
import { answerChange } from "#db/schema/assessment.ts";
import { person } from "#db/schema/identity.ts";
import { job } from "#db/schema/job.ts";
import { membership, organisation, token } from "#db/schema/organisation.ts";
import { report } from "#db/schema/report.ts";
import { currentEdition } from "#lib/editions/published.ts";
import { addressOf } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { enqueue } from "#lib/usecases/jobs/enqueue.ts";
import { hashOf } from "#lib/usecases/people/actor.ts";
import { expect, readFirst, unwatched } from "../fixtures/test.ts";
import type { KilledServer } from "./killed-server.ts";
import { SavingClient } from "./saving-client.ts";
import { type Servers, withServers } from "./servers.ts";

const sqld = installedSqld();
const slug = "klynge";
const colleagues = 4;

/** A secretariat with some colleagues; gives the first one's id and address, and everybody's token. */
async function secretariat(database: Database) {
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
  return { organisationId, team };
}

/** Signs in by a link that one server was asked for and the other is given; the cookie. */
async function signIn({ one, other, database }: Servers, email: string): Promise<string> {
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
async function triesOfPasswords({ one, other }: Servers): Promise<number[]> {
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
async function attemptsOfReports(database: Database, organisationId: string, assessmentId: string, askedBy: string): Promise<number[]> {
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
async function document({ one, other }: Servers, headers: Record<string, string>): Promise<void> {
  const bytes = Buffer.from(`Vedtægter ${randomUUID()}`);
  const form = new FormData();
  form.append("title", "Vedtægter");
  form.append("file", new Blob([bytes]), "vedtaegter.txt");
  const added = await fetch(`${one.address}/api/v1/organisations/${slug}/evidence`, { method: "POST", headers, body: form });
  expect(added.status).toBe(201);
  const read = await fetch(other.address + added.headers.get("Location"), { headers });
  expect([read.status, Buffer.from(await read.arrayBuffer())]).toEqual([200, bytes]);
}

async function startRound({ address }: KilledServer, headers: Record<string, string>): Promise<string> {
  const started = await fetch(`${address}/api/v1/assessments`, { method: "POST", headers, body: '{"edition":"ecei-2013"}' });
  expect(started.status).toBe(201);
  return (await started.json()).id;
}

if (sqld === null) console.log("Left out: e2e/system/cluster-of-servers.spec.ts, because there is no libSQL server (sqld) here.");
else {
  unwatched(
    "Two servers on a libSQL server share everything; each part is killed in turn, and nothing acknowledged is lost",
    async ({ browser }) => {
      unwatched.setTimeout(120_000);
      await withServers(sqld, async (servers) => {
        const { primary, replica, one, other, database } = servers;
        const { organisationId, team } = await secretariat(database);
        const [lead] = team;
        if (lead === undefined) throw new Error("there is a team");
        const bearer = { Authorization: `Bearer ${lead.secret}` };
        const cookie = await signIn(servers, lead.email);
        const round = await startRound(one, bearer);
        expect((await triesOfPasswords(servers)).map((status, at) => (at < 10 ? status === 401 : status === 429))).toEqual(
          Array(12).fill(true),
        );
        expect(await attemptsOfReports(database, organisationId, round, lead.id)).toEqual([1, 1, 1, 1, 1, 1]);
        await document(servers, bearer);

        // The session made by the other server opens pages of the first one.
        const context = await browser.newContext({ baseURL: one.address });
        const [name = "", value = ""] = cookie.split("=");
        await context.addCookies([{ name, value, url: one.address }]);
        const page = await readFirst(await context.newPage());
        const params = { organisation: slug, assessment: round, dimension: "2" };
        await page.goto(addressOf("da", { page: "assessmentDimension", params }));
        const states = translator("da", "saving");
        const state = page.getByRole("status");
        const typed = page.locator("[id='2.2.1-fte']");
        await typed.fill("5,5");
        await expect(state.filter({ hasText: /^Gemt kl\./ })).toBeAttached();

        // Everybody saves by turns on both servers; what is read after a save is that save or a later one.
        const ids = currentEdition.indicators.map(({ id }) => id);
        let turn = 0;
        const place = (part: string, key: string) => {
          turn += 1;
          return `${(turn % 2 === 0 ? one : other).address}/api/v1/assessments/${round}/${part}/${key}`;
        };
        const clients = team.map(({ name: own, secret }) => new SavingClient(own, secret));
        const working = clients.map((client, at) =>
          client.saveOn(
            place,
            "remarks",
            ids.filter((_, position) => position % colleagues === at),
          ),
        );
        const acknowledged = () => clients.reduce((sum, client) => sum + client.acknowledged.length, 0);
        const goesOn = async () => expect.poll(acknowledged, { intervals: [20], timeout: 30_000 }).toBeGreaterThan(acknowledged() + 20);
        await goesOn();
        for (const process of [one, replica, other]) {
          await process.kill();
          await goesOn();
          await process.start();
          await goesOn();
        }

        await primary.kill();
        await typed.fill("6,5");
        await expect(state.filter({ hasText: states("state.away") })).toBeAttached();
        for (const { address } of [one, other]) {
          const headers = { ...bearer, "If-Match": '"0"', "Content-Type": "application/json" };
          const refused = await fetch(`${address}/api/v1/assessments/${round}/remarks/9`, { method: "PUT", headers, body: '{"note":"a"}' });
          expect([refused.status, refused.headers.get("Retry-After"), (await refused.json()).code]).toEqual([503, "3", "away"]);
          expect((await fetch(`${address}/api/v1/assessments/${round}`, { headers: bearer })).status).toBe(200);
          const workspace = await fetch(address + addressOf("da", { page: "workspace", params }), { headers: { cookie } });
          expect([workspace.status, await workspace.text()]).toEqual([200, expect.stringContaining("Klynge Prøve")]);
        }
        await replica.kill();
        const dark = await readFirst(await context.newPage());
        const answer = await dark.goto(addressOf("da", { page: "workspace", params }));
        expect([answer?.status(), answer?.headers()["retry-after"]]).toEqual([503, "3"]);
        await expect(dark.getByRole("heading", { name: translator("da", "frame")("away.title") })).toBeVisible();
        const before = acknowledged();
        await primary.start();
        await replica.start();
        await expect.poll(acknowledged, { timeout: 30_000 }).toBeGreaterThan(before + 20);
        await expect(dark.getByRole("heading", { name: "Klynge Prøve" })).toBeVisible();
        await expect(state.filter({ hasText: /^Gemt kl\./ })).toBeAttached();
        for (const client of clients) client.stop();
        await Promise.all(working);

        const [integrity] = await database.latest.all<{ integrity_check: string }>(sql`pragma integrity_check`);
        expect(integrity?.integrity_check).toBe("ok");
        const changes = await database.latest.select().from(answerChange);
        const held = new Map(changes.map(({ part, key, version, value: kept }) => [`${part} ${key} ${version}`, JSON.stringify(kept)]));
        expect(held.size, "no version was given twice").toBe(changes.length);
        const all = clients.flatMap((client) => client.acknowledged);
        expect(all.filter(({ key, version, value: own }) => held.get(`remarks ${key} ${version}`) !== JSON.stringify(own))).toEqual([]);
        const kept = await fetch(`${other.address}/api/v1/assessments/${round}/answers/2.2.1`, { headers: bearer });
        expect(await kept.json()).toMatchObject({ fte: 6.5 });
      });
    },
  );
}
