import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { IndicatorPanel } from "#app/[locale]/_sparring/panel/panel.tsx";
import { filterOf, indicatorPlace } from "#app/[locale]/_sparring/place.ts";
import { Conversation } from "#app/[locale]/sparring/conversation.tsx";
import type { Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { CedFrame } from "../../../_frame/ced-frame.tsx";
import { loadCaseForCed } from "../load-case-for-ced.ts";

type Props = {
  params: Promise<{ locale: Locale; case: string; indicator: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, indicator } = await params;
  return { title: `${translator(locale, "sparring")("title")} ${indicator}` };
}

/** One indicator of a shared assessment, for CED's benchmarkers. */
export default async function CaseIndicatorPage({ params, searchParams }: Props) {
  const asked = await params;
  const { locale, indicator } = asked;
  const { found, view, at } = await loadCaseForCed(asked);
  const one = found.indicators.find(({ id }) => id === indicator);
  if (one === undefined) notFound();
  return (
    <CedFrame locale={locale} place={indicatorPlace(at, indicator)}>
      <p className="text-muted text-small">{found.name}</p>
      <IndicatorPanel
        {...{ locale, at, found, one, view }}
        filter={filterOf(await searchParams)}
        conversation={<Conversation locale={locale} case={asked.case} indicator={indicator} />}
      />
    </CedFrame>
  );
}
