import type { BrowserContext, Page } from "@playwright/test";
import { addressOf, locales } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { codeOf, nextCode, wrongCode } from "#lib/platform/sign-in/testing/codes.ts";
import { letterTo } from "../fixtures/mail.ts";
import { signInAs, somePerson } from "../fixtures/people.ts";
import { giveEmailAndPassword, signOutOf } from "../fixtures/sign-in-page.ts";
import { expect, readFirst, test } from "../fixtures/test.ts";

/** Gives a browser tab an authenticator of its own, that holds passkeys and verifies whoever sits there. */
async function authenticatorFor(context: BrowserContext, page: Page) {
  const session = await context.newCDPSession(page);
  await session.send("WebAuthn.enable");
  const options = {
    protocol: "ctap2",
    transport: "internal",
    hasResidentKey: true,
    hasUserVerification: true,
    isUserVerified: true,
  } as const;
  await session.send("WebAuthn.addVirtualAuthenticator", { options: { ...options, automaticPresenceSimulation: true } });
}

for (const locale of locales)
  test(`A member sets up an app with codes, and signs in with password and code (${locale})`, async ({
    page,
    context,
    origin: baseURL,
  }) => {
    const [a, t] = [translator(locale, "account"), translator(locale, "signIn")];
    const person = await somePerson("Bo Holm");
    await signInAs(context, baseURL, person, "single");
    await page.goto(addressOf(locale, { page: "account" }));
    await page.getByRole("button", { name: a("ways.choosePassword") }).click();
    const { link } = await letterTo(person.email);
    await page.goto(link);
    const da = translator("da", "signIn.newPassword");
    await page.getByLabel(da("label")).fill("fire heste i regnvejr");
    await page.getByRole("button", { name: da("save") }).click();
    await page.getByRole("link", { name: da("goOn") }).click();
    await giveEmailAndPassword(page, locale, person.email, "fire heste i regnvejr");

    await expect(page).toHaveURL(addressOf(locale, { page: "account" }));
    await page.getByRole("button", { name: a("app.begin") }).click();
    await page.getByLabel(a("app.password")).fill("fire heste i regnvejr");
    await page.getByRole("button", { name: a("app.begin") }).click();
    await expect(page.getByRole("img", { name: a("app.qr") })).toBeVisible();
    const key = ((await page.getByRole("definition").textContent()) ?? "").replaceAll(/\s/g, "");
    const uri = `otpauth://totp/x?secret=${key}`;
    await page.getByLabel(a("app.code")).fill(codeOf(uri));
    await page.getByRole("button", { name: a("app.confirm") }).click();
    await expect(page.getByRole("heading", { name: a("app.backupTitle") })).toBeFocused();
    const backupCodes = page.getByRole("listitem").filter({ hasText: /^[\w-]{11}$/ });
    const [backupCode = "", otherCode = ""] = await backupCodes.allTextContents();
    await page.getByRole("button", { name: a("app.done") }).click();
    await expect(page.getByText(a("app.on"))).toBeVisible();
    await expect(page.getByText(new RegExp(`· ${a("sessions.second-factor")}$`))).toBeVisible();

    await signOutOf(page, locale);
    await giveEmailAndPassword(page, locale, person.email, "fire heste i regnvejr");
    await page.getByLabel(t("code.label"), { exact: true }).fill(nextCode(uri));
    await page.getByRole("button", { name: t("code.submit") }).click();
    await expect(page).toHaveURL(addressOf(locale, { page: "account" }));

    await signOutOf(page, locale);
    await giveEmailAndPassword(page, locale, person.email, "fire heste i regnvejr");
    await page.getByLabel(t("code.label"), { exact: true }).fill(backupCode);
    await page.getByRole("button", { name: t("code.submit") }).click();
    await expect(page).toHaveURL(addressOf(locale, { page: "account" }));

    // By a link alone the session is a weak one, until a code is given; a wrong code is logged by the browser.
    await signInAs(context, baseURL, person, "single");
    const other = await readFirst(await context.newPage());
    await other.goto(addressOf(locale, { page: "account" }));
    const confirm = other.getByRole("region", { name: a("stepUp.title") });
    await confirm.getByLabel(a("app.code")).fill(wrongCode(uri));
    await confirm.getByRole("button", { name: a("app.confirm") }).click();
    await expect(confirm.getByRole("alert")).toHaveText(translator(locale, "failures")("wrong-code"));
    await confirm.getByLabel(a("app.code")).fill(otherCode);
    await confirm.getByRole("button", { name: a("app.confirm") }).click();
    await expect(confirm).toHaveCount(0);
  });

test("A member adds a passkey, names it anew, signs in with it, and removes it", async ({ page, context, origin: baseURL }) => {
  const [a, t] = [translator("da", "account"), translator("da", "signIn")];
  const person = await somePerson("Bo Holm");
  await authenticatorFor(context, page);
  await signInAs(context, baseURL, person, "single");
  await page.goto(addressOf("da", { page: "account" }));
  await page.getByLabel(a("passkeys.name")).fill("Min bærbare");
  await page.getByRole("button", { name: a("passkeys.add") }).click();

  // With a passkey there, this session must be confirmed before it changes ways to sign in.
  await page.getByRole("button", { name: a("stepUp.passkey") }).click();
  await expect(page.getByText(new RegExp(`· ${a("sessions.passkey")}$`))).toBeVisible();
  await page.getByRole("button", { name: a("passkeys.renameOf", { name: "Min bærbare" }) }).click();
  await page.getByLabel(a("passkeys.name")).first().fill("Kontorets");
  await page.getByRole("button", { name: a("passkeys.save") }).click();
  await expect(page.getByText("Kontorets", { exact: true })).toBeVisible();
  // A browser that does not offer the passkey in the field by itself: it is the button that is pressed.
  await page.addInitScript(() => {
    window.PublicKeyCredential.isConditionalMediationAvailable = async () => false;
  });
  await signOutOf(page, "da");
  await page.getByRole("button", { name: t("passkey") }).click();
  await expect(page).toHaveURL(addressOf("da", { page: "account" }));

  await page.getByRole("button", { name: a("passkeys.removeOf", { name: "Kontorets" }) }).click();
  await page.getByRole("button", { name: a("passkeys.confirm") }).click();
  await expect(page.getByText(a("passkeys.none"))).toBeVisible();
});

test("An administrator who came in by a link adds a passkey, confirms, and holds the role only then", async ({
  page,
  context,
  origin: baseURL,
}) => {
  const a = translator("da", "account");
  const person = await somePerson("Eva Lund", { programme: ["admin"] });
  await authenticatorFor(context, page);
  await signInAs(context, baseURL, person, "single");
  await page.goto(addressOf("da", { page: "account" }));
  const confirm = page.getByRole("region", { name: a("stepUp.title") });
  await expect(confirm).toContainText(a("stepUp.setUp"));
  await expect(page.getByRole("link", { name: a("people") })).toHaveCount(0);
  await page.getByLabel(a("passkeys.name")).fill("Min telefon");
  await page.getByRole("button", { name: a("passkeys.add") }).click();
  await confirm.getByRole("button", { name: a("stepUp.passkey") }).click();
  await expect(confirm).toHaveCount(0);
  await expect(page.getByRole("link", { name: a("people") })).toBeVisible();
});
