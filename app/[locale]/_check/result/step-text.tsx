"use client";
import { useTranslations } from "use-intl/react";
import { own } from "#lib/domain/record.ts";
import { rate } from "#lib/domain/scoring/rating.ts";
import { stepText } from "#lib/i18n/result/step.ts";
import { useCheck } from "../state/check-context.ts";
import { useWords } from "./_words/use-words.ts";

/** What some points of an indicator take: the level's statement, or the limit of its figure beside the figure now. */
export function StepText({ indicator: id, to }: { indicator: string; to: number }) {
  const t = useTranslations("result.target");
  const words = useWords();
  const { edition, answers } = useCheck();
  const indicator = edition.indicators[edition.positions.get(id) ?? -1];
  if (indicator === undefined) return null;
  const [because] = rate(indicator, own(answers.answers, id)).because;
  return stepText(words, t, { edition, indicator: id, because, to });
}
