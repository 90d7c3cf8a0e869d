import type { Metadata } from "next";
import { load } from "#app/_adapters/page.ts";
import { kindTitles } from "#lib/domain/offering/kinds.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { formatter, translator } from "#lib/i18n/text.ts";
import { readEffects } from "#lib/usecases/insight/effects.ts";
import { InsightFrame } from "../_frame/insight-frame.tsx";
import { ReleaseChoice } from "../_frame/release-choice.tsx";
import { FromRelease, NothingPublished } from "../_frame/release-notes.tsx";
import { Caution, Method } from "./caution.tsx";
import { EffectTable } from "./effect-table.tsx";
import { scaleOf } from "./scale.ts";

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator((await params).locale, "effect")("title") };
}

/** What happened where clusters came to an offering, against where they did not: with intervals, numbers and a caution. */
export default async function EffectPage({ params, searchParams }: Props) {
  const [{ locale }, { release }] = [await params, await searchParams];
  const t = translator(locale, "effect");
  const { view, choices } = await load(locale, readEffects, { release: typeof release === "string" ? release : undefined, locale });
  if (view === null)
    return (
      <InsightFrame locale={locale} page="effect">
        <h1 className="text-title">{t("title")}</h1>
        <NothingPublished locale={locale} />
      </InsightFrame>
    );
  const isShown = ({ rows }: (typeof view.offerings)[number]) => rows.some(({ cell: { value } }) => value !== null);
  const without = view.offerings.filter((offering) => !isShown(offering)).map(({ title }) => title);
  const most = scaleOf(view.offerings.flatMap(({ rows }) => rows));
  return (
    <InsightFrame locale={locale} page="effect">
      <h1 className="text-title">{t("title")}</h1>
      <p className="measure mt-4 text-lead">{t("intro")}</p>
      <FromRelease locale={locale} release={view.release} />
      <ReleaseChoice {...{ locale, choices }} page="effect" release={view.release} />
      <Caution locale={locale} />
      {view.offerings.length === 0 && <p className="mt-8">{t("none")}</p>}
      {without.length < view.offerings.length && (
        <p className="measure mt-8 text-muted text-small">{t("scale", { low: -most, high: `+${most}` })}</p>
      )}
      {view.offerings.filter(isShown).map(({ id, kind, title, rows }) => (
        <section key={id} className="mt-8" aria-labelledby={`effect-${id}`}>
          <h2 id={`effect-${id}`} className="text-lead">
            {title}
          </h2>
          <p className="text-muted text-small">{kindTitles[kind][locale]}</p>
          <EffectTable {...{ locale, rows, most }} />
        </section>
      ))}
      {without.length > 0 && (
        <section className="mt-8" aria-labelledby="without">
          <h2 id="without" className="text-lead">
            {t("noneShown.title")}
          </h2>
          <p className="measure mt-2">{t("noneShown.text", { offerings: formatter(locale).list(without) })}</p>
        </section>
      )}
      <Method locale={locale} />
    </InsightFrame>
  );
}
