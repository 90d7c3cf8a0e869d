import type { Metadata } from "next";
import { alternatesOf } from "#app/_adapters/alternates.ts";
import { EligibilityView } from "#app/[locale]/_check/eligibility/eligibility-view.tsx";
import { placesOf } from "#app/[locale]/_check/state/places.ts";
import { viewInForce } from "#lib/editions/in-force.ts";
import { bareOf } from "#lib/editions/view.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { PageShell } from "../_check/page-shell.tsx";

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return { title: translator(locale, "readiness")("eligibility"), alternates: alternatesOf(locale, { page: "eligibility" }) };
}

export default async function EligibilityPage({ params }: Props) {
  const { locale } = await params;
  return (
    <PageShell locale={locale} place={{ page: "eligibility" }} view={bareOf(viewInForce(locale))} parts={["readiness"]}>
      <EligibilityView locale={locale} places={placesOf(locale)} />
    </PageShell>
  );
}
