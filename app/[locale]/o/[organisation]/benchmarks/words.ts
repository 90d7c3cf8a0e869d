import type { BenchmarkCut, Compared } from "#lib/domain/insight/benchmark.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { fieldName, regionName } from "../../../(public)/clusters/words.ts";

/** What a cut is called, with its field or region where the register says one. */
export function cutName(locale: Locale, { cut, of }: { cut: BenchmarkCut; of: string | null }): string {
  const title = cut === "field" ? fieldName(locale, of) : cut === "region" ? regionName(locale, of) : "";
  return translator(locale, "benchmark.others.cut")(cut, { of: of ?? "none", title });
}

/** The quartiles in a sentence, or why there are none. */
export function comparedWords(locale: Locale, compared: Compared): string {
  const t = translator(locale, "benchmark");
  if (!compared.open) return t("others.closedOne", { why: t(`because.${compared.because}`) });
  const [low, middle, high] = compared.quartiles;
  return t("strip.quartiles", { low, middle, high });
}

/** The own points in words; a range while it is unanswered. */
export function ownWords(locale: Locale, own: { low: number; high: number } | null): string {
  const t = translator(locale, "benchmark.strip");
  if (own === null) return t("ownNone");
  return own.low === own.high ? t("own", { low: own.low }) : t("ownRange", own);
}

/** A total in per cent, of decimal texts; a range while something is unanswered. */
export function totalWords(locale: Locale, total: { low: string; high: string } | null): string {
  const t = translator(locale, "benchmark.own");
  if (total === null) return t("none");
  const [low, high] = [Number(total.low), Number(total.high)];
  return low === high ? t("percent", { low }) : t("range", { low, high });
}
