import type { CaseloadCluster } from "#lib/domain/caseload/view.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { publishedWords } from "#lib/i18n/published-date.ts";
import { translator } from "#lib/i18n/text.ts";

/** The label that a cluster holds, and until when; null where there is nothing to add. */
export function labelWords(locale: Locale, held: CaseloadCluster["label"]): [string, string | null] {
  const t = translator(locale, "caseload");
  if (held === null) return [t("noLabel"), null];
  const { label, lapsedOn, validUntil } = held;
  if (lapsedOn !== null) return [t(`labels.${label}`), t("lapsed", { date: publishedWords(locale, lapsedOn) })];
  return [t(`labels.${label}`), validUntil === null ? t("noEnd") : t("validUntil", { date: publishedWords(locale, validUntil) })];
}

/** The points for gold that the answers give, at least and at most, and what gold needs. */
export function readinessWords(locale: Locale, readiness: CaseloadCluster["readiness"]): [string, string | null] {
  const t = translator(locale, "caseload");
  if (readiness === null) return [t("noReadiness"), null];
  const { low, high, bar, basis } = readiness;
  return [t(low === high ? "exactly" : "range", { low, high }), bar === null ? t("noBar") : t("ofBar", { bar, basis })];
}
