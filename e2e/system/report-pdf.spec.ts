import { readFile } from "node:fs/promises";
import type { Result } from "#lib/domain/scoring/result.ts";
import { currentEdition } from "#lib/editions/published.ts";
import { readPdf } from "../fixtures/pdf.ts";
import { someOrganisation, somePerson } from "../fixtures/people.ts";
import { answerEverything } from "../fixtures/report.ts";
import { ownPage, roundAddress, someRound } from "../fixtures/rounds.ts";
import { expect, test } from "../fixtures/test.ts";

test("A reader makes a PDF of the report: tagged, in Danish, with the figures of the result", async ({ browser, baseURL }) => {
  const organisation = await someOrganisation("Innovationsnetværket for Sundhed og Velfærdsteknologi");
  const lead = await somePerson("Lene Leder", { secretariat: [[organisation, "lead"]] });
  const reader = await somePerson("Rie Læser", { secretariat: [[organisation, "reader"]] });
  const round = await someRound(organisation, lead);
  await answerEverything(round, lead);
  const page = await ownPage(browser, baseURL, reader);
  await page.goto(roundAddress("da", round, "report"));
  await expect(page.getByRole("heading", { level: 1, name: `Rapport: ${organisation.name}` })).toBeVisible();
  await page.getByRole("button", { name: "Lav PDF" }).click();
  const link = page.getByRole("link", { name: /^Hent klyngeklar-rapport-/ });
  await expect(link).toBeVisible({ timeout: 45_000 });
  const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
  const pdf = await readPdf(await readFile(await download.path()));

  expect(pdf).toMatchObject({ title: `Rapport: ${organisation.name}`, marked: true });
  expect(pdf.language.slice(0, 2)).toBe("da");
  const roles = pdf.tags.map(({ role }) => role);
  expect(roles.filter((role) => role === "H1")).toHaveLength(1);
  expect(roles.filter((role) => role === "H2").length).toBeGreaterThanOrEqual(5);
  for (const role of ["H3", "H4", "Table", "TR", "TH", "TD", "Figure"]) expect(roles, role).toContain(role);
  const figures = pdf.tags.filter(({ role }) => role === "Figure");
  expect(figures).toHaveLength(3);
  for (const { alt } of figures) expect(alt).toMatch(/^(Andel af de mulige point|Point mod grænsen|Point op til maksimum).*\d/);
  expect(pdf.outline.length).toBeGreaterThan(0);

  const answer = await page.request.get(`/api/v1/assessments/${round.id}/result`);
  const result = (await answer.json()) as Result;
  const written = [...pdf.text.matchAll(/Egen vurdering: ([\d–]+) af (\d+)/g)].map(([, points, max]) => `${points}/${max}`);
  const expected = currentEdition.indicators.map(({ id }) => {
    const { points, max } = result.indicators[id] ?? { points: null, max: 0 };
    return points === null ? "" : `${points.low === points.high ? points.low : `${points.low}–${points.high}`}/${max}`;
  });
  expect([...written].sort()).toEqual([...expected].sort());
  for (const { score } of Object.values(result.labels)) {
    const { low, high, possible, bar, percentLow } = score;
    const row = ["Egen vurdering", low, high, possible, bar ?? "ingen", percentLow?.replace(".", ",")].join(" ");
    expect(pdf.text).toContain(row);
  }
  // The address it was printed from is none once it is printed.
  expect((await page.request.get("/da/print/ikke-en-hemmelighed")).status()).toBe(404);
});
