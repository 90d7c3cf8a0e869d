import type { Metadata } from "next";
import Link from "next/link";
import { ask, load } from "#app/_adapters/page.ts";
import { ConfirmDetails } from "#app/_ui/confirm-details.tsx";
import { MessagesProvider } from "#app/_ui/messages-provider.tsx";
import { kindTitles } from "#lib/domain/offering/kinds.ts";
import { addressOf, type Locale } from "#lib/i18n/addresses.ts";
import { formatter, messagesOf, translator } from "#lib/i18n/text.ts";
import { readOffering } from "#lib/usecases/offerings/read.ts";
import { CedFrame } from "../../_frame/ced-frame.tsx";
import { EventForm } from "../event-form.tsx";
import { OfferingForm } from "../offering-form.tsx";
import { OneStep } from "../one-step.tsx";
import { Removed } from "../removed.tsx";
import { EventList } from "./event-list.tsx";

type Props = {
  params: Promise<{ locale: Locale; offering: string }>;
  searchParams: Promise<{ removed?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, offering } = await params;
  const read = await ask(readOffering, { id: offering });
  return { title: read.ok ? read.value[locale === "da" ? "titleDa" : "titleEn"] : translator(locale, "offerings")("title") };
}

const noEvent = { title: "", day: "", until: "", place: "", url: "", keepsPeopleBecause: "" };

/** One offering: what it is, what it helps with, and its events. */
export default async function OfferingPage({ params, searchParams }: Props) {
  const { locale, offering: id } = await params;
  const { removed } = await searchParams;
  const t = translator(locale, "offerings");
  const read = await load(locale, readOffering, { id, ...(typeof removed === "string" ? { removed } : {}) });
  const { version, kind, titleDa, titleEn, descriptionDa, descriptionEn, edition, can, events, removedEvent } = read;
  const linked = read.indicators.filter(({ isLinked }) => isLinked);
  const [title, description] = locale === "da" ? [titleDa, descriptionDa] : [titleEn, descriptionEn];
  const text = (value: string | number | null) => (value === null ? "" : String(value));
  const values = {
    ...{ kind, titleDa, titleEn, descriptionDa, descriptionEn, edition, url: text(read.url), reportedAs: text(read.reportedAs) },
    ...{ days: text(read.days), cost: text(read.cost), indicators: linked.map((one) => one.id) },
  };
  const facts = [
    read.reportedAs === null ? t("notReported") : t("reportedAs", { heading: read.reportedAs }),
    ...(read.days === null ? [] : [t("days", { days: read.days })]),
    ...(read.cost === null ? [] : [t("cost", { cost: formatter(locale).number(read.cost) })]),
  ];
  const all = addressOf(locale, { page: "offerings" });
  const here = addressOf(locale, { page: "offering", params: { offering: id } });
  return (
    <CedFrame locale={locale} place={{ page: "offering", params: { offering: id } }}>
      <p>
        <Link className="link inline-block py-2 text-small" href={all}>
          {t("back")}
        </Link>
      </p>
      <p className="text-muted text-small">{kindTitles[kind][locale]}</p>
      <h1 className="text-title">{title}</h1>
      {description !== "" && <p className="measure mt-4 whitespace-pre-line text-lead">{description}</p>}
      <p className="mt-3 text-muted text-small">{facts.join(" · ")}</p>
      {read.url !== null && (
        <p className="mt-2">
          <a className="link inline-block py-2" href={read.url} rel="noreferrer">
            {t("read")}
          </a>
        </p>
      )}
      <MessagesProvider locale={locale} messages={messagesOf(locale, ["offerings", "faults", "failures"])}>
        {removedEvent !== null && can.event && (
          <Removed locale={locale} step="restoreEvent" of={removedEvent} title={removedEvent.title} goTo={here} />
        )}
        <section className="mt-8" aria-labelledby="helps">
          <h2 id="helps" className="text-lead">
            {t("helps")}
          </h2>
          {linked.length === 0 && <p className="mt-2">{t("helpsNothing")}</p>}
          <ul className="mt-2 columns-1 gap-8 sm:columns-2">
            {linked.map((one) => (
              <li key={one.id} className="py-1">
                {one.id} {one.title[locale]}
              </li>
            ))}
          </ul>
        </section>
        <section className="mt-10" aria-labelledby="events">
          <h2 id="events" className="text-lead">
            {t("events.title")}
          </h2>
          <EventList locale={locale} events={events} happens={read.happens} />
          {can.event && read.happens && (
            <ConfirmDetails summary={t("events.add")}>
              <EventForm locale={locale} offering={id} values={noEvent} />
            </ConfirmDetails>
          )}
        </section>
        {can.change && (
          <section className="mt-10 border-line border-t pt-4">
            <ConfirmDetails summary={t("change.title")}>
              <OfferingForm key={version} {...{ locale, values }} indicators={read.indicators} seen={{ id, version }} />
            </ConfirmDetails>
            <ConfirmDetails summary={t("remove.title")}>
              <p className="measure mb-3 text-small">{t("remove.text")}</p>
              <OneStep
                step="removeOffering"
                values={{ id, version }}
                className="button border-stop text-stop"
                goTo={`${all}?removed=${id}`}
              >
                {t("remove.submit")}
              </OneStep>
            </ConfirmDetails>
          </section>
        )}
      </MessagesProvider>
    </CedFrame>
  );
}
