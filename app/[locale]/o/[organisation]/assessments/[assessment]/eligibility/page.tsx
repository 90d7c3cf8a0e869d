import type { Metadata } from "next";
import { EligibilityView } from "#app/[locale]/_check/eligibility/eligibility-view.tsx";
import { placesOf } from "#app/[locale]/_check/state/places.ts";
import { listKey } from "#lib/domain/assessment/parts.ts";
import type { Saved } from "#lib/domain/saving/draft-parts.ts";
import { bareOf } from "#lib/editions/view.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { AnswerPast } from "../_sync/answer-past.tsx";
import { Clashes } from "../_sync/clashes.tsx";
import { RoundShell } from "../_sync/round-shell.tsx";
import { loadRound } from "../load-round.ts";

type Props = { params: Promise<{ locale: Locale; organisation: string; assessment: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator((await params).locale, "readiness")("eligibility") };
}

/** Criteria, labels held and improvements, kept by the team together. */
export default async function AssessmentEligibilityPage({ params }: Props) {
  const asked = await params;
  const { locale } = asked;
  const { organisation, round, view } = await loadRound(asked);
  const names: Saved[] = [...view.eligibility.map(({ id }): Saved => `eligibility/${id}`), `labels/${listKey}`, `improvements/${listKey}`];
  const past = Object.fromEntries(names.map((name) => [name, <AnswerPast key={name} name={name} />]));
  return (
    <RoundShell {...{ locale, organisation, round }} page="assessmentEligibility" view={bareOf(view)} parts={["readiness"]}>
      <EligibilityView
        locale={locale}
        places={placesOf(locale, round)}
        top={<Clashes parts={["eligibility", "labels", "improvements"]} />}
        past={past}
      />
    </RoundShell>
  );
}
