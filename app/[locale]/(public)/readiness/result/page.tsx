import type { Metadata } from "next";
import { alternatesOf } from "#app/_adapters/alternates.ts";
import { ResultView } from "#app/[locale]/_check/result/result-view.tsx";
import { viewInForce } from "#lib/editions/in-force.ts";
import { titlesOf } from "#lib/editions/view.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { PageShell } from "../_check/page-shell.tsx";

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = translator(locale, "result");
  return { title: t("title"), description: t("description"), alternates: alternatesOf(locale, { page: "result" }) };
}

export default async function ResultPage({ params }: Props) {
  const { locale } = await params;
  return (
    <PageShell locale={locale} place={{ page: "result" }} view={titlesOf(viewInForce(locale))} parts={["result", "shared"]}>
      <h1 className="text-title">{translator(locale, "result")("title")}</h1>
      <ResultView />
    </PageShell>
  );
}
