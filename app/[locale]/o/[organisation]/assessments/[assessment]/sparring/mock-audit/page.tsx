import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { load } from "#app/_adapters/page.ts";
import { CaseNav } from "#app/[locale]/_sparring/case-nav.tsx";
import { AuditsOfCase } from "#app/[locale]/_sparring/mock-audit/audits-view.tsx";
import { casePlace } from "#app/[locale]/_sparring/places.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { readAudits } from "#lib/usecases/mock-audit/read.ts";
import { readOrganisation } from "#lib/usecases/organisations/read.ts";
import { WorkspaceFrame } from "../../../../_frame/workspace-frame.tsx";

type Props = { params: Promise<{ locale: Locale; organisation: string; assessment: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator((await params).locale, "mockAudit")("title") };
}

/** The mock audits of an assessment, from the secretariat's side. */
export default async function Page({ params }: Props) {
  const { locale, organisation: slug, assessment } = await params;
  const [organisation, view] = await Promise.all([
    load(locale, readOrganisation, { slug }),
    load(locale, readAudits, { case: assessment }),
  ]);
  if (view.case.id !== assessment || view.case.slug !== slug) notFound();
  return (
    <WorkspaceFrame locale={locale} place={casePlace(view.case, "audits")} organisation={organisation}>
      <CaseNav locale={locale} at={view.case} here="audits" />
      <AuditsOfCase {...{ locale, view }} />
    </WorkspaceFrame>
  );
}
