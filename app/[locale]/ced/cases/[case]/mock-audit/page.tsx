import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { load } from "#app/_adapters/page.ts";
import { CaseNav } from "#app/[locale]/_sparring/case-nav.tsx";
import { AuditsOfCase } from "#app/[locale]/_sparring/mock-audit/audits-view.tsx";
import { caseAddress, casePlace } from "#app/[locale]/_sparring/places.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { readAudits } from "#lib/usecases/mock-audit/read.ts";
import { CedFrame } from "../../../_frame/ced-frame.tsx";

type Props = { params: Promise<{ locale: Locale; case: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator((await params).locale, "mockAudit")("title") };
}

/** The mock audits of an assessment, from CED's side; the secretariat's own people are led to theirs. */
export default async function Page({ params }: Props) {
  const { locale, case: id } = await params;
  const view = await load(locale, readAudits, { case: id });
  if (view.case.id !== id) notFound();
  if (view.case.side === "secretariat") redirect(caseAddress(locale, view.case, "audits"));
  return (
    <CedFrame locale={locale} place={casePlace(view.case, "audits")}>
      <CaseNav locale={locale} at={view.case} here="audits" />
      <AuditsOfCase {...{ locale, view }} />
    </CedFrame>
  );
}
