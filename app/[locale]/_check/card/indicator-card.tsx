"use client";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { type Draft, entryOf } from "#lib/domain/assessment/quick-check.ts";
import type { Indicator } from "#lib/domain/edition/edition.ts";
import { own } from "#lib/domain/record.ts";
import type { IndicatorView } from "#lib/editions/view.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { Changeable } from "../state/changeable.tsx";
import { useCheck } from "../state/check-context.ts";
import { Background } from "./background.tsx";
import { InputField } from "./input-field.tsx";
import { LevelChoice } from "./level-choice.tsx";
import { NoteField } from "./note-field.tsx";
import { PointsLine } from "./points-line.tsx";

type Props = {
  locale: Locale;
  id: string;
  /** What stands under the points: who answered, whether it is saved, a conflict. */
  status?: ReactNode;
  /** What stands last: the team's own, such as comments. */
  beside?: ReactNode;
};

/** One indicator: its question, its inputs or levels, its points with their reason, and what lies behind it. */
export function IndicatorCard({ id, ...rest }: Props) {
  const { edition, view } = useCheck();
  const indicator = edition.indicators[edition.positions.get(id) ?? -1];
  const text = view.indicators.find((candidate) => candidate.id === id);
  return indicator === undefined || text === undefined ? null : <Card {...rest} indicator={indicator} text={text} />;
}

type CardProps = Omit<Props, "id"> & { indicator: Indicator; text: IndicatorView };

function Card({ locale, indicator, text, status, beside }: CardProps) {
  const t = useTranslations("readiness.card");
  const shared = useTranslations("shared");
  const { check, update } = useCheck();
  const { id } = indicator;
  const draft = own(check.drafts, id);
  const change = (next: (draft: Draft) => Draft) =>
    update((current) => ({ ...current, drafts: { ...current.drafts, [id]: next(own(current.drafts, id) ?? {}) } }));
  const minimum = (indicator.minimums ?? [])[0];

  return (
    <section
      id={`indicator-${id}`}
      className="card scroll-mt-20 p-5 sm:p-7 [&_:is(input,textarea,button,summary)]:scroll-mt-28"
      aria-labelledby={`question-${id}`}
      data-card
    >
      <p className="flex flex-wrap gap-x-3 text-muted text-small">
        <span className="tabular-nums">{id}</span>
        <span>{text.title}</span>
        {indicator.weight === 0 && <span>· {t("unscored")}</span>}
        {minimum !== undefined && (
          <span>
            · {t("minimum", { labels: minimum.labels.map((label) => labelTitle(shared, label)).join(", "), points: minimum.points })} (
            {shared("indicative")})
          </span>
        )}
      </p>
      <h2 id={`question-${id}`} className="measure mt-1 text-lead">
        {text.question}
      </h2>
      {draft?.rated !== undefined && <p className="mt-3 text-small text-warn">{t("fixed", { points: draft.rated })}</p>}
      <Changeable>
        {(indicator.inputs ?? []).length > 0 && (
          <div className="mt-5 grid gap-5 sm:grid-cols-2">
            {(indicator.inputs ?? []).map((input) => (
              <InputField key={input.key} locale={locale} indicator={indicator} input={input} text={text} draft={draft} change={change} />
            ))}
          </div>
        )}
        {indicator.rating.kind === "rubric" && <LevelChoice id={id} levels={text.levels} chosen={draft?.points} change={change} />}
      </Changeable>
      <PointsLine locale={locale} indicator={indicator} text={text} entry={entryOf(indicator, draft)} />
      {status}
      <Background text={text} />
      <Changeable>
        <NoteField id={id} draft={draft} change={change} />
      </Changeable>
      {beside}
    </section>
  );
}

function labelTitle(shared: (key: "labels.bronze" | "labels.silver" | "labels.gold") => string, label: string): string {
  return label === "bronze" || label === "silver" || label === "gold" ? shared(`labels.${label}`) : label;
}
