"use client";
import type { ReactNode } from "react";
import type { Locale } from "#lib/i18n/addresses.ts";
import { useQuery } from "./use-query.ts";

type Props = {
  locale: Locale;
  href: string;
  /** What the address says behind its question mark; null where the server does not know it, and the browser tells. */
  query: string | null;
  children: ReactNode;
};

/** The same page in another language, with the choices that the address holds. */
export function LanguageLink({ locale, href, query, children }: Props) {
  const own = useQuery().toString();
  const kept = query ?? own;
  return (
    <a href={kept === "" ? href : `${href}?${kept}`} lang={locale} hrefLang={locale} className="link py-2">
      {children}
    </a>
  );
}
