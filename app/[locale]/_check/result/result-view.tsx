"use client";
import Link from "next/link";
import { useDeferredValue, useMemo, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { score } from "#lib/domain/scoring/score.ts";
import { useCheck } from "../state/check-context.ts";
import { EffortList } from "./effort-list.tsx";
import { LabelSection } from "./label-section.tsx";
import { Pictures } from "./pictures.tsx";
import { ReceiptDialog } from "./receipt-dialog.tsx";
import { VerdictLine } from "./verdict-line.tsx";
import { type Tried, WhatIf } from "./what-if.tsx";

/** The result of a check: a sentence per label, then gates, path and pictures; ratings can be tried without changing an answer. */
export function ResultView() {
  const t = useTranslations("result");
  const shared = useTranslations("shared");
  const { edition, view, answers, ready, places } = useCheck();
  const [tried, setTried] = useState<Tried>({});
  const verdicts = useRef<HTMLDivElement>(null);
  const real = useMemo(() => score(edition, answers), [edition, answers]);
  const result = useMemo(() => {
    const overlay = Object.entries(tried).map(([id, rated]) => [id, { rated }]);
    return overlay.length === 0 ? real : score(edition, { ...answers, answers: { ...answers.answers, ...Object.fromEntries(overlay) } });
  }, [edition, answers, tried, real]);
  // The verdicts repaint at once; sections and pictures follow when there is time.
  const settled = useDeferredValue(result);
  const labels = useMemo(() => view.labels.toReversed(), [view]);

  if (!ready) return <p className="mt-4 min-h-dvh text-muted">{t("loading")}</p>;
  if (Object.keys(answers.answers).length === 0)
    return (
      <div className="mt-4">
        <p className="measure text-lead">{t("empty")}</p>
        <Link className="button button-primary mt-6" href={places.overview}>
          {t("begin")}
        </Link>
      </div>
    );
  const count = Object.keys(tried).length;
  return (
    <ReceiptDialog>
      {count > 0 && (
        <p className="mt-4 flex flex-wrap items-center gap-x-5 text-warn">
          {t("whatIf.on", { count })}
          <button
            type="button"
            className="link min-h-11"
            onClick={() => {
              setTried(() => ({}));
              verdicts.current?.focus();
            }}
          >
            {t("whatIf.off")}
          </button>
        </p>
      )}
      <div ref={verdicts} tabIndex={-1} className="mt-5 grid gap-4 outline-none">
        {labels.map(({ id }, at) => (
          <VerdictLine key={id} id={id} result={result} leading={at === 0} />
        ))}
      </div>
      {result.edition.basis === "indicative" && (
        <p className="measure mt-4 text-muted text-small">
          <strong className="font-medium">{shared("indicative")}:</strong> {shared("indicativeHint")}
        </p>
      )}
      <div className="mt-10 border-line border-b">
        {labels.map(({ id }, at) => (
          <LabelSection key={id} id={id} result={settled} first={at === 0} />
        ))}
        <EffortList />
        <WhatIf tried={tried} setTried={setTried} real={real} result={result} />
        <Pictures result={settled} />
      </div>
      <Link className="button mt-10" href={places.receipt}>
        {t("receipt.open")}
      </Link>
    </ReceiptDialog>
  );
}
