import type { Metadata } from "next";
import { ReceiptView } from "#app/[locale]/_check/receipt/receipt-view.tsx";
import { titlesOf } from "#lib/editions/view.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { RoundShell } from "../_sync/round-shell.tsx";
import { loadRound } from "../load-round.ts";

type Props = { params: Promise<{ locale: Locale; organisation: string; assessment: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator((await params).locale, "result")("receipt.title") };
}

/** The arithmetic behind the result of the team's answers. */
export default async function AssessmentReceiptPage({ params }: Props) {
  const asked = await params;
  const { locale } = asked;
  const { organisation, round, view } = await loadRound(asked);
  return (
    <RoundShell {...{ locale, organisation, round }} page="assessmentReceipt" view={titlesOf(view)} parts={["result"]}>
      <h1 className="text-title">{translator(locale, "result")("receipt.title")}</h1>
      <ReceiptView />
    </RoundShell>
  );
}
