import "server-only";
import type { Cell } from "#lib/domain/insight/build.ts";
import { figuresOf, type Titles } from "#lib/domain/insight/view.ts";
import * as z from "#lib/domain/zod.ts";
import { translator } from "#lib/i18n/text.ts";
import { csvFile, type SheetValue, writeWorkbook } from "#lib/platform/spreadsheet.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { nameOf } from "./figure-name.ts";
import { seenRelease } from "./read.ts";

type Locale = "da" | "en";
const Input = z.strictObject({ release: z.string(), format: z.enum(["csv", "xlsx"]), locale: z.enum(["da", "en"]) });

/** One row for each figure, and one with the reason for each cell that shows none: what the screen shows, by the same function. */
export function rowsOf(cells: readonly Cell[], titles: Titles, locale: Locale): SheetValue[][] {
  const t = translator(locale, "insight");
  return cells.flatMap((cell): SheetValue[][] => {
    const { kind, cut, indicator, offering, suppressed } = cell;
    const title = indicator === "" ? (kind === "rating" ? t("total") : "") : (titles.indicators[indicator]?.[locale] ?? indicator);
    const place = [
      t(`kinds.${kind}`),
      titles.cuts[cut]?.[locale] ?? cut,
      indicator,
      title,
      titles.offerings[offering]?.[locale] ?? offering,
    ];
    if (suppressed !== null) return [[...place, "", null, t(`reasons.${suppressed}`)]];
    return figuresOf(cell).map(({ name, value }) => [...place, nameOf(t, name), value, ""]);
  });
}

/** A release as a sheet: CSV in UTF-8, or a workbook. What is suppressed on the screen is suppressed here, for no value of it is kept. */
export const exportRelease = verb("release.read", Input, async (context, { release: id, format, locale }) => {
  const found = await seenRelease(context, id);
  if (found === null) return refuse("not-found");
  const t = translator(locale, "insight");
  const rows = rowsOf(found.cells, found.titles, locale);
  const heads = (["kind", "cut", "id", "indicator", "offering", "figure", "value", "reason"] as const).map((column) =>
    t(`columns.${column}`),
  );
  const columns = heads.map((header, at) => ({
    header,
    kind: at === 6 ? ("number" as const) : ("text" as const),
    width: at === 3 ? 40 : 18,
  }));
  const { from, to } = found.head;
  const bytes =
    format === "csv"
      ? csvFile([heads, ...rows.map((row) => row.map((value) => (typeof value === "number" ? value : String(value ?? ""))))])
      : await writeWorkbook([{ name: t("sheet"), columns, rows }], { title: t("titleOf", { from, to }), madeAt: context.clock() });
  return done({ bytes, fileName: `${t("file")}-${from}-${to}.${format}` });
});
