import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { load } from "#app/_adapters/page.ts";
import { caseAddress, casePlace } from "#app/[locale]/_sparring/places.ts";
import { SessionOfCase } from "#app/[locale]/_sparring/sessions/session-view.tsx";
import type { Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { readSession } from "#lib/usecases/sessions/read.ts";
import { CedFrame } from "../../../../_frame/ced-frame.tsx";

type Props = { params: Promise<{ locale: Locale; case: string; session: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator((await params).locale, "session")("title") };
}

/** A sparring session, from CED's side; the secretariat's own people are led to theirs. */
export default async function Page({ params }: Props) {
  const { locale, case: id, session } = await params;
  const view = await load(locale, readSession, { session, locale });
  if (view.case.id !== id) notFound();
  if (view.case.side === "secretariat") redirect(caseAddress(locale, view.case, "session", { session }));
  return (
    <CedFrame locale={locale} place={casePlace(view.case, "session", { session })}>
      <SessionOfCase {...{ locale, view }} />
    </CedFrame>
  );
}
