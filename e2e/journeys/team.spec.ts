import { addressOf, type Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { letterTo } from "../fixtures/mail.ts";
import { signInAs, someOrganisation, somePerson } from "../fixtures/people.ts";
import { expect, readFirst, test } from "../fixtures/test.ts";

for (const locale of ["da", "en"] as const satisfies readonly Locale[]) {
  const t = translator(locale, "team");
  const failures = translator(locale, "failures");
  const own = (slug: string) => addressOf(locale, { page: "team", params: { organisation: slug } });

  test(`lead invites a colleague, who accepts in a browser of their own (${locale})`, async ({
    page,
    context,
    browser,
    origin: baseURL,
  }) => {
    const organisation = await someOrganisation();
    const lead = await somePerson("Lis Leder", { secretariat: [[organisation, "lead"]] });
    const [guest, stranger] = [await somePerson(""), await somePerson("Stig Fremmed")];
    await signInAs(context, baseURL, lead);
    await page.goto(own(organisation.slug));
    await expect(page.getByRole("heading", { name: t("fewLeads.title") })).toBeVisible();
    await page.getByLabel(t("invite.email")).fill(guest.email);
    await page.getByLabel(t("role"), { exact: true }).last().selectOption("lead");
    await page.getByRole("button", { name: t("invite.send") }).click();
    await expect(page.getByText(t("invite.sent", { email: guest.email }))).toBeVisible();
    const resend = t("invitations.ofWhom", { action: t("invitations.resend"), email: guest.email });
    await expect(page.getByRole("button", { name: resend })).toBeVisible();
    const first = (await letterTo(guest.email)).link;
    await page.getByRole("button", { name: resend }).click();
    await expect(page.getByText(t("invitations.resent"))).toBeVisible();

    const theirs = await browser.newContext({ baseURL });
    const other = await readFirst(await theirs.newPage());
    expect((await other.goto(first))?.status()).toBe(404);
    await expect(other.getByRole("heading", { name: t("accept.gone") })).toBeVisible();
    const link = (await letterTo(guest.email, 2)).link;
    await other.goto(link);
    await expect(other.getByText(lead.name)).toBeVisible();
    const signIn = await other.getByRole("link", { name: t("accept.signIn") }).getAttribute("href");
    expect(signIn).toContain(new URLSearchParams({ next: new URL(link).pathname }).toString());
    await signInAs(theirs, baseURL, stranger);
    await other.goto(link);
    await expect(other.getByText(t("accept.other", { own: stranger.email, email: guest.email }))).toBeVisible();
    await expect(other.getByRole("button", { name: t("accept.accept") })).toHaveCount(0);
    await theirs.clearCookies();
    await signInAs(theirs, baseURL, guest);
    await other.goto(link);
    await other.getByLabel(t("accept.name")).fill("Nina Ny");
    await other.getByRole("button", { name: t("accept.accept") }).click();
    await other.waitForURL((url) => url.pathname === addressOf(locale, { page: "workspace", params: { organisation: organisation.slug } }));
    expect((await other.goto(link))?.status()).toBe(404);
    await theirs.close();

    await page.reload();
    await expect(page.getByText("Nina Ny", { exact: true })).toBeVisible();
    await expect(page.getByRole("heading", { name: t("fewLeads.title") })).toHaveCount(0);
    await expect(page.getByText(t("invitations.none"))).toBeVisible();
  });

  test(`the last lead keeps the role, hands it over, and leaves (${locale})`, async ({ page, context, origin: baseURL }) => {
    const organisation = await someOrganisation();
    const lead = await somePerson("Lis Leder", { secretariat: [[organisation, "lead"]] });
    const member = await somePerson("Mads Medarbejder", { secretariat: [[organisation, "member"]] });
    await signInAs(context, baseURL, lead);
    await page.goto(own(organisation.slug));
    const row = (name: string) => page.getByRole("listitem").filter({ hasText: name });
    await page.getByText(t("change", { name: lead.name })).click();
    await row(lead.email).getByLabel(t("role"), { exact: true }).selectOption("member");
    await row(lead.email)
      .getByRole("button", { name: t("saveRole") })
      .click();
    await expect(page.getByText(failures("last-lead"))).toBeVisible();
    await page.getByText(t("leave.title")).first().click();
    await page.getByRole("button", { name: t("leave.confirm") }).click();
    await expect(page.getByText(failures("last-lead"))).toHaveCount(2);
    await page.getByLabel(t("leave.successor")).selectOption(member.name);
    await page.getByRole("button", { name: t("leave.confirm") }).click();
    await page.waitForURL((url) => url.pathname === addressOf(locale, { page: "account" }));
    await context.clearCookies();
    await signInAs(context, baseURL, member);
    await page.goto(own(organisation.slug));
    await expect(row(member.email)).toContainText(t("roles.lead"));
    await expect(page.getByText(lead.email)).toHaveCount(0);
  });
}

test("a reader sees the team and nothing to change in it", async ({ page, context, origin: baseURL }) => {
  const organisation = await someOrganisation();
  await somePerson("Lis Leder", { secretariat: [[organisation, "lead"]] });
  await signInAs(context, baseURL, await somePerson("Rie Læser", { secretariat: [[organisation, "reader"]] }));
  await page.goto(addressOf("da", { page: "team", params: { organisation: organisation.slug } }));
  await expect(page.getByText("Lis Leder")).toBeVisible();
  await expect(page.getByLabel("Mailadresse")).toHaveCount(0);
  await expect(page.getByText("Ret Lis Leder")).toHaveCount(0);
});
