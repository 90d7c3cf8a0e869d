"use client";
import Link from "next/link";
import { useMemo, useState } from "react";
import { useTranslations } from "use-intl/react";
import { score } from "#lib/domain/scoring/score.ts";
import { addressOf, type Locale } from "#lib/i18n/addresses.ts";
import { useCheck } from "../_check/check-provider.tsx";
import { LabelSection } from "./label-section.tsx";
import { Pictures } from "./pictures.tsx";
import { VerdictLine } from "./verdict-line.tsx";
import { WhatIf } from "./what-if.tsx";

/** The result of the quick check: a sentence per label, then gates, path and pictures; ratings can be tried without changing an answer. */
export function ResultView({ locale }: { locale: Locale }) {
  const t = useTranslations("result");
  const { edition, view, answers, ready } = useCheck();
  const [tried, setTried] = useState<Readonly<Record<string, number>>>({});
  const shown = useMemo(() => {
    const overlay = Object.fromEntries(Object.entries(tried).map(([id, rated]) => [id, { rated }]));
    return { ...answers, answers: { ...answers.answers, ...overlay } };
  }, [answers, tried]);
  const result = useMemo(() => score(edition, shown), [edition, shown]);
  const labels = [...view.labels].reverse();

  if (!ready) return <p className="mt-4 min-h-96 text-muted">{t("loading")}</p>;
  if (Object.keys(shown.answers).length === 0)
    return (
      <div className="mt-4">
        <p className="measure text-lead">{t("empty")}</p>
        <Link className="button button-primary mt-6" href={addressOf(locale, { page: "readiness" })}>
          {t("begin")}
        </Link>
      </div>
    );
  const count = Object.keys(tried).length;
  return (
    <>
      <div aria-live="polite" className="mt-4 grid gap-3">
        {count > 0 && (
          <p className="card flex flex-wrap items-center gap-x-5 px-4 py-1 text-small text-warn">
            {t("whatIfOn", { count })}
            <button type="button" className="link min-h-11" onClick={() => setTried({})}>
              {t("whatIfOff")}
            </button>
          </p>
        )}
        {labels.map(({ id }, at) => (
          <VerdictLine key={id} id={id} result={result} leading={at === 0} locale={locale} />
        ))}
      </div>
      {labels.map(({ id }) => (
        <LabelSection key={id} id={id} result={result} locale={locale} />
      ))}
      <WhatIf tried={tried} setTried={setTried} result={result} />
      <Pictures result={result} />
      <Link className="button mt-10" href={addressOf(locale, { page: "receipt" })}>
        {t("receipt")}
      </Link>
    </>
  );
}
