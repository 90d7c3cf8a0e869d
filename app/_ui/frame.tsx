import Link from "next/link";
import type { ReactNode } from "react";
import { addressOf, type Locale, locales, type Page, type Place } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";

const menu: readonly Page[] = ["readiness", "method"];

/** Header, main part and footer of a page; the language link leads to the same page in the other language. */
export function Frame({ locale, place, children }: { locale: Locale; place: Place; children: ReactNode }) {
  const t = translator(locale, "frame");
  const other = locales.find((candidate) => candidate !== locale) ?? locale;
  return (
    <>
      <a href="#main" className="sr-only focus:not-sr-only focus:absolute focus:m-2 focus:rounded-base focus:bg-card focus:px-4 focus:py-2">
        {t("skip")}
      </a>
      <header className="no-print border-line border-b">
        <div className="mx-auto flex max-w-5xl flex-wrap items-center gap-x-6 gap-y-1 px-4 py-3 sm:px-6">
          <Link prefetch={false} href={addressOf(locale, { page: "home" })} className="mr-auto py-2 font-semibold tracking-tight">
            Klyngeklar
          </Link>
          <nav aria-label={t("menu")} className="flex items-center gap-5 text-small">
            {menu.map((page) => (
              <Link
                key={page}
                prefetch={false}
                href={addressOf(locale, { page })}
                aria-current={place.page === page ? "page" : undefined}
                className="py-2 underline-offset-8 hover:underline aria-[current=page]:underline"
              >
                {t(`pages.${page as "readiness" | "method"}`)}
              </Link>
            ))}
            <a href={addressOf(other, place)} lang={other} hrefLang={other} className="link py-2">
              {t("otherLanguage")}
            </a>
          </nav>
        </div>
      </header>
      <main id="main" tabIndex={-1} className="mx-auto max-w-5xl px-4 pt-8 pb-20 outline-none sm:px-6 sm:pt-12">
        {children}
      </main>
      <footer className="no-print border-line border-t">
        <div className="mx-auto max-w-5xl px-4 py-8 text-muted text-small sm:px-6">
          <p className="measure">{t("disclaimer")}</p>
        </div>
      </footer>
    </>
  );
}
