import { addressOf, locales } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { signInAs, someOrganisation, somePerson } from "../fixtures/people.ts";
import { expectAccessible } from "../fixtures/sound.ts";
import { expect, test, unwatched } from "../fixtures/test.ts";

const longName = "Innovationsnetværket for Sundhed og Velfærdsteknologi";

for (const locale of locales)
  test(`The page of one's account has no accessibility fault in light or dark, and fits 320 px (${locale})`, async ({
    page,
    context,
    origin: baseURL,
  }) => {
    const organisations = await Promise.all([someOrganisation(longName), someOrganisation()]);
    const person = await somePerson("Anne-Margrethe Kristoffersen-Vestergaard", {
      secretariat: organisations.map((organisation) => [organisation, "lead"] as const),
      programme: ["admin", "benchmarker"],
    });
    await page.setViewportSize({ width: 320, height: 700 });
    await signInAs(context, baseURL, person, "single");
    await page.goto(addressOf(locale, { page: "account" }));
    await page.getByText(translator(locale, "account")("erase.open")).click();
    await page.getByRole("button", { name: translator(locale, "account")("app.begin") }).click();
    await page.getByRole("button", { name: translator(locale, "account")("app.begin") }).click();
    await expect(page.getByRole("img", { name: translator(locale, "account")("app.qr") })).toBeVisible();
    await page.getByLabel(translator(locale, "account")("keys.label")).fill("Medlemsregister");
    await page.getByRole("button", { name: translator(locale, "account")("keys.make") }).click();
    await expect(page.getByRole("heading", { name: translator(locale, "account")("keys.once") })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await expectAccessible(page);
  });

// Not under the quiet console: the browser logs that the answer is 404.
for (const locale of locales)
  unwatched(
    `What is not there, or not for the reader, is answered alike, in the reader's language (${locale})`,
    async ({ page, context, origin: baseURL }) => {
      const organisation = await someOrganisation();
      const person = await somePerson("Bo Holm");
      await signInAs(context, baseURL, person);
      const foreign = addressOf(locale, { page: "workspace", params: { organisation: organisation.slug } });
      const missing = addressOf(locale, { page: "workspace", params: { organisation: "findes-ikke" } });
      for (const address of [foreign, missing, addressOf(locale, { page: "mailbox" })]) {
        const answer = await page.goto(address);
        expect(answer?.status()).toBe(404);
        await expect(page.locator("html")).toHaveAttribute("lang", locale);
        await expect(page.getByRole("heading", { level: 1, name: translator(locale, "frame")("gone.title") })).toBeVisible();
        expect(answer?.headers()["content-security-policy"]).toContain("'nonce-");
      }
      await expectAccessible(page);
    },
  );
