import Link from "next/link";
import type { Locale } from "#lib/i18n/addresses.ts";
import { publishedWords } from "#lib/i18n/published-date.ts";
import { translator } from "#lib/i18n/text.ts";
import { clusterAddress } from "../place.ts";
import { SourceLink } from "../source-link.tsx";

type Other = { slug: string; name: string; kind: "merged" | "renamed"; since: string | null; source: string };
type Props = { locale: Locale; predecessors: readonly Other[]; successors: readonly Other[] };

/** Which organisations this one came from, and which it became. */
export function Line({ locale, predecessors, successors }: Props) {
  const t = translator(locale, "clusters.cluster");
  const others = [
    ...predecessors.map((other) => ({ ...other, side: "predecessor" as const })),
    ...successors.map((other) => ({ ...other, side: "successor" as const })),
  ];
  if (others.length === 0) return null;
  return (
    <section className="mt-12" aria-labelledby="line">
      <h2 id="line" className="font-semibold text-lead">
        {t("line")}
      </h2>
      <ul className="mt-3 grid gap-2">
        {others.map(({ side, slug, name, kind, since, source }) => (
          <li key={`${side} ${slug}`}>
            <Link prefetch={false} className="link" href={clusterAddress(locale, slug)}>
              {t(`${side}.${kind}`, { name })}
            </Link>{" "}
            {since !== null && t("when", { since: publishedWords(locale, since) })}{" "}
            <small className="text-muted text-small">
              <SourceLink source={source} />
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}
