import { Check } from "lucide-react";
import Link from "next/link";
import type { EditionView } from "#lib/editions/view.ts";
import { addressOf, type Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";

type Props = {
  locale: Locale;
  slug: string;
  assessment: string;
  view: EditionView;
  indicators: readonly { id: string; dimension: string; answered: boolean }[];
};

/** The indicators that the reader is asked to answer, those without an answer first. */
export function AssignedList({ locale, slug, assessment, view, indicators }: Props) {
  const t = translator(locale, "discussion.list");
  const sorted = [...indicators].sort((a, b) => Number(a.answered) - Number(b.answered));
  const titleOf = (id: string) => view.indicators.find((indicator) => indicator.id === id)?.title ?? "";
  const address = (dimension: string) =>
    addressOf(locale, { page: "assessmentDimension", params: { organisation: slug, assessment, dimension } });
  return (
    <section className="mt-12" aria-labelledby="assigned">
      <h2 id="assigned" className="text-lead">
        {t("title")}
      </h2>
      <p className="measure text-muted text-small">{t("intro")}</p>
      <ul className="mt-2">
        {sorted.map(({ id, dimension, answered }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-2">
            <Link prefetch={false} className="link inline-block py-2" href={`${address(dimension)}#indicator-${id}`}>
              {id} {titleOf(id)}
            </Link>
            <span className="flex items-center gap-1 text-muted text-small">
              {answered && <Check aria-hidden className="size-4 text-ok" />}
              {t(answered ? "answered" : "open")}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
