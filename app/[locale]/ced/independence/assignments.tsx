import { ConfirmDetails } from "#app/_ui/confirm-details.tsx";
import type { Locale } from "#lib/i18n/addresses.ts";
import { dayWords } from "#lib/i18n/days.ts";
import { translator } from "#lib/i18n/text.ts";
import { EndForm } from "./end-form.tsx";
import type { Independence } from "./view.ts";

type Props = { locale: Locale; assignments: Independence["assignments"]; canEnd: boolean };

/** Everybody who is or was named as assessor, with the reason where the guard was against it. */
export function Assignments({ locale, assignments, canEnd }: Props) {
  const t = translator(locale, "independence.assignments");
  const labels = translator(locale, "shared.labels");
  const day = (at: string) => dayWords(locale, at);
  const titleOf = (label: string) => (label === "bronze" || label === "silver" || label === "gold" ? labels(label) : label);
  return (
    <section className="mt-12" aria-labelledby="assignments">
      <h2 id="assignments" className="text-lead">
        {t("title")}
      </h2>
      {assignments.length === 0 && <p className="mt-3">{t("none")}</p>}
      <ul className="mt-3 grid gap-4">
        {assignments.map(({ id, name, clusterName: cluster, label, auditDay, exceptionReason, endedAt }) => (
          <li key={id} className="card p-5">
            <h3 className="font-semibold">{t("line", { name, cluster })}</h3>
            <p className="text-small tabular-nums">{t("facts", { label: titleOf(label), date: day(auditDay) })}</p>
            {exceptionReason !== null && <p className="measure mt-2 whitespace-pre-line">{t("exception", { reason: exceptionReason })}</p>}
            {endedAt !== null && <p className="mt-2 text-muted text-small">{t("ended", { date: day(endedAt) })}</p>}
            {canEnd && endedAt === null && (
              <ConfirmDetails className="mt-1" summary={t("end", { name, cluster })}>
                <EndForm id={id} />
              </ConfirmDetails>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
