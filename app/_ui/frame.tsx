import Link from "next/link";
import type { ReactNode } from "react";
import { shownProgramme } from "#app/_adapters/shown-programme.ts";
import { addressOf, type Locale, type Page, type Place } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { LanguageLink } from "./language-link.tsx";

const menu = ["readiness", "clusters", "method", "signIn"] as const satisfies readonly Page[];

type MenuLink = { place: Place; text: string };

type Props = {
  locale: Locale;
  place: Place;
  children: ReactNode;
  /** What the address says behind its question mark, where the page knows it: the language link keeps it. */
  query?: string;
  /** The menu of somebody signed in, in place of the public one. */
  links?: readonly MenuLink[];
};

/** Header, main part and footer of a page; the language link leads to the same page, with the same choices, in the other language. */
export function Frame({ locale, place, children, query, links }: Props) {
  const t = translator(locale, "frame");
  const shown = links ?? menu.map((page) => ({ place: { page }, text: t(`pages.${page}`) }));
  const { name, languages } = shownProgramme();
  const other = languages.find((candidate) => candidate !== locale);
  return (
    <>
      <a href="#main" className="sr-only focus:not-sr-only focus:absolute focus:m-2 focus:rounded-base focus:bg-card focus:px-4 focus:py-2">
        {t("skip")}
      </a>
      <header className="no-print border-line border-b">
        <div className="mx-auto flex max-w-5xl flex-wrap items-center gap-x-6 gap-y-1 px-4 py-3 sm:px-6">
          <Link prefetch={false} href={addressOf(locale, { page: "home" })} className="mr-auto py-2 font-semibold tracking-tight">
            {name[locale]}
          </Link>
          <nav aria-label={t("menu")} className="flex flex-wrap items-center gap-x-5 text-small">
            {shown.map((link) => (
              <Link
                key={link.place.page}
                prefetch={false}
                href={addressOf(locale, link.place)}
                aria-current={place.page === link.place.page ? "page" : undefined}
                className="py-2 underline-offset-8 hover:underline aria-[current=page]:underline"
              >
                {link.text}
              </Link>
            ))}
            {other !== undefined && (
              <LanguageLink locale={other} href={addressOf(other, place)} query={query ?? null}>
                {t("otherLanguage")}
              </LanguageLink>
            )}
          </nav>
        </div>
      </header>
      <main id="main" tabIndex={-1} className="mx-auto max-w-5xl px-4 pt-8 pb-20 outline-none sm:px-6 sm:pt-12">
        {children}
      </main>
      <footer className="no-print border-line border-t">
        <div className="mx-auto max-w-5xl px-4 py-8 text-muted text-small sm:px-6">
          <p className="measure">{t("disclaimer")}</p>
          <p className="mt-2">
            <Link prefetch={false} href={addressOf(locale, { page: "accessibility" })} className="link inline-block py-2.5">
              {t("accessibility")}
            </Link>
          </p>
        </div>
      </footer>
    </>
  );
}
