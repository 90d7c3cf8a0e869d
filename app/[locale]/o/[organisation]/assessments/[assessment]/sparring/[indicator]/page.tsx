import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { IndicatorPanel } from "#app/[locale]/_sparring/panel/panel.tsx";
import { filterOf, indicatorPlace } from "#app/[locale]/_sparring/place.ts";
import { Conversation } from "#app/[locale]/sparring/conversation.tsx";
import type { Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { WorkspaceFrame } from "../../../../_frame/workspace-frame.tsx";
import { loadOwnCase } from "../load-own-case.ts";

type Props = {
  params: Promise<{ locale: Locale; organisation: string; assessment: string; indicator: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, indicator } = await params;
  return { title: `${translator(locale, "sparring")("title")} ${indicator}` };
}

/** One indicator of the sparring, as the secretariat sees it. */
export default async function SparringIndicatorPage({ params, searchParams }: Props) {
  const asked = await params;
  const { locale, indicator } = asked;
  const { organisation, found, view, at } = await loadOwnCase(asked);
  const one = found.indicators.find(({ id }) => id === indicator);
  if (one === undefined) notFound();
  return (
    <WorkspaceFrame locale={locale} place={indicatorPlace(at, indicator)} organisation={organisation}>
      <IndicatorPanel
        {...{ locale, at, found, one, view }}
        filter={filterOf(await searchParams)}
        conversation={<Conversation locale={locale} case={asked.assessment} indicator={indicator} />}
      />
    </WorkspaceFrame>
  );
}
