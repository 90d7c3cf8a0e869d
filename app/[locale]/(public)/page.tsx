import type { Metadata } from "next";
import Link from "next/link";
import { Frame } from "#app/_ui/frame.tsx";
import { currentEdition } from "#lib/editions/published.ts";
import { addressOf, type Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { LabelNeeds } from "./_landing/label-needs.tsx";

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translator((await params).locale, "landing");
  return { title: { absolute: t("metaTitle") }, description: t("lead") };
}

const colours: Record<string, string> = { gold: "text-gold", silver: "text-silver", bronze: "text-bronze" };

export default async function LandingPage({ params }: Props) {
  const { locale } = await params;
  const t = translator(locale, "landing");
  const gold = currentEdition.labels.find(({ id }) => id === "gold");
  const others = currentEdition.labels.filter(({ id }) => id !== "gold").reverse();
  return (
    <Frame locale={locale} place={{ page: "home" }}>
      <h1 className="text-title">{t("title")}</h1>
      <p className="measure mt-4 text-lead">{t("lead")}</p>
      <div className="mt-7 flex flex-wrap items-center gap-x-6 gap-y-3">
        <Link className="button button-primary" href={addressOf(locale, { page: "readiness" })}>
          {t("start")}
        </Link>
        <p className="measure text-muted text-small">{t("time")}</p>
      </div>
      <section className="mt-14" aria-labelledby="needs">
        <h2 id="needs" className="text-lead text-gold">
          {t("needs")}
        </h2>
        <p className="measure mt-1 text-muted">{t("needsText")}</p>
        {gold !== undefined && <LabelNeeds edition={currentEdition} label={gold} locale={locale} />}
        <h3 className="mt-8 font-semibold">{t("indicators", { count: currentEdition.indicators.length })}</h3>
        <div className="mt-2 border-line border-t">
          {currentEdition.dimensions.map(({ id, title }) => (
            <details key={id} className="border-line border-b">
              <summary className="min-h-11 py-2.5">
                {id}. {title[locale]}
              </summary>
              <ul className="grid gap-x-8 pb-4 pl-5 text-small sm:grid-cols-2">
                {currentEdition.indicators
                  .filter((indicator) => indicator.dimension === id)
                  .map((indicator) => (
                    <li key={indicator.id} className="flex gap-3 py-1">
                      <span className="w-10 shrink-0 text-muted tabular-nums">{indicator.id}</span>
                      <span>
                        {indicator.title[locale]}
                        {(indicator.minimums ?? []).length > 0 && <span className="text-muted"> · {t("hasMinimum")}</span>}
                      </span>
                    </li>
                  ))}
              </ul>
            </details>
          ))}
        </div>
      </section>
      <section className="mt-14" aria-labelledby="others">
        <h2 id="others" className="text-lead">
          {t("others")}
        </h2>
        <div className="mt-4 grid gap-6 md:grid-cols-2">
          {others.map((label) => (
            <div key={label.id} className="card p-5 text-small">
              <h3 className={`font-semibold text-body ${colours[label.id] ?? ""}`}>{label.title[locale]}</h3>
              <LabelNeeds edition={currentEdition} label={label} locale={locale} />
            </div>
          ))}
        </div>
        <p className="mt-6">
          <Link className="link inline-block py-2" href={addressOf(locale, { page: "method" })}>
            {t("method")}
          </Link>
        </p>
      </section>
    </Frame>
  );
}
