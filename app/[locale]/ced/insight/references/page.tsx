import type { Metadata } from "next";
import { load } from "#app/_adapters/page.ts";
import { MessagesProvider } from "#app/_ui/messages-provider.tsx";
import { addressOf, type Locale } from "#lib/i18n/addresses.ts";
import { decimalWords } from "#lib/i18n/figure.ts";
import { messagesOf, translator } from "#lib/i18n/text.ts";
import { readReferences } from "#lib/usecases/insight/reference-desk.ts";
import type { Reference } from "#lib/usecases/insight/references.ts";
import { SourceLink } from "../../../(public)/clusters/source-link.tsx";
import { InsightFrame } from "../_frame/insight-frame.tsx";
import { AddForm } from "./add-form.tsx";
import { OneForm } from "./one-form.tsx";

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator((await params).locale, "references")("title") };
}

/** Figures from publications, kept by an analyst: listed, added, taken out and brought back. */
export default async function ReferencesPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const asked = (await searchParams).removed;
  const t = translator(locale, "references");
  const page = await load(locale, readReferences, typeof asked === "string" ? { removed: asked } : {});
  const { references, removed } = page;
  const indicators = page.indicators.map(({ id, title }) => ({ id, title: title[locale] }));
  const here = addressOf(locale, { page: "references" });
  return (
    <InsightFrame locale={locale} page="references">
      <h1 className="text-title">{t("title")}</h1>
      <p className="measure mt-4 text-lead">{t("intro")}</p>
      <MessagesProvider locale={locale} messages={messagesOf(locale, ["references", "faults", "failures"])}>
        {removed !== null && (
          <div className="card mt-6 flex flex-wrap items-center gap-x-5 bg-soft px-4 py-2">
            <p role="status">{t("removed", { label: removed.label[locale] })}</p>
            <OneForm key={removed.id} id={removed.id} does="restore" to={here} text={t("restore")} />
          </div>
        )}
        <section className="mt-8" aria-labelledby="list">
          <h2 id="list" className="text-lead">
            {t("list")}
          </h2>
          {references.length === 0 && <p className="mt-3">{t("none")}</p>}
          <ul className="mt-3 border-line border-b">
            {references.map((reference) => (
              <Line key={reference.id} {...{ locale, reference, indicators, here }} />
            ))}
          </ul>
        </section>
        <section className="mt-12" aria-labelledby="add">
          <h2 id="add" className="text-lead">
            {t("add.title")}
          </h2>
          <AddForm indicators={indicators} />
        </section>
      </MessagesProvider>
    </InsightFrame>
  );
}

type LineProps = { locale: Locale; reference: Reference; indicators: readonly { id: string; title: string }[]; here: string };

function Line({ locale, reference: { id, indicator, label, value, year, source }, indicators, here }: LineProps) {
  const t = translator(locale, "references");
  const of = indicators.find((one) => one.id === indicator);
  const written = decimalWords(value, locale);
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-6 border-line border-t py-3">
      <div className="min-w-0">
        <p>
          <span className="font-medium">{label[locale]}</span>: {t(indicator === null ? "percent" : "points", { value: written })} ({year})
        </p>
        <p className="text-muted text-small">
          {of === undefined ? t("total") : `${of.id} ${of.title}`} · <SourceLink source={source} />
        </p>
      </div>
      <OneForm
        id={id}
        does="remove"
        to={`${here}?${new URLSearchParams({ removed: id })}`}
        text={t("remove")}
        name={t("removeOf", { label: label[locale] })}
      />
    </li>
  );
}
