import { answer } from "#db/schema/assessment.ts";
import { addressOf } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { letterTo } from "../fixtures/mail.ts";
import { serverDatabase, signInAs, someOrganisation, somePerson } from "../fixtures/people.ts";
import { ownPage, someRound } from "../fixtures/rounds.ts";
import { share } from "../fixtures/sharing.ts";
import { expect, test } from "../fixtures/test.ts";

const [t, c] = [translator("da", "consent"), translator("da", "caseload")];
const caseload = addressOf("da", { page: "caseload" });

test("A lead shares, a benchmarker takes it, the lead reads who looked and withdraws, and CED's page is gone", async ({
  page,
  context,
  browser,
  origin: baseURL,
}) => {
  const organisation = await someOrganisation("Klynge Deling");
  const lead = await somePerson("Lis Leder", { secretariat: [[organisation, "lead"]] });
  const benchmarker = await somePerson("Bente Benchmarker", { programme: ["benchmarker"] });
  const round = await someRound(organisation, lead);
  const row = { assessmentId: round.id, part: "answers" as const, key: "4.1.2", version: 1, value: { points: 4 } };
  await (await serverDatabase()).write((writer) => writer.insert(answer).values({ ...row, changedBy: lead.id, changedAt: new Date() }));
  const theirs = await ownPage(browser, baseURL, benchmarker);
  const theirCase = addressOf("da", { page: "case", params: { case: round.id } });
  expect((await theirs.request.get(theirCase)).status()).toBe(404);

  await signInAs(context, baseURL, lead);
  const consent = addressOf("da", { page: "consent", params: { organisation: organisation.slug } });
  await page.goto(consent);
  await expect(page.getByText(t("seen.nothing"))).toBeVisible();
  await expect(page.getByText(t("looks.empty"))).toBeVisible();
  await page.getByRole("button", { name: t("purposes.sparring.give") }).click();
  const seen = page.getByRole("region", { name: t("seen.title") });
  await expect(seen).toContainText(t("seen.answers", { count: 1, total: 31 }));
  await expect(seen.getByRole("link", { name: t("seen.open") })).toBeVisible();
  await page.getByRole("button", { name: t("purposes.statistics.give") }).click();
  await expect(page.getByText(t("history.given", { purpose: t("history.what.statistics") }))).toBeVisible();

  // The letter leads to the caseload, where the choice stands in the address.
  await theirs.goto(new URL((await letterTo(benchmarker.email, 1, organisation.name)).link).pathname);
  await theirs.getByRole("button", { name: c("takeOf", { name: organisation.name }) }).click();
  await expect(theirs.getByRole("button", { name: c("handOverOf", { name: organisation.name }) })).toBeVisible();
  await theirs.getByLabel(c("filter.whose")).selectOption("mine");
  await theirs.getByRole("button", { name: c("filter.show") }).click();
  await expect(theirs).toHaveURL(/whose=mine/);
  await expect(theirs.getByRole("row")).toHaveCount(2);
  await expect(theirs.getByRole("row").last()).toContainText(benchmarker.name);
  await theirs.getByRole("link", { name: organisation.name }).click();
  await theirs.waitForURL((url) => url.pathname === theirCase);
  await expect(theirs.getByRole("heading", { level: 1 })).toContainText(organisation.name);

  await page.reload();
  const looks = page
    .getByRole("region", { name: t("looks.title") })
    .getByRole("listitem")
    .filter({ hasText: benchmarker.name });
  await expect(looks).toHaveCount(2);
  await expect(looks.first()).toContainText(t("looks.what.case"));
  await page.getByText(t("purposes.sparring.withdrawTitle"), { exact: true }).click();
  await page.getByRole("button", { name: t("purposes.sparring.withdraw") }).click();
  await expect(page.getByText(t("seen.nothing"))).toBeVisible();
  await expect(looks).toHaveCount(2);

  expect((await theirs.request.get(theirCase)).status()).toBe(404);
  await theirs.goto(`${caseload}?whose=mine`);
  await expect(theirs.getByText(organisation.name)).toHaveCount(0);
  await letterTo(benchmarker.email, 2, organisation.name);
  await theirs.context().close();
});

test("A member reads the consents and does not change them; a benchmarker with a weak sign-in is led to confirm it", async ({
  page,
  context,
  browser,
  origin: baseURL,
}) => {
  const organisation = await someOrganisation("Klynge Deling");
  const member = await somePerson("Mads Medlem", { secretariat: [[organisation, "member"]] });
  await share(await someRound(organisation, member), member);
  await signInAs(context, baseURL, member);
  await page.goto(addressOf("da", { page: "consent", params: { organisation: organisation.slug } }));
  await expect(page.getByText(t("onlyLeads"))).toBeVisible();
  await expect(page.getByRole("region", { name: t("seen.title") })).toContainText(t("seen.answers", { count: 0, total: 31 }));
  await expect(page.getByRole("main").getByRole("button")).toHaveCount(0);

  const weak = await browser.newContext({ baseURL });
  await signInAs(weak, baseURL, await somePerson("Bo", { programme: ["benchmarker"] }), "single");
  const other = await weak.newPage();
  expect((await other.goto(caseload))?.status()).toBe(404);
  await other.getByRole("link", { name: c("weak.go") }).click();
  await expect(other.getByRole("region", { name: translator("da", "account")("stepUp.title") })).toBeVisible();
  await weak.close();
});

test("A benchmarker without a secretariat lands on the caseload, an administrator on CED's people", async ({
  browser,
  origin: baseURL,
}) => {
  const welcome = addressOf("da", { page: "signedIn" });
  for (const [role, place] of [
    ["benchmarker", "caseload"],
    ["admin", "people"],
  ] as const) {
    const page = await ownPage(browser, baseURL, await somePerson("Eva Lund", { programme: [role] }));
    await page.goto(welcome);
    await expect(page).toHaveURL(addressOf("da", { page: place }));
    const menu = page.getByRole("navigation");
    await expect(menu.getByRole("link", { name: c("pages.people") })).toHaveCount(role === "admin" ? 1 : 0);
    await expect(menu.getByRole("link", { name: c("pages.caseload") })).toHaveCount(role === "benchmarker" ? 1 : 0);
    await page.context().close();
  }
});
