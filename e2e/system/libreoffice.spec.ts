import { readFile } from "node:fs/promises";
import { writeWorkbook } from "#lib/platform/spreadsheet.ts";
import { officePath, openedInOffice } from "../fixtures/office.ts";
import { someOrganisation, somePerson } from "../fixtures/people.ts";
import { answerEverything, rateAndAssess } from "../fixtures/report.ts";
import { ownPage, roundAddress, someRound } from "../fixtures/rounds.ts";
import { expect, test } from "../fixtures/test.ts";

if (officePath === null) console.log("Left out: e2e/system/libreoffice.spec.ts, because there is no LibreOffice here.");
else {
  const soffice = officePath;

  test("A lead's spreadsheet opens in LibreOffice with numbers, days and truths as such", async ({ browser, baseURL }, info) => {
    const organisation = await someOrganisation("=1+1 Klynge Prøve");
    const lead = await somePerson("Lise Leder", { secretariat: [[organisation, "lead"]] });
    const round = await someRound(organisation, lead);
    await answerEverything(round, lead);
    await rateAndAssess(round, await somePerson("Bente Benchmarker", { programme: ["benchmarker"] }));
    const page = await ownPage(browser, baseURL, lead);
    await page.goto(roundAddress("da", round, "report"));
    await page.getByRole("button", { name: "Lav regneark" }).click();
    const link = page.getByRole("link", { name: /^Hent klyngeklar-rapport-.*\.xlsx/ });
    await expect(link).toBeVisible({ timeout: 45_000 });
    const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
    const sheets = await openedInOffice(soffice, info.outputDir, await readFile(await download.path()));

    expect([...sheets.keys()].slice(0, 7)).toEqual(["Om rapporten", "Point", "Områder", "Egen vurdering", "Sparring", "Officiel", "Krav"]);
    for (const rows of sheets.values()) for (const cell of rows.flat()) expect(cell.formula).toBeUndefined();
    const fact = (name: string) => sheets.get("Om rapporten")?.find(([field]) => field?.value === name)?.[1];
    expect(fact("Klyngeorganisation")).toMatchObject({ type: "string", value: organisation.name });
    expect(fact("Opgjort pr.")).toMatchObject({ type: "date", value: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) });
    expect(fact("Indsendt")).toMatchObject({ type: "boolean", value: "false" });
    expect(fact("Revision")).toMatchObject({ type: "float", value: "1" });
    const official = sheets.get("Point")?.find(([label, series]) => label?.value === "Guld" && series?.value === "Officiel");
    expect(official?.slice(2, 8).map(({ type, value }) => [type, value])).toEqual([
      ["float", "119"],
      ["float", "119"],
      ["float", "150"],
      ["float", "120"],
      ["percentage", "0.793"],
      ["percentage", "0.793"],
    ]);
  });

  test("A text that looks like a formula is a text to LibreOffice", async ({ page: _ }, info) => {
    const texts = ["=1+1", "+1", "-1", "@SUM(1)", "\t=1+1", '=HYPERLINK("https://a.example")', "1/2", "TRUE"];
    const columns = [{ header: "Tekst", kind: "text" as const, width: 20 }];
    const workbook = await writeWorkbook([{ name: "Ark", columns, rows: texts.map((text) => [text]) }], {
      title: "Prøve",
      madeAt: new Date(),
    });
    const rows = (await openedInOffice(soffice, info.outputDir, workbook)).get("Ark") ?? [];
    for (const [at, text] of texts.entries()) {
      expect(rows[at + 1]?.[0], text).toMatchObject({ type: "string", formula: undefined });
      expect(rows[at + 1]?.[0]?.value.trim()).toBe(text.trim());
    }
  });
}
