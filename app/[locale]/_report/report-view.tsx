import type { ReactNode } from "react";
import type { Report, ReportHead } from "#lib/domain/report/report.ts";
import { ChartsPart } from "./charts-part.tsx";
import { IndicatorPart } from "./indicator-part.tsx";
import { LabelPart } from "./label-part.tsx";
import { type Said, said } from "./said.ts";

function Facts({ head, words: { t, date } }: { head: ReportHead; words: Said }) {
  const { organisation, edition, engine, basis, asOf, auditDay } = head;
  const facts = {
    organisation: organisation.name,
    edition: t("facts.revision", { title: edition.title, revision: edition.revision }),
    digest: edition.digest,
    engine: String(engine),
    basis: t(`facts.bases.${basis}`),
    asOf: date(asOf),
    auditDay: auditDay === null ? t("facts.noAuditDay") : date(auditDay),
  } as const;
  return (
    <dl className="mt-3 grid gap-x-6 gap-y-1 text-small sm:grid-cols-[12rem_1fr] print:grid-cols-[12rem_1fr]">
      {Object.entries(facts).map(([name, value]) => (
        <div key={name} className="contents">
          <dt className="text-muted">{t(`facts.${name as keyof typeof facts}`)}</dt>
          <dd className="break-all">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="mt-12">
      <h2 id={id} className="break-after-avoid font-semibold text-lead">
        {title}
      </h2>
      {children}
    </section>
  );
}

/** A report on the screen and on paper: the same words, figures and pictures. */
export function ReportView({ report }: { report: Report }) {
  const { head, labels, dimensions, indicators, independence } = report;
  const words = said(head.locale);
  const { t } = words;
  return (
    <article>
      <h1 className="text-title">{head.title}</h1>
      <p className="measure mt-3">{head.stateText}</p>
      {head.indicative !== null && <p className="measure mt-1">{head.indicative}</p>}
      <p className="measure mt-1 text-muted text-small">
        {t("separate")} {t("made", { date: words.date(head.madeAt) })}.
      </p>
      <Part id="standing" title={t("sections.standing")}>
        {labels.map((label) => (
          <LabelPart key={label.id} label={label} indicative={head.indicative !== null} words={words} />
        ))}
      </Part>
      <Part id="charts" title={t("sections.charts")}>
        <ChartsPart report={report} words={words} />
      </Part>
      <Part id="indicators" title={t("sections.indicators")}>
        {dimensions.map(({ id, title }) => (
          <section key={id} aria-labelledby={`dimension-${id}`} className="mt-8">
            <h3 id={`dimension-${id}`} className="break-after-avoid font-semibold">
              {title}
            </h3>
            {indicators
              .filter(({ dimension }) => dimension === id)
              .map((indicator) => (
                <IndicatorPart key={indicator.id} indicator={indicator} words={words} />
              ))}
          </section>
        ))}
      </Part>
      <Part id="independence" title={t("sections.independence")}>
        <p className="measure mt-3">{independence.text}</p>
      </Part>
      <Part id="facts" title={t("sections.facts")}>
        <Facts head={head} words={words} />
      </Part>
    </article>
  );
}
