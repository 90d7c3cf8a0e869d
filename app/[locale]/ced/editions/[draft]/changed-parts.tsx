import type { ReactNode } from "react";
import type { Compared } from "#lib/domain/edition/compare.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { BeforeAfter, Words } from "./side-by-side.tsx";

type Props<D, A> = {
  locale: Locale;
  title: string;
  parts: readonly Compared<D, A>[];
  /** What an aspect is called, and what it says of a part, line by line. */
  nameOf: (aspect: A) => string;
  linesOf: (aspect: A, part: D) => readonly string[];
  /** Whether ids are numbers that the reader knows. */
  numbered?: boolean;
};

const looks = { added: "text-ok", removed: "text-stop", changed: "text-muted" } as const;

/** The parts of one kind that came, went or differ, each with its figures before and after. */
export function ChangedParts<D, A extends string>({ locale, title, parts, nameOf, linesOf, numbered = false }: Props<D, A>): ReactNode {
  const t = translator(locale, "editionDesk.changes");
  if (parts.length === 0) return null;
  return (
    <section className="mt-6">
      <h3 className="font-medium">{title}</h3>
      {parts.some(({ aspects }) => aspects.length > 0) && (
        <p aria-hidden className="mt-2 hidden grid-cols-[11rem_1fr_1fr] gap-x-6 px-5 text-muted text-small sm:grid">
          <span className="col-start-2">{t("before")}</span>
          <span>{t("after")}</span>
        </p>
      )}
      <ul className="card mt-2 divide-y divide-line px-4 sm:px-5">
        {parts.map(({ id, title: called, state, aspects, words, sources, before, after }) => (
          <li key={id} className="py-4">
            <p className="flex flex-wrap items-baseline justify-between gap-x-4">
              <span className="font-medium">
                {numbered && <span className="mr-2 text-muted tabular-nums">{id}</span>}
                {called[locale]}
              </span>
              <span className={`text-small ${looks[state]}`}>{t(`states.${state}`)}</span>
            </p>
            {aspects.map((aspect) => (
              <BeforeAfter
                key={aspect}
                locale={locale}
                name={nameOf(aspect)}
                before={before === null ? [] : linesOf(aspect, before)}
                after={after === null ? [] : linesOf(aspect, after)}
              />
            ))}
            <Words {...{ locale, words }} />
            {sources && <p className="mt-2 text-muted text-small">{t("sources")}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
