import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { load } from "#app/_adapters/page.ts";
import { Frame } from "#app/_ui/frame.tsx";
import { ReportPage } from "#app/[locale]/report/report-page.tsx";
import { addressOf, type Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { readReport } from "#lib/usecases/reports/view.ts";

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
  const links = [{ place: { page: "account" }, text: translator(locale, "workspace")("pages.account") }] as const;
  return (
    <Frame locale={locale} place={{ page: "caseReport", params: { case: id } }} links={links}>
      <p className="mb-2 font-medium text-muted text-small">{organisation.name}</p>
      <ReportPage locale={locale} report={report} />
    </Frame>
  );
}
