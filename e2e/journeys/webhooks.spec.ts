import { addressOf } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { signInAs, someOrganisation, somePerson } from "../fixtures/people.ts";
import { expect, test } from "../fixtures/test.ts";

const t = translator("da", "webhooks");
const faults = translator("da", "faults");

test("lead adds a webhook, sees its secret once, has a test fail for a reason, renews the secret and deletes it", async ({
  page,
  context,
  origin: baseURL,
}) => {
  const organisation = await someOrganisation();
  await signInAs(context, baseURL, await somePerson("Lis Leder", { secretariat: [[organisation, "lead"]] }));
  await page.goto(addressOf("da", { page: "settings", params: { organisation: organisation.slug } }));
  await page.getByRole("link", { name: t("open") }).click();
  await expect(page.getByRole("heading", { level: 1, name: t("title") })).toBeVisible();

  const address = page.getByLabel(t("address"));
  await address.fill("https://169.254.169.254/latest/meta-data");
  await page.getByRole("button", { name: t("submit") }).click();
  await expect(page.getByText(faults("no-hook-address"))).toBeVisible();
  await expect(page.getByText(faults("empty"))).toBeVisible();
  // Reserved for documents (RFC 2606): it leads nowhere, wherever the test runs.
  const receiver = `https://${organisation.id}.example/modtag`;
  await address.fill(receiver);
  await page.getByLabel(t("eventOf.result.submitted")).check();
  await page.getByLabel(t("eventOf.label.changed")).check();
  await page.getByRole("button", { name: t("submit") }).click();
  const secret = page.getByLabel(t("secret"), { exact: true });
  await expect(secret).toHaveValue(/^whsec_/);
  const first = await secret.inputValue();
  await page.getByRole("button", { name: t("done") }).click();
  await expect(secret).toHaveCount(0);

  const hook = page.getByRole("listitem").filter({ hasText: receiver });
  await expect(hook).toContainText(t("on"));
  await hook.getByRole("button", { name: t("of", { what: t("test"), address: receiver }) }).click();
  await expect(hook.getByRole("status")).toHaveText(t("tested"));
  const delivery = hook.getByRole("row").filter({ hasText: t("typeOf.webhook.test") });
  const reasons = [t("failureOf.unknown-name"), t("failureOf.timeout")].join("|");
  await expect(delivery).toContainText(new RegExp(reasons), { timeout: 15_000 });
  await expect(delivery).toContainText(t("outcomeOf.given-up", { attempts: 1 }));

  await hook.getByRole("button", { name: t("of", { what: t("switchOff"), address: receiver }) }).click();
  await expect(hook).toContainText(t("off.person"));
  await hook.getByText(t("renew"), { exact: true }).first().click();
  await hook.getByRole("button", { name: t("of", { what: t("renew"), address: receiver }) }).click();
  await expect(secret).toHaveValue(/^whsec_/);
  expect(await secret.inputValue()).not.toBe(first);
  await hook.getByText(t("remove"), { exact: true }).click();
  await hook.getByRole("button", { name: t("of", { what: t("removeConfirm"), address: receiver }) }).click();
  await expect(page.getByText(t("none"))).toBeVisible();
  await page.reload();
  await expect(page.locator("body")).not.toContainText(receiver);
});
