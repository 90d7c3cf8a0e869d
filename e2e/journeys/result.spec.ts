import type { QuickCheck } from "#lib/domain/assessment/quick-check.ts";
import { currentEdition } from "#lib/editions/published.ts";
import { addressOf, locales } from "#lib/i18n/addresses.ts";
import { formatLanguages } from "#lib/i18n/format-language.ts";
import { translator } from "#lib/i18n/text.ts";
import { checks, storageKey } from "../fixtures/kept-check.ts";
import { daysOf, fold, labelOf, leastEffort, openResult, titleOf, totalOf, unfold } from "../fixtures/result-page.ts";
import { expect, test } from "../fixtures/test.ts";

for (const locale of locales) {
  const t = translator(locale, "result");
  const shared = translator(locale, "shared");
  const label = (id: "bronze" | "silver" | "gold") => shared(`labels.${id}`);
  const gate = (kind: "eligibility" | "minimums" | "score" | "elapsed" | "improvements" | "complete") => shared(`gates.${kind}`);
  const listOf = (items: string[]) => new Intl.ListFormat(formatLanguages[locale]).format(items);
  const criterion = currentEdition.eligibility?.find(({ id }) => id === "organisation")?.title[locale] ?? "";

  test(`A manager with nothing answered is sent to the questions in ${locale}`, async ({ page }) => {
    await openResult(page, locale, checks.nothing);
    await expect(page.getByText(t("empty"))).toBeVisible();
    await page.getByRole("link", { name: t("begin") }).click();
    await expect(page).toHaveURL(addressOf(locale, { page: "readiness" }));
  });

  test(`A manager with 12 of 31 answers is promised nothing in ${locale}, and sees the range, the bar and what to answer first`, async ({
    page,
  }) => {
    await openResult(page, locale, checks.few);
    const answered = { bronze: [12, 31], silver: [7, 19], gold: [12, 31] } as const;
    for (const id of ["bronze", "silver", "gold"] as const) {
      const [done, count] = answered[id];
      const line = page.getByRole("paragraph").filter({ hasText: t("verdict.notEnough", { label: label(id), answered: done, count }) });
      await expect(line).toContainText(shared("indicative"));
    }
    await expect(page.getByText(shared("indicativeHint"))).toBeVisible();
    const gold = fold(page, label("gold"));
    await expect(gold.getByRole("button", { name: t("score", { points: "51–146", possible: 150 }) })).toBeVisible();
    const bar = gold.getByRole("img", { name: t("barChart", { points: "51–146", possible: 150, bar: 120 }) });
    await expect(bar).toContainText(t("bar", { bar: 120 }));
    await expect(gold.getByText(t("near.title"))).toBeHidden();

    const first = t("answerFirst", { count: 19 }).replace(/:$/, "");
    await gold.getByText(first).first().click();
    const links = gold.getByRole("group").filter({ hasText: first }).getByRole("link");
    await expect(links).toHaveCount(19);
    await links.filter({ hasText: titleOf(locale, "4.3") }).click();
    await expect(page).toHaveURL(/#indicator-4\.3$/);
    const question = currentEdition.indicators.find(({ id }) => id === "4.3")?.question?.[locale] ?? "";
    await expect(page.getByRole("region", { name: question })).toBeInViewport();
  });

  test(`A manager below the bar reads in ${locale} how far it is, why, and three ways there`, async ({ page }) => {
    await openResult(page, locale, checks.below);
    const scored = t("verdict.scored", { points: "101", possible: "150", bar: "120" });
    const failed = (kinds: Parameters<typeof gate>[0][]) => t("verdict.gates", { list: listOf(kinds.map(gate)) });
    const short = t("verdict.short", { label: label("gold"), atLeast: "no", points: 19, score: scored, gates: failed(["minimums"]) });
    const answered = t("verdict.answered", { answered: 19, count: 19 });
    const notYet = t("verdict.notYet", {
      label: label("silver"),
      score: answered,
      gates: failed(["minimums", "elapsed", "improvements"]),
    });
    const open = t("verdict.openGates", { list: gate("eligibility") });
    const unscored = t("verdict.unscored", { label: label("bronze"), score: t("verdict.answered", { answered: 31, count: 31 }), open });
    for (const sentence of [short, notYet, unscored])
      await expect(page.getByRole("paragraph").filter({ hasText: sentence })).toContainText(shared("indicative"));

    const gold = fold(page, label("gold"));
    const gates = gold.getByRole("listitem");
    await expect(gates.filter({ hasText: `${gate("eligibility")}: ${t("states.undetermined")}` })).toContainText(
      `${t("because.notAnswered")}: ${criterion}`,
    );
    await expect(gates.filter({ hasText: `${gate("complete")}: ${t("states.passed")}` })).toBeVisible();
    const minimum = gates.filter({ hasText: `${gate("minimums")}: ${t("states.failed")}` });
    await expect(minimum).toContainText(t("because.minimum", { points: 1, minimum: 2 }));
    await expect(minimum.getByRole("link", { name: titleOf(locale, "4.1.3") })).toBeVisible();
    await expect(gates.filter({ hasText: `${gate("score")}: ${t("states.failed")}` })).toContainText(
      t("because.score", { high: 101, bar: 120 }),
    );
    await expect(gold.getByText(t("near.distance", { distance: 19 }))).toContainText(
      t("near.step", { indicator: titleOf(locale, "2.4"), from: 2, to: 3 }),
    );

    const paths = labelOf(checks.below, "gold").paths;
    const choice = gold.getByRole("radiogroup", { name: t("path", { label: label("gold") }) });
    await expect(choice.getByRole("radio")).toHaveCount(3);
    await expect(gold.getByText(t("effort.hint"))).toBeVisible();
    for (const kind of ["leastEffort", "fastest", "robust"] as const) {
      const path = paths?.[kind];
      if (path == null) throw new Error(`There is no path ${kind}`);
      const option = choice.getByRole("radio", { name: t(`paths.${kind}`) });
      await option.check();
      await expect(choice.getByText(t("total", daysOf(locale, path)))).not.toHaveCount(0);
      await expect(gold.getByRole("button", { name: totalOf(locale, path) })).toBeVisible();
      await expect(gold.getByText(t("leavesOpen", { list: gate("eligibility") }))).toBeVisible();
      const steps = gold
        .getByRole("list")
        .filter({ has: page.getByRole("combobox") })
        .getByRole("listitem");
      await expect(steps).toHaveCount(path.steps.length);
      for (const [at, step] of path.steps.entries()) {
        const { days, leadDays } = daysOf(locale, step);
        await expect(steps.nth(at)).toContainText(titleOf(locale, step.indicator));
        await expect(steps.nth(at)).toContainText(t("step", { from: step.from, to: step.to }));
        await expect(steps.nth(at)).toContainText(`${days}, ${leadDays}`);
      }
    }
    const silver = await unfold(page, label("silver"));
    await expect(silver.getByText(t("noBar", { label: label("silver") }))).toBeVisible();
    await expect(silver.getByText(t("near.unscored"))).toContainText(
      t("near.step", { indicator: titleOf(locale, "4.1.3"), from: 1, to: 2 }),
    );
    await expect(silver.getByRole("link", { name: t("because.label", { label: label("bronze") }) })).toBeVisible();
    await expect(silver.getByRole("link", { name: t("because.improvements", { count: 3 }) })).toBeVisible();
    await expect(
      silver.getByText(t("leavesOpen", { list: listOf([gate("eligibility"), gate("elapsed"), gate("improvements")]) })),
    ).toBeVisible();
  });

  test(`A manager who has everything in place reads so in ${locale}`, async ({ page }) => {
    await openResult(page, locale, checks.above);
    const ready = {
      gold: t("verdict.scored", { points: "134", possible: "150", bar: "120" }),
      silver: t("verdict.answered", { answered: 19, count: 19 }),
      bronze: t("verdict.answered", { answered: 31, count: 31 }),
    };
    for (const id of ["bronze", "silver", "gold"] as const) {
      const sentence = t("verdict.ready", { label: label(id), basis: "indicative", score: ready[id] });
      await expect(page.getByRole("paragraph").filter({ hasText: sentence })).toContainText(shared("indicative"));
    }
    const gold = fold(page, label("gold"));
    await expect(gold.getByText(t("there"))).toBeVisible();
    await expect(gold.getByRole("heading", { name: t("near.title") })).toBeHidden();
    const silver = await unfold(page, label("silver"));
    const date = (day: string) =>
      new Date(day).toLocaleDateString(formatLanguages[locale], { day: "numeric", month: "short", year: "numeric" });
    await expect(silver.getByText(t("because.window", { opensOn: date("2026-07-10"), closesOn: date("2027-01-10") }))).toBeVisible();
  });

  test(`A manager tries a rating in ${locale}: sentence and points move, the answers do not`, async ({ page }) => {
    await openResult(page, locale, checks.below);
    const stored = () => page.evaluate((key) => localStorage.getItem(key), storageKey);
    const before = await stored();
    const scored = (points: string) => t("verdict.scored", { points, possible: "150", bar: "120" });
    const now = t("verdict.short", {
      label: label("gold"),
      atLeast: "no",
      points: 19,
      score: scored("101"),
      gates: t("verdict.gates", { list: gate("minimums") }),
    });
    const then = t("verdict.short", { label: label("gold"), atLeast: "no", points: 15, score: scored("105"), gates: "" });
    const lead = page.getByRole("paragraph").filter({ hasText: `${label("gold")}:` });
    await expect(lead).toContainText(now);
    const whatIf = await unfold(page, t("whatIf.title"));
    const trial = whatIf.getByLabel(t("whatIf.of", { indicator: titleOf(locale, "4.1.3") }), { exact: true });
    await expect(trial.getByRole("option", { selected: true })).toHaveText(
      t("whatIf.asAnswered", { points: shared("points", { points: 1 }) }),
    );
    await trial.selectOption({ label: shared("points", { points: 5 }) });
    await expect(page.getByText(t("whatIf.on", { count: 1 }))).toBeVisible();
    await expect(lead).toContainText(then);
    await expect(page.getByText(t("before", { sentence: now }))).toBeVisible();
    const tried: QuickCheck = { ...checks.below, drafts: { ...checks.below.drafts, "4.1.3": { points: 5 } } };
    const work = (check: QuickCheck) => shared("days", { days: leastEffort(check, "gold").days });
    await expect(whatIf.getByText(t("whatIf.path", { before: work(checks.below), after: work(tried) }))).toBeVisible();
    const points = fold(page, label("gold")).getByRole("button", { name: t("score", { points: "105", possible: 150 }) });
    await expect(points).toBeVisible();
    expect(await stored()).toBe(before);
    await page.reload();
    await expect(lead).toContainText(now);
    await expect(page.getByText(t("whatIf.on", { count: 1 }))).toBeHidden();
    expect(await stored()).toBe(before);
  });

  test(`A manager says in ${locale} how hard a step is; the path follows at once and after a reload`, async ({ page }) => {
    await openResult(page, locale, checks.below);
    const gold = fold(page, label("gold"));
    const total = (effort: QuickCheck["effort"]) =>
      gold.getByRole("button", { name: totalOf(locale, leastEffort({ ...checks.below, effort }, "gold")) });
    const choose = (id: string, kind: "harder" | "locked" | "own" | "normal", list = gold) =>
      list.getByLabel(t("effort.of", { indicator: titleOf(locale, id) })).selectOption({ label: t(`effort.${kind}`) });
    const of = (id: string) => currentEdition.indicators.find((indicator) => indicator.id === id)?.effort ?? { days: [], leadDays: [] };
    const twice = (entries: readonly number[]) => entries.map((entry) => entry * 2);
    const harder = { "4.1.3": { days: twice(of("4.1.3").days), leadDays: twice(of("4.1.3").leadDays) } };
    await expect(total({})).toBeVisible();
    await choose("4.1.3", "harder");
    await expect(total(harder)).toBeVisible();
    await page.reload();
    await expect(total(harder)).toBeVisible();

    const list = await unfold(page, t("effort.title"));
    await expect(list.getByText(t("effort.changed", { count: 1 }))).toBeVisible();
    await choose("2.4", "locked", list);
    await expect(total({ ...harder, "2.4": { locked: true } })).toBeVisible();
    await expect(gold.getByRole("combobox", { name: titleOf(locale, "2.4") })).toBeHidden();

    await choose("5.2", "own", list);
    const form = list.getByRole("group", { name: t("effort.of", { indicator: titleOf(locale, "5.2") }) });
    const days = form.getByRole("textbox", { name: `${t("effort.to", { points: 3 })} ${t("effort.days")}`, exact: true });
    const lead = form.getByRole("textbox", { name: `${t("effort.to", { points: 3 })} ${t("effort.leadDays")}`, exact: true });
    const figure = locale === "da" ? "12,5" : "12.5";
    await days.fill(figure);
    await lead.focus();
    await expect(days).toHaveAttribute("aria-invalid", "true");
    await expect(days).toHaveValue(figure);
    await expect(form).toContainText(t("effort.error", { max: (3650).toLocaleString(locale) }));
    await expect(total({ ...harder, "2.4": { locked: true } })).toBeVisible();
    await days.fill("1");
    await lead.fill("10");
    const own = { days: of("5.2").days.with(2, 1), leadDays: of("5.2").leadDays.with(2, 10) };
    const all = { ...harder, "2.4": { locked: true }, "5.2": own };
    await expect(total(all)).toBeVisible();
    await page.reload();
    await expect(total(all)).toBeVisible();
    await unfold(page, t("effort.title"));
    await expect(days).toHaveValue("1");
    await list.getByRole("button", { name: t("effort.reset") }).click();
    await expect(total({})).toBeVisible();
  });

  test(`A manager whose path ends after the window, or cannot end at all, is told so in ${locale}`, async ({ page }) => {
    const days = [0, 0, 0, 0, 0];
    await openResult(page, locale, {
      ...checks.below,
      labels: checks.above.labels,
      effort: { "4.1.3": { days, leadDays: [0, 60, 0, 0, 0] } },
    });
    const date = (day: string) =>
      new Date(day).toLocaleDateString(formatLanguages[locale], { day: "numeric", month: "short", year: "numeric" });
    const silver = await unfold(page, label("silver"));
    await expect(silver.getByText(t("afterWindow", { ends: date("2027-01-22"), date: date("2027-01-10") }))).toBeVisible();
    await silver.getByLabel(t("effort.of", { indicator: titleOf(locale, "4.1.3") })).selectOption({ label: t("effort.locked") });
    await expect(silver.getByText(t("unreachable", { list: titleOf(locale, "4.1.3") }))).toBeVisible();
  });

  test(`A manager opens the pictures in ${locale} and reads each as a table`, async ({ page }) => {
    await openResult(page, locale, checks.below);
    const pictures = await unfold(page, t("pictures.title"));
    const dimension = currentEdition.dimensions.find(({ id }) => id === "3")?.title[locale] ?? "";
    const expected = [
      { chart: t("pictures.radar"), caption: t("pictures.radar"), cells: [dimension, "10", "10", "10"] },
      {
        chart: `${label("gold")}: ${t("barChart", { points: "101", possible: 150, bar: 120 })}`,
        caption: t("pictures.points"),
        cells: [label("gold"), "101", "101", "120", "150"],
      },
      { chart: t("pictures.distance"), caption: t("pictures.distance"), cells: [titleOf(locale, "4.1.3"), "1", "5", "4"] },
    ];
    for (const { chart, caption, cells } of expected) {
      await expect(pictures.getByRole("img", { name: chart, exact: true }).locator("svg").first()).toBeVisible();
      const figure = pictures.getByRole("figure").filter({ has: page.getByRole("img", { name: chart, exact: true }) });
      await figure.getByText(t("pictures.table")).click();
      const row = figure
        .getByRole("table", { name: caption })
        .getByRole("row")
        .filter({ hasText: cells[0] ?? "" });
      await expect(row.getByRole("cell").or(row.getByRole("rowheader"))).toContainText(cells);
    }
  });
}
