import type { Outcome } from "#lib/domain/round/outcome.ts";
import type { EditionView } from "#lib/editions/view.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { formatter, translator } from "#lib/i18n/text.ts";
import { OutcomeCard } from "./outcome-card.tsx";

type Props = {
  locale: Locale;
  round: string;
  closedAt: string;
  raters: number;
  outcomes: readonly Outcome[];
  view: EditionView;
  mayAgree: boolean;
};

/** What a closed round came to, the largest disagreement first. */
export function Outcomes({ locale, round, closedAt, raters, outcomes, view, mayAgree }: Props) {
  const t = translator(locale, "rounds.outcome");
  const date = formatter(locale).dateTime(new Date(closedAt), { dateStyle: "medium" });
  return (
    <>
      <p className="measure mt-4 text-lead">{t("closed", { date, count: raters })}</p>
      <div className="mt-8 grid gap-6">
        {outcomes.map((outcome) => {
          const text = view.indicators.find(({ id }) => id === outcome.indicator);
          return text === undefined ? null : <OutcomeCard key={outcome.indicator} {...{ locale, round, outcome, text, mayAgree }} />;
        })}
      </div>
    </>
  );
}
