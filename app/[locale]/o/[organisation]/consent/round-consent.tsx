import type { Locale } from "#lib/i18n/addresses.ts";
import { dayWords } from "#lib/i18n/days.ts";
import { translator } from "#lib/i18n/text.ts";
import type { Consents } from "#lib/usecases/consent/read.ts";
import { GiveForm, WithdrawForm } from "./consent-forms.tsx";
import { SeenList } from "./seen-list.tsx";
import { nameOf } from "./words.ts";

type Props = { locale: Locale; slug: string; round: Consents["assessments"][number]; canChange: boolean };

/** One assessment: whether CED's benchmarkers see it, what they see of it, and the step to the other state. */
export function RoundConsent({ locale, slug, round, canChange }: Props) {
  const t = translator(locale, "consent");
  const { id, state, startedAt, given } = round;
  const title = t("round", { date: dayWords(locale, startedAt) });
  const change = { slug, purpose: "sparring", assessment: id } as const;
  return (
    <article className="card px-5 py-4" aria-labelledby={`round-${id}`}>
      <h3 id={`round-${id}`} className="font-semibold">
        {title} <span className="font-normal text-muted">({t(`states.${state}`)})</span>
      </h3>
      <p className={`mt-1 text-small ${given === null ? "text-muted" : "font-medium text-ok"}`}>
        {given === null ? t("off") : t("since", { date: dayWords(locale, given.since), name: nameOf(locale, given.by) })}
      </p>
      <SeenList {...{ locale, slug, round }} />
      {canChange && (given === null ? <GiveForm change={change} about={title} /> : <WithdrawForm change={change} />)}
    </article>
  );
}
