import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "@playwright/test";
import { currentEdition } from "#lib/editions/published.ts";
import { addressOf } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { digestsOf } from "#lib/platform/digest.ts";
import { importEdition, officialRevision } from "../fixtures/editions.ts";
import { readFirst } from "../fixtures/test.ts";
import { KilledServer } from "./killed-server.ts";

test("A manager in the middle of the check gets CED's official figures within seconds, and what was typed stays", async ({ browser }) => {
  const folder = await mkdtemp(join(tmpdir(), "klyngeklar-edition-"));
  const server = new KilledServer(pathToFileURL(join(folder, "klyngeklar.db")).href);
  await server.start();
  const context = await browser.newContext({ baseURL: server.address });
  const page = await readFirst(await context.newPage());
  const said: string[] = [];
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && said.push(message.text()));
  page.on("pageerror", (error) => said.push(error.message));

  const official = officialRevision(currentEdition);
  const [method, first] = [addressOf("da", { page: "method" }), addressOf("da", { page: "dimension", params: { dimension: "1" } })];
  const policyOf = async (address: string) => (await context.request.get(address)).headers()["content-security-policy"] ?? "";
  const card = page.locator("[id='indicator-1.1.2']");
  const committed = card.getByRole("textbox").first();
  await page.goto(first);
  await committed.fill("118");
  await expect(card).toContainText("5 af 5 point");
  expect(await policyOf(first)).not.toContain("nonce-");

  await importEdition(official, server.url);
  await expect.poll(async () => (await context.request.get(method)).text(), { timeout: 20_000 }).toContain(digestsOf(official).digest);
  expect(await policyOf(first)).toContain("nonce-");
  expect(await policyOf(addressOf("da", { page: "accessibility" }))).not.toContain("nonce-");

  await page.reload();
  await expect(committed).toHaveValue("118");
  await expect(card).toContainText("0 af 5 point");
  await page.goto(addressOf("da", { page: "readiness" }));
  await expect(page.getByText(translator("da", "readiness")("progress", { done: 1, total: 31 })).first()).toBeVisible();
  // By a link of the page itself, which fetches what it shows behind the page's back.
  await page.locator(`main a[href^="${addressOf("da", { page: "dimension", params: { dimension: "4" } })}"]`).first().click();
  await expect(page.getByRole("heading", { name: "Hvordan er strategien besluttet?" })).toBeVisible();
  await page.goto(addressOf("en", { page: "home" }));
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  expect(said).toEqual([]);
  await context.close();
  await server.kill();
  await rm(folder, { recursive: true });
});
