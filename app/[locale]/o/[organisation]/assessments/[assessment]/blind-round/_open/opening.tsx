import Link from "next/link";
import type { EditionView } from "#lib/editions/view.ts";
import { addressOf, type Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { type Mate, OpenForm } from "./open-form.tsx";

type Props = {
  locale: Locale;
  assessment: string;
  slug: string;
  isFirst: boolean;
  state: "open" | "submitted";
  mayOpen: boolean;
  view: EditionView;
  team: readonly Mate[];
};

/** Where a lead begins a round; for others, and where none can be begun, why. */
export function Opening({ locale, assessment, slug, isFirst, state, mayOpen, view, team }: Props) {
  const t = translator(locale, "rounds");
  if (!mayOpen) return isFirst ? <p className="measure mt-6 text-lead">{state === "submitted" ? t("submitted") : t("none")}</p> : null;
  if (team.length < 2)
    return (
      <div className="mt-6">
        <p className="measure text-lead">{t("alone")}</p>
        <Link prefetch={false} className="button mt-6" href={addressOf(locale, { page: "team", params: { organisation: slug } })}>
          {t("team")}
        </Link>
      </div>
    );
  const groups = view.dimensions.map(({ id, title }) => ({
    ...{ id, title },
    indicators: view.indicators
      .filter(({ dimension }) => dimension === id)
      .map((indicator) => ({ id: indicator.id, title: indicator.title, byFigures: indicator.levels.length === 0 })),
  }));
  const form = <OpenForm assessment={assessment} groups={groups} team={team} />;
  if (isFirst)
    return (
      <>
        <p className="measure mt-4 text-lead">{t("idea")}</p>
        {form}
      </>
    );
  return (
    <details className="mt-12 border-line border-t pt-4">
      <summary className="link inline-flex min-h-11 items-center">{t("open.again")}</summary>
      {form}
    </details>
  );
}
