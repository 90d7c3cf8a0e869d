import { ConfirmDetails } from "#app/_ui/confirm-details.tsx";
import type { DanishCriterion } from "#lib/domain/register/schema.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { publishedWords } from "#lib/i18n/published-date.ts";
import { translator } from "#lib/i18n/text.ts";
import { ReasonForm } from "../reason-form.tsx";
import { CriterionForm } from "./criterion-form.tsx";
import { SuccessorForm } from "./successor-form.tsx";

type Of = { locale: Locale; cluster: string };
type CriteriaProps = Of & {
  criteria: readonly { criterion: DanishCriterion; set: { met: boolean; source: string; checkedOn: string } | null }[];
};

/** The five Danish criteria, each as it was last checked. */
export function Criteria({ locale, cluster, criteria }: CriteriaProps) {
  const t = translator(locale, "registerDesk.criteria");
  return (
    <section className="mt-10" aria-labelledby="criteria">
      <h2 id="criteria" className="text-lead">
        {t("title")}
      </h2>
      <ul className="card mt-3 divide-y divide-line">
        {criteria.map(({ criterion, set }) => {
          const name = t(`names.${criterion}`);
          const date = set === null ? "" : publishedWords(locale, set.checkedOn);
          return (
            <li key={criterion} className="px-4 py-3">
              <p className="font-medium">{name}</p>
              <p className="break-words text-small">
                {set === null ? t("notSet") : t("set", { met: set.met ? "yes" : "no", date, source: set.source })}
              </p>
              <ConfirmDetails summary={t("open", { name })}>
                <CriterionForm {...{ cluster, criterion, set }} />
              </ConfirmDetails>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

type SuccessorsProps = Of & {
  successors: readonly { id: string; name: string; kind: "merged" | "renamed"; since: string | null; source: string }[];
};

/** What the cluster became. */
export function Successors({ locale, cluster, successors }: SuccessorsProps) {
  const t = translator(locale, "registerDesk.successors");
  return (
    <section className="mt-10" aria-labelledby="successors">
      <h2 id="successors" className="text-lead">
        {t("title")}
      </h2>
      {successors.length === 0 && <p className="mt-2">{t("none")}</p>}
      <ul className="mt-2">
        {successors.map(({ id, name, kind, since, source }) => (
          <li key={id} className="border-line border-t py-2">
            <p>{t("line", { kind, name, since: since === null ? "none" : publishedWords(locale, since) })}</p>
            <p className="break-words text-muted text-small">{source}</p>
            <ConfirmDetails summary={t("remove", { name })}>
              <ReasonForm kind="successor" of={{ cluster, successor: id }} button={t("removeSubmit")} />
            </ConfirmDetails>
          </li>
        ))}
      </ul>
      <ConfirmDetails summary={t("add")}>
        <SuccessorForm cluster={cluster} />
      </ConfirmDetails>
    </section>
  );
}
