import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { load } from "#app/_adapters/page.ts";
import { DimensionView } from "#app/[locale]/_check/dimension/dimension-view.tsx";
import { placesOf } from "#app/[locale]/_check/state/places.ts";
import { WeakHelp } from "#app/[locale]/_help/weak-help.tsx";
import { dimensionOf } from "#lib/editions/view.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { readAssessmentEvidence } from "#lib/usecases/evidence/of-assessment.ts";
import { EvidenceStatus } from "../../../evidence/evidence-status.tsx";
import { LikelyOfficial } from "../_calibration/likely-official.tsx";
import { AnswerStatus } from "../_sync/answer-status.tsx";
import { RoundShell } from "../_sync/round-shell.tsx";
import { figuresAt, loadSelfOfficial } from "../load-calibration.ts";
import { discussionParts, loadDiscussion } from "../load-discussion.tsx";
import { loadRound } from "../load-round.ts";

type Props = { params: Promise<{ locale: Locale; organisation: string; assessment: string; dimension: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, dimension } = await params;
  return { title: translator(locale, "readiness")("dimension", { id: dimension }) };
}

/** The questions of one dimension, answered together. */
export default async function AssessmentDimensionPage({ params }: Props) {
  const { dimension, ...asked } = await params;
  const { locale } = asked;
  const loading = loadRound(asked);
  // Asked for at once, as far as it can be: each turn to the database costs.
  const [{ organisation, round, view }, beside, evidence, calibration] = await Promise.all([
    loading,
    loadDiscussion(asked.assessment),
    load(locale, readAssessmentEvidence, { assessment: asked.assessment }),
    loading.then(({ found, view: { digests } }) => loadSelfOfficial({ id: found.edition.id, rulesDigest: digests.rulesDigest })),
  ]);
  if (!view.dimensions.some(({ id }) => id === dimension)) notFound();
  const shown = dimensionOf(view, dimension);
  const status = (id: string) => {
    const cell = figuresAt(calibration, id);
    return (
      <>
        <AnswerStatus id={id} />
        {cell !== null && <LikelyOfficial id={id} cell={cell} />}
        <EvidenceStatus locale={locale} slug={organisation.slug} needs={evidence[id]?.needs ?? []} />
        <WeakHelp id={id} place="indicator" />
      </>
    );
  };
  return (
    <RoundShell
      {...{ locale, organisation, round, params: { dimension } }}
      page="assessmentDimension"
      view={shown}
      parts={["readiness", "calibration", "help", ...discussionParts]}
    >
      <DimensionView {...{ locale, dimension, places: placesOf(locale, round) }} view={shown} {...{ status, beside }} />
    </RoundShell>
  );
}
