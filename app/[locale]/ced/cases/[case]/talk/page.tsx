import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CaseNav } from "#app/[locale]/_sparring/case-nav.tsx";
import type { Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { TalkHead } from "../../../../_sparring/talk/talk-head.tsx";
import { Conversation } from "../../../../sparring/conversation.tsx";
import { loadTalk } from "../../../../sparring/load-talk.ts";
import { CedFrame } from "../../../_frame/ced-frame.tsx";

type Props = {
  params: Promise<{ locale: Locale; case: string }>;
  searchParams: Promise<{ indicator?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator((await params).locale, "sparringTalk")("list") };
}

/** The conversation with a secretariat about an assessment that it shares, for CED's benchmarkers. */
export default async function CedTalkPage({ params, searchParams }: Props) {
  const { locale, case: id } = await params;
  const { indicator: asked } = await searchParams;
  const indicator = typeof asked === "string" ? asked : null;
  const { talk, indicators } = await loadTalk(locale, id, indicator);
  if (talk.side !== "ced") notFound();
  const place = { page: "cedTalk", params: { case: id } } as const;
  return (
    <CedFrame locale={locale} place={place}>
      <CaseNav locale={locale} at={{ side: "ced", slug: talk.organisation.slug, id }} here="talk" />
      <TalkHead {...{ locale, talk, indicators, place }} />
      <div className="mt-8">
        <Conversation locale={locale} case={id} indicator={indicator} />
      </div>
    </CedFrame>
  );
}
