import Link from "next/link";
import type { PlanPoint } from "#lib/domain/label/audit-plan.ts";
import type { Renewal } from "#lib/domain/label/renewal.ts";
import { addressOf, type Locale } from "#lib/i18n/addresses.ts";
import { publishedWords } from "#lib/i18n/published-date.ts";
import { translator } from "#lib/i18n/text.ts";

type Props = { locale: Locale; slug: string; renewal: Renewal; today: string; mayStart: boolean };

/** The label that the register knows of the secretariat, until when, and what its renewal needs. */
export function LabelCard({ locale, slug, renewal: { held, hint, audit, silver, slug: cluster }, today, mayStart }: Props) {
  const t = translator(locale, "home.label");
  const words = (date: string) => publishedWords(locale, date);
  const label = translator(locale, "shared.labels")(held.label);
  const known = held.state !== "unknown" && held.state !== "lapsed";
  const until = held.validUntil === null ? "none" : words(held.validUntil);
  const since = held.since === null ? "none" : words(held.since);
  return (
    <section className="card mt-8 p-5 sm:p-7" aria-labelledby="label">
      <h2 id="label" className="text-lead">
        {label}
      </h2>
      <p className="mt-1 font-medium">{t(`states.${held.state}`, { until, since })}</p>
      {known && hint !== null && !hint.over && (
        <>
          <h3 className="mt-4 font-semibold">{t("renewal")}</h3>
          <ul className="measure mt-1 grid list-disc gap-1 pl-5">
            <li>{t("by", { day: words(hint.lastDay) })}</li>
            <li>{t(hint.startBy <= today ? "startNow" : "start", { day: words(hint.startBy) })}</li>
            {audit === null && hint.next.until !== null && <li>{t("next", { until: words(hint.next.until) })}</li>}
            {hint.documentsDueDaysBefore !== null && <li>{t("documents", { days: hint.documentsDueDaysBefore })}</li>}
          </ul>
        </>
      )}
      {silver !== null && (silver.opensOn !== null || silver.closesOn !== null) && (
        <p className="measure mt-3">
          {t("silver", {
            from: silver.opensOn === null ? "none" : words(silver.opensOn),
            until: silver.closesOn === null ? "none" : words(silver.closesOn),
          })}
        </p>
      )}
      {audit !== null && <AuditPlan locale={locale} audit={audit} />}
      <p className="mt-4 flex flex-wrap gap-x-5 text-small">
        {mayStart && (
          <a className="link py-2" href="#next">
            {t("begin")}
          </a>
        )}
        {audit === null && (
          <Link className="link py-2" href={addressOf(locale, { page: "evidence", params: { organisation: slug } })}>
            {t("chooseDay")}
          </Link>
        )}
        <Link className="link py-2" href={addressOf(locale, { page: "cluster", params: { slug: cluster } })}>
          {t("public")}
        </Link>
      </p>
    </section>
  );
}

function AuditPlan({ locale, audit: { day, next, plan } }: { locale: Locale; audit: NonNullable<Renewal["audit"]> }) {
  const t = translator(locale, "home.label");
  const words = (date: string) => publishedWords(locale, date);
  const line = (point: PlanPoint) =>
    point.what === "evidence-from" ? t("plan.evidence-from", { months: point.maxAgeMonths }) : t(`plan.${point.what}`);
  return (
    <>
      <h3 className="mt-4 font-semibold">{t("audit", { day: words(day) })}</h3>
      {next !== null && (
        <p className="measure mt-1">{t(`gives.${next.kind}`, { until: next.until === null ? "none" : words(next.until) })}</p>
      )}
      <ol className="mt-2 grid gap-1">
        {plan.map((point) => (
          <li key={`${point.day} ${line(point)}`} className="flex flex-wrap gap-x-4 text-small">
            <time dateTime={point.day} className="w-32 tabular-nums">
              {words(point.day)}
            </time>
            <span>{line(point)}</span>
          </li>
        ))}
      </ol>
      <p className="measure mt-2 text-muted text-small">{t("advice")}</p>
    </>
  );
}
