import type { Metadata } from "next";
import { alternatesOf } from "#app/_adapters/alternates.ts";
import { ReceiptView } from "#app/[locale]/_check/receipt/receipt-view.tsx";
import { viewInForce } from "#lib/editions/in-force.ts";
import { titlesOf } from "#lib/editions/view.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { PageShell } from "../_check/page-shell.tsx";

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = translator(locale, "result");
  return { title: t("receipt.title"), description: t("receipt.description"), alternates: alternatesOf(locale, { page: "receipt" }) };
}

export default async function ReceiptPage({ params }: Props) {
  const { locale } = await params;
  return (
    <PageShell locale={locale} place={{ page: "receipt" }} view={titlesOf(viewInForce(locale))} parts={["result", "shared"]}>
      <h1 className="text-title">{translator(locale, "result")("receipt.title")}</h1>
      <ReceiptView />
    </PageShell>
  );
}
