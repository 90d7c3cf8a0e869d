import { readFile } from "node:fs/promises";
import type { Result } from "#lib/domain/scoring/result.ts";
import { translator } from "#lib/i18n/text.ts";
import { unzip } from "#lib/platform/archive.ts";
import { sheetsIn, wordIn } from "#lib/usecases/reports/testing/read-back.ts";
import { readPdf } from "../fixtures/pdf.ts";
import { someOrganisation, somePerson } from "../fixtures/people.ts";
import { answerEverything, loseDocument, rateAndAssess } from "../fixtures/report.ts";
import { ownPage, roundAddress, someRound } from "../fixtures/rounds.ts";
import { expect, test } from "../fixtures/test.ts";

const percent = (share: unknown) => (Number(share) * 100).toFixed(1).replace(".", ",");
const plain = (text: string) => text.replaceAll(/\s+/g, " ").trim();

test("A lead makes dossier and Word: page, PDF, spreadsheet, Word and API have the same figures in each series", async ({
  browser,
  baseURL,
}) => {
  const organisation = await someOrganisation("Klynge for Ens Tal");
  const lead = await somePerson("Liv Leder", { secretariat: [[organisation, "lead"]] });
  const round = await someRound(organisation, lead);
  await answerEverything(round, lead);
  await loseDocument(round, lead, "Vedtægter");
  await rateAndAssess(round, await somePerson("Bo Benchmarker", { programme: ["benchmarker"] }));
  const page = await ownPage(browser, baseURL, lead);
  await page.goto(roundAddress("da", round, "report"));
  const download = async (button: string, ending: string) => {
    await page.getByRole("button", { name: button }).click();
    const link = page.getByRole("link", { name: new RegExp(`^Hent klyngeklar-rapport-.*\\.${ending}`) });
    await expect(link).toBeVisible({ timeout: 45_000 });
    const [file] = await Promise.all([page.waitForEvent("download"), link.click()]);
    return readFile(await file.path());
  };
  const word = wordIn(await download("Lav Word-dokument", "docx"));
  const files = unzip(await download("Lav mappe til assessor (ZIP)", "zip")) ?? new Map<string, Uint8Array>();
  const named = (ending: string) =>
    [...files].find(([path]) => path.startsWith("klyngeklar-rapport-") && path.endsWith(ending))?.[1] ?? new Uint8Array();
  const [pdf, sheets] = [await readPdf(named(".pdf")), await sheetsIn(named(".xlsx"))];
  const result = (await (await page.request.get(`/api/v1/assessments/${round.id}/result`)).json()) as Result;
  const screen = (await page.getByRole("row").allInnerTexts()).map(plain);
  const rows = word.tables.flat().map((cells) => plain(cells.join(" ")));

  const points = sheets.get("Point") ?? [];
  expect(points.map((row) => row.Serie)).toEqual([
    "Egen vurdering",
    "Sparring",
    "Officiel",
    "Egen vurdering",
    "Sparring",
    "Officiel",
    "Egen vurdering",
    "Sparring",
    "Officiel",
  ]);
  for (const row of points) {
    const [low, high, possible, bar] = ["Point, mindst", "Point, højst", "Mulige point", "Grænse"].map((name) => row[name]);
    const [from, to] = [percent(row["Andel, mindst"]), percent(row["Andel, højst"])];
    const written = [row.Serie, low, high, possible, bar ?? "ingen", from === to ? from : `${from}–${to}`].join(" ");
    expect(pdf.text).toContain(written);
    for (const shown of [screen, rows])
      expect(
        shown.some((text) => text.startsWith(written)),
        written,
      ).toBe(true);
    if (row.Serie !== "Egen vurdering") continue;
    const { score } = Object.values(result.labels)[points.indexOf(row) / 3] ?? {};
    expect(score).toMatchObject({ low, high, possible, bar, percentLow: from.replace(",", ".") });
  }
  for (const row of sheets.get("Egen vurdering") ?? []) {
    const { points: own, max } = result.indicators[String(row.Nummer)] ?? {};
    expect([row["Point, mindst"], row["Point, højst"], row["Højest mulige"]]).toEqual([own?.low, own?.high, max]);
  }
  expect([...files.keys()].slice(-2)).toEqual(["mangler.txt", "manifest.json"]);
  const missing = translator("da", "report.files.missing");
  await expect(page.getByText(missing("title", { count: 1 }))).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: "Vedtægter" }).last()).toContainText(missing("reasons.changed"));
});
