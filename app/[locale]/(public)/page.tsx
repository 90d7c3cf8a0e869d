import type { Metadata } from "next";
import Link from "next/link";
import { alternatesOf } from "#app/_adapters/alternates.ts";
import { shownProgramme } from "#app/_adapters/shown-programme.ts";
import { Frame } from "#app/_ui/frame.tsx";
import { editionInForce } from "#lib/editions/in-force.ts";
import { addressOf, type Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { DimensionList } from "./_landing/dimension-list.tsx";
import { FirstScreen } from "./_landing/first-screen.tsx";
import { LabelledTeaser } from "./_landing/labelled-teaser.tsx";
import { LabelNeeds } from "./method/_edition/label-needs.tsx";

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = translator(locale, "landing");
  return {
    title: { absolute: t("metaTitle", { programme: shownProgramme().name[locale] }) },
    description: t("description"),
    alternates: alternatesOf(locale, { page: "home" }),
  };
}

const colours: Record<string, string> = { gold: "text-gold", silver: "text-silver", bronze: "text-bronze" };

/** The front page: what the tool does, how long it takes, and what the labels need, before any question. */
export default async function LandingPage({ params }: Props) {
  const { locale } = await params;
  const t = translator(locale, "landing");
  const { document: edition } = editionInForce();
  const { indicators, dimensions, labels } = edition;
  const gold = labels.find(({ id }) => id === "gold");
  const others = labels.filter(({ id }) => id !== "gold").reverse();
  return (
    <Frame locale={locale} place={{ page: "home" }}>
      <FirstScreen locale={locale} count={indicators.length} />
      {gold !== undefined && (
        <section className="mt-16" aria-labelledby="needs">
          <h2 id="needs" className="text-gold text-lead">
            {t("needs")}
          </h2>
          <p className="measure mt-2 text-muted">{t("needsText")}</p>
          <LabelNeeds edition={edition} label={gold} locale={locale} />
          <h3 className="mt-8 font-semibold">{t("indicators", { count: indicators.length, dimensions: dimensions.length })}</h3>
          <DimensionList edition={edition} label={gold.id} locale={locale} />
        </section>
      )}
      <section className="mt-16" aria-labelledby="others">
        <h2 id="others" className="text-lead">
          {t("others")}
        </h2>
        <div className="mt-4 grid gap-6 md:grid-cols-2">
          {others.map((label) => (
            <div key={label.id} className="card p-5">
              <h3 className={`font-semibold ${colours[label.id] ?? ""}`}>{label.title[locale]}</h3>
              <LabelNeeds edition={edition} label={label} locale={locale} brief />
            </div>
          ))}
        </div>
        <p className="mt-6">
          <Link prefetch={false} className="link inline-block py-2.5" href={addressOf(locale, { page: "method" })}>
            {t("method")}
          </Link>
        </p>
      </section>
      <LabelledTeaser locale={locale} />
    </Frame>
  );
}
