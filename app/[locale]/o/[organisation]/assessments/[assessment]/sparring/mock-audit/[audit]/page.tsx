import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { load } from "#app/_adapters/page.ts";
import { AuditOfCase } from "#app/[locale]/_sparring/mock-audit/audit-view.tsx";
import { casePlace } from "#app/[locale]/_sparring/places.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { readAudit } from "#lib/usecases/mock-audit/read.ts";
import { readOrganisation } from "#lib/usecases/organisations/read.ts";
import { WorkspaceFrame } from "../../../../../_frame/workspace-frame.tsx";

type Props = { params: Promise<{ locale: Locale; organisation: string; assessment: string; audit: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator((await params).locale, "mockAudit")("title") };
}

/** A mock audit, from the secretariat's side. */
export default async function Page({ params }: Props) {
  const { locale, organisation: slug, assessment, audit } = await params;
  const [organisation, view] = await Promise.all([load(locale, readOrganisation, { slug }), load(locale, readAudit, { audit, locale })]);
  if (view.case.id !== assessment || view.case.slug !== slug) notFound();
  return (
    <WorkspaceFrame locale={locale} place={casePlace(view.case, "audit", { audit })} organisation={organisation}>
      <AuditOfCase {...{ locale, view }} />
    </WorkspaceFrame>
  );
}
