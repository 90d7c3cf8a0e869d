import { signInAs, someOrganisation, somePerson } from "../fixtures/people.ts";
import { someAction, someRound } from "../fixtures/plan.ts";
import { expect, readFirst, test } from "../fixtures/test.ts";

test("a member makes a plan from the path, gives it owners, days and reasons, and prints it for the board", async ({
  page,
  context,
  origin: baseURL,
}) => {
  const cluster = await someOrganisation();
  const secretariat = { secretariat: [[cluster, "member"]] } as const;
  const [mads] = await Promise.all([somePerson("Mads Holm", secretariat), somePerson("Lene Lund", { secretariat: [[cluster, "lead"]] })]);
  await someRound(cluster, mads);
  await signInAs(context, baseURL, mads);
  await page.goto(`/da/o/${cluster.slug}/plan`);
  await expect(page.getByText("Her er ingen plan endnu")).toBeVisible();

  await page.getByRole("link", { name: "Hurtigst" }).click();
  await expect(page).toHaveURL(/path=fastest/);
  await expect(page.getByRole("link", { name: "Hurtigst" })).toHaveAttribute("aria-current", "true");
  const steps = page.getByRole("group", { name: "Skridt, der skal i planen" }).getByRole("checkbox");
  const count = await steps.count();
  expect(count).toBeGreaterThan(2);
  await steps.last().uncheck();
  await page.getByRole("button", { name: `Læg ${count - 1} handlinger i planen` }).click();
  await expect(page.getByText(`0 af ${count - 1} handlinger er gjort.`)).toBeVisible();

  const cards = page.getByRole("listitem").filter({ has: page.getByRole("button", { name: /^Ret / }) });
  await expect(cards).toHaveCount(count - 1);
  const first = (await cards.first().getByRole("heading").textContent()) ?? "";
  await page.getByRole("button", { name: `Ret ${first}` }).click();
  const form = page.getByRole("form", { name: `Ret ${first}` });
  await form.getByLabel("Ansvarlig").selectOption("Lene Lund");
  await form.getByLabel("Frist").fill("2027-03-28");
  await form.getByLabel("Tilstand").selectOption("I gang");
  await form.getByRole("button", { name: "Gem" }).click();
  const changed = page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: first, exact: true }) });
  await expect(changed.getByText("Ansvarlig: Lene Lund")).toBeVisible();
  await expect(changed.getByText("Frist 28. mar. 2027")).toBeVisible();

  const other = (await cards.first().getByRole("heading").textContent()) ?? "";
  await page.getByRole("button", { name: `Ret ${other}` }).click();
  const second = page.getByRole("form", { name: `Ret ${other}` });
  await second.getByLabel("Tilstand").selectOption("Ikke planlagt");
  await second.getByRole("button", { name: "Gem" }).click();
  await expect(second.getByText("Feltet må ikke være tomt.")).toBeVisible();
  await second.getByLabel("Hvorfor er den ikke planlagt?").fill("Bestyrelsen vil vente til efter valget.");
  await second.getByRole("button", { name: "Gem" }).click();
  await expect(page.getByText("Ikke planlagt, fordi: Bestyrelsen vil vente til efter valget.")).toBeVisible();

  await page.getByRole("link", { name: "Til bestyrelsen" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Plan til bestyrelsen" })).toBeVisible();
  await expect(page.getByText(/^Guld/).first()).toBeVisible();
  await expect(page.getByText("Kræver en tidligere vurdering til Bronze")).toBeVisible();
  await expect(page.getByText(/^Ikke besvaret: /).first()).toBeVisible();
  const row = page.getByRole("row").filter({ hasText: first });
  await expect(row).toContainText("Lene Lund");
  await expect(row).toContainText("28. mar. 2027");
  await expect(page.getByText("Bestyrelsen vil vente til efter valget.")).toBeVisible();
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("navigation")).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Udskriv" })).toBeHidden();
  await expect(row).toBeVisible();
});

test("a reader has the plan in a calendar, renews its address, and the old one is gone", async ({
  page,
  context,
  origin: baseURL,
  request,
}) => {
  const cluster = await someOrganisation();
  const rie = await somePerson("Rie Krog", { secretariat: [[cluster, "reader"]] });
  await someRound(cluster, rie);
  await someAction(cluster, rie, "Approve the strategy", { due: "2027-03-28" });
  await signInAs(context, baseURL, rie);
  await page.goto(`/en/o/${cluster.slug}/plan`);
  await expect(page.getByRole("button", { name: /^Edit/ })).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Own action" })).toHaveCount(0);

  await page.getByRole("button", { name: "Make an address" }).click();
  const address = page.getByLabel("Address of the calendar");
  await expect(address).toHaveValue(/\.ics$/);
  const first = await address.inputValue();
  const calendar = await request.get(first);
  expect(calendar.headers()["content-type"]).toBe("text/calendar; charset=utf-8");
  const text = await calendar.text();
  expect(text).toContain("SUMMARY:Approve the strategy");
  expect(text).toContain("DTSTART;VALUE=DATE:20270328");
  expect(text).toContain("DTSTART;VALUE=DATE:20270601");

  await page.getByRole("button", { name: "Make a new address" }).click();
  await expect(address).not.toHaveValue(first);
  expect((await request.get(first)).status()).toBe(404);
  expect((await request.get(await address.inputValue())).status()).toBe(200);
  await page.reload();
  await expect(address).toHaveCount(0);
  await page.getByLabel("No mail").check();
  await expect(page.getByText("Saved.")).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("No mail")).toBeChecked();
});

test("two colleagues change the same action, see both versions, and lose nothing", async ({ page, context, origin: baseURL, browser }) => {
  const cluster = await someOrganisation();
  const mads = await somePerson("Mads Holm", { secretariat: [[cluster, "member"]] });
  const lene = await somePerson("Lene Lund", { secretariat: [[cluster, "lead"]] });
  await someAction(cluster, mads, "Vedtag strategien", { due: "2026-01-05", note: "Udkast" });
  await someAction(cluster, mads, "Find en formand", { owner: mads.id });
  await signInAs(context, baseURL, mads);
  const others = await browser.newContext();
  await signInAs(others, baseURL, lene);
  const hers = await readFirst(await others.newPage());
  for (const tab of [page, hers]) {
    await tab.goto(`/da/o/${cluster.slug}/plan?state=open`);
    await tab.getByRole("button", { name: "Ret Vedtag strategien" }).click();
  }
  await expect(page.getByRole("heading", { name: /Over fristen/ })).toBeVisible();
  const herForm = hers.getByRole("form", { name: "Ret Vedtag strategien" });
  await herForm.getByLabel("Note").fill("Lenes note");
  await herForm.getByLabel("Ansvarlig").selectOption("Lene Lund");
  await herForm.getByRole("button", { name: "Gem" }).click();
  await expect(hers.getByText("Ansvarlig: Lene Lund")).toBeVisible();

  const form = page.getByRole("form", { name: "Ret Vedtag strategien" });
  await form.getByLabel("Note", { exact: true }).fill("Mads' note");
  await form.getByRole("button", { name: "Gem" }).click();
  await expect(form.getByRole("alert").filter({ hasText: "Lene Lund har ændret handlingen imens" })).toContainText("Lenes note");
  await expect(form.getByLabel("Note", { exact: true })).toHaveValue("Mads' note");
  await expect(form.getByLabel("Ansvarlig")).toHaveValue(lene.id);
  await form.getByRole("button", { name: "Brug den nye udgave af Note" }).click();
  await expect(form.getByLabel("Note", { exact: true })).toHaveValue("Lenes note");
  await form.getByLabel("Note", { exact: true }).fill("Begges note");
  await form.getByRole("button", { name: "Gem" }).click();
  await expect(page.getByText("Begges note")).toBeVisible();

  await page.getByRole("button", { name: "Fjern Find en formand" }).click();
  await expect(page.getByText("”Find en formand” er taget ud af planen.")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Find en formand" })).toHaveCount(0);
  await page.getByRole("button", { name: "Fortryd" }).click();
  await expect(page.getByRole("heading", { name: "Find en formand" })).toBeVisible();

  const filter = page.getByRole("form", { name: "Vis" });
  await filter.getByLabel("Ansvarlig").selectOption("Mads Holm");
  await filter.getByRole("button", { name: "Vis" }).click();
  await expect(page).toHaveURL(new RegExp(`owner=${mads.id}`));
  await expect(page.getByRole("heading", { name: "Find en formand" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Vedtag strategien" })).toHaveCount(0);
  await others.close();
});
