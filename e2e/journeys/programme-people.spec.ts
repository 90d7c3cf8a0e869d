import { addressOf } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { letterTo } from "../fixtures/mail.ts";
import { signInAs, somePerson } from "../fixtures/people.ts";
import { expect, readFirst, test } from "../fixtures/test.ts";

const t = translator("da", "programme");
const team = translator("da", "team");
const people = addressOf("da", { page: "people" });

test("administrator invites a benchmarker, gives one more role, and withdraws it", async ({ page, context, browser, origin: baseURL }) => {
  const admin = await somePerson("Ada Administrator", { programme: ["admin"] });
  const guest = await somePerson("Bent Benchmarker");
  await signInAs(context, baseURL, admin);
  await page.goto(people);
  await page.getByLabel(team("invite.email")).fill(guest.email);
  await page.getByRole("button", { name: team("invite.send") }).click();
  await expect(page.getByText(team("invite.sent", { email: guest.email }))).toBeVisible();

  const theirs = await browser.newContext({ baseURL });
  await signInAs(theirs, baseURL, guest);
  const other = await readFirst(await theirs.newPage());
  await other.goto((await letterTo(guest.email)).link);
  await other.getByRole("button", { name: team("accept.accept") }).click();
  await other.waitForURL((url) => url.pathname === addressOf("da", { page: "account" }));
  await theirs.close();

  await page.reload();
  const row = page.getByRole("listitem").filter({ hasText: guest.email });
  await expect(row).toContainText(team("roles.benchmarker"));
  await row.getByText(t("people.grant", { name: guest.name })).click();
  await row.getByLabel(t("people.role"), { exact: true }).selectOption("analyst");
  await row.getByRole("button", { name: t("people.give") }).click();
  const withdraw = t("people.withdraw", { name: guest.name, role: team("roles.analyst") });
  await row.getByText(withdraw).click();
  await row
    .getByRole("button", { name: t("people.confirm") })
    .filter({ visible: true })
    .click();
  await expect(row.getByText(withdraw)).toHaveCount(0);
  await expect(page.getByRole("listitem").filter({ hasText: admin.email })).toContainText(t("people.own"));
});

test("an administrator who came in by one thing only is not let in", async ({ page, context, origin: baseURL }) => {
  await signInAs(context, baseURL, await somePerson("Ada", { programme: ["admin"] }), "single");
  expect((await page.request.get(people)).status()).toBe(404);
});
