import { addressOf, locales } from "#lib/i18n/addresses.ts";
import { someDemand } from "../fixtures/demand.ts";
import { signInAs, somePerson } from "../fixtures/people.ts";
import { expectSound } from "../fixtures/sound.ts";
import { test } from "../fixtures/test.ts";

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
