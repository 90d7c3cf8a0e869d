import type { Metadata } from "next";
import { ResultView } from "#app/[locale]/_check/result/result-view.tsx";
import { Saved } from "#app/[locale]/_check/state/saved.tsx";
import { HelpProvider } from "#app/[locale]/_help/help-provider.tsx";
import { CaseLink, loadOpened } from "#app/[locale]/sparring/case-link.tsx";
import { titlesOf } from "#lib/editions/view.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { Margins } from "../_calibration/margins.tsx";
import { Clashes } from "../_sync/clashes.tsx";
import { RoundShell } from "../_sync/round-shell.tsx";
import { loadSelfOfficial } from "../load-calibration.ts";
import { loadRound } from "../load-round.ts";

type Props = { params: Promise<{ locale: Locale; organisation: string; assessment: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator((await params).locale, "result")("title") };
}

/** What the team's answers say together. */
export default async function AssessmentResultPage({ params }: Props) {
  const asked = await params;
  const { locale } = asked;
  const [{ organisation, found, round, view }, opened] = await Promise.all([loadRound(asked), loadOpened(asked.assessment)]);
  const shown = await loadSelfOfficial({ id: found.edition.id, rulesDigest: view.digests.rulesDigest });
  return (
    <RoundShell {...{ locale, organisation, round }} page="assessmentResult" view={titlesOf(view)} parts={["result", "readiness", "help"]}>
      <h1 className="text-title">{translator(locale, "result")("title")}</h1>
      <Saved />
      <Clashes parts={["effort"]} />
      <HelpProvider>
        <ResultView />
      </HelpProvider>
      <Margins locale={locale} shown={shown} labels={view.labels} />
      {opened && <CaseLink locale={locale} slug={organisation.slug} assessment={round.assessment} />}
    </RoundShell>
  );
}
