import { randomUUID } from "node:crypto";
import { addressOf, locales } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { lettersTo, letterTo } from "../fixtures/mail.ts";
import { signInAs, someOrganisation, somePerson } from "../fixtures/people.ts";
import { giveEmailAndPassword, signInByLetter, signOutOf } from "../fixtures/sign-in-page.ts";
import { expect, readFirst, test } from "../fixtures/test.ts";

const someAddress = () => `${randomUUID()}@prove.example`;

for (const locale of locales)
  test(`Somebody new signs in by a link from a letter and comes to the page they wanted (${locale})`, async ({ page }) => {
    const [email, t, a] = [someAddress(), translator(locale, "signIn"), translator(locale, "account")];
    const wanted = addressOf(locale, { page: "newOrganisation" });
    await page.goto(wanted);
    await expect(page).toHaveURL(new RegExp(`${addressOf(locale, { page: "signIn" })}\\?next=`));
    await signInByLetter(page, locale, email);
    await expect(page).toHaveURL(wanted);

    await page.goto(addressOf(locale, { page: "account" }));
    await expect(page.getByText(a("organisations.none"))).toBeVisible();
    await expect(page.getByLabel(a(`details.${locale}`))).toBeChecked();
    await page.getByLabel(a("details.name")).fill("Anna Berg");
    await page.getByRole("button", { name: a("details.save"), exact: true }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Anna Berg" })).toBeVisible();
    await signOutOf(page, locale);

    const { link } = await letterTo(email);
    await page.goto(link);
    await page.getByRole("button", { name: t("confirm.button") }).click();
    await expect(page.getByRole("alert").filter({ hasText: translator(locale, "failures")("link-used") })).toBeVisible();
  });

test("A member with one organisation comes straight to its workspace", async ({ page }) => {
  const organisation = await someOrganisation();
  const { email } = await somePerson("Bo Holm", { secretariat: [[organisation, "member"]] });
  await page.goto(addressOf("da", { page: "signIn" }));
  await signInByLetter(page, "da", email);
  await expect(page).toHaveURL(addressOf("da", { page: "workspace", params: { organisation: organisation.slug } }));
});

test("A link that was made to lead elsewhere leads to one's own account", async ({ page }) => {
  const { email } = await somePerson("Bo Holm");
  await page.goto(`${addressOf("da", { page: "signIn" })}?next=https://evil.example/`);
  await signInByLetter(page, "da", email);
  await expect(page).toHaveURL(addressOf("da", { page: "account" }));
});

for (const locale of locales)
  test(`A member chooses a password by a link, and signs in with it (${locale})`, async ({ page, context }) => {
    const t = translator(locale, "signIn");
    const { email } = await somePerson("Bo Holm");
    await page.goto(addressOf(locale, { page: "signIn" }));
    await page.getByRole("link", { name: t("forgotten") }).click();
    await expect(page.getByRole("heading", { level: 1, name: t("newPassword.title") })).toBeVisible();
    await page.getByLabel(t("email")).fill(email);
    await page.getByRole("button", { name: t("newPassword.request") }).click();
    await expect(page.getByRole("status")).toHaveText(t("newPassword.sent", { email }));
    const { link } = await letterTo(email);
    await page.goto(new URL(new URL(link).search, new URL(addressOf(locale, { page: "newPassword" }), link)).href);
    await page.getByLabel(t("newPassword.label")).fill("for kort");
    await page.getByRole("button", { name: t("newPassword.save") }).click();
    await expect(page.getByLabel(t("newPassword.label"))).toBeFocused();
    await expect(page.getByText(translator(locale, "faults")("too-short", { min: 12 }))).toBeVisible();
    await page.getByLabel(t("newPassword.label")).fill("fire heste i regnvejr");
    await page.getByRole("button", { name: t("newPassword.save") }).click();
    await page.getByRole("link", { name: t("newPassword.goOn") }).click();

    // Refused answers are logged by the browser: not on the watched page.
    const other = await readFirst(await context.newPage());
    await giveEmailAndPassword(other, locale, email, "fire heste i solskin");
    await expect(other.getByRole("alert").filter({ hasText: translator(locale, "failures")("wrong-sign-in") })).toBeVisible();
    await expect(other.getByLabel(t("email"))).toHaveValue(email);
    await other.goto(link);
    await other.getByLabel(translator("da", "signIn")("newPassword.label")).fill("en helt anden sætning");
    await other.getByRole("button", { name: translator("da", "signIn")("newPassword.save") }).click();
    await expect(other.getByRole("button", { name: translator("da", "signIn")("newPassword.again") })).toBeVisible();

    await giveEmailAndPassword(page, locale, email, "fire heste i regnvejr");
    await expect(page).toHaveURL(addressOf(locale, { page: "account" }));
  });

test("Somebody who asks for the address of nobody is told the same, and no account is made", async ({ page }) => {
  const [email, t] = [someAddress(), translator("da", "signIn")];
  await page.goto(addressOf("da", { page: "newPassword" }));
  await page.getByLabel(t("email")).fill(email);
  await page.getByRole("button", { name: t("newPassword.request") }).click();
  await expect(page.getByRole("status")).toHaveText(t("newPassword.sent", { email }));
  // A letter to somebody known, asked for later, has come; none came to nobody.
  const known = await somePerson("Bo Holm");
  await page.goto(addressOf("da", { page: "newPassword" }));
  await page.getByLabel(t("email")).fill(known.email);
  await page.getByRole("button", { name: t("newPassword.request") }).click();
  await letterTo(known.email);
  expect(lettersTo(email)).toEqual([]);
});

test("A member ends the session on another device, and then all others", async ({ page, context, origin: baseURL, browser }) => {
  const a = translator("da", "account");
  const person = await somePerson("Bo Holm");
  const address = addressOf("da", { page: "account" });
  await signInAs(context, baseURL, person);
  const others = await Promise.all([browser.newContext(), browser.newContext(), browser.newContext()]);
  for (const other of others) await signInAs(other, baseURL, person, "single");
  await page.goto(address);
  const end = page.getByRole("button", { name: new RegExp(`^${a("sessions.endOf", { device: "", date: "" }).split(":")[0]}:`) });
  await expect(end).toHaveCount(3);
  await end.first().click();
  await expect(end).toHaveCount(2);
  await page.getByRole("button", { name: a("sessions.endOthers") }).click();
  await expect(end).toHaveCount(0);
  for (const other of others) {
    const tab = await readFirst(await other.newPage());
    await tab.goto(address);
    await expect(tab).toHaveURL(/\/log-ind/);
    await other.close();
  }
  await page.reload();
  await expect(page.getByRole("heading", { level: 1, name: "Bo Holm" })).toBeVisible();
});

for (const locale of locales)
  test(`A member makes a key for another program, which comes in by it until it is revoked (${locale})`, async ({
    page,
    context,
    origin: baseURL,
    request,
  }) => {
    const [a, organisation] = [translator(locale, "account"), await someOrganisation()];
    const person = await somePerson("Bo Holm", { secretariat: [[organisation, "member"]] });
    await signInAs(context, baseURL, person, "single");
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.goto(addressOf(locale, { page: "account" }));
    const keys = page.getByRole("region", { name: a("keys.title") });
    await expect(keys.getByText(a("keys.none"))).toBeVisible();
    await keys.getByRole("button", { name: a("keys.make") }).click();
    await expect(keys.getByLabel(a("keys.label"))).toBeFocused();
    await keys.getByLabel(a("keys.label")).fill("Vores CRM");
    await keys.getByLabel(a("keys.days")).selectOption("30");
    await keys.getByRole("button", { name: a("keys.make") }).click();
    await expect(keys.getByRole("heading", { name: a("keys.once") })).toBeFocused();
    await keys.getByRole("button", { name: a("keys.copy") }).click();
    await expect(keys.getByRole("status")).toHaveText(a("keys.copied"));
    const secret = await keys.getByLabel(a("keys.key"), { exact: true }).inputValue();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(secret);
    await keys.getByRole("button", { name: a("keys.done") }).click();
    await expect(keys.getByLabel(a("keys.key"), { exact: true })).toHaveCount(0);
    await expect(keys.getByText(a("keys.unused"))).toBeVisible();

    const comeIn = () => request.get("/api/v1/assessments", { headers: { Authorization: `Bearer ${secret}` } });
    expect((await comeIn()).status()).toBe(200);
    await expect(keys.getByRole("listitem")).toContainText(a("keys.scopes.read"));
    await page.reload();
    await expect(keys.getByText(a("keys.unused"))).toHaveCount(0);
    await keys.getByRole("button", { name: a("keys.revokeOf", { label: "Vores CRM" }) }).click();
    await keys.getByRole("button", { name: a("keys.confirm") }).click();
    await expect(keys.getByText(a("keys.none"))).toBeVisible();
    expect((await comeIn()).status()).not.toBe(200);
  });

test("A lead alone cannot erase their account; with another lead beside them it is gone", async ({ page, context, origin: baseURL }) => {
  const [a, organisation] = [translator("da", "account"), await someOrganisation()];
  const person = await somePerson("Bo Holm", { secretariat: [[organisation, "lead"]] });
  await signInAs(context, baseURL, person);
  await page.goto(addressOf("da", { page: "account" }));
  await page.getByText(a("erase.open")).click();
  await page.getByRole("button", { name: a("erase.confirm") }).click();
  await expect(page.getByRole("alert").filter({ hasText: translator("da", "failures")("only-lead") })).toBeVisible();
  await somePerson("Eva Lund", { secretariat: [[organisation, "lead"]] });
  await page.getByRole("button", { name: a("erase.confirm") }).click();
  await expect(page).toHaveURL(addressOf("da", { page: "home" }));
  await page.goto(addressOf("da", { page: "account" }));
  await expect(page).toHaveURL(/\/log-ind/);
});
