import type { Metadata } from "next";
import Link from "next/link";
import { CaseNav } from "#app/[locale]/_sparring/case-nav.tsx";
import { Overview } from "#app/[locale]/_sparring/overview/overview.tsx";
import { filterOf } from "#app/[locale]/_sparring/place.ts";
import { casePlace } from "#app/[locale]/_sparring/places.ts";
import { addressOf, type Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { WorkspaceFrame } from "../../../_frame/workspace-frame.tsx";
import { loadOwnCase } from "./load-own-case.ts";

type Props = {
  params: Promise<{ locale: Locale; organisation: string; assessment: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator((await params).locale, "sparring")("title") };
}

/** The sparring at an assessment, as its secretariat sees it. */
export default async function SparringPage({ params, searchParams }: Props) {
  const asked = await params;
  const { locale, organisation: slug, assessment } = asked;
  const { organisation, found, view, at } = await loadOwnCase(asked);
  return (
    <WorkspaceFrame locale={locale} place={casePlace(at)} organisation={organisation}>
      <p className="text-small">
        <Link
          prefetch={false}
          className="link inline-block py-2"
          href={addressOf(locale, { page: "assessment", params: { organisation: slug, assessment } })}
        >
          {translator(locale, "sparring")("back")}
        </Link>
      </p>
      <CaseNav locale={locale} at={at} here="case" />
      <Overview {...{ locale, at, found, view }} filter={filterOf(await searchParams)} />
    </WorkspaceFrame>
  );
}
