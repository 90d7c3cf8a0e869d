import type { Metadata } from "next";
import Link from "next/link";
import { alternatesOf } from "#app/_adapters/alternates.ts";
import { shownProgramme } from "#app/_adapters/shown-programme.ts";
import { Frame } from "#app/_ui/frame.tsx";
import { danishDate } from "#lib/domain/date.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { publishedWords } from "#lib/i18n/published-date.ts";
import { translator } from "#lib/i18n/text.ts";
import { environment } from "#lib/platform/env.ts";
import { readCounts } from "#lib/usecases/register/public/counts.ts";
import { listRegister } from "#lib/usecases/register/public/list.ts";
import { listOthers } from "#lib/usecases/register/public/others.ts";
import { readCountsOverTime } from "#lib/usecases/register/public/over-time.ts";
import { readPerMillion } from "#lib/usecases/register/public/per-million.ts";
import { readScores } from "#lib/usecases/register/public/scores.ts";
import { ClusterTable } from "./cluster-table.tsx";
import { FieldSection } from "./field-section.tsx";
import { Filters } from "./filters.tsx";
import { Issuers } from "./issuers.tsx";
import { LevelCounts } from "./level-counts.tsx";
import { LinkedData } from "./linked-data.tsx";
import { MillionSection } from "./million-section.tsx";
import { open } from "./open.ts";
import { OpenData } from "./open-data.tsx";
import { Others } from "./others.tsx";
import { Paging } from "./paging.tsx";
import { askedOf, clustersAddress, dataAddress, queryOf, type Search, searchOf } from "./place.ts";
import { RegionSection } from "./region-section.tsx";
import { ScoresSection } from "./scores-section.tsx";
import { TimeSection } from "./time-section.tsx";

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<Search> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = translator(locale, "clusters");
  return { title: t("title"), description: t("description"), alternates: alternatesOf(locale, { page: "clusters" }) };
}

/** Which clusters hold which label, as published, on the day that is asked for: for everybody. */
export default async function ClustersPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const query = queryOf(await searchParams);
  const t = translator(locale, "clusters");
  const { items, page, pages, total, asOf, licence } = await open(listRegister, askedOf(query));
  const [counts, others, time, million, scores] = await Promise.all([
    open(readCounts, { asOf }),
    open(listOthers, { asOf }),
    open(readCountsOverTime, {}),
    open(readPerMillion, { asOf }),
    open(readScores, {}),
  ]);
  const origin = environment().PUBLIC_URL;
  const files = (["json", "csv"] as const).map((format) => ({
    ...{ "@type": "DataDownload", contentUrl: origin + dataAddress({}, format) },
    encodingFormat: format === "json" ? "application/json" : "text/csv",
  }));
  const dataset = {
    ...{ "@type": "Dataset", name: t("title"), description: t("description"), inLanguage: locale, license: licence.url },
    ...{
      url: origin + clustersAddress(locale),
      isAccessibleForFree: true,
      creator: { "@type": "Organization", name: shownProgramme().name[locale] },
    },
    distribution: files,
  };
  return (
    <Frame locale={locale} place={{ page: "clusters" }} query={searchOf(query)}>
      <LinkedData data={dataset} />
      <h1 className="text-title">{t("title")}</h1>
      <p className="measure mt-4 text-lead">{t("lead")}</p>
      <p className="measure mt-3 text-small">
        {t("issuer")} <Issuers locale={locale} />
      </p>
      <section className="mt-8" aria-labelledby="counts">
        <h2 id="counts" className="font-semibold text-lead">
          {query.asOf === undefined ? t("counts.title") : t("asOf", { date: publishedWords(locale, asOf) })}
        </h2>
        <p className="text-muted text-small">
          {query.asOf === undefined && `${t("asOf", { date: publishedWords(locale, asOf) })} · `}
          {t("counts.of", { clusters: counts.clusters })}
        </p>
        <LevelCounts locale={locale} tallies={counts.all} />
        <p className="measure mt-3 text-muted text-small">{t("counts.why")}</p>
      </section>
      <section className="mt-12" aria-labelledby="list">
        <h2 id="list" className="font-semibold text-lead">
          {t("list")}
        </h2>
        <Filters {...{ locale, query, asOf }} />
        <p role="status" className="mt-6 font-medium">
          {t("filter.found", { total })}
        </p>
        {total === 0 ? (
          <p className="mt-1">
            {t("filter.nothing")}{" "}
            <Link prefetch={false} scroll={false} className="link" href={clustersAddress(locale)}>
              {t("filter.clear")}
            </Link>
          </p>
        ) : (
          items.length > 0 && <ClusterTable locale={locale} query={query} rows={items} />
        )}
        <Paging {...{ locale, query, page, pages }} />
        <Others {...{ locale, query, ...others }} />
      </section>
      <RegionSection {...{ locale, query, asOf }} counts={counts.byRegion} />
      <FieldSection {...{ locale, query }} counts={counts.byField} />
      <TimeSection locale={locale} published={time.published} own={time.own} today={danishDate(new Date())} />
      <MillionSection locale={locale} denmark={million.denmark} />
      <ScoresSection locale={locale} scores={scores} />
      <OpenData locale={locale} query={query} licence={licence.url} />
    </Frame>
  );
}
