import Link from "next/link";
import type { Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { type ClustersQuery, clusterAddress, clustersAddress } from "./place.ts";
import { StandingLine } from "./standing-line.tsx";
import { fieldName, regionName, type Standing } from "./words.ts";

type Row = { slug: string; name: string; field: string | null; region: string | null; labels: readonly Standing[] };
// How high the content of a card is on a telephone, by the lines its labels take: kept for it until it is laid out, so that a
// reader who comes back finds the place that was left.
const heights = [
  "[contain-intrinsic-height:auto_5.2rem]",
  "[contain-intrinsic-height:auto_6.9rem]",
  "[contain-intrinsic-height:auto_8.6rem]",
  "[contain-intrinsic-height:auto_10.55rem]",
  "[contain-intrinsic-height:auto_12.3rem]",
  "[contain-intrinsic-height:auto_14.25rem]",
  "[contain-intrinsic-height:auto_16rem]",
];
/** A label takes a line on a telephone, and a second one where the award is named or the day since when nobody knows its state. */
const linesOf = (labels: readonly Standing[]) => labels.length + labels.filter(({ awarded, since }) => (awarded ?? since) !== null).length;
type Props = { locale: Locale; query: ClustersQuery; rows: readonly Row[] };

/** The name's column leads to the other order by name. */
function NameHead({ locale, query }: Omit<Props, "rows">) {
  const t = translator(locale, "clusters");
  const { page: _, sort = "name", ...rest } = query;
  const other = sort === "name" ? "-name" : "name";
  const sorted = sort === "name" ? "ascending" : sort === "-name" ? "descending" : undefined;
  return (
    <th scope="col" aria-sort={sorted} className="py-2 pr-4 font-medium">
      <Link
        prefetch={false}
        scroll={false}
        className="link"
        href={clustersAddress(locale, { ...rest, sort: other })}
        title={t(`filter.sorts.${other}`)}
      >
        {t("columns.name")}
        <span aria-hidden>{sort === "name" ? " ↓" : sort === "-name" ? " ↑" : ""}</span>
      </Link>
    </th>
  );
}

/** The clusters with how their labels stand; on a narrow screen each is a card. */
export function ClusterTable({ locale, query, rows }: Props) {
  const t = translator(locale, "clusters");
  const cell = "py-2.5 pr-4 align-top max-sm:block max-sm:py-0.5 max-sm:pr-0";
  return (
    <table className="mt-4 w-full text-left max-sm:block">
      <caption className="sr-only">{t("title")}</caption>
      <thead className="text-muted text-small max-sm:sr-only">
        <tr>
          <NameHead locale={locale} query={query} />
          {(["labels", "field", "region"] as const).map((name) => (
            <th key={name} scope="col" className="py-2 pr-4 font-medium">
              {t(`columns.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="max-sm:block max-sm:space-y-3">
        {rows.map(({ slug, name, field, region, labels }) => (
          <tr
            key={slug}
            className={`when-near ${heights[linesOf(labels)] ?? ""} break-inside-avoid border-line border-t max-sm:card max-sm:block max-sm:px-4 max-sm:py-3`}
          >
            <th scope="row" className={`${cell} font-semibold sm:w-1/4`}>
              <Link prefetch={false} className="link" href={clusterAddress(locale, slug, query.asOf)}>
                {name}
              </Link>
            </th>
            <td className={`${cell} sm:w-2/5`}>
              <ul className="space-y-1">
                {labels.map((standing) => (
                  <li key={standing.label}>
                    <StandingLine locale={locale} standing={standing} />
                  </li>
                ))}
              </ul>
            </td>
            <td className={`${cell} wrap-normal text-small`}>{fieldName(locale, field)}</td>
            <td className={`${cell} wrap-normal text-small`}>{regionName(locale, region)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
