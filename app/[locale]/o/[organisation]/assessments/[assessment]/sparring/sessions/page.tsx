import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { load } from "#app/_adapters/page.ts";
import { CaseNav } from "#app/[locale]/_sparring/case-nav.tsx";
import { casePlace } from "#app/[locale]/_sparring/places.ts";
import { SessionsOfCase } from "#app/[locale]/_sparring/sessions/sessions-view.tsx";
import type { Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { readOrganisation } from "#lib/usecases/organisations/read.ts";
import { readSessions } from "#lib/usecases/sessions/read.ts";
import { WorkspaceFrame } from "../../../../_frame/workspace-frame.tsx";

type Props = { params: Promise<{ locale: Locale; organisation: string; assessment: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator((await params).locale, "session")("title") };
}

/** The sparring sessions of an assessment, from the secretariat's side. */
export default async function Page({ params }: Props) {
  const { locale, organisation: slug, assessment } = await params;
  const [organisation, view] = await Promise.all([
    load(locale, readOrganisation, { slug }),
    load(locale, readSessions, { case: assessment, locale }),
  ]);
  if (view.case.id !== assessment || view.case.slug !== slug) notFound();
  return (
    <WorkspaceFrame locale={locale} place={casePlace(view.case, "sessions")} organisation={organisation}>
      <CaseNav locale={locale} at={view.case} here="sessions" />
      <SessionsOfCase {...{ locale, view }} />
    </WorkspaceFrame>
  );
}
