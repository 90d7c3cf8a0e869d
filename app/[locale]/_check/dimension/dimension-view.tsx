import Link from "next/link";
import type { ReactNode } from "react";
import type { EditionView } from "#lib/editions/view.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { GoOn } from "../card/go-on.tsx";
import { IndicatorCard } from "../card/indicator-card.tsx";
import type { Places } from "../state/places.ts";
import { DimensionProgress } from "./dimension-progress.tsx";

type Props = {
  locale: Locale;
  places: Places;
  view: EditionView;
  dimension: string;
  /** What stands in each card under its points (who answered, conflicts) and at its end (the team's own). */
  status?: (indicator: string) => ReactNode;
  beside?: ((indicator: string) => ReactNode) | undefined;
};

/** The questions of one dimension, a card each, and the way onward. */
export function DimensionView({ locale, places, view, dimension, status, beside }: Props) {
  const t = translator(locale, "readiness");
  const at = view.dimensions.findIndex(({ id }) => id === dimension);
  const [before, here, after] = [view.dimensions[at - 1], view.dimensions[at], view.dimensions[at + 1]];
  return (
    <>
      <p className="text-small">
        <Link className="link inline-block py-2" href={places.overview}>
          {t("overview")}
        </Link>
      </p>
      <h1 className="text-title">
        <span className="block text-body text-muted">{t("dimension", { id: dimension })}</span>
        {here?.title}
      </h1>
      <DimensionProgress dimension={dimension} />
      <div className="mt-8 grid gap-8">
        {view.indicators
          .filter((indicator) => indicator.dimension === dimension)
          .map(({ id }) => (
            <IndicatorCard key={id} locale={locale} id={id} status={status?.(id)} beside={beside?.(id)} />
          ))}
      </div>
      <GoOn />
      <nav aria-label={t("tasks")} className="mt-10 flex flex-wrap items-center gap-4">
        <Link id="onward" className="button button-primary" href={after === undefined ? places.eligibility : places.dimension(after.id)}>
          {t("next", { title: after?.title ?? t("eligibility") })}
        </Link>
        {before !== undefined && (
          <Link className="button" href={places.dimension(before.id)}>
            {t("previous", { title: before.title })}
          </Link>
        )}
        <Link className="link py-2" href={places.result}>
          {t("seeResult")}
        </Link>
      </nav>
    </>
  );
}
