import type { Metadata } from "next";
import Link from "next/link";
import { currentView } from "#lib/editions/current.ts";
import { addressOf, type Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { PageShell } from "../_check/page-shell.tsx";
import { SaveState } from "../_check/save-state.tsx";
import { Criteria } from "./criteria.tsx";
import { History } from "./history.tsx";
import { Improvements } from "./improvements.tsx";

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator((await params).locale, "readiness")("eligibility") };
}

export default async function EligibilityPage({ params }: Props) {
  const { locale } = await params;
  const t = translator(locale, "readiness");
  const view = currentView(locale);
  const bare = { question: "", help: "", why: "", ratingTitle: "", levels: [], inputs: [], evidence: [] };
  const titles = { ...view, indicators: view.indicators.map((indicator) => ({ ...indicator, ...bare })) };
  return (
    <PageShell locale={locale} place={{ page: "eligibility" }} view={titles} parts={["readiness"]}>
      <p className="text-small">
        <Link className="link inline-block py-2" href={addressOf(locale, { page: "readiness" })}>
          {t("overview")}
        </Link>
      </p>
      <h1 className="text-title">{t("eligibility")}</h1>
      <p className="measure mt-3 mb-2 text-muted">{t("eligibilityHint")}</p>
      <SaveState />
      <Criteria />
      <History />
      <Improvements />
      <Link className="button button-primary mt-10" href={addressOf(locale, { page: "result" })}>
        {t("seeResult")}
      </Link>
    </PageShell>
  );
}
