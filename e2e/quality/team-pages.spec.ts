import { addressOf, locales } from "#lib/i18n/addresses.ts";
import { someHook } from "../fixtures/hooks.ts";
import { letterTo } from "../fixtures/mail.ts";
import { signInAs, someOrganisation, somePerson } from "../fixtures/people.ts";
import { someRound } from "../fixtures/rounds.ts";
import { share } from "../fixtures/sharing.ts";
import { expectAccessible } from "../fixtures/sound.ts";
import { expect, test } from "../fixtures/test.ts";

for (const locale of locales)
  test(`team, settings, webhooks, consent, CED's caseload, people and operation, and an invitation have no accessibility fault and fit 320 px (${locale})`, async ({
    page,
    context,
    origin: baseURL,
  }) => {
    test.slow();
    const organisation = await someOrganisation("Innovationsnetværket for Sundhed og Velfærdsteknologi");
    const lead = await somePerson("Lis Leder", { secretariat: [[organisation, "lead"]], programme: ["admin", "benchmarker"] });
    const guest = await somePerson("Gitte Gæst", { programme: ["analyst"] });
    await somePerson("", { secretariat: [[organisation, "member"]] });
    const sharing = await someOrganisation("Innovationsnetværket for Sundhed og Velfærdsteknologi");
    for (const one of [organisation, sharing]) await share(await someRound(one, lead), lead);
    await someHook(organisation, lead);
    await signInAs(context, baseURL, lead);
    await page.setViewportSize({ width: 320, height: 700 });
    const params = { organisation: organisation.slug };
    await page.goto(addressOf(locale, { page: "team", params }));
    await page.locator('input[type="email"]').fill(guest.email);
    await page
      .locator("form")
      .filter({ has: page.locator('input[type="email"]') })
      .getByRole("button")
      .click();
    await expect(page.getByRole("status").filter({ hasText: guest.email })).toBeVisible();
    const invitation = new URL((await letterTo(guest.email)).link).pathname;
    const places = [
      addressOf(locale, { page: "team", params }),
      addressOf(locale, { page: "settings", params }),
      addressOf(locale, { page: "webhooks", params }),
      addressOf(locale, { page: "consent", params }),
      addressOf(locale, { page: "caseload" }),
      addressOf(locale, { page: "people" }),
      addressOf(locale, { page: "operation" }),
      invitation,
    ];
    for (const address of places) {
      await page.goto(address);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      for (const fold of await page.locator("main summary").all()) await fold.click();
      expect([address, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([address, 320]);
      await expectAccessible(page);
    }
  });
