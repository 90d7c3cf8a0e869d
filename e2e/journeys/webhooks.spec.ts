import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { addressOf } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { startReceiver, verifies } from "#lib/platform/webhook/testing/receiver.ts";
import { startDeliveries } from "../fixtures/deliveries.ts";
import { expect, test } from "../fixtures/test.ts";
import { KilledServer } from "../system/killed-server.ts";

const t = translator("da", "webhooks");
const check = translator("da", "submitting");
const faults = translator("da", "faults");

// The server is one of its own that does no jobs: they are done here, where alone a receiver on this machine can be reached.
test("lead adds a webhook and sends a test; submits; the receiver verifies each message, also after the secret is renewed", async ({
  page,
  context,
}) => {
  const folder = await mkdtemp(join(tmpdir(), "klyngeklar-webhooks-"));
  const secret = randomUUID() + randomUUID();
  const server = new KilledServer(pathToFileURL(join(folder, "klyngeklar.db")).href, { AUTH_SECRET: secret });
  const [receiver] = await Promise.all([startReceiver(), server.start()]);
  const { received, says, address: receiverAddress } = receiver;
  const work = await startDeliveries(server.url, secret, receiver.world);
  const { slug, cookie } = work.lead;
  await context.addCookies([{ ...cookie, url: server.address, httpOnly: true, sameSite: "Lax" }]);
  await page.goto(server.address + addressOf("da", { page: "settings", params: { organisation: slug } }));
  await page.getByRole("link", { name: t("open") }).click();
  await expect(page.getByRole("heading", { level: 1, name: t("title") })).toBeVisible();

  const address = page.getByLabel(t("address"));
  await address.fill("https://169.254.169.254/latest/meta-data");
  await page.getByRole("button", { name: t("submit") }).click();
  await expect(page.getByText(faults("no-hook-address"))).toBeVisible();
  await address.fill(receiverAddress);
  await page.getByLabel(t("eventOf.result.submitted")).check();
  await page.getByRole("button", { name: t("submit") }).click();
  const shown = page.getByLabel(t("secret"), { exact: true });
  const first = await shown.inputValue();
  await page.getByRole("button", { name: t("done") }).click();
  await expect(shown).toHaveCount(0);

  const hook = page.getByRole("listitem").filter({ hasText: receiverAddress });
  const press = (what: string) => hook.getByRole("button", { name: t("of", { what, address: receiverAddress }) }).click();
  const delivery = (what: string) => hook.getByRole("row").filter({ hasText: what });
  await press(t("test"));
  await expect(hook.getByRole("status")).toHaveText(t("tested"));
  await expect(delivery(t("typeOf.webhook.test"))).toContainText(t("outcomeOf.delivered"));
  expect(await Promise.all(received.map((message) => verifies(first, message)))).toEqual([true]);

  const headers = { Origin: server.address };
  const started = await page.request.post(`${server.address}/api/v1/assessments`, { data: { edition: "ecei-2013" }, headers });
  const { id } = (await started.json()) as { id: string };
  await page.goto(server.address + addressOf("da", { page: "assessmentCheck", params: { organisation: slug, assessment: id } }));
  await page.getByRole("button", { name: check("submit.button") }).click();
  await expect.poll(() => received.length).toBe(2);
  const [, message] = received;
  if (message === undefined) throw new Error("nothing came");
  expect(await verifies(first, message)).toBe(true);
  expect(JSON.parse(message.body)).toMatchObject({ type: "result.submitted", data: { assessment: id, edition: { id: "ecei-2013" } } });

  await page.goto(server.address + addressOf("da", { page: "webhooks", params: { organisation: slug } }));
  await expect(delivery(t("typeOf.result.submitted"))).toContainText(t("outcomeOf.delivered"));
  await hook.getByText(t("renew"), { exact: true }).first().click();
  await press(t("renew"));
  await expect(shown).toHaveValue(/^whsec_/);
  const second = await shown.inputValue();
  says.answer = (response) => void response.writeHead(500).end();
  await press(t("test"));
  await expect(delivery(t("failureOf.status"))).toContainText(t("outcomeOf.given-up", { attempts: 1 }));
  const last = received.at(-1) ?? message;
  expect([second !== first, await verifies(second, last), await verifies(first, last)]).toEqual([true, true, true]);
  await hook.getByText(t("remove"), { exact: true }).click();
  await press(t("removeConfirm"));
  await expect(page.getByText(t("none"))).toBeVisible();

  await work.stop();
  await server.kill();
  receiver.close();
  await rm(folder, { recursive: true });
});
