import type { Figure } from "#lib/domain/insight/figures.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";

/** Says a figure in a language: the number, why it is not shown, or that there is nothing. */
export function figureWords(locale: Locale): (figure: Figure) => string {
  const t = translator(locale, "demand");
  return (figure) => (figure === null ? t("table.none") : typeof figure === "number" ? String(figure) : t(`suppressed.${figure}`));
}
