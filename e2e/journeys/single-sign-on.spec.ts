import { organisation } from "#db/schema/organisation.ts";
import { addressOf, type Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { serverDatabase } from "../fixtures/people.ts";
import { single } from "../fixtures/provider.ts";
import { expect, test } from "../fixtures/test.ts";

test("A colleague comes in by the cluster's own sign-in and is a member; who cancels there or is of elsewhere is told why", async ({
  page,
}) => {
  const row = { id: single.slug, slug: single.slug, name: "Klynge Enkeltlogin", createdAt: new Date() };
  await (await serverDatabase()).write((writer) => writer.insert(organisation).values(row));
  const come = async (locale: Locale, who: string) => {
    await page.goto(addressOf(locale, { page: "signIn" }));
    await page.getByRole("button", { name: translator(locale, "signIn")("byProvider", { name: single.name }) }).click();
    await page.getByLabel("Bruger").fill(who);
    await page.getByRole("button", { name: "Fortsæt" }).click();
  };
  const alert = (text: string) => page.getByRole("alert").filter({ hasText: text });

  await come("da", "");
  await expect(alert(translator("da", "failures")("provider-cancelled"))).toBeVisible();
  await come("da", "anna@elsewhere.example");
  await expect(alert(translator("da", "failures")("provider-untrusted"))).toBeVisible();

  await page.context().clearCookies();
  await come("en", `anna@${single.domain}`);
  await expect(page).toHaveURL(addressOf("en", { page: "workspace", params: { organisation: single.slug } }));
});
