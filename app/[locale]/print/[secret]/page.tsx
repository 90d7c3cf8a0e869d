import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { ask } from "#app/_adapters/page.ts";
import { shownProgramme } from "#app/_adapters/shown-programme.ts";
import { ReportView } from "#app/[locale]/_report/report-view.tsx";
import { StatisticsView } from "#app/[locale]/_report/statistics-view.tsx";
import type { Locale } from "#lib/i18n/addresses.ts";
import { readPrinted } from "#lib/usecases/reports/print.ts";

type Props = { params: Promise<{ locale: Locale; secret: string }> };

/** Read once for the page and its title. */
const printed = cache((locale: Locale, secret: string) => ask(readPrinted, { locale, secret }));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, secret } = await params;
  const outcome = await printed(locale, secret);
  return { title: { absolute: outcome.ok ? outcome.value.report.head.title : shownProgramme().name[locale] }, robots: "noindex" };
}

/** A report as its PDF is printed from: no header, no menu, nothing to press. */
export default async function PrintPage({ params }: Props) {
  const { locale, secret } = await params;
  const outcome = await printed(locale, secret);
  if (!outcome.ok) notFound();
  return (
    <main>
      {outcome.value.of === "assessment" ? <ReportView report={outcome.value.report} /> : <StatisticsView report={outcome.value.report} />}
    </main>
  );
}
