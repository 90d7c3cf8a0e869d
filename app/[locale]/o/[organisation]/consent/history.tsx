import type { Locale } from "#lib/i18n/addresses.ts";
import { momentWords } from "#lib/i18n/days.ts";
import { translator } from "#lib/i18n/text.ts";
import type { ConsentStep } from "#lib/usecases/consent/read.ts";
import { nameOf } from "./words.ts";

type Props = { locale: Locale; steps: readonly ConsentStep[]; startOf: (assessment: string | null) => string | null };

/** What was given and withdrawn, by whom, the newest first. */
export function ConsentHistory({ locale, steps, startOf }: Props) {
  const t = translator(locale, "consent");
  if (steps.length === 0) return <p className="text-muted">{t("history.empty")}</p>;
  const purposeOf = ({ purpose, assessment }: ConsentStep) => {
    const date = startOf(assessment);
    return date === null ? t(`history.what.${purpose}`) : t("history.what.sparringRound", { date });
  };
  return (
    <ol className="card divide-y divide-line">
      {steps.map((step) => (
        <li
          key={`${step.at}${step.purpose}${step.assessment}${step.given}`}
          className="grid gap-x-4 px-4 py-2.5 text-small sm:grid-cols-[11rem_14rem_1fr]"
        >
          <time dateTime={step.at} className="text-muted tabular-nums">
            {momentWords(locale, step.at)}
          </time>
          <span>{nameOf(locale, step.by)}</span>
          <span className="font-medium">{t(step.given ? "history.given" : "history.withdrawn", { purpose: purposeOf(step) })}</span>
        </li>
      ))}
    </ol>
  );
}
