import Link from "next/link";
import type { Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { type ClustersQuery, clusterAddress } from "./place.ts";

type Props = { locale: Locale; query: ClustersQuery; total: number; others: readonly { slug: string; name: string }[] };

/** The organisations of the catalogue without a known label, folded: the list above is of those with one. */
export function Others({ locale, query, total, others }: Props) {
  const t = translator(locale, "clusters.others");
  if (total === 0) return null;
  return (
    <details className="mt-4">
      <summary className="flex min-h-11 items-center text-accent text-small underline underline-offset-4">{t("title", { total })}</summary>
      <ul className="mt-1 columns-1 gap-8 sm:columns-2">
        {others.map(({ slug, name }) => (
          <li key={slug}>
            <Link prefetch={false} className="link inline-block py-1.5" href={clusterAddress(locale, slug, query.asOf)}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
      {total > others.length && <p className="mt-1 text-muted text-small">{t("more", { count: total - others.length })}</p>}
    </details>
  );
}
