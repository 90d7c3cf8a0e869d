import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { load } from "#app/_adapters/page.ts";
import { AuditOfCase } from "#app/[locale]/_sparring/mock-audit/audit-view.tsx";
import { caseAddress, casePlace } from "#app/[locale]/_sparring/places.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { readAudit } from "#lib/usecases/mock-audit/read.ts";
import { CedFrame } from "../../../../_frame/ced-frame.tsx";

type Props = { params: Promise<{ locale: Locale; case: string; audit: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator((await params).locale, "mockAudit")("title") };
}

/** A mock audit, from CED's side; the secretariat's own people are led to theirs. */
export default async function Page({ params }: Props) {
  const { locale, case: id, audit } = await params;
  const view = await load(locale, readAudit, { audit, locale });
  if (view.case.id !== id) notFound();
  if (view.case.side === "secretariat") redirect(caseAddress(locale, view.case, "audit", { audit }));
  return (
    <CedFrame locale={locale} place={casePlace(view.case, "audit", { audit })}>
      <AuditOfCase {...{ locale, view }} />
    </CedFrame>
  );
}
