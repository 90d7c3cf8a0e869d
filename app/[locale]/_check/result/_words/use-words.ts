"use client";
import { useFormatter, useTranslations } from "use-intl/react";
import { useLanguage } from "#app/_ui/use-language.ts";
import { wordsOf } from "#lib/i18n/result/words.ts";
import { useCheck } from "../../state/check-context.ts";

/** Titles, figures, dates and addresses as the pages of a result write them. */
export function useWords() {
  const locale = useLanguage();
  const format = useFormatter();
  const limits = useTranslations("shared.limits");
  const { view, places } = useCheck();
  const words = wordsOf({ locale, view, format, limits });
  return {
    ...words,
    /** Where an indicator is answered. */
    questionAddress: (id: string) => `${places.dimension(words.textOf(id)?.dimension ?? "")}#indicator-${id}`,
  };
}
