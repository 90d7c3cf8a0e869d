"use client";
import { useTranslations } from "use-intl/react";
import type { Result } from "#lib/domain/scoring/result.ts";
import { useSentence } from "./_words/use-sentence.ts";
import { labelBorder } from "./label-colour.ts";

type Props = { id: string; result: Result; leading: boolean };

/** The one sentence that says how ready a cluster is for a label; marked where it rests on stand-ins. */
export function VerdictLine({ id, result, leading }: Props) {
  const shared = useTranslations("shared");
  const sentence = useSentence();
  return (
    <p className={`measure border-l-4 pl-4 ${leading ? "text-lead" : ""} ${labelBorder(id)}`}>
      {sentence(id, result)}{" "}
      {result.edition.basis === "indicative" && (
        <span className="whitespace-nowrap rounded-full border border-line px-2 text-muted text-small">{shared("indicative")}</span>
      )}
    </p>
  );
}
