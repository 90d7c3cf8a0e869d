import type { Page } from "@playwright/test";
import { addressOf } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { letterTo } from "../fixtures/mail.ts";
import { someOrganisation, somePerson } from "../fixtures/people.ts";
import { ownPage, roundAddress, someRound } from "../fixtures/rounds.ts";
import { someCase, someDisagreement } from "../fixtures/sharing.ts";
import { expectSound } from "../fixtures/sound.ts";
import { expect, test } from "../fixtures/test.ts";

const t = translator("da", "session");

async function call(page: Page, day: string): Promise<void> {
  const form = page.getByRole("form", { name: t("call.title") });
  await form.getByLabel(t("call.day"), { exact: true }).fill(day);
  await form.getByLabel(t("call.time")).fill("09:30");
  await form.getByLabel(t("call.place")).fill("CED, Aarhus");
  await form.getByRole("button", { name: t("call.send") }).click();
  await expect(page.getByText("CED, Aarhus")).toBeVisible();
}

test("a benchmarker and a lead hold a session: called by mail, noted by both, decided, confirmed, in the plan, and the next one starts with what changed", async ({
  browser,
  origin: baseURL,
}) => {
  test.slow();
  const cluster = await someOrganisation();
  const lead = await somePerson("Lene Lund", { secretariat: [[cluster, "lead"]] });
  const bente = await somePerson("Bente Bang", { programme: ["benchmarker"] });
  const round = await someRound(cluster, lead);
  await someCase(round, lead, bente);
  await someDisagreement(round, "4.1.2", [4, lead], [1, bente]);
  const [ced, own] = [await ownPage(browser, baseURL, bente), await ownPage(browser, baseURL, lead)];

  // The agenda is proposed from where the two differ; the invitation is an event for the calendar.
  await ced.goto(addressOf("da", { page: "caseSessions", params: { case: round.id } }));
  const choice = ced.getByRole("group", { name: t("agenda.title") });
  await expect(choice.getByRole("checkbox", { name: /^4\.1\.2 .*I vurderer den forskelligt/s })).toBeChecked();
  await choice.getByLabel(t("agenda.add")).selectOption("2.2.2");
  await expectSound(ced);
  await call(ced, "2030-03-28");
  const letter = await letterTo(lead.email);
  expect(letter.text).toContain("torsdag den 28. marts 2030 kl. 09.30");
  expect(letter.calendar).toContain("METHOD:REQUEST");
  expect(letter.calendar).toContain("DTSTART:20300328T083000Z");
  expect(letter.calendar).toContain("SEQUENCE:0");
  await own.goto(letter.link);
  await expect(own.getByRole("paragraph").filter({ hasText: t("agenda.because.disagreement") })).toBeVisible();
  await own.locator("summary", { hasText: t("move.title") }).click();
  const moving = own.getByRole("form", { name: t("move.title") });
  await moving.getByLabel(t("call.day"), { exact: true }).fill("2030-04-03");
  await moving.getByRole("button", { name: t("move.send") }).click();
  await expect(own.getByRole("heading", { level: 1, name: /3\. april 2030/ })).toBeVisible();
  const moved = await letterTo(bente.email, 2, cluster.name);
  expect(moved.calendar).toContain("SEQUENCE:1");
  // After the clocks have changed it is an hour earlier in UTC.
  expect(moved.calendar).toContain("DTSTART:20300403T073000Z");
  const uid = (text: string | null) => /^UID:.*$/m.exec(text ?? "")?.[0].trim();
  expect(uid(moved.calendar)).toBe(uid(letter.calendar));

  // Both write; nobody overwrites the other unseen.
  const label = t("note.label", { indicator: "4.1.2" });
  await ced.reload();
  await ced.getByRole("textbox", { name: label }).fill("Strategien er fra 2019");
  await ced.getByRole("button", { name: `${t("note.save")}: 4.1.2` }).click();
  await expect(ced.getByRole("form", { name: label }).getByText(t("note.saved"))).toBeVisible();
  await own.getByRole("textbox", { name: label }).fill("Den nye vedtages i maj");
  await own.getByRole("button", { name: `${t("note.save")}: 4.1.2` }).click();
  await expect(own.getByRole("alert").filter({ hasText: "Strategien er fra 2019" })).toBeVisible();
  await own.getByRole("textbox", { name: label }).fill("Strategien er fra 2019. Den nye vedtages i maj");
  await own.getByRole("button", { name: `${t("note.save")}: 4.1.2` }).click();
  await expect(own.getByRole("form", { name: label }).getByText(t("note.saved"))).toBeVisible();
  await expectSound(own);

  // What they agree on is an action once both have confirmed.
  const outcome = own.getByRole("form", { name: t("outcome.add") });
  await outcome.getByLabel(t("outcome.what")).fill("Vedtag strategien");
  await outcome.getByLabel(t("outcome.about")).selectOption("4.1.2");
  await outcome.getByLabel(t("outcome.owner")).selectOption("Lene Lund");
  await outcome.getByLabel(t("outcome.due")).fill("2030-05-31");
  await outcome.getByRole("button", { name: t("outcome.add") }).click();
  await expect(own.getByRole("button", { name: t("outcome.removeOf", { title: "Vedtag strategien" }) })).toBeVisible();
  await own.locator("summary", { hasText: t("close.title") }).click();
  await own.getByRole("button", { name: t("close.send") }).click();
  await own.getByRole("button", { name: t("confirm.send") }).click();
  await expect(own.getByText(t("confirm.by", { name: "Lene Lund" }))).toBeVisible();
  await expect(own.getByText(t("outcome.inPlan"), { exact: true })).toHaveCount(0);
  await ced.reload();
  await ced.getByRole("button", { name: t("confirm.send") }).click();
  await expect(ced.getByText(t("outcome.inPlan"), { exact: true })).toBeVisible();
  await own.goto(addressOf("da", { page: "plan", params: { organisation: cluster.slug } }));
  const planned = own.getByRole("listitem").filter({ has: own.getByRole("heading", { name: "Vedtag strategien" }) });
  await expect(planned).toContainText("Lene Lund");
  await planned.getByRole("button", { name: "Ret Vedtag strategien" }).click();
  const changing = own.getByRole("form", { name: "Ret Vedtag strategien" });
  await changing.getByLabel("Tilstand").selectOption("Gjort");
  await changing.getByRole("button", { name: "Gem" }).click();
  await expect(planned).toContainText("Gjort");

  // The next session starts with what changed since.
  await ced.goto(addressOf("da", { page: "caseSessions", params: { case: round.id } }));
  await expect(ced.getByText(t("changes.action-done"))).toBeVisible();
  await expect(choice.getByRole("listitem").first()).toContainText(t("agenda.because.changed"));
  await call(ced, "2030-06-11");
  await expect(ced.getByRole("heading", { name: t("changes.title") })).toBeVisible();

  // Consent is withdrawn while CED writes: nothing is saved, and what was written still stands in the field.
  await ced.getByRole("textbox", { name: label }).fill("Skrevet for sent");
  await own.goto(addressOf("da", { page: "consent", params: { organisation: cluster.slug } }));
  const c = translator("da", "consent");
  await own.getByText(c("purposes.sparring.withdrawTitle"), { exact: true }).first().click();
  await own
    .getByRole("button", { name: c("purposes.sparring.withdraw") })
    .first()
    .click();
  await expect(own.getByRole("button", { name: c("purposes.sparring.withdraw") })).toHaveCount(0);
  await ced.getByRole("button", { name: `${t("note.save")}: 4.1.2` }).click();
  await expect(ced.getByText(translator("da", "failures")("case-gone"))).toBeVisible();
  await expect(ced.getByRole("textbox", { name: label })).toHaveValue("Skrevet for sent");
  await own.goto(roundAddress("da", round, "sparringSessions"));
  await expect(own.getByText(t("notShared"))).toBeVisible();
});
