"use client";
import { useTranslations } from "use-intl/react";
import type { Result } from "#lib/domain/scoring/result.ts";
<<<<<<< HEAD:app/[locale]/_check/result/_words/use-sentence.ts
import { useCheck } from "../../state/check-context.ts";
import { standingOf } from "./standing.ts";
=======
import { useCheck } from "../../_check/check-provider.tsx";
import { sentenceOf } from "./sentence.ts";
>>>>>>> 4a20ec4ccc44135acc50620b2399b61df9177ae9:app/[locale]/(public)/readiness/result/_words/use-sentence.ts
import { useWords } from "./use-words.ts";

/** The one sentence that says how ready a cluster is for a label. */
export function useSentence(): (id: string, result: Result) => string {
  const verdict = useTranslations("result.verdict");
  const gateName = useTranslations("shared.gates");
  const words = useWords();
  const { edition } = useCheck();
  return (id, result) => sentenceOf({ ...words, verdict, gateName }, edition, id, result);
}
