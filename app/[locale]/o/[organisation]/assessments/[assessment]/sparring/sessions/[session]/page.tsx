import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { load } from "#app/_adapters/page.ts";
import { casePlace } from "#app/[locale]/_sparring/places.ts";
import { SessionOfCase } from "#app/[locale]/_sparring/sessions/session-view.tsx";
import type { Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { readOrganisation } from "#lib/usecases/organisations/read.ts";
import { readSession } from "#lib/usecases/sessions/read.ts";
import { WorkspaceFrame } from "../../../../../_frame/workspace-frame.tsx";

type Props = { params: Promise<{ locale: Locale; organisation: string; assessment: string; session: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator((await params).locale, "session")("title") };
}

/** A sparring session, from the secretariat's side. */
export default async function Page({ params }: Props) {
  const { locale, organisation: slug, assessment, session } = await params;
  const [organisation, view] = await Promise.all([
    load(locale, readOrganisation, { slug }),
    load(locale, readSession, { session, locale }),
  ]);
  if (view.case.id !== assessment || view.case.slug !== slug) notFound();
  return (
    <WorkspaceFrame locale={locale} place={casePlace(view.case, "session", { session })} organisation={organisation}>
      <SessionOfCase {...{ locale, view }} />
    </WorkspaceFrame>
  );
}
