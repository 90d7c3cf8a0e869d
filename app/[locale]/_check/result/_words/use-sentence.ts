"use client";
import { useTranslations } from "use-intl/react";
import type { Result } from "#lib/domain/scoring/result.ts";
import { sentenceOf } from "#lib/i18n/result/sentence.ts";
import { useCheck } from "../../state/check-context.ts";
import { useWords } from "./use-words.ts";

/** The one sentence that says how ready a cluster is for a label. */
export function useSentence(): (id: string, result: Result) => string {
  const verdict = useTranslations("result.verdict");
  const gateName = useTranslations("shared.gates");
  const words = useWords();
  const { edition } = useCheck();
  return (id, result) => sentenceOf({ ...words, verdict, gateName }, edition, id, result);
}
