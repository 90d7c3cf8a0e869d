import { addressOf } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { somePdf } from "../fixtures/documents.ts";
import { letterTo } from "../fixtures/mail.ts";
import { someOrganisation, somePerson } from "../fixtures/people.ts";
import { ownPage, roundAddress, someRound } from "../fixtures/rounds.ts";
import { someCase, withdrawFrom } from "../fixtures/sharing.ts";
import { expect, test } from "../fixtures/test.ts";

const t = translator("da", "sparringTalk");
const evidence = translator("da", "evidence");

test("A benchmarker asks for evidence; the lead reads of it by mail, plans it, answers with a document and tells the benchmarker; once consent is withdrawn what she types stays", async ({
  browser,
  origin: baseURL,
}) => {
  const cluster = await someOrganisation();
  const anna = await somePerson("Anna Holm", { secretariat: [[cluster, "lead"]] });
  const bente = await somePerson("Bente Bro", { programme: ["benchmarker"] });
  const round = await someRound(cluster, anna);
  await someCase(round, anna, bente);
  const [hers, theirs] = [await ownPage(browser, baseURL, anna), await ownPage(browser, baseURL, bente)];

  const atCed = addressOf("da", { page: "cedTalk", params: { case: round.id } });
  await theirs.goto(atCed);
  await expect(theirs.getByRole("heading", { name: t("titleCed", { organisation: cluster.name }) })).toBeVisible();
  await theirs.getByText(t("ask.open")).click();
  const asking = theirs.locator("form").filter({ hasText: t("ask.submit") });
  await asking.getByRole("button", { name: t("ask.submit") }).click();
  await expect(asking.getByLabel(t("ask.text"))).toBeFocused();
  await asking.getByLabel(t("write.indicator")).selectOption("1.1.2");
  await asking.getByLabel(t("ask.text")).fill("Listen fra 2024 mangler");
  await asking.getByRole("button", { name: t("ask.submit") }).click();
  await expect(theirs.getByText(t("ask.sent"))).toBeVisible();
  await expect(theirs.getByText(t("waits"))).toBeVisible();

  const asked = await letterTo(anna.email);
  expect(asked.text).toContain("Bente Bro");
  expect(asked.text).not.toContain("2024");
  await hers.goto(asked.link);
  await expect(hers.getByText("Listen fra 2024 mangler")).toBeVisible();
  await hers.goto(roundAddress("da", round, "workspace"));
  await hers
    .getByRole("region", { name: t("home") })
    .getByRole("link", { name: /^1\.1\.2 / })
    .click();
  await hers.getByRole("button", { name: t("plan.add") }).click();
  await hers.getByRole("link", { name: t("inPlan") }).click();
  await expect(hers.getByText(/^Dokumentation: 1\.1\.2 /)).toBeVisible();

  const added = await hers.request.post(`/api/v1/organisations/${cluster.slug}/evidence`, {
    multipart: { title: "Medlemsliste", titleEn: "Participants", documentDate: "", file: somePdf },
    headers: { Origin: baseURL },
  });
  expect(added.status()).toBe(201);
  await hers.goto(asked.link);
  await hers.getByRole("link", { name: t("settle.attach") }).click();
  const document = hers.getByRole("article", { name: "Medlemsliste" });
  await document.getByRole("button", { name: evidence("attach.title") }).click();
  await document.getByLabel(evidence("attach.indicator")).selectOption("1.1.2");
  await document.getByRole("button", { name: evidence("attach.submit") }).click();
  await expect(document.getByRole("listitem")).toHaveCount(1);
  await hers.goto(asked.link);
  await hers.getByLabel(t("settle.evidence")).selectOption("Medlemsliste");
  await hers.getByRole("button", { name: t("settle.submit") }).click();
  await expect(hers.getByText(/”Medlemsliste”$/)).toBeVisible();

  // By keyboard alone: from the text to the box of the one to be told, and to the button.
  await hers.getByLabel(t("write.text"), { exact: true }).fill("Den ligger der nu");
  await hers.getByRole("checkbox", { name: /Bente Bro/ }).focus();
  await hers.keyboard.press("Space");
  await hers.keyboard.press("Tab");
  await hers.keyboard.press("Enter");
  await expect(hers.getByText(t("write.sent"))).toBeVisible();
  await expect(hers.getByLabel(t("write.text"), { exact: true })).toHaveValue("");

  await theirs.goto((await letterTo(bente.email, 1, cluster.name)).link);
  const answer = theirs.getByRole("listitem").filter({ hasText: "Den ligger der nu" });
  await expect(answer).toContainText(t("new"));
  await expect(answer.getByRole("button")).toHaveCount(0);
  await expect(theirs.getByText(/”Medlemsliste”$/)).toBeVisible();

  await theirs.getByLabel(t("write.text"), { exact: true }).fill("Tak, jeg kigger på den");
  await withdrawFrom(round, anna);
  await theirs.getByRole("button", { name: t("write.submit") }).click();
  await expect(theirs.getByText(t("write.gone"))).toBeVisible();
  await expect(theirs.getByLabel(t("write.text"), { exact: true })).toHaveValue("Tak, jeg kigger på den");
  expect((await theirs.request.get(atCed)).status()).toBe(404);
  await hers.goto(roundAddress("en", round, "sparringTalk"));
  await expect(hers.getByText(translator("en", "sparringTalk")("notShared"))).toBeVisible();
  await expect(hers.getByText(/“Participants”$/)).toBeVisible();
  await expect(hers.getByText("Den ligger der nu")).toBeVisible();
  await expect(hers.getByText("Tak, jeg kigger på den")).toHaveCount(0);
});
