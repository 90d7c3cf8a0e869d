import { allPages } from "../fixtures/pages.ts";
import { expectSound } from "../fixtures/sound.ts";
import { expect, test } from "../fixtures/test.ts";

for (const { address, locale } of allPages) {
  test(`${address} has no accessibility fault in light or dark, and fits 320 px`, async ({ page }) => {
    await page.goto(address);
    await expect(page.locator("html")).toHaveAttribute("lang", locale);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expectSound(page);
  });
}
