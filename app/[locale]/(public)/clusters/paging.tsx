import Link from "next/link";
import type { Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { type ClustersQuery, clustersAddress } from "./place.ts";

type Props = { locale: Locale; query: ClustersQuery; page: number; pages: number };

/** The way through a list that is longer than one page. */
export function Paging({ locale, query, page, pages }: Props) {
  const t = translator(locale, "clusters.pages");
  if (pages <= 1 && page <= 1) return null;
  const to = (number: number) => clustersAddress(locale, { ...query, page: String(number) });
  const link = "link min-h-11 py-2.5";
  return (
    <nav aria-label={t("title")} className="no-print mt-4 flex flex-wrap items-center gap-x-6">
      {page > 1 && (
        <Link prefetch={false} className={link} href={to(Math.min(page - 1, pages))} rel="prev">
          {t("previous")}
        </Link>
      )}
      <span className="text-small tabular-nums">{t("page", { page, pages })}</span>
      {page < pages && (
        <Link prefetch={false} className={link} href={to(page + 1)} rel="next">
          {t("next")}
        </Link>
      )}
    </nav>
  );
}
