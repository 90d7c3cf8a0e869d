import type { Metadata } from "next";
import Link from "next/link";
import { ask, load } from "#app/_adapters/page.ts";
import { ConfirmDetails } from "#app/_ui/confirm-details.tsx";
import { MessagesProvider } from "#app/_ui/messages-provider.tsx";
import { addressOf, type Locale } from "#lib/i18n/addresses.ts";
import { messagesOf, translator } from "#lib/i18n/text.ts";
import { readEvent } from "#lib/usecases/offerings/read-event.ts";
import { CedFrame } from "../../../_frame/ced-frame.tsx";
import { EventForm } from "../../event-form.tsx";
import { OneStep } from "../../one-step.tsx";
import { daysText } from "../../words.ts";
import { Attendance } from "./attendance.tsx";
import { Evaluation } from "./evaluation.tsx";

type Props = { params: Promise<{ locale: Locale; event: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, event } = await params;
  const read = await ask(readEvent, { id: event });
  return { title: read.ok ? read.value.title : translator(locale, "offerings")("events.title") };
}

/** One event: when and where, who came, and what they thought of it. */
export default async function EventPage({ params }: Props) {
  const { locale, event: id } = await params;
  const t = translator(locale, "offerings");
  const event = await load(locale, readEvent, { id });
  const { title, version, place, url, keepsPeopleBecause, offering, can, day, until } = event;
  const ofOffering = addressOf(locale, { page: "offering", params: { offering: offering.id } });
  const values = { title, day, until: until ?? "", place: place ?? "", url: url ?? "", keepsPeopleBecause: keepsPeopleBecause ?? "" };
  return (
    <CedFrame locale={locale} place={{ page: "event", params: { event: id } }}>
      <p>
        <Link className="link inline-block py-2 text-small" href={ofOffering}>
          {locale === "da" ? offering.titleDa : offering.titleEn}
        </Link>
      </p>
      <h1 className="text-title">{title}</h1>
      <p className="mt-2 text-muted">{[daysText(locale, event), ...(place === null ? [] : [place])].join(", ")}</p>
      {url !== null && (
        <p className="mt-2">
          <a className="link inline-block py-2" href={url} rel="noreferrer">
            {t("read")}
          </a>
        </p>
      )}
      {keepsPeopleBecause !== null && <p className="measure mt-2 text-small">{t("event.keeps", { reason: keepsPeopleBecause })}</p>}
      <MessagesProvider locale={locale} messages={messagesOf(locale, ["offerings", "attendance", "faults", "failures"])}>
        <Attendance locale={locale} event={event} />
        <Evaluation locale={locale} event={event} />
        {can.change && (
          <section className="mt-10 border-line border-t pt-4">
            <ConfirmDetails summary={t("event.change")}>
              <EventForm key={version} locale={locale} values={values} seen={{ id, version }} />
            </ConfirmDetails>
            <ConfirmDetails summary={t("event.remove")}>
              <p className="measure mb-3 text-small">{t("event.removeText")}</p>
              <OneStep
                step="removeEvent"
                values={{ id, version }}
                className="button border-stop text-stop"
                goTo={`${ofOffering}?removed=${id}`}
              >
                {t("event.removeSubmit")}
              </OneStep>
            </ConfirmDetails>
          </section>
        )}
      </MessagesProvider>
    </CedFrame>
  );
}
