import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { load } from "#app/_adapters/page.ts";
import { CaseNav } from "#app/[locale]/_sparring/case-nav.tsx";
import { addressOf, type Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { readOrganisation } from "#lib/usecases/organisations/read.ts";
import { TalkHead } from "../../../../../../_sparring/talk/talk-head.tsx";
import { Conversation } from "../../../../../../sparring/conversation.tsx";
import { loadTalk } from "../../../../../../sparring/load-talk.ts";
import { WorkspaceFrame } from "../../../../_frame/workspace-frame.tsx";

type Props = {
  params: Promise<{ locale: Locale; organisation: string; assessment: string }>;
  searchParams: Promise<{ indicator?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator((await params).locale, "sparringTalk")("title") };
}

/** The conversation with CED about an assessment, for its secretariat. */
export default async function TalkPage({ params, searchParams }: Props) {
  const { locale, organisation: slug, assessment } = await params;
  const { indicator: asked } = await searchParams;
  const indicator = typeof asked === "string" ? asked : null;
  const t = translator(locale, "sparringTalk");
  const organisation = await load(locale, readOrganisation, { slug });
  const { talk, indicators } = await loadTalk(locale, assessment, indicator);
  if (talk.side !== "secretariat" || talk.organisation.slug !== slug) notFound();
  const address = { organisation: slug, assessment };
  const place = { page: "sparringTalk", params: address } as const;
  return (
    <WorkspaceFrame locale={locale} place={place} organisation={organisation}>
      <p className="text-small">
        <Link prefetch={false} className="link inline-block py-2" href={addressOf(locale, { page: "assessment", params: address })}>
          {t("back")}
        </Link>
      </p>
      <CaseNav locale={locale} at={{ side: "secretariat", slug, id: assessment }} here="talk" />
      <TalkHead {...{ locale, talk, indicators, place }} />
      <div className="mt-8">
        <Conversation locale={locale} case={assessment} indicator={indicator} />
      </div>
    </WorkspaceFrame>
  );
}
