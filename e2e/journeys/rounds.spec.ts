import { readFile } from "node:fs/promises";
import { locales } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { importEdition, officialRevision, recompute, someEdition } from "../fixtures/editions.ts";
import { signInAs, someOrganisation, somePerson } from "../fixtures/people.ts";
import { ownPage, roundAddress } from "../fixtures/rounds.ts";
import { expectSound } from "../fixtures/sound.ts";
import { expect, test } from "../fixtures/test.ts";

for (const locale of locales) {
  const check = translator(locale, "submitting");
  const history = translator(locale, "history");
  const move = translator(locale, "migration");
  const carried = translator(locale, "saving.carried");

  test(`A lead submits, starts the next round, and moves it to official figures and back, in ${locale}`, async ({
    page,
    context,
    browser,
    origin: baseURL,
  }) => {
    test.setTimeout(180_000);
    const organisation = await someOrganisation();
    const lead = await somePerson("Anna Holm", { secretariat: [[organisation, "lead"]] });
    const edition = someEdition();
    await importEdition(edition);
    await signInAs(context, baseURL, lead);
    const headers = { Origin: baseURL };
    const started = await page.request.post("/api/v1/assessments", { data: { edition: edition.id }, headers });
    const { id } = (await started.json()) as { id: string };
    const round = { organisation, id };
    for (const [key, data] of [
      ["1.1.2", { inputs: { committed: 118 } }],
      ["4.1.2", { points: 3 }],
    ] as const)
      await page.request.put(`/api/v1/assessments/${id}/answers/${key}`, { data, headers: { ...headers, "If-Match": '"0"' } });

    await page.goto(roundAddress(locale, round, "assessment"));
    await page.getByRole("link", { name: check("link") }).click();
    await expect(page.getByRole("heading", { level: 1, name: check("title") })).toBeVisible();
    await expect(page.getByText(/118/)).toBeVisible();
    await expect(page.getByRole("listitem").filter({ hasText: check("reasons.unanswered") })).toHaveCount(29);
    await expectSound(page);
    const reader = await somePerson("Rie Lund", { secretariat: [[organisation, "reader"]] });
    const board = await ownPage(browser, baseURL, reader);
    await board.goto(roundAddress(locale, round, "assessmentCheck"));
    await expect(board.getByText(check("submit.lead"))).toBeVisible();
    await expect(board.getByRole("button", { name: check("submit.button") })).toHaveCount(0);
    await page.getByRole("button", { name: check("submit.button") }).click();

    await expect(page.getByRole("heading", { level: 1, name: history("title") })).toBeVisible();
    await expect(page.getByRole("rowheader", { name: /Guld|Gold/ })).toBeVisible();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: new RegExp(history("receipt")) }).click(),
    ]);
    const receipt = await download.path();
    expect(await recompute(receipt, edition)).toBe(await readFile(receipt, "utf8"));
    await expectSound(page);

    await page.getByRole("button", { name: history("next.button") }).click();
    await expect(page.getByRole("heading", { level: 1, name: translator(locale, "home")("assessment.title") })).toBeVisible();
    await expect(page).not.toHaveURL(new RegExp(id));
    const next = { organisation, id: page.url().split("/").at(-1) ?? "" };
    await page.goto(roundAddress(locale, next, "assessmentDimension", { dimension: "4" }));
    const level = page.locator("[id='indicator-4.1.2']");
    await level.getByRole("button", { name: carried("button") }).click();
    await expect(level.getByText(carried("confirm"))).toHaveCount(0);
    await page.goto(roundAddress(locale, next, "assessmentDimension", { dimension: "1" }));
    const figure = page.locator("[id='indicator-1.1.2']");
    await expect(figure.getByText(/118/)).toBeVisible();
    await expect(page.locator("[id='1.1.2-committed']")).toHaveValue("");
    await page.locator("[id='1.1.2-committed']").fill("125");
    await expect(figure.getByText(carried("ask-again"))).toHaveCount(0);
    await expect(figure.getByText(locale === "da" ? /^Besvaret af dig/ : /^Answered by you/)).toBeVisible();

    await importEdition(officialRevision(edition));
    await page.goto(roundAddress(locale, next, "assessment"));
    await page.getByRole("link", { name: move("noticeLink") }).click();
    await expect(page.getByRole("heading", { name: move("groups.look") })).toBeVisible();
    await expectSound(page);
    await page.getByRole("button", { name: move("apply") }).click();
    await expect(page.getByText(move("choose"))).toBeVisible();
    await page
      .getByRole("group", { name: /1\.1\.2/ })
      .getByLabel(move("take"))
      .check();
    await page.getByRole("button", { name: move("apply") }).click();
    await page.getByRole("link", { name: move("backLink") }).click();
    await expectSound(page);
    await page.getByRole("button", { name: move("back.button") }).click();
    await expect(page.getByRole("link", { name: move("noticeLink") })).toBeVisible();
    await page.goto(roundAddress(locale, next, "assessmentDimension", { dimension: "1" }));
    await expect(page.locator("[id='1.1.2-committed']")).toHaveValue("125");

    await page.goto(roundAddress(locale, next, "assessmentCheck"));
    await page.getByRole("button", { name: check("submit.button") }).click();
    await expect(page.getByRole("heading", { level: 1, name: history("title") })).toBeVisible();
    await expect(page.getByRole("table").last().getByText(history("compare.why.entry-changed"))).toBeVisible();
    await expect(page.getByText(/118 → 125/)).toBeVisible();
    await expectSound(page);
  });
}
