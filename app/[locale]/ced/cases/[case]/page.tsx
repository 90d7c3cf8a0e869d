import type { Metadata } from "next";
import { CaseNav } from "#app/[locale]/_sparring/case-nav.tsx";
import { Overview } from "#app/[locale]/_sparring/overview/overview.tsx";
import { filterOf } from "#app/[locale]/_sparring/place.ts";
import { casePlace } from "#app/[locale]/_sparring/places.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { CedFrame } from "../../_frame/ced-frame.tsx";
import { loadCaseForCed } from "./load-case-for-ced.ts";

type Props = {
  params: Promise<{ locale: Locale; case: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator((await params).locale, "sparring")("title") };
}

/** A cluster's assessment that is shared with CED, for its benchmarkers. */
export default async function CasePage({ params, searchParams }: Props) {
  const asked = await params;
  const { locale } = asked;
  const { found, view, at } = await loadCaseForCed(asked);
  return (
    <CedFrame locale={locale} place={casePlace(at)}>
      <CaseNav locale={locale} at={at} here="case" />
      <Overview {...{ locale, at, found, view }} filter={filterOf(await searchParams)} />
    </CedFrame>
  );
}
