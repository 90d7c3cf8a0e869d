import type { Metadata } from "next";
import Link from "next/link";
import { load } from "#app/_adapters/page.ts";
import { MessagesProvider } from "#app/_ui/messages-provider.tsx";
import type { Period } from "#lib/domain/insight/period.ts";
import { addressOf, type Locale } from "#lib/i18n/addresses.ts";
import { dayWords } from "#lib/i18n/days.ts";
import { formatter, messagesOf, translator } from "#lib/i18n/text.ts";
import { listEditions } from "#lib/usecases/editions/list.ts";
import { type ListedRelease, readReleases } from "#lib/usecases/insight/read.ts";
import { InsightFrame } from "./_frame/insight-frame.tsx";
import { AskForm } from "./ask-form.tsx";
import { LookAgain } from "./look-again.tsx";

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator((await params).locale, "insight")("title") };
}

/** The releases of statistics, and for analysts the way to a new one. */
export default async function InsightPage({ params }: Props) {
  const { locale } = await params;
  const t = translator(locale, "insight");
  const { releases, suggestions, can } = await load(locale, readReleases, {});
  const editions = can.make ? await load(locale, listEditions, {}) : [];
  const suggestedWords = ({ from, to }: Period) => t("ask.suggested", { from: dayWords(locale, from), to: dayWords(locale, to) });
  return (
    <InsightFrame locale={locale} page="insight">
      <h1 className="text-title">{t("title")}</h1>
      <p className="measure mt-4 text-lead">{t("intro")}</p>
      <section className="mt-8" aria-labelledby="releases">
        <h2 id="releases" className="text-lead">
          {t("releases")}
        </h2>
        {releases.length === 0 && <p className="mt-3">{t("none")}</p>}
        <ul className="mt-3 grid gap-3">
          {releases.map((release) => (
            <Release key={release.id} {...{ locale, release }} />
          ))}
        </ul>
        {releases.some(({ state }) => state === "making") && <LookAgain />}
      </section>
      {can.make && (
        <section className="mt-12" aria-labelledby="ask">
          <h2 id="ask" className="text-lead">
            {t("ask.title")}
          </h2>
          <p className="measure mt-2">{t("ask.hint")}</p>
          <MessagesProvider locale={locale} messages={messagesOf(locale, ["insight", "faults", "failures"])}>
            <AskForm
              editions={editions.map(({ id, title }) => ({ id, title: title[locale] }))}
              suggestions={suggestions.map((period) => ({ ...period, words: suggestedWords(period) }))}
            />
          </MessagesProvider>
        </section>
      )}
      <section className="mt-12" aria-labelledby="rules">
        <h2 id="rules" className="text-lead">
          {t("rules")}
        </h2>
        <ul className="measure mt-3 grid list-disc gap-2 pl-5">
          {(["fewest", "rounded", "worlds"] as const).map((rule) => (
            <li key={rule}>{t(`ruleTexts.${rule}`)}</li>
          ))}
        </ul>
      </section>
    </InsightFrame>
  );
}

function Release({ locale, release }: { locale: Locale; release: ListedRelease }) {
  const t = translator(locale, "insight");
  const day = (at: string) => formatter(locale).dateTime(new Date(at), { dateStyle: "medium" });
  const { id, from, to, state, progress, madeAt, publishedAt } = release;
  return (
    <li className="card flex flex-wrap items-baseline justify-between gap-3 p-4">
      <Link className="link font-medium" href={addressOf(locale, { page: "release", params: { release: id } })}>
        {t("period", { from: day(from), to: day(to) })}
      </Link>
      <span className="text-small">
        {state === "making" && t("states.making", { progress })}
        {state === "draft" && t("states.draft", { date: day(madeAt ?? from) })}
        {state === "published" && t("states.published", { date: day(publishedAt ?? from) })}
      </span>
    </li>
  );
}
