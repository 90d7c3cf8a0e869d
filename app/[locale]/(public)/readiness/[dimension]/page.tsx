import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { currentView } from "#lib/editions/current.ts";
import { currentEdition } from "#lib/editions/published.ts";
import { dimensionOf } from "#lib/editions/view.ts";
import { addressOf, type Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { GoOn } from "../_card/go-on.tsx";
import { IndicatorCard } from "../_card/indicator-card.tsx";
import { PageShell } from "../_check/page-shell.tsx";
import { DimensionProgress } from "./dimension-progress.tsx";

type Props = { params: Promise<{ locale: Locale; dimension: string }> };

export const dynamicParams = false;

export function generateStaticParams() {
  return currentEdition.dimensions.map(({ id }) => ({ dimension: id }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, dimension } = await params;
  return { title: currentEdition.dimensions.find(({ id }) => id === dimension)?.title[locale] ?? "" };
}

export default async function DimensionPage({ params }: Props) {
  const { locale, dimension } = await params;
  const t = translator(locale, "readiness");
  const view = dimensionOf(currentView(locale), dimension);
  const at = view.dimensions.findIndex(({ id }) => id === dimension);
  const here = view.dimensions[at];
  if (here === undefined) notFound();

  const before = view.dimensions[at - 1];
  const after = view.dimensions[at + 1];
  const address = (id: string) => addressOf(locale, { page: "dimension", params: { dimension: id } });
  const indicators = view.indicators.filter((indicator) => indicator.dimension === dimension);
  return (
    <PageShell locale={locale} place={{ page: "dimension", params: { dimension } }} view={view} parts={["readiness", "faults", "shared"]}>
      <p className="text-small">
        <Link className="link inline-block py-2" href={addressOf(locale, { page: "readiness" })}>
          {t("overview")}
        </Link>
      </p>
      <h1 className="text-title">
        <span className="block text-body text-muted">{t("dimension", { id: dimension })}</span>
        {here.title}
      </h1>
      <DimensionProgress dimension={dimension} />
      <div className="mt-8 grid gap-8">
        {indicators.map((indicator) => (
          <IndicatorCard key={indicator.id} locale={locale} id={indicator.id} />
        ))}
      </div>
      <GoOn />
      <nav aria-label={t("tasks")} className="mt-10 flex flex-wrap items-center gap-4">
        <Link
          id="onward"
          className="button button-primary"
          href={after === undefined ? addressOf(locale, { page: "eligibility" }) : address(after.id)}
        >
          {t("next", { title: after?.title ?? t("eligibility") })}
        </Link>
        {before !== undefined && (
          <Link className="button" href={address(before.id)}>
            {t("previous", { title: before.title })}
          </Link>
        )}
        <Link className="link py-2" href={addressOf(locale, { page: "result" })}>
          {t("seeResult")}
        </Link>
      </nav>
    </PageShell>
  );
}
