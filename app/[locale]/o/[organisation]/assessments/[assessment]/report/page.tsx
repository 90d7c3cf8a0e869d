import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { load } from "#app/_adapters/page.ts";
import { ReportPage } from "#app/[locale]/report/report-page.tsx";
import type { Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { readOrganisation } from "#lib/usecases/organisations/read.ts";
import { readReport } from "#lib/usecases/reports/view.ts";
import { WorkspaceFrame } from "../../../_frame/workspace-frame.tsx";

type Props = { params: Promise<{ locale: Locale; organisation: string; assessment: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator((await params).locale, "report")("page") };
}

/** The report of an assessment, for the secretariat itself. */
export default async function AssessmentReportPage({ params }: Props) {
  const { locale, organisation: slug, assessment } = await params;
  const organisation = await load(locale, readOrganisation, { slug });
  const { report } = await load(locale, readReport, { case: assessment, locale });
  if (report.head.organisation.slug !== slug) notFound();
  return (
    <WorkspaceFrame locale={locale} place={{ page: "report", params: { organisation: slug, assessment } }} organisation={organisation}>
      <ReportPage locale={locale} report={report} />
    </WorkspaceFrame>
  );
}
