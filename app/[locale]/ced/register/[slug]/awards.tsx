import { ConfirmDetails } from "#app/_ui/confirm-details.tsx";
import { SourceLink } from "#app/[locale]/(public)/clusters/source-link.tsx";
import type { AwardFields, RegisterLabel } from "#lib/domain/register/schema.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { publishedWords } from "#lib/i18n/published-date.ts";
import { translator } from "#lib/i18n/text.ts";
import { ReasonForm } from "../reason-form.tsx";
import { ConfirmLapse, CorrectAward, RecordAward } from "./award-forms.tsx";

type Award = {
  id: string;
  label: RegisterLabel;
  awarded: string | null;
  validUntil: string | null;
  certificate: string | null;
  scorePercent: string | null;
  source: string;
  confidence: "stated" | "inferred";
  note: string | null;
  lapsedOn: string | null;
  version: number;
  scoreByConsent: boolean;
};
type Props = { locale: Locale; cluster: string; awards: readonly Award[] };

function valuesOf({ label, awarded, validUntil, certificate, scorePercent, source, confidence, note }: Award): AwardFields {
  return {
    ...{ label, awarded: awarded ?? "", validUntil: validUntil ?? "", certificate: certificate ?? "" },
    ...{ scorePercent: scorePercent ?? "", source, confidence, note: note ?? "" },
  };
}

/** Every award that a source tells of, each to be corrected, taken out, or confirmed as lapsed. */
export function Awards({ locale, cluster, awards }: Props) {
  const t = translator(locale, "registerDesk.award");
  const labels = translator(locale, "shared.labels");
  const words = (date: string | null) => (date === null ? t("unknown") : publishedWords(locale, date));
  return (
    <section className="mt-10" aria-labelledby="awards">
      <h2 id="awards" className="text-lead">
        {t("title")}
      </h2>
      {awards.length === 0 ? (
        <p className="mt-2">{t("none")}</p>
      ) : (
        <ul className="card mt-3 divide-y divide-line">
          {awards.map((award) => {
            const named = { label: labels(award.label), awarded: words(award.awarded) };
            return (
              <li key={award.id} className="px-4 py-3">
                <p className="font-medium">{named.label}</p>
                <p>{t("dates", { awarded: named.awarded, until: words(award.validUntil) })}</p>
                {award.lapsedOn !== null && <p>{t("lapsed", { date: words(award.lapsedOn) })}</p>}
                {award.note !== null && <p className="text-small">{award.note}</p>}
                <p className="break-words text-small">
                  <SourceLink source={award.source} />
                </p>
                <ConfirmDetails className="mr-6" summary={t("correct", named)}>
                  <CorrectAward
                    key={award.version}
                    {...{ award: award.id, version: award.version, values: valuesOf(award), scoreByConsent: award.scoreByConsent }}
                  />
                </ConfirmDetails>
                {award.lapsedOn === null && (
                  <ConfirmDetails className="mr-6" summary={t("lapse", named)}>
                    <ConfirmLapse key={award.version} award={award.id} version={award.version} />
                  </ConfirmDetails>
                )}
                <ConfirmDetails summary={t("remove", named)}>
                  <ReasonForm
                    key={award.version}
                    kind="award"
                    of={{ award: award.id, version: award.version }}
                    text={t("removeText")}
                    button={t("removeSubmit")}
                  />
                </ConfirmDetails>
              </li>
            );
          })}
        </ul>
      )}
      <ConfirmDetails summary={t("record")}>
        <RecordAward cluster={cluster} />
      </ConfirmDetails>
    </section>
  );
}
