import type { Locale } from "#lib/i18n/addresses.ts";
import { dayWords } from "#lib/i18n/days.ts";
import { translator } from "#lib/i18n/text.ts";
import type { Given } from "#lib/usecases/consent/read.ts";
import { GiveForm, WithdrawForm } from "./consent-forms.tsx";
import { nameOf } from "./words.ts";

type Props = { locale: Locale; slug: string; purpose: "statistics" | "public-facts"; given: Given | null; canChange: boolean };

/** A consent of the whole organisation: what CED gets by it, whether it holds, and the step to the other state. */
export function PurposeConsent({ locale, slug, purpose, given, canChange }: Props) {
  const t = translator(locale, "consent");
  return (
    <section className="mt-10" aria-labelledby={purpose}>
      <h2 id={purpose} className="text-lead">
        {t(`purposes.${purpose}.title`)}
      </h2>
      <p className="measure mt-2">{t(`purposes.${purpose}.text`)}</p>
      <p className={`mt-2 text-small ${given === null ? "text-muted" : "font-medium text-ok"}`}>
        {given === null ? t("notGiven") : t("holds", { date: dayWords(locale, given.since), name: nameOf(locale, given.by) })}
      </p>
      {canChange && (given === null ? <GiveForm change={{ slug, purpose }} /> : <WithdrawForm change={{ slug, purpose }} />)}
    </section>
  );
}
