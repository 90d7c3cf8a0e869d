import { addressOf, locales } from "#lib/i18n/addresses.ts";
import { someDemand } from "../fixtures/demand.ts";
import { draftOf, someDesk } from "../fixtures/edition-desk.ts";
import { signInAs, somePerson } from "../fixtures/people.ts";
import { expectSound } from "../fixtures/sound.ts";
import { expect, test } from "../fixtures/test.ts";

for (const locale of locales)
  test(`Demand with a programme and effect have no accessibility fault in light or dark, and fit 320 px (${locale})`, async ({
    page,
    context,
    origin: baseURL,
  }) => {
    const { release } = await someDemand("Forløb for Innovationsnetværket for Sundhed og Velfærdsteknologi", 3);
    await signInAs(context, baseURL, await somePerson("Ana Analytiker", { programme: ["analyst"] }));
    await page.goto(`${addressOf(locale, { page: "demand" })}?release=${release}&unit=kroner&limit=50000`);
    await expectSound(page);
    await page.goto(`${addressOf(locale, { page: "effect" })}?release=${release}`);
    await expectSound(page);
  });

for (const locale of locales)
  test(`The desk of editions has no accessibility fault in light or dark, and fits 320 px (${locale})`, async ({
    page,
    context,
    origin: baseURL,
  }) => {
    const admin = await somePerson("Ada Administrator", { programme: ["admin"] });
    const params = { draft: await draftOf((await someDesk(6)).official, admin) };
    await signInAs(context, baseURL, admin);
    for (const name of ["editions", "editionDraft", "editionFigures", "editionTrial"] as const) {
      await page.goto(addressOf(locale, { page: name, params }));
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      for (const fold of await page.locator("main summary").all()) await fold.click();
      await expectSound(page);
    }
  });
