import type { Metadata } from "next";
import Link from "next/link";
import { alternatesOf } from "#app/_adapters/alternates.ts";
import { Frame } from "#app/_ui/frame.tsx";
import { editionInForce } from "#lib/editions/in-force.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { environment } from "#lib/platform/env.ts";
import { readCluster } from "#lib/usecases/register/public/cluster.ts";
import { LinkedData } from "../linked-data.tsx";
import { open } from "../open.ts";
import { clusterAddress, clustersAddress, queryOf, type Search, searchOf } from "../place.ts";
import { fieldName, regionName } from "../words.ts";
import { AwardTable } from "./award-table.tsx";
import { Badge } from "./badge.tsx";
import { Criteria } from "./criteria.tsx";
import { LabelNow } from "./label-now.tsx";
import { Line } from "./line.tsx";
import { Profile } from "./profile.tsx";
import { Renewal } from "./renewal.tsx";

type Props = { params: Promise<{ locale: Locale; slug: string }>; searchParams: Promise<Search> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params;
  const { name } = await open(readCluster, { slug });
  const description = translator(locale, "clusters.cluster")("description", { name });
  return { title: name, description, alternates: alternatesOf(locale, { page: "cluster", params: { slug } }) };
}

/** A cluster and its labels, with the source of each fact; the page that its badge leads to. */
export default async function ClusterPage({ params, searchParams }: Props) {
  const { locale, slug } = await params;
  const query = queryOf(await searchParams);
  const cluster = await open(readCluster, { slug, asOf: query.asOf });
  const t = translator(locale, "clusters.cluster");
  const { name, field, region, labels, awards, criteria, predecessors, successors, asOf } = cluster;
  const address = environment().PUBLIC_URL + clusterAddress(locale, slug);
  const organisation = {
    ...{ "@type": "Organization", name, url: cluster.website ?? address, mainEntityOfPage: address },
    ...(cluster.founded === null ? {} : { foundingDate: cluster.founded.split("/")[0] }),
    ...(field === null ? {} : { knowsAbout: fieldName(locale, field) }),
    ...(region === null ? {} : { location: { "@type": "AdministrativeArea", name: regionName(locale, region) } }),
  };
  return (
    <Frame locale={locale} place={{ page: "cluster", params: { slug } }} query={searchOf({ asOf: query.asOf })}>
      <LinkedData data={organisation} />
      <p className="no-print mb-4 text-small">
        <Link prefetch={false} className="link inline-block py-2.5" href={clustersAddress(locale)}>
          {t("back")}
        </Link>
      </p>
      <h1 className="text-title">{name}</h1>
      <Profile locale={locale} cluster={cluster} />
      <LabelNow {...{ locale, slug, asOf, labels }} chosen={query.asOf !== undefined} />
      <AwardTable locale={locale} awards={awards} />
      <Line {...{ locale, predecessors, successors }} />
      <Criteria locale={locale} criteria={criteria} />
      {successors.length === 0 && query.asOf === undefined && (
        <Renewal {...{ locale, labels }} edition={editionInForce().document} today={asOf} />
      )}
      <Badge {...{ locale, slug, name, address }} origin={environment().PUBLIC_URL} />
    </Frame>
  );
}
