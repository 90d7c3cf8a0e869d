import type { Metadata } from "next";
import { ResultView } from "#app/[locale]/_check/result/result-view.tsx";
import { Saved } from "#app/[locale]/_check/state/saved.tsx";
import { CaseLink } from "#app/[locale]/sparring/case-link.tsx";
import { titlesOf } from "#lib/editions/view.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { Clashes } from "../_sync/clashes.tsx";
import { RoundShell } from "../_sync/round-shell.tsx";
import { loadRound } from "../load-round.ts";

type Props = { params: Promise<{ locale: Locale; organisation: string; assessment: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator((await params).locale, "result")("title") };
}

/** What the team's answers say together. */
export default async function AssessmentResultPage({ params }: Props) {
  const asked = await params;
  const { locale } = asked;
  const { organisation, round, view } = await loadRound(asked);
  return (
    <RoundShell {...{ locale, organisation, round }} page="assessmentResult" view={titlesOf(view)} parts={["result", "readiness"]}>
      <h1 className="text-title">{translator(locale, "result")("title")}</h1>
      <Saved />
      <Clashes parts={["effort"]} />
      <ResultView />
      <CaseLink locale={locale} slug={organisation.slug} assessment={round.assessment} />
    </RoundShell>
  );
}
