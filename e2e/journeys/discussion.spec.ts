import { translator } from "#lib/i18n/text.ts";
import { someOrganisation, somePerson } from "../fixtures/people.ts";
import { ownPage, roundAddress, someRound } from "../fixtures/rounds.ts";
import { expect, test } from "../fixtures/test.ts";

test("A lead gives an indicator to a colleague and says why; the colleague finds it, answers back and takes it back; the board sees none of it", async ({
  browser,
  baseURL: base,
}) => {
  const baseURL = base;
  const [da, en] = [translator("da", "discussion"), translator("en", "discussion")];
  const cluster = await someOrganisation();
  const anna = await somePerson("Anna Holm", { secretariat: [[cluster, "lead"]] });
  const ben = await somePerson("Ben Carter", { secretariat: [[cluster, "member"]] });
  const board = await somePerson("Birgit Sand", { secretariat: [[cluster, "reader"]] });
  const round = await someRound(cluster, anna);
  const [hers, his] = [await ownPage(browser, baseURL, anna), await ownPage(browser, baseURL, ben)];
  const card = (page: typeof hers) => page.locator("[id='indicator-2.2.2']");

  await hers.goto(roundAddress("da", round, "assessmentDimension", { dimension: "2" }));
  await card(hers)
    .locator("summary", { hasText: da("title") })
    .click();
  await card(hers).getByLabel(da("assigned")).selectOption("Ben Carter");
  await expect(card(hers).getByText(`${da("assigned")}: Ben Carter`)).toBeVisible();
  await card(hers).getByLabel(da("write")).fill("Du kender aftalerne bedst");
  await card(hers)
    .getByRole("button", { name: da("add") })
    .click();
  await expect(card(hers).getByText("Du kender aftalerne bedst")).toBeVisible();
  await expect(card(hers).getByLabel(da("write"))).toHaveValue("");

  await his.goto(roundAddress("en", round, "workspace"));
  await his.getByRole("link", { name: /^2\.2\.2 / }).click();
  await card(his)
    .locator("summary", { hasText: en("title") })
    .click();
  await expect(card(his).getByText("Du kender aftalerne bedst")).toBeVisible();
  await expect(card(his).getByRole("button", { name: /^Remove/ })).toHaveCount(0);
  await card(his).getByLabel(en("write")).fill("On it");
  await card(his)
    .getByRole("button", { name: en("add") })
    .click();
  await expect(card(his).getByText(en("comments", { count: 2 }))).toBeVisible();
  await card(his)
    .getByRole("button", { name: /^Remove/ })
    .click();
  await expect(card(his).getByText("On it")).toHaveCount(0);

  const third = await ownPage(browser, baseURL, board);
  await third.goto(roundAddress("da", round, "assessmentDimension", { dimension: "2" }));
  await expect(card(third).getByRole("heading", { level: 2 })).toBeVisible();
  await expect(third.getByText("Du kender aftalerne bedst")).toHaveCount(0);
});
