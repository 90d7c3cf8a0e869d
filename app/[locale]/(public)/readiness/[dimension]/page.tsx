import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { alternatesOf } from "#app/_adapters/alternates.ts";
import { DimensionView } from "#app/[locale]/_check/dimension/dimension-view.tsx";
import { placesOf } from "#app/[locale]/_check/state/places.ts";
import { viewInForce } from "#lib/editions/in-force.ts";
import { currentEdition } from "#lib/editions/published.ts";
import { dimensionOf } from "#lib/editions/view.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { PageShell } from "../_check/page-shell.tsx";

type Props = { params: Promise<{ locale: Locale; dimension: string }> };

export const dynamicParams = false;

export function generateStaticParams() {
  return currentEdition.dimensions.map(({ id }) => ({ dimension: id }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, dimension } = await params;
  const title = viewInForce(locale).dimensions.find(({ id }) => id === dimension)?.title ?? "";
  return { title, alternates: alternatesOf(locale, { page: "dimension", params: { dimension } }) };
}

export default async function DimensionPage({ params }: Props) {
  const { locale, dimension } = await params;
  const view = dimensionOf(viewInForce(locale), dimension);
  if (!view.dimensions.some(({ id }) => id === dimension)) notFound();
  return (
    <PageShell locale={locale} place={{ page: "dimension", params: { dimension } }} view={view} parts={["readiness", "faults", "shared"]}>
      <DimensionView locale={locale} places={placesOf(locale)} view={view} dimension={dimension} />
    </PageShell>
  );
}
