"use client";
import { memo } from "react";
import { useTranslations } from "use-intl/react";
import { own } from "#lib/domain/record.ts";
import type { Result } from "#lib/domain/scoring/result.ts";
import { useWords } from "./_words/use-words.ts";
import { Fold } from "./fold.tsx";
import { GateList } from "./gate-list.tsx";
import { NearMiss } from "./near-miss.tsx";
import { PathChoice } from "./path-choice.tsx";
import { ScoreBar } from "./score-bar.tsx";

type Props = { id: string; result: Result; first: boolean };

/** A label in full: its score against the bar, its gates with reasons, the near miss and the paths. */
export const LabelSection = memo(function LabelSection({ id, result, first }: Props) {
  const t = useTranslations("result");
  const words = useWords();
  const found = own(result.labels, id);
  if (found === undefined) return null;
  return (
    <Fold id={`label-${id}`} title={words.labelTitle(id)} openAtFirst={first}>
      {() => (
        <>
          <ScoreBar id={id} result={result} />
          <h3 className="mt-6 font-semibold">{t("gates")}</h3>
          <GateList id={id} result={result} />
          <NearMiss id={id} result={result} />
          {found.paths !== null && <PathChoice id={id} result={result} paths={found.paths} />}
        </>
      )}
    </Fold>
  );
});
