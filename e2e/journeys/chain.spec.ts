import { readFile } from "node:fs/promises";
import type { DossierManifest } from "#lib/domain/report/dossier.ts";
import { partsOfReceipt } from "#lib/domain/scoring/receipt.ts";
import { translator } from "#lib/i18n/text.ts";
import { unzip } from "#lib/platform/archive.ts";
import { calibrateNow, someAssessedClusters } from "../fixtures/calibration.ts";
import { caseAddresses, seriesCard } from "../fixtures/cases.ts";
import { answer, beginChain, type Chain, callSession, card, ofCase, ofCluster } from "../fixtures/chain.ts";
import { somePdf } from "../fixtures/documents.ts";
import { letterTo } from "../fixtures/mail.ts";
import { roundAddress } from "../fixtures/rounds.ts";
import { expect, test } from "../fixtures/test.ts";

const consent = translator("da", "consent");
const sparring = translator("da", "sparring");
const session = translator("da", "session");
const audit = translator("da", "mockAudit");
const outcome = translator("da", "outcome");
const points = (given: number) => sparring("panel.points", { points: String(given), max: 5 });

/** Answered by the member, during the sparring, and not before the end. */
const [answered, later, last] = ["4.1.2", "4.1.3", "4.1.1"] as const;
const agreed = "Skriv datoer i strategien";
const remark = "Sæt navne på strategiens mål.";

async function memberAnswersAndDocuments(chain: Chain): Promise<void> {
  const { member } = chain.pages;
  await member.goto(roundAddress("da", chain.round, "assessmentDimension", { dimension: "4" }));
  await answer(member, answered, 4);
  const t = translator("da", "evidence");
  await member.goto(ofCluster(chain, "evidence"));
  await member.getByRole("button", { name: t("add.file") }).click();
  await member.getByLabel(t("add.chosen"), { exact: true }).setInputFiles({ ...somePdf, name: "Strategi 2027.pdf" });
  await member.getByRole("button", { name: t("add.submit"), exact: true }).click();
  const document = member.getByRole("article", { name: "Strategi 2027" });
  await document.getByRole("button", { name: t("attach.title") }).click();
  await document.getByLabel(t("attach.indicator")).selectOption(answered);
  await document.getByRole("button", { name: t("attach.submit") }).click();
  await expect(document.getByRole("listitem")).toHaveCount(1);
}

async function leadShares(chain: Chain): Promise<void> {
  const { lead } = chain.pages;
  await lead.goto(ofCluster(chain, "consent"));
  await lead.getByRole("button", { name: consent("purposes.sparring.give") }).click();
  await expect(lead.getByRole("region", { name: consent("seen.title") })).toContainText(consent("seen.documents", { count: 1 }));
  await lead.getByRole("button", { name: consent("purposes.statistics.give") }).click();
  await expect(lead.getByText(consent("history.given", { purpose: consent("history.what.statistics") }))).toBeVisible();
}

async function benchmarkerTakesAndRates(chain: Chain): Promise<void> {
  const { pages, people, round } = chain;
  const { benchmarker, second, lead } = pages;
  const caseload = translator("da", "caseload");
  await benchmarker.goto(new URL((await letterTo(people.benchmarker.email, 1, round.organisation.name)).link).pathname);
  await benchmarker.getByRole("button", { name: caseload("takeOf", { name: round.organisation.name }) }).click();
  await expect(benchmarker.getByRole("button", { name: caseload("handOverOf", { name: round.organisation.name }) })).toBeVisible();
  await benchmarker.getByRole("link", { name: round.organisation.name }).click();
  await benchmarker.getByRole("link", { name: new RegExp(`^${answered} `) }).click();
  await expect(seriesCard(benchmarker, sparring("series.self")).getByText(points(4))).toBeVisible();
  await expect(benchmarker.getByText("Strategi 2027", { exact: true })).toBeVisible();
  const form = benchmarker.getByRole("form", { name: sparring("rate.title") });
  await form.getByLabel(sparring("rate.points"), { exact: true }).selectOption("2");
  await form.getByLabel(sparring("rate.reason")).selectOption("evidence-missing");
  await form.getByLabel(sparring("rate.comment")).fill("Strategien har ingen datoer.");
  await form.getByRole("button", { name: sparring("rate.save") }).click();
  await expect(form.getByRole("status")).toHaveText(sparring("rate.saved"));

  await second.goto(caseAddresses("da", round, answered).cedIndicator);
  await expect(seriesCard(second, sparring("series.sparring")).getByText("Strategien har ingen datoer.")).toBeVisible();
  await lead.goto(ofCluster(chain, "consent"));
  const looks = lead.getByRole("region", { name: consent("looks.title") }).getByRole("listitem");
  for (const { name } of [people.benchmarker, people.second]) await expect(looks.filter({ hasText: name }).first()).toBeVisible();
}

async function twoRateInMockAudit(chain: Chain): Promise<void> {
  const { pages, people, round } = chain;
  const { benchmarker, second, member, lead } = pages;
  await benchmarker.goto(ofCase(chain, "caseMockAudits"));
  const start = benchmarker.getByRole("form", { name: audit("start.title") });
  await start.getByLabel(audit("start.count")).fill("1");
  await start.getByLabel(audit("start.first")).selectOption(people.benchmarker.id);
  await start.getByLabel(audit("start.second")).selectOption(people.second.id);
  await start.getByRole("button", { name: audit("start.send") }).click();
  await benchmarker.getByRole("button", { name: audit("ask") }).click();
  await expect(benchmarker.getByText(audit("progress", { asked: 1, total: 1 }))).toBeVisible();
  const id = new URL(benchmarker.url()).pathname.split("/").at(-1) ?? "";
  await member.goto(roundAddress("da", round, "mockAudit", { audit: id }));
  const showing = member.getByRole("form", { name: new RegExp(`^${audit("item.show")}`) });
  await showing.getByLabel(audit("item.document")).selectOption({ label: "Strategi 2027" });
  await showing.getByLabel(audit("item.place")).fill("Side 3");
  await showing.getByRole("button", { name: audit("item.show") }).click();
  await expect(member.getByText("Strategi 2027: Side 3")).toBeVisible();
  await second.goto(benchmarker.url());
  for (const [page, index] of [
    [benchmarker, 1],
    [second, 2],
  ] as const) {
    const rating = page.getByRole("form", { name: new RegExp(`^${audit("rate.points", { indicator: "" })}`) });
    await rating.getByRole("combobox").selectOption({ index });
    await rating.getByRole("button").click();
    await expect(rating.getByText(audit("rate.saved"))).toBeVisible();
    await page.getByText(audit("rate.done"), { exact: true }).click();
    await page.getByRole("button", { name: audit("rate.yes") }).click();
  }
  await expect(second.getByRole("heading", { name: audit("outcome.title") })).toBeVisible();
  await lead.goto(roundAddress("da", round, "mockAudit", { audit: id }));
  await expect(lead.getByRole("table").getByRole("row")).toHaveCount(2);
}

async function bothHoldSession(chain: Chain): Promise<void> {
  const { benchmarker, lead } = chain.pages;
  await benchmarker.goto(ofCase(chain, "caseSessions"));
  const choice = benchmarker.getByRole("group", { name: session("agenda.title") });
  await expect(choice.getByRole("checkbox", { name: new RegExp(`^${answered} .*I vurderer den forskelligt`, "s") })).toBeChecked();
  await callSession(benchmarker, "2030-03-28");
  await lead.goto(roundAddress("da", chain.round, "sparringSessions"));
  await lead.getByRole("link", { name: /28\. marts 2030/ }).click();
  const deciding = lead.getByRole("form", { name: session("outcome.add") });
  await deciding.getByLabel(session("outcome.what")).fill(agreed);
  await deciding.getByLabel(session("outcome.about")).selectOption(answered);
  await deciding.getByLabel(session("outcome.owner")).selectOption(chain.people.member.name);
  await deciding.getByRole("button", { name: session("outcome.add") }).click();
  await expect(lead.getByRole("button", { name: session("outcome.removeOf", { title: agreed }) })).toBeVisible();
  await lead.locator("summary", { hasText: session("close.title") }).click();
  await lead.getByRole("button", { name: session("close.send") }).click();
  await lead.getByRole("button", { name: session("confirm.send") }).click();
  await expect(lead.getByText(session("confirm.by", { name: chain.people.lead.name }))).toBeVisible();
  await benchmarker.reload();
  await benchmarker.getByRole("button", { name: session("confirm.send") }).click();
  await expect(benchmarker.getByText(session("outcome.inPlan"), { exact: true })).toBeVisible();
}

async function memberDoesWhatWasAgreed(chain: Chain): Promise<void> {
  const { member } = chain.pages;
  await member.goto(ofCluster(chain, "plan"));
  const planned = member.getByRole("listitem").filter({ has: member.getByRole("heading", { name: agreed }) });
  await expect(planned).toContainText(chain.people.member.name);
  await planned.getByRole("button", { name: `Ret ${agreed}` }).click();
  const changing = member.getByRole("form", { name: `Ret ${agreed}` });
  await changing.getByLabel("Tilstand").selectOption("Gjort");
  await changing.getByRole("button", { name: "Gem" }).click();
  await expect(planned).toContainText("Gjort");
  await member.goto(roundAddress("da", chain.round, "assessmentDimension", { dimension: "4" }));
  await answer(member, later, 3);
}

async function followUpStartsWithWhatChanged(chain: Chain): Promise<void> {
  const { benchmarker } = chain.pages;
  await benchmarker.goto(ofCase(chain, "caseSessions"));
  await callSession(benchmarker, "2030-06-11");
  const changes = benchmarker.getByRole("region", { name: session("changes.title") });
  await expect(changes).toContainText(session("changes.action-done"));
  await expect(changes).toContainText(session("changes.answer", { from: session("changes.unknown"), to: "3" }));
}

async function leadTakesDossier(chain: Chain): Promise<void> {
  const { lead } = chain.pages;
  const report = translator("da", "report");
  await lead.goto(roundAddress("da", chain.round, "report"));
  await lead.getByRole("button", { name: report("asks.dossier") }).click();
  const link = lead.getByRole("link", { name: /^Hent klyngeklar-rapport-.*\.zip/ });
  await expect(link).toBeVisible({ timeout: 45_000 });
  const [file] = await Promise.all([lead.waitForEvent("download"), link.click()]);
  const files = unzip(await readFile(await file.path())) ?? new Map<string, Uint8Array>();
  const json = (path: string): unknown => JSON.parse(new TextDecoder().decode(files.get(path)));
  const manifest = json("manifest.json") as DossierManifest;
  expect([...files.keys()]).toEqual([...manifest.files.map(({ path }) => path), "manifest.json"]);
  expect(manifest.missing).toEqual([]);
  expect(manifest.files[0]).toMatchObject({ path: `dokumentation/${answered} Strategi 2027.pdf`, indicators: [answered] });
  expect(manifest.files.filter(({ path }) => /^klyngeklar-rapport-.*\.(pdf|xlsx)$/.test(path))).toHaveLength(2);
  expect(partsOfReceipt(json("pointkvittering.json"))).toMatchObject({ ok: true });
  expect(new TextDecoder().decode(files.get("uafhængighed.txt"))).toContain(chain.people.benchmarker.name);
}

async function outcomeIsRecordedAndConfirmed(chain: Chain): Promise<void> {
  const { lead, second } = chain.pages;
  await lead.goto(ofCluster(chain, "outcome"));
  await lead.getByLabel(outcome("form.label"), { exact: true }).selectOption("gold");
  await lead.getByLabel(outcome("form.assessedOn")).fill("2026-11-02");
  await lead.getByLabel(outcome("form.validUntil")).fill("2028-11-30");
  await lead.getByText(outcome("form.ratings")).click();
  await lead.getByLabel(new RegExp(`^${answered} `)).fill("3");
  await lead.getByRole("button", { name: outcome("form.addRemark") }).click();
  await lead.getByLabel(outcome("form.text", { number: 1 })).fill(remark);
  await lead.getByRole("button", { name: outcome("form.submit") }).click();
  await expect(lead.getByText(outcome("form.recorded"))).toBeVisible();

  await second.goto(ofCase(chain, "outcomes"));
  const waiting = second.getByRole("listitem").filter({ hasText: chain.round.organisation.name });
  await waiting.getByRole("button", { name: outcome("ced.confirmOf", { cluster: chain.round.organisation.name }) }).click();
  await expect(waiting.getByRole("button")).toHaveCount(0);
  await lead.goto(ofCluster(chain, "plan"));
  await expect(lead.getByRole("heading", { name: remark })).toBeVisible();
  await lead.goto(caseAddresses("da", chain.round, answered).ownIndicator);
  for (const [series, given] of [
    ["self", 4],
    ["sparring", 2],
    ["official", 3],
  ] as const)
    await expect(seriesCard(lead, sparring(`series.${series}`)).getByText(points(given))).toBeVisible();
}

async function calibrationComesAfterTheAnswer(chain: Chain): Promise<void> {
  const { member } = chain.pages;
  const others = [3, 3, 3, 4, 2].map((official) => ({ [answered]: { self: 4, official }, [last]: { self: 4, official } }));
  await someAssessedClusters(others);
  await calibrateNow();
  await member.goto(roundAddress("da", chain.round, "assessmentDimension", { dimension: "4" }));
  const likely = (indicator: string) => card(member, indicator).getByText(/^Assessorer har typisk givet/);
  await expect(likely(answered)).toContainText(/til klynger, der gav sig selv 4 \(n = 6\)\.$/);
  await expect(likely(last)).toHaveCount(0);
  await answer(member, last, 3);
  await expect(likely(last)).toContainText(/til klynger, der gav sig selv 3 \(n = 5\)\.$/);
}

async function withdrawnWhileRating(chain: Chain): Promise<void> {
  const { benchmarker, lead } = chain.pages;
  const address = caseAddresses("da", chain.round, later).cedIndicator;
  await benchmarker.goto(address);
  const form = benchmarker.getByRole("form", { name: sparring("rate.title") });
  await form.getByLabel(sparring("rate.points"), { exact: true }).selectOption("3");
  await form.getByLabel(sparring("rate.comment")).fill("Skrevet for sent");
  await lead.goto(ofCluster(chain, "consent"));
  await lead.getByText(consent("purposes.sparring.withdrawTitle"), { exact: true }).click();
  await lead.getByRole("button", { name: consent("purposes.sparring.withdraw") }).click();
  await expect(lead.getByText(consent("seen.nothing"))).toBeVisible();
  await form.getByRole("button", { name: sparring("rate.save") }).click();
  await expect(form.getByText(sparring("rate.gone"))).toBeVisible();
  await expect(form.getByLabel(sparring("rate.comment"))).toHaveValue("Skrevet for sent");
  await expect(form.getByLabel(sparring("rate.points"), { exact: true })).toHaveValue("3");
  expect((await benchmarker.request.get(address)).status()).toBe(404);
}

test("a lead, a member and two benchmarkers go from an answer to sharing, sparring, session, plan, follow-up, dossier, official outcome and calibration", async ({
  browser,
  origin,
}) => {
  test.setTimeout(180_000);
  const chain = await beginChain(browser, origin);
  for (const chapter of [
    memberAnswersAndDocuments,
    leadShares,
    benchmarkerTakesAndRates,
    twoRateInMockAudit,
    bothHoldSession,
    memberDoesWhatWasAgreed,
    followUpStartsWithWhatChanged,
    leadTakesDossier,
    outcomeIsRecordedAndConfirmed,
    calibrationComesAfterTheAnswer,
    withdrawnWhileRating,
  ])
    await test.step(chapter.name, () => chapter(chain));
});
