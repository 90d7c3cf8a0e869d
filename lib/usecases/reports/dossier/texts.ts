import type { DossierDocument, DossierMissing } from "#lib/domain/report/dossier.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";

/** What something is called in English, or in Danish with a mark that says so. */
export function inEnglish(english: string | null, danish: string): string {
  if (english !== null && english.trim() !== "") return english;
  return danish.trim() === "" ? "" : translator("en", "reportFiles.dossier")("onlyDanish", { text: danish });
}

const lines = (texts: readonly string[]) => `${texts.join("\n")}\n`;

/** The links as a list: the indicators each serves, its title in both languages, its address. */
export function linksText(locale: Locale, documents: readonly DossierDocument[]): string {
  const listed = documents.flatMap(({ link, indicators, title, titleEn }) =>
    link === null ? [] : [`${indicators.join(", ")}: ${title} / ${inEnglish(titleEn, title)}`, `    ${link}`],
  );
  return lines(listed.length === 0 ? [translator(locale, "reportFiles.dossier")("noLinks")] : listed);
}

/** What could not be taken along, and why. */
export function missingText(locale: Locale, missing: readonly DossierMissing[]): string {
  const t = translator(locale, "reportFiles.dossier");
  const listed = missing.map(({ indicators, title, reason }) =>
    t("missingLine", { indicators: indicators.join(", "), title, reason: t(`reasons.${reason}`) }),
  );
  return lines([t("missingIntro"), ...listed]);
}
