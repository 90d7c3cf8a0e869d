import { translator } from "#lib/i18n/text.ts";
import { caseAddresses, seriesCard, someAnswers } from "../fixtures/cases.ts";
import { someOrganisation, somePerson } from "../fixtures/people.ts";
import { ownPage, someRound } from "../fixtures/rounds.ts";
import { someCase } from "../fixtures/sharing.ts";
import { expect, test } from "../fixtures/test.ts";

const t = translator("da", "sparring");
const four = t("panel.points", { points: "4", max: 5 });
const three = t("panel.points", { points: "3", max: 5 });
const two = t("panel.points", { points: "2", max: 5 });

test("a benchmarker rates otherwise than the secretariat, and a member and the benchmarker agree", async ({ browser, origin: baseURL }) => {
  test.slow();
  const cluster = await someOrganisation("Innovationsnetværket for Sundhed og Velfærdsteknologi");
  const lead = await somePerson("Lene Lund", { secretariat: [[cluster, "lead"]] });
  const member = await somePerson("Mads Møller", { secretariat: [[cluster, "member"]] });
  const benchmarker = await somePerson("Bente Bak", { programme: ["benchmarker"] });
  const round = await someRound(cluster, lead);
  await someAnswers(round, member, { "4.1.2": { points: 4 }, "1.1.2": { inputs: { committed: 118 } } });
  await someCase(round, lead, benchmarker);
  const address = caseAddresses("da", round, "4.1.2");
  const [ced, own, mine] = [
    await ownPage(browser, baseURL, benchmarker),
    await ownPage(browser, baseURL, lead),
    await ownPage(browser, baseURL, member),
  ];

  // The benchmarker finds what is not rated yet and rates: half a rating says what it lacks, and nothing typed is lost.
  await ced.goto(`${address.ced}?show=unrated`);
  await expect(ced.getByRole("heading", { level: 1 })).toHaveText(t("titleOf", { name: cluster.name }));
  await ced.getByRole("link", { name: /^4\.1\.2 / }).click();
  await expect(seriesCard(ced, t("series.self")).getByText(four)).toBeVisible();
  const form = ced.getByRole("form", { name: t("rate.title") });
  await form.getByLabel(t("rate.comment")).fill("Handlingsplanen har ingen datoer.");
  await form.getByRole("button", { name: t("rate.save") }).click();
  await expect(form.getByText(translator("da", "faults")("required"))).toBeVisible();
  await form.getByLabel(t("rate.points"), { exact: true }).selectOption("2");
  await form.getByRole("button", { name: t("rate.save") }).click();
  await expect(form.getByLabel(t("rate.reason"))).toHaveAttribute("aria-invalid", "true");
  await form.getByLabel(t("rate.reason")).selectOption("evidence-missing");
  await form.getByRole("button", { name: t("rate.save") }).click();
  await expect(form.getByRole("status")).toHaveText(t("rate.saved"));
  await expect(seriesCard(ced, t("series.sparring")).getByText(two)).toBeVisible();

  // The lead sees the disagreement first, with its reason; her own answer is as it was.
  await own.goto(`${address.own}?show=disagreements`);
  await own.getByRole("link", { name: /^4\.1\.2 / }).click();
  await expect(seriesCard(own, t("series.self")).getByText(four)).toBeVisible();
  const theirs = seriesCard(own, t("series.sparring"));
  await expect(theirs.getByText(t("panel.reason", { reason: t("reasons.evidence-missing") }))).toBeVisible();
  await expect(theirs.getByText("Handlingsplanen har ingen datoer.")).toBeVisible();
  await expect(own.getByRole("form", { name: t("rate.title") })).toHaveCount(0);

  // The member proposes; nobody of the secretariat can say yes to it, the benchmarker can.
  await mine.goto(address.ownIndicator);
  const agreed = seriesCard(mine, t("agree.title"));
  await agreed.getByText(t("agree.first")).click();
  await agreed.getByLabel(t("agree.points")).selectOption("3");
  await agreed.getByLabel(t("agree.reason")).fill("Datoerne kommer på før audit.");
  await agreed.getByRole("button", { name: t("agree.propose") }).click();
  await expect(agreed.getByText(t("agree.waitsOther"))).toBeVisible();
  await own.reload();
  await expect(seriesCard(own, t("agree.title")).getByText(t("agree.waitsOther"))).toBeVisible();
  await expect(own.getByRole("button", { name: t("agree.confirm") })).toHaveCount(0);
  await ced.reload();
  await ced.getByRole("button", { name: t("agree.confirm") }).click();
  await expect(seriesCard(ced, t("agree.title")).getByText(three)).toBeVisible();

  // Both see it after a reload, and the three series still stand apart.
  for (const page of [own, mine, ced]) {
    await page.reload();
    await expect(seriesCard(page, t("agree.title")).getByText(three)).toBeVisible();
    await expect(seriesCard(page, t("series.self")).getByText(four)).toBeVisible();
    await expect(seriesCard(page, t("series.sparring")).getByText(two)).toBeVisible();
  }
  await own.goto(address.own);
  await expect(own.getByRole("row", { name: /^4\.1\.2 .* 4 2 3$/ })).toBeVisible();
});
