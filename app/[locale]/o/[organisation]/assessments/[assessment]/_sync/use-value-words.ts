"use client";
import { useTranslations } from "use-intl/react";
import { useWords } from "#app/[locale]/_check/result/_words/use-words.ts";
import type { Remark } from "#lib/domain/assessment/parts.ts";
import type { EffortOverride, Entry, Improvement, LabelHeld } from "#lib/domain/assessment/schema.ts";
import { partOf, type Saved } from "#lib/domain/saving/draft-parts.ts";
import { answerLines, figuresOf } from "#lib/i18n/result/answer.ts";

/** A value as lines of text, as its question would show it. */
export function useValueWords(): (saved: Saved, value: unknown) => string[] {
  const t = useTranslations("saving.values");
  const words = useWords();
  const remark = (id: string, { note, unsure, typed }: Remark) => [
    ...(note === undefined ? [] : [t("note", { note })]),
    ...(unsure === true ? [t("unsure")] : []),
    ...figuresOf(words, t, id, typed),
  ];
  const effort = ({ days = [], locked }: EffortOverride) => [
    ...(days.length === 0 ? [] : [t("effort", { days: days.reduce((sum, day) => sum + day, 0) })]),
    ...(locked === true ? [t("locked")] : []),
  ];
  const lines = (saved: Saved, value: unknown): string[] => {
    const { part, key } = partOf(saved);
    switch (part) {
      case "answers":
        return answerLines(words, t, key, value as Entry);
      case "remarks":
        return remark(key, value as Remark);
      case "eligibility":
        return [t(value === null ? "unknown" : value === true ? "yes" : "no")];
      case "labels":
        return (value as LabelHeld[]).map(({ label, assessedOn }) =>
          t("label", { label: words.labelTitle(label), date: words.date(assessedOn) }),
        );
      case "improvements":
        return (value as Improvement[]).map(({ indicator, from, effect }) => t("improvement", { indicator, from, effect }));
      case "effort":
        return effort(value as EffortOverride);
    }
  };
  return (saved, value) => {
    const found = lines(saved, value);
    return found.length === 0 ? [t("nothing")] : found;
  };
}
