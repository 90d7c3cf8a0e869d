"use client";
import { useTranslations } from "use-intl/react";
import { own } from "#lib/domain/record.ts";
import type { Result } from "#lib/domain/scoring/result.ts";
import { LabelSum } from "../receipt/label-sum.tsx";
import { useWords } from "./_words/use-words.ts";
import { Receipted } from "./receipt-dialog.tsx";

/** The score in figures that open to their receipt, and as a band on the scale of what is possible with the bar as a labelled line. */
export function ScoreBar({ id, result }: { id: string; result: Result }) {
  const t = useTranslations("result");
  const words = useWords();
  const found = own(result.labels, id);
  if (found === undefined || found.score.possible === 0) return null;
  const { low, high, possible, bar, percentLow, percentHigh } = found.score;
  const points = words.range({ low, high });
  const share = words.percentRange(percentLow, percentHigh);
  return (
    <>
      <div className="font-medium">
        <Receipted title={t("score", { points, possible })} content={<LabelSum id={id} result={result} />}>
          {t("score", { points, possible })}
          {share !== null && ` (${share})`}
        </Receipted>
      </div>
      {bar === null ? (
        <p className="text-muted text-small">{t("noBar", { label: words.labelTitle(id) })}</p>
      ) : (
        <Band
          low={low}
          high={high}
          possible={possible}
          bar={bar}
          name={t("barChart", { points, possible, bar })}
          label={t("bar", { bar })}
        />
      )}
    </>
  );
}

type BandProps = { low: number; high: number; possible: number; bar: number; name: string; label: string };

function Band({ low, high, possible, bar, name, label }: BandProps) {
  const at = (points: number) => (points / possible) * 100;
  const place = at(bar);
  const anchor = place > 85 ? "end" : place < 15 ? "start" : "middle";
  return (
    <svg className="mt-2 h-18 w-full max-w-3xl overflow-visible text-small" role="img" aria-label={name}>
      <rect x="0" y="26" width="100%" height="18" rx="4" className="fill-line" />
      <rect x="0" y="26" width={`${at(low)}%`} height="18" rx="4" className="fill-accent" />
      <rect x={`${at(low)}%`} y="26" width={`${at(high) - at(low)}%`} height="18" className="fill-accent opacity-40" />
      <line x1={`${place}%`} x2={`${place}%`} y1="20" y2="50" className="stroke-2 stroke-ink" />
      <text x={`${place}%`} y="14" textAnchor={anchor} className="fill-ink">
        {label}
      </text>
      <text x="0" y="66" className="fill-muted">
        0
      </text>
      <text x="100%" y="66" textAnchor="end" className="fill-muted">
        {possible}
      </text>
    </svg>
  );
}
