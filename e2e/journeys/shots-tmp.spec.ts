import { addressOf } from "#lib/i18n/addresses.ts";
import { signInAs, someOrganisation, somePerson } from "../fixtures/people.ts";
import { test } from "../fixtures/test.ts";

for (const [width, height] of [
  [1280, 900],
  [375, 800],
] as const)
  test(`shots ${width}`, async ({ page, context, baseURL }) => {
    const shot = (name: string) => page.screenshot({ path: `/tmp/f1shots/${name}-${width}.png`, fullPage: true });
    await page.setViewportSize({ width, height });
    await page.goto("/da/log-ind");
    await shot("sign-in");
    await page.goto("/da/log-ind?token=x");
    await shot("confirm");
    await page.goto("/da/ny-adgangskode?token=x");
    await shot("new-password");
    const organisations = await Promise.all([
      someOrganisation("Innovationsnetværket for Sundhed og Velfærdsteknologi"),
      someOrganisation(),
    ]);
    const person = await somePerson("Anna Berg", { secretariat: organisations.map((o) => [o, "lead"] as const), programme: ["admin"] });
    await signInAs(context, baseURL ?? "", person, "single");
    await signInAs(context, baseURL ?? "", person, "single");
    await page.goto(addressOf("da", { page: "account" }));
    await page.getByRole("button", { name: "Sæt en app op" }).click();
    await page.getByRole("button", { name: "Sæt en app op" }).click();
    await page.getByRole("img", { name: "QR-kode til din app" }).waitFor();
    await shot("account");
    await page.emulateMedia({ colorScheme: "dark" });
    await shot("account-dark");
  });
