import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { load } from "#app/_adapters/page.ts";
import { CaseNav } from "#app/[locale]/_sparring/case-nav.tsx";
import { ReportPage } from "#app/[locale]/report/report-page.tsx";
import { addressOf, type Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { readReport } from "#lib/usecases/reports/view.ts";
import { CedFrame } from "../../../_frame/ced-frame.tsx";

type Props = { params: Promise<{ locale: Locale; case: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator((await params).locale, "report")("page") };
}

/** The report of a shared assessment, for CED. */
export default async function CaseReportPage({ params }: Props) {
  const { locale, case: id } = await params;
  const { report, side, organisation } = await load(locale, readReport, { case: id, locale });
  // The secretariat has a page of its own.
  if (side === "secretariat") redirect(addressOf(locale, { page: "report", params: { organisation: organisation.slug, assessment: id } }));
  return (
    <CedFrame locale={locale} place={{ page: "caseReport", params: { case: id } }}>
      <CaseNav locale={locale} at={{ side, slug: organisation.slug, id }} here="report" />
      <ReportPage locale={locale} report={report} />
    </CedFrame>
  );
}
