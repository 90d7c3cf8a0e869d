import { locales } from "#lib/i18n/addresses.ts";
import { signInAs, someOrganisation, somePerson } from "../fixtures/people.ts";
import { someAction, someRound } from "../fixtures/plan.ts";
import { expectAccessible } from "../fixtures/sound.ts";
import { expect, test } from "../fixtures/test.ts";

const long = "Vedtag strategien for 2027 til 2030 sammen med Donaudampfschifffahrtsgesellschaftskapitän og hele bestyrelsen";

for (const locale of locales)
  test(`the plan in ${locale}, empty and full, and the board view have no accessibility fault and fit 320 px`, async ({
    page,
    context,
    origin: baseURL,
  }) => {
    const [empty, full] = [await someOrganisation(), await someOrganisation("Innovationsnetværket for Sundhed og Velfærdsteknologi")];
    const roles = [
      [empty, "lead"],
      [full, "lead"],
    ] as const;
    const lene = await somePerson("Lene Lund", { secretariat: roles });
    for (const cluster of [empty, full]) await someRound(cluster, lene);
    await someAction(full, lene, long, { due: "2026-01-05", owner: lene.id, note: "En note" });
    await someAction(full, lene, "Find en formand", { state: "not-planned", notPlannedBecause: "Vi venter." });
    await someAction(full, lene, "Gjort", { state: "done", due: "2026-02-01" });
    await signInAs(context, baseURL, lene);
    await page.setViewportSize({ width: 320, height: 700 });
    for (const [slug, path] of [
      [empty.slug, "plan"],
      [full.slug, "plan?label=silver"],
      [full.slug, locale === "da" ? "plan/bestyrelse" : "plan/board"],
    ]) {
      await page.goto(`/${locale}/o/${slug}/${path}`);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      const edit = page.getByRole("button", { name: /^(Ret|Edit) / });
      if ((await edit.count()) > 0) await edit.first().click();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      await expectAccessible(page);
    }
  });
