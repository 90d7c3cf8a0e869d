import type { Metadata } from "next";
import type { Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { RoundShell } from "../_sync/round-shell.tsx";
import { loadRound } from "../load-round.ts";
import { AllAnswers } from "./all-answers.tsx";
import { LookFirst } from "./look-first.tsx";
import { SubmitForm } from "./submit-form.tsx";

type Props = { params: Promise<{ locale: Locale; organisation: string; assessment: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator((await params).locale, "submitting")("title") };
}

/** Every answer on one page, what needs a look first, and the lead's button to submit. */
export default async function CheckPage({ params }: Props) {
  const asked = await params;
  const { locale } = asked;
  const t = translator(locale, "submitting");
  const { organisation, found, round, view } = await loadRound(asked);
  return (
    <RoundShell
      {...{ locale, organisation, round, view }}
      page="assessmentCheck"
      parts={["submitting", "result", "readiness", "failures", "faults"]}
    >
      <h1 className="text-title">{t("title")}</h1>
      <p className="measure mt-4 text-lead">{t("intro")}</p>
      <LookFirst />
      <AllAnswers />
      <SubmitForm locale={locale} may={found.can.submit} submitted={round.submitted} />
    </RoundShell>
  );
}
