import type { ReactNode } from "react";
import type { Locale } from "#lib/i18n/addresses.ts";
import { formatter, translator } from "#lib/i18n/text.ts";
import type { Dossier } from "./view.ts";

type Ready = NonNullable<Dossier["readiness"]>;
type Props = { locale: Locale; readiness: Ready; textOf: (indicator: string) => string };

const colours = { passed: "text-ok", failed: "text-stop", undetermined: "text-muted" } as const;

/** Whether timing, minimums and improvements hold, each with its reason. */
export function Readiness({ locale, readiness, textOf }: Props) {
  const t = translator(locale, "silver");
  const { timing, minimums, improvements, others, complete } = readiness;
  const list = (ids: readonly string[]) => ids.map(textOf).join("; ");
  return (
    <section className="card mt-6 p-5 sm:p-7" aria-labelledby="readiness">
      <h3 id="readiness" className="font-semibold">
        {t("check.title")}
      </h3>
      <p className={`mt-1 font-medium ${complete ? "text-ok" : "text-warn"}`}>{t(complete ? "ready" : "notReady")}</p>
      <dl className="mt-3 grid gap-3">
        {timing !== null && (
          <Part {...{ locale }} title={t("check.timing")} state={timing.state}>
            <Timing {...{ locale, timing }} />
          </Part>
        )}
        {minimums !== null && (
          <Part {...{ locale }} title={t("check.minimums")} state={minimums.state}>
            {minimums.because.length > 0 && <p>{t("check.below", { indicators: list(minimums.because) })}</p>}
          </Part>
        )}
        {improvements !== null && (
          <Part {...{ locale }} title={t("check.improvements")} state={improvements.state}>
            <p>{t("check.count", { named: improvements.named.length, needed: improvements.needed })}</p>
            {improvements.because.length > 0 && <p>{t("check.notRisen", { indicators: list(improvements.because) })}</p>}
            {improvements.undocumented.length > 0 && (
              <p className="text-warn">{t("check.undocumented", { indicators: list(improvements.undocumented) })}</p>
            )}
          </Part>
        )}
        {others.map(({ kind, state }) =>
          kind === "eligibility" || kind === "score" || kind === "complete" ? (
            <Part key={kind} {...{ locale, state }} title={`${t("check.others")}: ${t(`check.kinds.${kind}`)}`} />
          ) : null,
        )}
      </dl>
    </section>
  );
}

type PartProps = { locale: Locale; title: string; state: keyof typeof colours; children?: ReactNode };

function Part({ locale, title, state, children }: PartProps) {
  return (
    <div>
      <dt className="font-medium">
        {title}: <span className={colours[state]}>{translator(locale, "silver")(`stands.${state}`)}</span>
      </dt>
      {children !== undefined && <dd className="measure text-small">{children}</dd>}
    </div>
  );
}

function Timing({ locale, timing: { because, opensOn, closesOn } }: { locale: Locale; timing: NonNullable<Ready["timing"]> }) {
  const t = translator(locale, "silver.check");
  const day = (date: string) => formatter(locale).dateTime(new Date(date), { dateStyle: "long" });
  const [reason = ""] = because;
  const why = reason === "too-early" || reason === "too-late" ? t(reason) : reason.startsWith("label:") ? t("label") : null;
  return (
    <>
      {why !== null && <p>{why}</p>}
      {opensOn !== null && closesOn !== null && <p>{t("window", { opensOn: day(opensOn), closesOn: day(closesOn) })}</p>}
      {opensOn !== null && closesOn === null && <p>{t("opens", { opensOn: day(opensOn) })}</p>}
      {opensOn === null && closesOn !== null && <p>{t("closes", { closesOn: day(closesOn) })}</p>}
    </>
  );
}
