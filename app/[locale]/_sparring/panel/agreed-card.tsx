import type { AgreementView, CaseView, IndicatorCase } from "#lib/domain/sparring/view.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import type { CaseWords } from "../words.ts";
import { ConfirmForm } from "./confirm-form.tsx";
import type { Level } from "./points-select.tsx";
import { ProposeForm } from "./propose-form.tsx";
import { SeriesCard } from "./series-card.tsx";

type Props = { locale: Locale; words: CaseWords; found: CaseView; one: IndicatorCase; levels: readonly Level[] };

/** What both sides agree on, what one of them proposes, and the way to answer or to propose. */
export function AgreedCard({ locale, words, found, one, levels }: Props) {
  const t = translator(locale, "sparring.agree");
  const panel = translator(locale, "sparring.panel");
  const { agreed, proposed, version } = one.agreements;
  const proposedBy = ({ side, by, at }: AgreementView) => t(`by.${side}`, { name: words.nameOf(by), date: words.day(at) });
  return (
    <SeriesCard
      id="agreed"
      title={t("title")}
      points={agreed === null ? null : panel("points", { points: words.number(agreed.points), max: one.maxPoints })}
      none={panel("noAgreement")}
    >
      {agreed !== null && (
        <>
          <p className="whitespace-pre-line">{agreed.reason}</p>
          <p className="text-muted">{proposedBy(agreed)}</p>
          {agreed.confirmed !== null && (
            <p className="text-muted">
              {t("confirmed", { name: words.nameOf(agreed.confirmed.by), date: words.day(agreed.confirmed.at) })}
            </p>
          )}
        </>
      )}
      {proposed !== null && (
        <div className="mt-2 rounded-base bg-soft px-3 py-3">
          <p className="font-semibold tabular-nums">{t("waits", { points: words.number(proposed.points), max: one.maxPoints })}</p>
          <p className="whitespace-pre-line">{proposed.reason}</p>
          <p className="text-muted">{proposedBy(proposed)}</p>
          {proposed.side === found.side && <p>{t("waitsOther")}</p>}
          {proposed.side !== found.side && found.can.agree && (
            <ConfirmForm key={proposed.version} caseId={found.id} indicator={one.id} version={proposed.version} />
          )}
        </div>
      )}
      {found.can.agree && (
        <details>
          <summary className="link inline-flex min-h-11 items-center">{t(version === 0 ? "first" : "change")}</summary>
          <p className="text-muted">{t("text")}</p>
          <ProposeForm caseId={found.id} indicator={{ id: one.id, maxPoints: one.maxPoints, levels }} version={version} />
        </details>
      )}
    </SeriesCard>
  );
}
