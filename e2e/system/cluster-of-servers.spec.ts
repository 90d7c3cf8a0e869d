import type { BrowserContext } from "@playwright/test";
import { installedSqld } from "#bin/setup/sqld.mjs";
import { openDatabase } from "#db/client.ts";
import { addressOf } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { expect, readFirst, unwatched } from "../fixtures/test.ts";
import { withServers } from "./servers.ts";
import {
  attemptsOfReports,
  document,
  lostOf,
  saving,
  secretariat,
  signIn,
  slug,
  startRound,
  triesOfPasswords,
  untilFollowed,
} from "./shared-work.ts";

const sqld = installedSqld();
const saved = /^Gemt kl\./;
const away = translator("da", "saving")("state.away");

/** A browser that holds a cookie of all servers of this machine. */
async function signedIn(context: BrowserContext, cookie: string, address: string) {
  const [name = "", value = ""] = cookie.split("=");
  await context.addCookies([{ name, value, url: address }]);
  return () => context.newPage().then(readFirst);
}

if (sqld === null) console.log("Left out: e2e/system/cluster-of-servers.spec.ts, because there is no libSQL server (sqld) here.");
else {
  const program = sqld;

  unwatched(
    "Two servers on a libSQL server share everything; each part is killed in turn, and nothing acknowledged is lost",
    async ({ browser }) => {
      unwatched.setTimeout(180_000);
      await withServers(program, async (servers) => {
        const { primary, replica, one, other, database } = servers;
        const { organisationId, team, lead } = await secretariat(database);
        const headers = { Authorization: `Bearer ${lead.secret}` };
        const cookie = await signIn(servers, lead.email);
        const round = await startRound(one, headers);
        const tries = await triesOfPasswords(servers);
        expect(tries).toEqual([...Array(10).fill(401), 429, 429]);
        expect(await attemptsOfReports(database, organisationId, round, lead.id)).toEqual([1, 1, 1, 1, 1, 1]);
        await document(servers, headers);

        // The session that the other server made opens pages of this one.
        const newPage = await signedIn(await browser.newContext({ baseURL: one.address }), cookie, one.address);
        const params = { organisation: slug, assessment: round, dimension: "2" };
        const workspace = addressOf("da", { page: "workspace", params });
        const page = await newPage();
        await page.goto(addressOf("da", { page: "assessmentDimension", params }));
        const [typed, state] = [page.locator("[id='2.2.1-fte']"), page.getByRole("status")];
        await typed.fill("5,5");
        await expect(state.filter({ hasText: saved })).toBeAttached();

        const work = saving(servers, round, team);
        await work.goesOn();
        for (const process of [one, replica, other]) {
          await process.kill();
          await work.goesOn();
          await process.start();
          await work.goesOn();
        }

        // Without the primary nothing is saved and everything is read; what is typed waits.
        await primary.kill();
        await typed.fill("6,5");
        await expect(state.filter({ hasText: away })).toBeAttached();
        for (const { address } of [one, other]) {
          const api = `${address}/api/v1/assessments/${round}`;
          const refused = await fetch(`${api}/remarks/2.1`, {
            method: "PUT",
            headers: { ...headers, "If-Match": '"0"' },
            body: '{"note":"a"}',
          });
          expect([refused.status, refused.headers.get("Retry-After"), (await refused.json()).code]).toEqual([503, "3", "away"]);
          const reading = await fetch(address + workspace, { headers: { cookie } });
          expect([(await fetch(api, { headers })).status, reading.status, await reading.text()]).toEqual([
            200,
            200,
            expect.stringContaining("Klynge Prøve"),
          ]);
        }
        // Without the replica too, pages say so, and come back by themselves.
        await replica.kill();
        const dark = await newPage();
        const answer = await dark.goto(workspace);
        expect([answer?.status(), answer?.headers()["retry-after"]]).toEqual([503, "3"]);
        await expect(dark.getByRole("heading", { name: translator("da", "frame")("away.title") })).toBeVisible();
        await primary.start();
        await replica.start();
        await work.goesOn();
        await expect(dark.getByRole("heading", { name: translator("da", "workspace")("home.title") })).toBeVisible();
        await expect(state.filter({ hasText: saved })).toBeAttached();
        await work.stop();
        expect(await lostOf(database, work.acknowledged())).toEqual([]);

        // The primary is lost with its disk: the replica takes its place, under the eyes of both servers.
        const following = await openDatabase(replica.url);
        await untilFollowed(database, following);
        following.close();
        await servers.promote();
        const more = saving(servers, round, team);
        await more.goesOn();
        await more.stop();
        expect(await lostOf(database, [...work.acknowledged(), ...more.acknowledged()])).toEqual([]);
        const kept = await fetch(`${other.address}/api/v1/assessments/${round}/answers/2.2.1`, { headers });
        expect(await kept.json()).toMatchObject({ inputs: { fte: 6.5 } });
      });
    },
  );
}
