import fc from "fast-check";
import { expect, test } from "vitest";
import { sparringRating } from "#db/schema/sparring.ts";
import { own } from "#lib/domain/record.ts";
import { type Report, series } from "#lib/domain/report/report.ts";
import type { Result } from "#lib/domain/scoring/result.ts";
import { currentEdition } from "#lib/editions/published.ts";
import { translator } from "#lib/i18n/text.ts";
import { readResult } from "#lib/usecases/assessments/read-result.ts";
import { saveAnswer } from "#lib/usecases/assessments/save-answer.ts";
import { noon } from "#lib/usecases/testing/callers.ts";
import { spreadsheetOf } from "./make-spreadsheet.ts";
import { wordOf } from "./make-word.ts";
import { first, ratedCase } from "./testing/rated.ts";
import { sheetsIn, wordIn } from "./testing/read-back.ts";
import { saidIn } from "./text/said.ts";
import { readReport } from "./view.ts";

type World = Awaited<ReturnType<typeof ratedCase>>;

async function reportIn(world: World, locale: "da" | "en", caller = world.own.lead): Promise<Report> {
  const outcome = await readReport(caller, { case: world.case, locale });
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value.report;
}

async function resultOfApi(world: World): Promise<Result> {
  const outcome = await readResult(world.own.lead, { assessment: world.case });
  if (!outcome.ok) throw new Error(outcome.code);
  return JSON.parse(outcome.value.text) as Result;
}

const day = (text: string) => new Date(`${text}T00:00:00Z`);

test("the spreadsheet has a sheet for each series, figures as numbers and days as days", async () => {
  const world = await ratedCase();
  const sheets = await sheetsIn(await spreadsheetOf(await reportIn(world, "da")));
  expect([...sheets.keys()]).toEqual([
    "Om rapporten",
    "Point",
    "Områder",
    "Egen vurdering",
    "Sparring",
    "Officiel",
    "Krav",
    "Dokumentation",
    "Plan",
    "Uafhængighed",
  ]);
  const at = (sheet: string) => sheets.get(sheet)?.find((row) => row.Nummer === first);
  expect(at("Egen vurdering")).toMatchObject({ "Point, mindst": 3, "Point, højst": 3, Status: "Delvist" });
  expect(at("Sparring")).toMatchObject({ Point: 2, Dato: day("2026-11-23"), "Aftalte point": 3, Kommentar: "Referatet mangler." });
  expect(at("Officiel")).toMatchObject({ Point: 1 });
  expect(at("Dokumentation")).toMatchObject({
    Titel: "Medlemsliste",
    "Titel på engelsk": "List of participants",
    "Egen dato": day("2026-10-01"),
  });
  expect(at("Plan")).toMatchObject({ Handling: "Saml referater", Frist: day("2026-12-24") });
  expect(sheets.get("Om rapporten")).toContainEqual({ Felt: "Indsendt", Værdi: false });
  expect(sheets.get("Om rapporten")).toContainEqual({ Felt: "Opgjort pr.", Værdi: day("2026-11-23") });
  expect(sheets.get("Uafhængighed")?.[0]).toMatchObject({ Person: "Bente", "Dage med sparring": 1 });
});

test("in English the sheets are English, and who may not see the plan gets no sheet of it", async () => {
  const world = await ratedCase();
  const sheets = await sheetsIn(await spreadsheetOf(await reportIn(world, "en", world.benchmarker)));
  expect([...sheets.keys()]).toEqual([
    "About the report",
    "Points",
    "Dimensions",
    "Own rating",
    "Sparring",
    "Official",
    "Gates",
    "Evidence",
    "Independence",
  ]);
  expect(sheets.get("Sparring")?.find((row) => row.Number === first)).toMatchObject({ Reason: "Evidence is missing", "Rated by": "Bente" });
});

test("Word has headings by style, its language and title, and a space for remarks at every indicator", async () => {
  const world = await ratedCase();
  const { headings, text, styles, core, tables } = wordIn(await wordOf(await reportIn(world, "da")));
  expect(headings[0]).toEqual(["Title", "Rapport: egen"]);
  const at = currentEdition.indicators.map(({ id }) =>
    headings.filter(([style, title]) => style === "Heading2" && title.startsWith(`${id} `)),
  );
  for (const found of at) expect(found).toHaveLength(1);
  expect(tables.filter(([row]) => row?.[0] === "Bemærkninger")).toHaveLength(currentEdition.indicators.length);
  expect(text.some((line) => line.startsWith("Fra sparringen: Dokumentation mangler: Referatet mangler."))).toBe(true);
  expect(text.some((line) => line.startsWith("Medlemsliste (1. okt. 2026). s. 4"))).toBe(true);
  expect(styles).toContain('<w:lang w:val="da-DK"/>');
  expect(core).toContain("<dc:title>Rapport: egen</dc:title>");
  expect(wordIn(await wordOf(await reportIn(world, "en"))).styles).toContain('<w:lang w:val="en-GB"/>');
});

/** The figures of the report stand in the spreadsheet as numbers and in Word as its page writes them. */
async function compare(report: Report, result: Result): Promise<void> {
  const { locale } = report.head;
  const [t, said] = [translator(locale, "reportFiles"), saidIn(locale)];
  const [sheets, word] = [await sheetsIn(await spreadsheetOf(report)), wordIn(await wordOf(report))];
  const scored = word.tables.filter(([head]) => head?.[0] === said.t("columns.series"));
  for (const [at, { id, title, scores }] of report.labels.entries()) {
    expect(scores.self).toMatchObject(own(result.labels, id)?.score ?? { missing: id });
    for (const one of series) {
      const name = said.t(`series.${one}`);
      const row = sheets
        .get(t("sheets.points"))
        ?.find((cells) => cells[t("columns.label")] === title && cells[t("columns.series")] === name);
      const written = scored[at]?.find((cells) => cells[0] === name);
      const score = scores[one];
      if (score === null) {
        expect([row, written]).toEqual([undefined, undefined]);
        continue;
      }
      const { low, high, possible, bar, percentLow, percentHigh } = score;
      const names = (["low", "high", "possible", "bar", "shareLow", "shareHigh"] as const).map((column) => row?.[t(`columns.${column}`)]);
      const shares = [percentLow, percentHigh].map((share) => (share === null ? null : Number(share) / 100));
      expect(names.slice(0, 4)).toEqual([low, high, possible, bar]);
      for (const [side, share] of shares.entries())
        if (share === null) expect(names[4 + side]).toBeNull();
        else expect(names[4 + side]).toBeCloseTo(share, 12);
      const figures = [low, high, possible].map(said.number);
      const share = said.percentRange(percentLow, percentHigh) ?? "–";
      expect(written?.slice(1, 6)).toEqual([...figures, bar === null ? said.t("none") : said.number(bar), share]);
    }
  }
  const rated = sheets.get(t("sheets.self")) ?? [];
  for (const { id, points } of report.indicators) {
    expect(points.self).toEqual(own(result.indicators, id)?.points);
    const row = rated.find((cells) => cells[t("columns.id")] === id);
    expect([row?.[t("columns.low")], row?.[t("columns.high")]]).toEqual([points.self?.low ?? null, points.self?.high ?? null]);
  }
}

test("screen, spreadsheet, Word and API have the same figures, whatever was answered and rated", { timeout: 60_000 }, async () => {
  const world = await ratedCase();
  const versions = new Map<string, number>();
  const most = new Map(currentEdition.indicators.map(({ id, maxPoints }) => [id, maxPoints]));
  const rating = fc.record({ id: fc.constantFrom(...most.keys()), share: fc.nat(100) });
  const pointsOf = ({ id, share }: { id: string; share: number }) => Math.round(((most.get(id) ?? 0) * share) / 100);
  const wanted = fc.array(rating, { minLength: 1, maxLength: 8 });
  let version = 10;
  await fc.assert(
    fc.asyncProperty(wanted, wanted, fc.constantFrom("da" as const, "en" as const), async (answered, sparred, locale) => {
      for (const answer of answered) {
        const [key, value] = [answer.id, { rated: pointsOf(answer) }];
        const known = versions.get(key) ?? (await currentVersion(world, key));
        const saved = await saveAnswer(world.own.member, {
          assessment: world.case,
          part: "answers",
          key,
          value,
          version: known,
          origin: "typed",
        });
        if (!saved.ok) throw new Error(saved.code);
        versions.set(key, known + 1);
      }
      for (const rated of sparred) {
        const points = pointsOf(rated);
        const row = { caseId: world.case, indicatorId: rated.id, points, ratedBy: world.benchmarker.actor.id, ratedAt: noon };
        version += 1;
        const reason = { reason: "other" as const, comment: "Se noten" };
        await world.database.write((writer) => writer.insert(sparringRating).values({ ...row, ...reason, version }));
      }
      await compare(await reportIn(world, locale), await resultOfApi(world));
    }),
    { numRuns: 4, endOnFailure: true },
  );
});

/** The version of an answer that the fixture saved: 1 for what it answered, else none. */
async function currentVersion(world: World, id: string): Promise<number> {
  const report = await reportIn(world, "da");
  return report.indicators.find((indicator) => indicator.id === id)?.state === "unanswered" ? 0 : 1;
}
