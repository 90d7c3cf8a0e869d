import "server-only";
import type { InputDocument } from "#lib/domain/edition/schema.ts";
import { type Count, type Missing, parts } from "#lib/domain/participants/counts.ts";
import { type CountedInput, countedInputs } from "#lib/domain/participants/proposals.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";

const isCounted = (key: string): key is CountedInput => countedInputs.some((known) => known === key);

/** How a proposed figure was counted, in words: who counts, in which period, and how many of them are what. */
export function calculationOf(locale: Locale, input: InputDocument, { ofWhich }: Count, offices: readonly string[]): string {
  const t = translator(locale, "participants");
  const how = isCounted(input.key) ? t(`how.${input.key}`, { offices: offices.join(", ") }) : "";
  const listed = parts.flatMap((part) => {
    const count = ofWhich[part];
    return count === undefined ? [] : [t(`parts.${part}`, { count })];
  });
  const ofWhichText = listed.length === 0 ? "" : t("calculation.ofWhich", { parts: listed.join(", ") });
  return [how, input.period?.text[locale] ?? "", ofWhichText].filter((sentence) => sentence !== "").join(" ");
}

/** Why a figure is not proposed, a sentence for each reason. */
export function missingSentences(locale: Locale, missing: readonly Missing[]): string[] {
  const t = translator(locale, "participants");
  return missing.map(({ code, column, count }) =>
    code === "none-given" && column === "office" ? t("missing.no-office") : t(`missing.${code}`, { count, column: t(`columns.${column}`) }),
  );
}
