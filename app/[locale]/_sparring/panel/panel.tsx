import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { MessagesProvider } from "#app/_ui/messages-provider.tsx";
import type { CaseView, IndicatorCase } from "#lib/domain/sparring/view.ts";
import type { EditionView } from "#lib/editions/view.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { messagesOf, translator } from "#lib/i18n/text.ts";
import { NotShared } from "../not-shared.tsx";
import type { Filter } from "../place.ts";
import type { CaseAt } from "../places.ts";
import { caseWords } from "../words.ts";
import { AgreedCard } from "./agreed-card.tsx";
import { Documents } from "./documents.tsx";
import { Neighbours } from "./neighbours.tsx";
import { RatingCard } from "./rating-card.tsx";
import { RatingForm } from "./rating-form.tsx";
import { SelfCard } from "./self-card.tsx";
import { SeriesCard } from "./series-card.tsx";
import { WithdrawForm } from "./withdraw-form.tsx";

type Props = {
  locale: Locale;
  at: CaseAt;
  found: CaseView;
  one: IndicatorCase;
  view: EditionView;
  filter: Filter | null;
  /** What is said about the indicator. */
  conversation: ReactNode;
};

/** One indicator of a case: the series side by side, the evidence, CED's form, and the conversation about it. */
export function IndicatorPanel({ locale, at, found, one, view, filter, conversation }: Props) {
  const t = translator(locale, "sparring");
  const words = caseWords(locale, view);
  const { id, maxPoints, weight, official } = one;
  const text = words.textOf(id);
  const levels = text?.levels ?? [];
  const newest = one.past[0] ?? null;
  // Begun anew when the rating was taken back; else it stays, with what is typed in it.
  const formKey = newest?.points === null ? `after-${newest.version}` : id;
  return (
    <MessagesProvider locale={locale} messages={messagesOf(locale, ["sparring", "evidence", "faults", "failures"])}>
      <Neighbours {...{ locale, at, found, filter }} indicator={id} />
      <h1 className="mt-2 text-title">{words.title(id)}</h1>
      <p className="measure mt-3 text-lead">{text?.question}</p>
      <p className="mt-1 text-muted text-small">{t("panel.weight", { weight })}</p>
      <details className="group mt-2">
        <summary className="flex min-h-11 list-none items-center gap-2 text-small">
          <ChevronRight aria-hidden className="size-4 text-muted group-open:rotate-90" />
          {t("panel.looksFor")}
        </summary>
        <p className="measure pb-3 pl-6">{text?.help}</p>
      </details>
      {!found.shared && <NotShared {...{ locale, at }} />}
      <div className="mt-4 grid items-start gap-4 lg:grid-cols-3">
        <SelfCard {...{ locale, words, one }} />
        <RatingCard {...{ locale, words, one }} />
        <AgreedCard {...{ locale, words, found, one, levels }} />
        {official !== null && (
          <SeriesCard
            id="official"
            title={t("series.official")}
            points={t("panel.points", { points: words.number(official), max: maxPoints })}
            none=""
          />
        )}
      </div>
      {found.can.rate && (
        <section className="mt-10" aria-labelledby="rate">
          <h2 id="rate" className="mb-3 text-lead">
            {t("rate.title")}
          </h2>
          <RatingForm key={formKey} caseId={found.id} indicator={{ id, maxPoints, levels }} self={one.self.result} newest={newest} />
          {one.rating !== null && <WithdrawForm key={one.rating.version} caseId={found.id} indicator={id} version={one.rating.version} />}
        </section>
      )}
      <Documents {...{ locale, words, one }} caseId={found.id} />
      <section className="mt-10" aria-labelledby="talk">
        <h2 id="talk" className="mb-3 text-lead">
          {t("nav.talk")}
        </h2>
        {conversation}
      </section>
    </MessagesProvider>
  );
}
