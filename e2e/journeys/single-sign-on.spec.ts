import { organisation } from "#db/schema/organisation.ts";
import { addressOf, locales } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { serverDatabase } from "../fixtures/people.ts";
import { single } from "../fixtures/provider.ts";
import { signOutOf } from "../fixtures/sign-in-page.ts";
import { expect, test } from "../fixtures/test.ts";

test("A colleague of a cluster comes in by the cluster's own sign-in and is a member; who cancels or is of elsewhere is told why", async ({
  page,
}) => {
  const row = { id: single.slug, slug: single.slug, name: "Klynge Enkeltlogin", createdAt: new Date() };
  await (await serverDatabase()).write((writer) => writer.insert(organisation).values(row).onConflictDoNothing());
  for (const locale of locales) {
    const [t, failures] = [translator(locale, "signIn"), translator(locale, "failures")];
    const button = page.getByRole("button", { name: t("byProvider", { name: single.name }) });
    const come = async (who: string) => {
      await page.goto(addressOf(locale, { page: "signIn" }));
      await button.click();
      await expect(page.getByRole("heading", { level: 1, name: single.name })).toBeVisible();
      await page.getByLabel("Bruger").fill(who);
      await page.getByRole("button", { name: "Fortsæt" }).click();
    };
    const alert = (text: string) => page.getByRole("alert").filter({ hasText: text });

    await come("");
    await expect(alert(failures("provider-cancelled"))).toBeVisible();
    await come(`${locale}@elsewhere.example`);
    await expect(alert(failures("provider-untrusted"))).toBeVisible();

    await page.context().clearCookies();
    await come(`${locale}@${single.domain}`);
    await expect(page).toHaveURL(addressOf(locale, { page: "workspace", params: { organisation: single.slug } }));
    await page.goto(addressOf(locale, { page: "account" }));
    await expect(page.getByText(new RegExp(`· ${translator(locale, "account")("sessions.single")}$`))).toBeVisible();
    await signOutOf(page, locale);
    await page.context().clearCookies();
  }
});
